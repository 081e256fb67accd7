import {useGradeWords} from './useGradeWords.ts'
import {allScores} from '../../../shared/domain/maths/judgedCell.ts'
import {labelLimits} from '../../../shared/domain/maths/cellLabel.ts'
import {middleHalf} from '../../../shared/domain/maths/middleHalf.ts'
import {restsOn} from '../../../shared/domain/maths/restsOn.ts'
import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {cellKey} from '../../../shared/record/inForce.ts'
import {useAgreementWords} from '../../board/ScoreStrip.tsx'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import type {HeatCellData} from '../../ui/pictures/HeatCell.tsx'
import {heatDrawing} from '../../ui/pictures/heatDrawing.tsx'
import {HeatMap} from '../../ui/pictures/HeatMap.tsx'
import type {HeatRow} from '../../ui/pictures/HeatMap.tsx'
import {Picture} from '../../ui/pictures/Picture.tsx'
import {usePictureLook} from '../../ui/pictures/pictureLook.ts'
import {useCriterionWords} from './useCriterionWords.ts'
import {usePictureFile} from './usePictureFile.ts'
import {useSilenceWords} from './useSilenceWords.ts'

const levels = {high: 0, medium: 1, low: 2, disagreement: 3} as const

/** Segment by criterion: median, agreement in words, a pin for each department, and the rule by which a cell is called so. */
export function EvaluationHeat({
  evaluation,
  chosen,
  onChoose,
}: {
  readonly evaluation: Evaluation
  readonly chosen?: EvaluatedCell | null
  readonly onChoose?: (cell: EvaluatedCell) => void
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const {name} = useCriterionWords()
  const agreementWords = useAgreementWords()
  const segments = useBoard(board => board.segments)
  const profile = useRecord(record => record.profile)
  const departments = useRecord(record => record.departments)
  const gap = useRecord(record => record.settings.departmentGapMax)
  const frame = usePictureWords()
  const fileOf = usePictureFile(evaluation)
  const silence = useSilenceWords(evaluation)
  const grades = useGradeWords()
  const onScreen = usePictureLook() === 'projector'
  const {criteria, cells} = evaluation

  const cellData = (cell: EvaluatedCell): HeatCellData | undefined => {
    const {agreement, departments, conclusion, earlier} = cell
    if (agreement.median === null) return undefined
    const marks = departments.flatMap(({departmentId, median}) =>
      median === null ? [] : [{...departmentMark(departmentId), label: departmentName(departmentId), value: median}],
    )
    const cannot = departments.reduce((sum, {cannotJudge}) => sum + cannotJudge, 0)
    const median = format.number(agreement.median)
    const half = middleHalf(allScores(departments))
    const notes = [
      conclusion ? t('evaluate.discussed') : '',
      earlier && earlier.median !== null && earlier.median !== agreement.median
        ? t('evaluate.wasBefore', {median: format.number(earlier.median)})
        : '',
      cannot > 0 ? t('evaluate.cannotCount', {count: cannot}) : '',
      restsOn(departments).isGutAlone ? t('evaluate.gutAlone') : '',
    ].filter(Boolean)
    return {
      median,
      agreement: agreement.label === null ? '' : t(`agreement.${agreement.label}`),
      level: agreement.label === null ? 0 : levels[agreement.label],
      marks,
      ...half,
      note: notes[0],
      label: [
        t('evaluate.medianOf', {median}),
        agreementWords(agreement).text,
        marks.map(mark => `${mark.label} ${format.number(mark.value)}`).join(', '),
        ...notes,
        ...silence.notes(cell).filter(() => cannot === 0),
      ]
        .filter(Boolean)
        .join('. '),
    }
  }

  const ranked = [...evaluation.ranking.flat(), ...evaluation.unranked]
  const columns = criteria.map(criterion => ({
    id: criterion.id,
    label: name(criterion),
    head: name(criterion) === t('criterion.cost_to_serve') ? t('evaluate.costHead') : undefined,
    notes: [
      criterion.weight === null
        ? t('evaluate.mustHave', {below: format.number(criterion.knockout?.below ?? 1)})
        : t('evaluate.weightOf', {share: format.share(criterion.weight)}),
      criterion.notAsked.length > 0
        ? t('evaluate.without', {departments: format.list(criterion.notAsked.map(departmentName))})
        : t(criterion.kind === 'cost_to_serve' ? 'evaluate.nineIsCheap' : 'evaluate.allAsked'),
    ],
  }))
  const rows = ranked.flatMap(segmentId => {
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
                : t('evaluate.placeOf', {place: score.place, all: evaluation.ranking.flat().length}),
        },
      },
    ]
  })
  const endHead = {label: t('evaluate.score'), note: t('evaluate.weightedNote')}
  const emptyText = t('evaluate.noAnswers')
  const rule = t('pictures.rule', {
    gap: format.number(gap),
    low: format.number(labelLimits.low.gap),
    lowIndex: format.number(labelLimits.low.index),
    high: format.number(labelLimits.high.gap),
    highIndex: format.number(labelLimits.high.index),
  })
  const voices = departments.filter(({id}) =>
    cells.some(cell => cell.departments.some(each => each.departmentId === id)),
  )
  const nameOf = (segmentId: EvaluatedCell['segmentId']) => segments.get(segmentId)?.name ?? t('evaluate.segmentGone')
  return (
    <Picture
      title={t('pictures.heat')}
      hideTitle
      rule={rule}
      description={t('pictures.readCell')}
      words={frame}
      table={{
        unknown: emptyText,
        columns: [
          {id: 'segment', label: t('evaluate.segment'), align: 'words'},
          {id: 'criterion', label: t('evaluate.criterion'), align: 'words'},
          {id: 'median', label: t('evaluate.medianMove'), align: 'figures'},
          {id: 'half', label: t('pictures.middleHalf'), align: 'figures'},
          {id: 'agreement', label: t('pictures.agreement'), align: 'words'},
          {id: 'gap', label: t('pictures.gap'), align: 'figures'},
          {id: 'index', label: t('pictures.index'), align: 'figures'},
          {id: 'restsOn', label: t('evaluate.restsOnHead'), align: 'words'},
          ...voices.map(({id}) => ({id, label: departmentName(id), align: 'figures' as const})),
        ],
        rows: ranked.flatMap(segmentId =>
          cells
            .filter(cell => cell.segmentId === segmentId)
            .map(cell => {
              const {agreement, departments: given} = cell
              const half = middleHalf(allScores(given))
              const criterion = criteria.find(({id}) => id === cell.criterionId)
              const number = (value: number | null, digits?: number) =>
                value === null ? null : format.number(value, digits)
              return {
                id: cellKey(cell),
                cells: [
                  nameOf(segmentId),
                  criterion ? name(criterion) : null,
                  number(agreement.median),
                  half && t('pictures.between', {low: format.number(half.low), high: format.number(half.high)}),
                  agreement.label === null ? '–' : t(`agreement.${agreement.label}`),
                  agreement.gap === null ? '–' : format.number(agreement.gap),
                  agreement.index === null ? '–' : format.number(agreement.index, 2),
                  grades(given),
                  ...voices.map(
                    ({id}) =>
                      number(given.find(({departmentId}) => departmentId === id)?.median ?? null) ??
                      silence.inPlaceOf(cell, id),
                  ),
                ],
              }
            }),
        ),
      }}
      file={fileOf({
        name: t('pictures.heat'),
        notes: [t('pictures.readCell'), rule],
        marked: true,
        draw: width => heatDrawing({columns, rows, endHead, emptyText}, width),
      })}
    >
      {() => (
        <HeatMap
          look={onScreen ? 'projector' : 'normal'}
          caption={t('evaluate.heatCaption')}
          corner={[t('evaluate.corner1'), t('evaluate.corner2'), t('evaluate.corner3')].slice(0, onScreen ? 2 : 3)}
          emptyText={emptyText}
          columns={onScreen ? columns.map(({id, label, head}) => ({id, label, head})) : columns}
          rows={onScreen ? rows.map(forTheRoom) : rows}
          endHead={onScreen ? undefined : endHead}
          chosen={chosen ? {rowId: chosen.segmentId, columnId: chosen.criterionId} : undefined}
          onCell={
            onChoose &&
            ((rowId, columnId) => {
              const cell = cells.find(each => each.segmentId === rowId && each.criterionId === columnId)
              if (cell) onChoose(cell)
            })
          }
        />
      )}
    </Picture>
  )
}

/** Name, median, agreement and marks: what is read from the back of a room. The score has a picture of its own there. */
function forTheRoom({id, label, cells}: HeatRow): HeatRow {
  const bare = Object.entries(cells).map(([column, cell]) => [column, {...cell, note: undefined}] as const)
  return {id, label, cells: Object.fromEntries(bare)}
}
