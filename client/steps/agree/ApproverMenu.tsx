import {changeParticipant} from '../../../shared/contract/boards.ts'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import {hasVoice} from '../../../shared/record/people.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useRecord} from '../../session/hooks.ts'
import {useNotify} from '../../session/useNotify.ts'
import {shallow} from '../../session/shallow.ts'
import {Menu} from '../../ui/Menu.tsx'

/**
 * Names who signs for a department: one of those who speak for it, and where nobody is left there, anybody who signs for
 * nobody yet. (SIGN-5, SIGN-13)
 */
export function ApproverMenu({departmentId}: {readonly departmentId: DepartmentId}) {
  const t = useText()
  const call = useApi()
  const notify = useNotify()
  const {departmentName, personName} = useWords()
  const own = useRecord(
    ({participants}) => participants.filter(person => person.departmentId === departmentId && hasVoice(person)),
    shallow,
  )
  const free = useRecord(
    ({participants}) =>
      participants.filter(person => !person.revoked && person.role !== 'observer' && person.signsFor === null),
    shallow,
  )
  const choices =
    own.length > 0
      ? own.map(person => ({id: person.id, label: personName(person)}))
      : free.map(person => ({
          id: person.id,
          label: t('sign.whoFrom', {name: personName(person), department: departmentName(person.departmentId)}),
        }))
  if (choices.length === 0) return null
  const nameApprover = async (participantId: string) => {
    const answer = await call(changeParticipant, {params: {participantId}, body: {signsFor: departmentId}})
    if (!answer.ok) notify.refused(answer)
  }
  return (
    <Menu
      label={t('agree.nameApprover')}
      trigger="button"
      title={t('agree.nameApproverFor', {department: departmentName(departmentId)})}
      keepLabel={t('agree.cancel')}
      choices={choices}
      onChoose={id => void nameApprover(id)}
    />
  )
}
