import {dropLateBallot} from '../../../shared/contract/rounds.ts'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {Round} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {offered} from './ballotPages.ts'
import {RoundTrouble} from './RoundTrouble.tsx'
import type {OwnBallot} from './useBallot.ts'
import {useRoundAction} from './useRoundAction.ts'

const tooLate = {
  title: 'evaluate.lateTitle',
  text: 'evaluate.lateText',
  take: 'evaluate.lateTake',
  leave: 'evaluate.lateLeave',
} as const
/** Why its answers are not counted. */
const words = {
  late: tooLate,
  begun: {...tooLate, title: 'roundEnd.begunTitle', text: 'roundEnd.begunText'},
  rested: {
    title: 'evaluate.restedTitle',
    text: 'evaluate.restedText',
    take: 'evaluate.restedTake',
    leave: 'evaluate.restedLeave',
  },
} as const

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
  const answers = offered(late, round, departmentId, own.ballot)
  if (!late || !answers) return null
  const {number} = late
  const say = words[late.roundId === round.id ? 'rested' : isBegun ? 'begun' : 'late']
  return (
    <Notice
      kind="info"
      live="polite"
      title={t(say.title, {number})}
      actions={
        <>
          {/* With the ballot that it becomes, the server lets it go. */}
          <Button kind="primary" onPress={() => own.change(() => answers)}>
            {t(say.take, {count: answers.scores.length + answers.weights.length})}
          </Button>
          <Button busy={busy} busyText={t('evaluate.working')} onPress={() => void run(api => api(dropLateBallot))}>
            {t(say.leave)}
          </Button>
        </>
      }
    >
      {t(say.text)}
      <RoundTrouble of={trouble} />
    </Notice>
  )
}
