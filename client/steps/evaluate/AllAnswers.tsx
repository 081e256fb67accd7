import {useState} from 'react'
import {allScores} from '../../../shared/domain/maths/judgedCell.ts'
import {middleHalf} from '../../../shared/domain/maths/middleHalf.ts'
import {criterionScore} from '../../../shared/domain/maths/weightedScore.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {cellKey} from '../../../shared/record/inForce.ts'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {dotRows} from '../../ui/pictures/dotRows.tsx'
import {Drawn} from '../../ui/pictures/Drawn.tsx'
import {Picture} from '../../ui/pictures/Picture.tsx'
import {Select} from '../../ui/Select.tsx'
import styles from './results.module.css'
import {useCriterionWords} from './useCriterionWords.ts'
import {usePictureFile} from './usePictureFile.ts'
import {useGradeWords} from './useGradeWords.ts'
import {useSilenceWords} from './useSilenceWords.ts'

/** Dots before means: every answer about one segment, by criterion; the numbers that sum them up stand after them. */
export function AllAnswers({
  evaluation,
  talkedAbout,
}: {
  readonly evaluation: Evaluation
  /** The segment of the cell that is being discussed; shown until the reader chooses another. */
  readonly talkedAbout: SegmentId | null
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const {name} = useCriterionWords()
  const frame = usePictureWords()
  const fileOf = usePictureFile(evaluation)
  const silence = useSilenceWords(evaluation)
  const grades = useGradeWords()
  const segments = useBoard(board => board.segments)
  const known = useRecord(record => record.departments)
  const [chosen, setChosen] = useState<SegmentId | null>(null)
  const order = [...evaluation.ranking.flat(), ...evaluation.unranked]
  const shown = order.find(id => id === chosen) ?? order.find(id => id === talkedAbout) ?? order[0]
  if (shown === undefined) return null
  const nameOf = (id: SegmentId) => segments.get(id)?.name ?? t('evaluate.segmentGone')
  const rows = evaluation.criteria.flatMap(criterion => {
    const cell = evaluation.cells.find(each => each.segmentId === shown && each.criterionId === criterion.id)
    if (!cell) return []
    const scores = allScores(cell.departments)
    const half = middleHalf(scores)
    const mean = criterionScore(cell.departments)
    const {median} = cell.agreement
    return [
      {
        id: cellKey(cell),
        cell,
        label: name(criterion),
        notes: silence.notes(cell),
        value: median === null ? '–' : format.number(median),
        valueNote: mean === null ? undefined : t('pictures.mean', {mean: format.number(mean, 1)}),
        empty: median === null ? t('evaluate.noAnswers') : undefined,
        count: scores.length,
        mean,
        median,
        low: half?.low ?? null,
        high: half?.high ?? null,
        dots: cell.departments.flatMap(({departmentId, scores: own}) =>
          own.map(value => ({...departmentMark(departmentId), label: departmentName(departmentId), value})),
        ),
      },
    ]
  })
  const voices = known.filter(({id}) =>
    rows.some(({cell}) => cell.departments.some(({departmentId}) => departmentId === id)),
  )
  const title = `${t('pictures.dots')}: ${nameOf(shown)}`
  const number = (value: number | null, digits?: number) => (value === null ? null : format.number(value, digits))
  return (
    <section className={styles.allAnswers}>
      <div className={styles.pick}>
        <Select
          label={t('evaluate.segment')}
          placeholder=""
          value={shown}
          choices={order.map(id => ({id, label: nameOf(id)}))}
          onChange={id => setChosen(order.find(each => each === id) ?? null)}
        />
      </div>
      <Picture
        title={title}
        note={t('pictures.dotsNote')}
        description={rows
          .map(({label, count, median, low, high, mean}) =>
            median === null
              ? `${label}: ${t('evaluate.noAnswers')}.`
              : t('pictures.dotsSaid', {
                  criterion: label,
                  count,
                  median: format.number(median),
                  low: number(low) ?? '–',
                  high: number(high) ?? '–',
                  mean: number(mean, 1) ?? '–',
                }),
          )
          .join(' ')}
        words={frame}
        table={{
          unknown: t('evaluate.noAnswers'),
          columns: [
            {id: 'criterion', label: t('evaluate.criterion'), align: 'words'},
            ...voices.map(({id}) => ({id, label: departmentName(id), align: 'figures' as const})),
            {id: 'median', label: t('evaluate.medianMove'), align: 'figures'},
            {id: 'half', label: t('pictures.middleHalf'), align: 'figures'},
            {id: 'mean', label: t('pictures.meanHead'), align: 'figures'},
            {id: 'restsOn', label: t('evaluate.restsOnHead'), align: 'words'},
          ],
          rows: rows.map(({id, cell, label, median, low, high, mean}) => ({
            id,
            cells: [
              label,
              ...voices.map(voice => {
                const own = cell.departments.find(({departmentId}) => departmentId === voice.id)?.scores ?? []
                return own.length > 0
                  ? own.map(score => format.number(score)).join(' ')
                  : silence.inPlaceOf(cell, voice.id)
              }),
              number(median),
              low === null || high === null
                ? null
                : t('pictures.between', {low: format.number(low), high: format.number(high)}),
              number(mean, 1),
              grades(cell.departments),
            ],
          })),
        }}
        file={fileOf({name: title, notes: [t('pictures.dotsNote')], marked: true, draw: width => dotRows(rows, width)})}
      >
        {width => <Drawn drawing={dotRows(rows, width)} />}
      </Picture>
    </section>
  )
}
