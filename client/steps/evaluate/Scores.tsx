import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {DataTable} from '../../ui/Table.tsx'
import styles from './results.module.css'

/** Score, place and coverage of every segment, and what each department alone would give it. */
export function Scores({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const segments = useBoard(board => board.segments)
  const departments = useRecord(record => record.departments)
  const least = useRecord(record => record.settings.minCoverage)
  const voices = departments.filter(({id}) =>
    evaluation.segments.some(segment => segment.departments.some(each => each.departmentId === id)),
  )
  const order = [...evaluation.ranking.flat(), ...evaluation.unranked]
  const insufficient = evaluation.segments.filter(({status}) => status === 'insufficient')
  return (
    <section className={styles.scores}>
      {insufficient.map(({segmentId, coverage, lowerBound, upperBound}) => (
        <p key={segmentId}>
          {t('evaluate.insufficient', {
            segment: segments.get(segmentId)?.name ?? '',
            share: format.share(coverage),
            least: format.share(least),
            low: format.number(lowerBound, 1),
            high: format.number(upperBound, 1),
          })}
        </p>
      ))}
      <Disclosure summary={t('evaluate.scoresTable')}>
        <DataTable
          caption={t('evaluate.scoresTable')}
          hideCaption
          unknown={t('evaluate.noAnswers')}
          columns={[
            {id: 'segment', label: t('evaluate.segment'), align: 'words'},
            {id: 'place', label: t('evaluate.place'), align: 'figures'},
            {id: 'score', label: t('evaluate.score'), align: 'figures'},
            {id: 'coverage', label: t('evaluate.coverage'), align: 'figures'},
            ...voices.map(({id}) => ({id, label: departmentName(id), align: 'figures' as const})),
          ]}
          rows={order.flatMap(id => {
            const segment = evaluation.segments.find(({segmentId}) => segmentId === id)
            if (!segment) return []
            return [
              {
                id,
                cells: [
                  segments.get(id)?.name ?? '',
                  segment.place === null ? t('evaluate.notRanked') : format.number(segment.place),
                  segment.score === null ? null : format.number(segment.score, 1),
                  format.share(segment.coverage),
                  ...voices.map(voice => {
                    const own = segment.departments.find(({departmentId}) => departmentId === voice.id)
                    return own ? format.number(own.score, 1) : null
                  }),
                ],
              },
            ]
          })}
        />
      </Disclosure>
    </section>
  )
}
