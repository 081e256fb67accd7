import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {Round} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {useOutbox, useRecord} from '../../session/hooks.ts'
import {useSelected} from '../../session/useSelected.ts'
import {Button} from '../../ui/Button.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {answersFor} from './ballotPages.ts'
import type {OwnBallot} from './useBallot.ts'

/** A ballot that came too late for an earlier round is offered here and never cast by itself: its voter decides. (BAL-3) */
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
  const outbox = useOutbox()
  const late = useSelected(outbox.lateBallot, ballot => ballot)
  const number = useRecord(record => record.rounds.find(({id}) => id === late?.roundId)?.number)
  const {scores, weights} = own.ballot
  const answers = late && late.roundId !== round.id ? answersFor(late.ballot, round, departmentId) : null
  if (!answers || number === undefined || scores.length + weights.length > 0) return null
  const take = () => {
    own.change(() => answers)
    outbox.forgetLateBallot()
  }
  return (
    <Notice
      kind="info"
      live="polite"
      title={t('evaluate.lateTitle', {number})}
      actions={
        <>
          <Button kind="primary" onPress={take}>
            {t('evaluate.lateTake', {count: answers.scores.length + answers.weights.length})}
          </Button>
          <Button onPress={outbox.forgetLateBallot}>{t('evaluate.lateLeave')}</Button>
        </>
      }
    >
      {t('evaluate.lateText')}
    </Notice>
  )
}
