import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import {delegateSigning, endDelegation} from '../../../shared/contract/nextRound.ts'
import {delegationOf} from '../../../shared/record/delegation.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useLeads, useMe, useNow, useRecord} from '../../session/hooks.ts'
import {useNotify} from '../../session/useNotify.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Menu} from '../../ui/Menu.tsx'

/** Handing one's signature on to a colleague, or taking it back: both see it. (SIGN-6) */
export function Delegation({departmentId}: {readonly departmentId: DepartmentId}) {
  const t = useText()
  const me = useMe()
  const leading = useLeads()
  const call = useApi()
  const notify = useNotify()
  const {departmentName, personName} = useWords()
  const now = useNow(30_000)
  const inForce = useRecord(record => delegationOf(record, departmentId))
  const approver = useRecord(({participants}) => participants.find(({id}) => id === inForce?.from) ?? null)
  const late = useRecord(({signBy}) => signBy !== null && Date.parse(signBy) < now)
  const colleagues = useRecord(
    ({participants}) =>
      participants.filter(
        person =>
          person.departmentId === departmentId &&
          person.id !== me.id &&
          person.signsFor === null &&
          person.role !== 'observer' &&
          !person.revoked,
      ),
    shallow,
  )
  if (inForce && (inForce.from === me.id || leading)) {
    const end = async () => {
      const answer = await call(endDelegation, {params: {departmentId}})
      if (!answer.ok) notify.refused(answer)
    }
    return (
      <Button kind="plain" onPress={() => void end()}>
        {inForce.from === me.id
          ? t('sign.takeBack')
          : t('sign.takeBackLead', {from: approver ? personName(approver) : ''})}
      </Button>
    )
  }
  if (inForce || me.signsFor !== departmentId || late || colleagues.length === 0) return null
  const delegate = async (participantId: string) => {
    const person = colleagues.find(({id}) => id === participantId)
    if (!person) return
    const answer = await call(delegateSigning, {body: {participantId: person.id}})
    if (!answer.ok) notify.refused(answer)
  }
  return (
    <Menu
      label={t('sign.delegate')}
      trigger="button"
      title={t('sign.delegateFor', {department: departmentName(departmentId)})}
      keepLabel={t('agree.cancel')}
      choices={colleagues.map(({id, name}) => ({id, label: name}))}
      onChoose={id => void delegate(id)}
    />
  )
}
