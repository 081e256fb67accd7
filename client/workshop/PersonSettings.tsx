import {useState} from 'react'
import type * as z from 'zod/mini'
import {changeParticipant, makeResumeLink} from '../../shared/contract/boards.ts'
import {asId} from '../../shared/std/ids.ts'
import {roles} from '../../shared/record/people.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {useApi, useLeads, useRecord} from '../session/hooks.ts'
import type {PersonHere} from '../session/presence.ts'
import {Button} from '../ui/Button.tsx'
import {Checkbox} from '../ui/Checkbox.tsx'
import {Select} from '../ui/Select.tsx'
import {TextField} from '../ui/TextField.tsx'
import styles from './workshop.module.css'

type Change = z.input<typeof changeParticipant.body>

/** What can be changed about a seat; each choice is sent at once and everybody sees it. */
export function PersonSettings({person, departmentId}: {readonly person: PersonHere; readonly departmentId: string}) {
  const t = useText()
  const {departmentName} = useWords()
  const call = useApi()
  const leading = useLeads()
  const departments = useRecord(record => record.departments)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const [sure, setSure] = useState(false)
  const change = async (body: Change) => {
    setRefusal(null)
    const answer = await call(changeParticipant, {params: {participantId: person.id}, body})
    if (!answer.ok) setRefusal(answer)
  }
  const makeLink = async () => {
    const answer = await call(makeResumeLink, {body: {participantId: person.id}})
    if (answer.ok) setLink(answer.value.resumeUrl)
    else setRefusal(answer)
  }
  const choices = departments.map(({id}) => ({id: String(id), label: departmentName(id)}))
  const department = (
    <Select
      label={t('join.department')}
      value={departmentId}
      placeholder={t('join.department')}
      choices={choices}
      onChange={id => void change({departmentId: asId<'department'>(id)})}
    />
  )
  if (!leading)
    return (
      <div className={styles.settings}>
        {department}
        <Refused refusal={refusal} />
      </div>
    )
  return (
    <div className={styles.settings}>
      <div className={styles.choices}>
        {department}
        <Select
          label={t('people.role')}
          value={person.role}
          placeholder={t('people.role')}
          choices={roles.map(id => ({id, label: t(`role.${id}`)}))}
          onChange={role => void change({role})}
        />
        <Select
          label={t('people.signs')}
          value={person.signsFor ?? 'none'}
          placeholder={t('people.signs')}
          choices={[{id: 'none', label: t('people.signsNot')}, ...choices]}
          onChange={id => void change({signsFor: id === 'none' ? null : asId<'department'>(id)})}
        />
      </div>
      <Checkbox checked={person.votes} onChange={votes => void change({votes})}>
        {t('people.mayVote')}
      </Checkbox>
      <div className={styles.row}>
        <Button onPress={() => void makeLink()}>{t('share.deviceMake')}</Button>
        {sure ? (
          <>
            <span>{t('people.revokeSure', {name: person.name})}</span>
            <Button onPress={() => void change({revoked: true})}>{t('people.revoke')}</Button>
            <Button kind="quiet" onPress={() => setSure(false)}>
              {t('common.cancel')}
            </Button>
          </>
        ) : (
          !person.me && (
            <Button kind="quiet" onPress={() => setSure(true)}>
              {t('people.revoke')}
            </Button>
          )
        )}
      </div>
      {link !== null && (
        <TextField
          label={t('people.deviceLink', {name: person.name})}
          hint={t('people.deviceLinkHint')}
          value={link}
          readOnly
          onChange={() => undefined}
        />
      )}
      <Refused refusal={refusal} />
    </div>
  )
}
