import {useId} from 'react'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {ledgerFigures} from '../../board/ledgerFigures.ts'
import {useAmountsHidden} from '../../board/useAmountsHidden.ts'
import {useFigureWords} from '../../board/useFigureWords.ts'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {Drawn} from '../../ui/pictures/Drawn.tsx'
import {matrixDrawing} from '../../ui/pictures/matrixDrawing.tsx'
import {Picture} from '../../ui/pictures/Picture.tsx'
import {usePictureFile} from './usePictureFile.ts'

/** Attractiveness against our competitive strength; area is value, or customers where no value is known. */
export function EvaluationMatrix({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const hatch = useId()
  const frame = usePictureWords()
  const fileOf = usePictureFile(evaluation)
  const hidden = useAmountsHidden()
  const segments = useBoard(board => board.segments)
  const profile = useRecord(record => record.profile)
  const words = useFigureWords(ledgerFigures(profile, [...segments.values()]))
  const sizes = new Map((profile?.segments ?? []).map(size => [size.id, size]))
  const byValue = (profile?.segments ?? []).some(({value}) => value !== null)
  const placed = evaluation.segments.flatMap(segment => {
    const {x, y} = segment.matrix
    return x === null || y === null || segment.status === 'none' ? [] : [{...segment, x, y}]
  })
  if (placed.length === 0) return <EmptyState title={t('evaluate.matrix')}>{t('evaluate.matrixEmpty')}</EmptyState>
  const amount = (id: string): number | null => {
    const size = sizes.get(id)
    if (!size) return null
    return byValue ? (size.assignedValue === null ? null : Number(size.assignedValue)) : size.assigned
  }
  const amountText = (id: string): string => {
    const value = amount(id)
    if (value === null) return t('evaluate.noFigure')
    return byValue
      ? [words.value(value), words.unit].filter(Boolean).join(' ')
      : t('evaluate.customers', {count: value, shown: format.number(value)})
  }
  const rangeText = (range: {readonly low: number; readonly high: number} | null): string =>
    range ? t('evaluate.range', {low: format.number(range.low, 1), high: format.number(range.high, 1)}) : '–'
  const nameOf = (id: (typeof placed)[number]['segmentId']) => segments.get(id)?.name ?? t('evaluate.segmentGone')
  const note = [t(byValue ? 'evaluate.areaValue' : 'evaluate.areaCustomers'), hidden ? t('pictures.amountsHidden') : '']
    .filter(Boolean)
    .join(' ')
  // Applied first, and said: where it stands is no place in a ranking. (CRIT-3)
  const failing = (failed: readonly unknown[]) => (failed.length > 0 ? [t('evaluate.fails')] : [])
  const points = placed.map(({segmentId, x, y, spread, failed}) => ({
    id: segmentId,
    label: nameOf(segmentId),
    valueText: [amountText(segmentId), ...failing(failed)].join(', '),
    x,
    y,
    value: amount(segmentId),
    xLow: spread.strength?.low,
    xHigh: spread.strength?.high,
    yLow: spread.attractiveness?.low,
    yHigh: spread.attractiveness?.high,
  }))
  const axes = {xLabel: t('axis.strength'), yLabel: t('axis.attractiveness')}
  return (
    <Picture
      title={t('evaluate.matrix')}
      note={note}
      before={456}
      widest={480}
      description={placed
        .map(({segmentId, x, y}) =>
          t('evaluate.matrixPoint', {segment: nameOf(segmentId), y: format.number(y, 1), x: format.number(x, 1)}),
        )
        .join(' ')}
      words={frame}
      table={{
        columns: [
          {id: 'segment', label: t('evaluate.segment'), align: 'words'},
          {id: 'y', label: axes.yLabel, align: 'figures'},
          {id: 'ySpread', label: t('evaluate.spreadOf', {axis: axes.yLabel}), align: 'figures'},
          {id: 'x', label: axes.xLabel, align: 'figures'},
          {id: 'xSpread', label: t('evaluate.spreadOf', {axis: axes.xLabel}), align: 'figures'},
          {id: 'value', label: t(byValue ? 'evaluate.value' : 'evaluate.customersHead'), align: 'figures'},
        ],
        rows: placed.map(({segmentId, x, y, spread, failed}) => ({
          id: segmentId,
          cells: [
            [nameOf(segmentId), ...failing(failed)].join(', '),
            format.number(y, 1),
            rangeText(spread.attractiveness),
            format.number(x, 1),
            rangeText(spread.strength),
            amountText(segmentId),
          ],
        })),
      }}
      file={fileOf({
        name: t('evaluate.matrix'),
        notes: [note],
        marked: false,
        draw: width => matrixDrawing(points, axes, width, 'hatch'),
      })}
    >
      {width => <Drawn drawing={matrixDrawing(points, axes, width, hatch)} />}
    </Picture>
  )
}
