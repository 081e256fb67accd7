import type {Round} from '../../../shared/record/round.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import type {BallotPage} from './ballotPages.ts'
import styles from './ballot.module.css'
import {Question} from './Question.tsx'
import type {OwnBallot} from './useBallot.ts'

/** Everything one is asked about one segment: who these customers are, then criterion by criterion. */
export function SegmentQuestions({
  round,
  page,
  own,
  position,
  compact,
}: {
  readonly round: Round
  readonly page: BallotPage
  readonly own: OwnBallot
  /** "Segment 3 of 5" */
  readonly position: string
  readonly compact: boolean
}) {
  const t = useText()
  const format = useFormat()
  const segment = useBoard(board => board.segments.get(page.segmentId))
  const size = useRecord(record => record.profile?.segments.find(({id}) => id === page.segmentId)?.assigned)
  return (
    <>
      <p className={styles.position}>{position}</p>
      <h2 className={styles.segment}>{segment?.name ?? t('evaluate.segmentGone')}</h2>
      <p className={styles.need}>
        {segment?.need} {size !== undefined && t('evaluate.customers', {count: size, shown: format.number(size)})}
      </p>
      {page.criteria.map(criterion => (
        <Question
          key={criterion.id}
          round={round}
          segmentId={page.segmentId}
          criterion={criterion}
          own={own}
          compact={compact}
        />
      ))}
    </>
  )
}
