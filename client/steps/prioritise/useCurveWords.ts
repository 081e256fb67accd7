import type {ValueMeans} from '../../../shared/definition/valueMeans.ts'
import type {ValueCurve} from '../../../shared/definition/valueCurve.ts'
import {broughtBy, curvePeak, curvePlaces, shareThatBringsAll} from '../../../shared/definition/valueCurve.ts'
import type {FigureWords} from '../../board/figureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import type {Curve, CurveTexts} from '../../ui/pictures/curveDrawing.tsx'

/** "The best 20 % of the customers": the share that everybody knows from the rule of 80 and 20. */
const best = 0.2
const tenths = Array.from({length: 10}, (_, index) => (index + 1) / 10)

export type CurveWords = {
  /** What one sees, in sentences. */
  readonly said: readonly string[]
  readonly curve: Curve
  readonly axes: CurveTexts
  readonly table: readonly {readonly id: string; readonly cells: readonly (string | null)[]}[]
}

/** The whale curve in words, ready to be drawn: as shares of the whole, or as amounts where nothing remains of it. (VALUE-1) */
export function useCurveWords(curve: ValueCurve, means: ValueMeans, words: FigureWords): CurveWords {
  const t = useText()
  const format = useFormat()
  const total = Number(curve.total)
  const shares = total > 0
  const money = (amount: number) => words.money(amount).replaceAll(' ', '\u00A0')
  const sum = (amount: number) => (shares ? format.share(amount / total) : money(amount))
  const isContribution = means === 'contribution'
  const peak = isContribution && curve.losing > 0 ? curvePeak(curve) : null
  const bringsAll = peak && shareThatBringsAll(curve)
  const ofBest = broughtBy(curve, best)
  const bestWords = {best: format.share(best), sum: sum(ofBest)}
  const losing = {count: curve.losing, shown: format.number(curve.losing)}
  const losingFrom = (curve.customers - curve.losing) / curve.customers
  const bestSaid = !shares ? 'value.bestAmount' : isContribution ? 'value.bestContribution' : 'value.bestRevenue'
  const losingSaid = (): string => {
    if (!isContribution) return curve.losing === 0 ? '' : t('value.belowSaid', losing)
    if (curve.losing === 0) return t('value.noLosing')
    if (curve.loss === null) return t('value.losingFew', losing)
    const share = format.share(curve.losing / curve.customers)
    return t('value.losingSaid', {...losing, share, loss: money(Number(curve.loss))})
  }
  const row = (id: string, label: string, amount: number) => ({
    id,
    cells: [label, money(amount), shares ? format.share(amount / total) : null],
  })
  const at = peak && format.share(peak.share)
  const most = Math.max(...curvePlaces(curve).map(place => place.sum))
  const least = Math.min(...curvePlaces(curve).map(place => place.sum))
  return {
    said: [
      t(bestSaid, bestWords),
      bringsAll === null ? '' : t('value.bringsAll', {share: format.share(bringsAll)}),
      losingSaid(),
      peak && shares ? t('value.peakSaid', {peak: sum(peak.sum), at: at ?? ''}) : '',
      shares ? '' : t('value.nothingLeft', {total: money(total)}),
      curve.gini === null ? '' : t('value.gini', {gini: format.number(curve.gini, 2)}),
    ].filter(Boolean),
    curve: {
      places: curvePlaces(curve).map(place => ({x: place.share, y: place.sum})),
      compared: curve.losing === 0 ? t('value.allAlike') : null,
      best: {x: best, y: ofBest, label: t(isContribution ? 'value.bestMark' : 'value.largestMark', bestWords)},
      peak: peak && {x: peak.share, y: peak.sum, figure: sum(peak.sum), label: t('value.peakMark', {at: at ?? ''})},
      end: {x: 1, y: total, label: t('value.endMark', {total: money(total)})},
      losing:
        curve.losing === 0
          ? null
          : {
              from: losingFrom,
              labels: [
                t(isContribution ? 'value.losingMark' : 'value.belowMark', losing),
                ...(!isContribution || curve.loss === null ? [] : [money(Number(curve.loss))]),
              ],
            },
    },
    axes: {
      xLabel: t(isContribution ? 'value.xContribution' : 'value.xRevenue'),
      yLabel: shares
        ? t(isContribution ? 'value.yContribution' : 'value.yRevenue')
        : t('value.yAmount', {unit: words.unit}),
      xTicks: [0, 0.25, 0.5, 0.75, 1].map(share => ({at: share, label: format.share(share)})),
      yTicks: ticksBetween(least, most, shares ? total / 2 : null).map(amount => ({
        at: amount,
        label: shares ? format.share(amount / total) : words.value(amount),
      })),
    },
    table: [
      ...tenths.map(share => ({share, isPeak: false, amount: broughtBy(curve, share)})),
      ...(peak ? [{share: peak.share, isPeak: true, amount: peak.sum}] : []),
    ]
      .toSorted((a, b) => a.share - b.share)
      .map(({share, isPeak, amount}) => {
        const shown = format.share(share)
        return row(`${share} ${isPeak}`, isPeak ? t('value.peakRow', {at: shown}) : shown, amount)
      }),
  }
}

const mostTicks = 6

/** Round amounts from least to most, 0 always among them; `step` where the ruler is a share of the whole. */
function ticksBetween(least: number, most: number, step: number | null): readonly number[] {
  let width = step ?? 10 ** Math.floor(Math.log10(Math.max(1, most - least)))
  while ((most - least) / width > mostTicks) width *= 2
  const first = Math.ceil(least / width)
  const count = Math.floor(most / width) - first + 1
  return Array.from({length: Math.max(1, count)}, (_, index) => (first + index) * width)
}
