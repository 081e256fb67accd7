import {dropLateBallot} from '../../../shared/contract/rounds.ts'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {Round} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {answersFor} from './ballotPages.ts'
import {RoundTrouble} from './RoundTrouble.tsx'
import type {OwnBallot} from './useBallot.ts'
import {useRoundAction} from './useRoundAction.ts'

/** A ballot that no round has counted is offered here and never cast by itself: its voter decides. (BAL-3) */
export function LateOffer({
  round,
  departmentId,
  own,
}: {
  readonly round: Round
  readonly departmentId: DepartmentId
  readonly own: OwnBallot
}) {
  const t = useText()
  const {run, busy, trouble} = useRoundAction()
  const late = useRecord(({mine}) => mine.late)
  const isBegun = useRecord(({takenBack, mine}) => takenBack.some(({id}) => id === mine.late?.roundId))
  const {scores, weights} = own.ballot
  const answers = late ? answersFor(late.ballot, round, departmentId) : null
  if (!late || !answers || scores.length + weights.length > 0) return null
  const {number} = late
  return (
    <Notice
      kind="info"
      live="polite"
      title={isBegun ? t('roundEnd.begunTitle', {number}) : t('evaluate.lateTitle', {number})}
      actions={
        <>
          {/* With the ballot that it becomes, the server lets it go. */}
          <Button kind="primary" onPress={() => own.change(() => answers)}>
            {t('evaluate.lateTake', {count: answers.scores.length + answers.weights.length})}
          </Button>
          <Button busy={busy} busyText={t('evaluate.working')} onPress={() => void run(api => api(dropLateBallot))}>
            {t('evaluate.lateLeave')}
          </Button>
        </>
      }
    >
      {t(isBegun ? 'roundEnd.begunText' : 'evaluate.lateText')}
      <RoundTrouble of={trouble} />
    </Notice>
  )
}
