import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {ledgerFigures} from '../../board/ledgerFigures.ts'
import {useFigureWords} from '../../board/useFigureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {MatrixChart} from '../../ui/pictures/MatrixChart.tsx'
import {EmptyState} from '../../ui/EmptyState.tsx'

/** Attractiveness against our competitive strength; area is value, or customers where no value is known. */
export function EvaluationMatrix({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
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
  const nameOf = (id: (typeof placed)[number]['segmentId']) => segments.get(id)?.name ?? t('evaluate.segmentGone')
  return (
    <MatrixChart
      title={t('evaluate.matrix')}
      note={t(byValue ? 'evaluate.areaValue' : 'evaluate.areaCustomers')}
      xLabel={t('axis.strength')}
      yLabel={t('axis.attractiveness')}
      description={placed
        .map(({segmentId, x, y}) =>
          t('evaluate.matrixPoint', {segment: nameOf(segmentId), y: format.number(y, 1), x: format.number(x, 1)}),
        )
        .join(' ')}
      tableLabel={t('evaluate.asTable')}
      table={{
        columns: [
          {id: 'segment', label: t('evaluate.segment'), align: 'words'},
          {id: 'y', label: t('axis.attractiveness'), align: 'figures'},
          {id: 'x', label: t('axis.strength'), align: 'figures'},
          {id: 'value', label: t(byValue ? 'evaluate.value' : 'evaluate.customersHead'), align: 'figures'},
        ],
        rows: placed.map(({segmentId, x, y}) => ({
          id: segmentId,
          cells: [nameOf(segmentId), format.number(y, 1), format.number(x, 1), amountText(segmentId)],
        })),
      }}
      points={placed.map(({segmentId, x, y, spread}) => ({
        id: segmentId,
        label: nameOf(segmentId),
        valueText: amountText(segmentId),
        x,
        y,
        value: amount(segmentId),
        xLow: spread.strength?.low,
        xHigh: spread.strength?.high,
        yLow: spread.attractiveness?.low,
        yHigh: spread.attractiveness?.high,
      }))}
    />
  )
}
