import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {EvaluatedSegment, Evaluation} from '../../../shared/record/evaluation.ts'
import {checkMark} from '../../board/checkMark.ts'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {Drawn} from '../../ui/pictures/Drawn.tsx'
import {Picture} from '../../ui/pictures/Picture.tsx'
import {rankRows} from '../../ui/pictures/rankRows.tsx'
import styles from './results.module.css'
import {useCriterionWords} from './useCriterionWords.ts'
import {usePictureFile} from './usePictureFile.ts'

/** Score, place and coverage of every segment, and what each department alone would give it. (SCORE-3, SCORE-8) */
export function Ranking({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const {name} = useCriterionWords()
  const frame = usePictureWords()
  const fileOf = usePictureFile(evaluation)
  const segments = useBoard(board => board.segments)
  const known = useRecord(record => record.departments)
  const least = useRecord(record => record.settings.minCoverage)
  const order = [...evaluation.ranking.flat(), ...evaluation.unranked]
  const ranked = order.flatMap(id => evaluation.segments.find(({segmentId}) => segmentId === id) ?? [])
  if (ranked.every(({status}) => status === 'none'))
    return <EmptyState title={t('pictures.ranking')}>{t('pictures.rankingEmpty')}</EmptyState>
  const voices = known.filter(({id}) => ranked.some(segment => segment.departments.some(d => d.departmentId === id)))
  const nameOf = (id: SegmentId) => segments.get(id)?.name ?? t('evaluate.segmentGone')
  const unranked = ({failed}: EvaluatedSegment) => t(failed.length > 0 ? 'evaluate.fails' : 'evaluate.notRanked')
  const placeOf = (segment: EvaluatedSegment) =>
    segment.place === null ? unranked(segment) : format.number(segment.place)
  const scoreOf = ({score, status}: EvaluatedSegment) =>
    status === 'ok' && score !== null ? format.number(score, 1) : null
  const boundsOf = ({status, lowerBound, upperBound}: EvaluatedSegment) =>
    status === 'insufficient'
      ? t('pictures.between', {low: format.number(lowerBound, 1), high: format.number(upperBound, 1)})
      : null
  const rows = ranked.map(segment => {
    const {segmentId, place, status, failed, departments, lowerBound, upperBound, coverage} = segment
    const label = nameOf(segmentId)
    return {
      id: segmentId,
      label: place === null ? label : t('pictures.placeAnd', {place: format.number(place), segment: label}),
      notes: [
        ...failed.map(({criterionId, score, below}) => {
          const criterion = evaluation.criteria.find(({id}) => id === criterionId)
          return t('board.failed', {
            criterion: criterion ? name(criterion) : '',
            score: format.number(score, 1),
            below: format.number(below),
          })
        }),
        ...(status === 'insufficient'
          ? [
              t('evaluate.insufficient', {
                segment: label,
                share: format.share(coverage),
                least: format.share(least),
                low: format.number(lowerBound, 1),
                high: format.number(upperBound, 1),
              }),
            ]
          : []),
      ],
      value: scoreOf(segment) ?? '–',
      valueNote: place === null ? unranked(segment) : undefined,
      empty: status === 'none' ? t('evaluate.noAnswers') : undefined,
      score: status === 'ok' ? segment.score : null,
      bounds: status === 'insufficient' ? {low: lowerBound, high: upperBound} : null,
      marks: departments.map(({departmentId, score}) => ({
        ...departmentMark(departmentId),
        label: departmentName(departmentId),
        value: score,
      })),
    }
  })
  return (
    <section className={styles.ranking} {...checkMark('scores.insufficient')}>
      <Picture
        title={t('pictures.ranking')}
        note={t('pictures.rankingNote')}
        description={ranked
          .map(segment =>
            t('pictures.rankingSaid', {
              place: placeOf(segment),
              segment: nameOf(segment.segmentId),
              score: scoreOf(segment) ?? boundsOf(segment) ?? t('evaluate.noAnswers'),
            }),
          )
          .join(' ')}
        words={frame}
        table={{
          unknown: t('evaluate.noAnswers'),
          columns: [
            {id: 'segment', label: t('evaluate.segment'), align: 'words'},
            {id: 'place', label: t('evaluate.place'), align: 'figures'},
            {id: 'score', label: t('evaluate.score'), align: 'figures'},
            {id: 'coverage', label: t('evaluate.coverage'), align: 'figures'},
            ...voices.map(({id}) => ({id, label: departmentName(id), align: 'figures' as const})),
          ],
          rows: ranked.map(segment => ({
            id: segment.segmentId,
            cells: [
              nameOf(segment.segmentId),
              placeOf(segment),
              scoreOf(segment) ?? boundsOf(segment),
              format.share(segment.coverage),
              ...voices.map(voice => {
                const own = segment.departments.find(({departmentId}) => departmentId === voice.id)
                return own ? format.number(own.score, 1) : null
              }),
            ],
          })),
        }}
        file={fileOf({
          name: t('pictures.ranking'),
          notes: [t('pictures.rankingNote')],
          marked: true,
          draw: width => rankRows(rows, width),
        })}
      >
        {width => <Drawn drawing={rankRows(rows, width)} />}
      </Picture>
    </section>
  )
}
