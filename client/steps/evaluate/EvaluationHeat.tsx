import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useAgreementWords} from '../../board/ScoreStrip.tsx'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import type {HeatCellData} from '../../ui/pictures/HeatCell.tsx'
import {HeatMap} from '../../ui/pictures/HeatMap.tsx'
import {useCriterionWords} from './useCriterionWords.ts'

const levels = {high: 0, medium: 1, low: 2, disagreement: 3} as const

/** Segment by criterion: median, agreement in words, a pin for each department. */
export function EvaluationHeat({
  evaluation,
  chosen,
  onChoose,
}: {
  readonly evaluation: Evaluation
  readonly chosen: EvaluatedCell | null
  readonly onChoose: (cell: EvaluatedCell) => void
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const {name} = useCriterionWords()
  const agreementWords = useAgreementWords()
  const segments = useBoard(board => board.segments)
  const profile = useRecord(record => record.profile)
  const {criteria, cells} = evaluation

  const cellData = (cell: EvaluatedCell): HeatCellData | undefined => {
    const {agreement, departments, conclusion, earlier} = cell
    if (agreement.median === null) return undefined
    const marks = departments.flatMap(({departmentId, median}) =>
      median === null ? [] : [{...departmentMark(departmentId), label: departmentName(departmentId), value: median}],
    )
    const cannot = departments.reduce((sum, {cannotJudge}) => sum + cannotJudge, 0)
    const median = format.number(agreement.median)
    const notes = [
      conclusion ? t('evaluate.discussed') : '',
      earlier && earlier.median !== null && earlier.median !== agreement.median
        ? t('evaluate.wasBefore', {median: format.number(earlier.median)})
        : '',
      cannot > 0 ? t('evaluate.cannotCount', {count: cannot}) : '',
    ].filter(Boolean)
    return {
      median,
      agreement: agreement.label === null ? '' : t(`agreement.${agreement.label}`),
      level: agreement.label === null ? 0 : levels[agreement.label],
      marks,
      note: notes[0],
      label: [
        t('evaluate.medianOf', {median}),
        agreementWords(agreement).text,
        marks.map(mark => `${mark.label} ${format.number(mark.value)}`).join(', '),
        ...notes,
      ]
        .filter(Boolean)
        .join('. '),
    }
  }

  const ranked = [...evaluation.ranking.flat(), ...evaluation.unranked]
  return (
    <HeatMap
      caption={t('evaluate.heatCaption')}
      corner={[t('evaluate.corner1'), t('evaluate.corner2'), t('evaluate.corner3')]}
      emptyText={t('evaluate.noAnswers')}
      columns={criteria.map(criterion => ({
        id: criterion.id,
        label: name(criterion),
        notes: [
          criterion.weight === null
            ? t('evaluate.mustHave', {below: format.number(criterion.knockout?.below ?? 1)})
            : t('evaluate.weightOf', {share: format.share(criterion.weight)}),
          criterion.notAsked.length > 0
            ? t('evaluate.without', {departments: format.list(criterion.notAsked.map(departmentName))})
            : t(criterion.kind === 'cost_to_serve' ? 'evaluate.nineIsCheap' : 'evaluate.allAsked'),
        ],
      }))}
      rows={ranked.flatMap(segmentId => {
        const score = evaluation.segments.find(each => each.segmentId === segmentId)
        const own = cells.filter(cell => cell.segmentId === segmentId)
        if (!score || own.length === 0) return []
        const size = profile?.segments.find(({id}) => id === segmentId)?.assigned
        return [
          {
            id: segmentId,
            label: segments.get(segmentId)?.name ?? t('evaluate.segmentGone'),
            note: size === undefined ? undefined : t('evaluate.customers', {count: size, shown: format.number(size)}),
            cells: Object.fromEntries(
              own.flatMap(cell => {
                const data = cellData(cell)
                return data ? [[cell.criterionId, data]] : []
              }),
            ),
            end: {
              value: score.status === 'ok' && score.score !== null ? format.number(score.score, 1) : '–',
              note:
                score.failed.length > 0
                  ? t('evaluate.fails')
                  : score.place === null
                    ? t('evaluate.notRanked')
                    : t('evaluate.placeOf', {place: score.place, all: ranked.length}),
            },
          },
        ]
      })}
      endHead={{label: t('evaluate.score'), note: t('evaluate.weightedNote')}}
      chosen={chosen ? {rowId: chosen.segmentId, columnId: chosen.criterionId} : undefined}
      onCell={(rowId, columnId) => {
        const cell = cells.find(each => each.segmentId === rowId && each.criterionId === columnId)
        if (cell) onChoose(cell)
      }}
    />
  )
}
