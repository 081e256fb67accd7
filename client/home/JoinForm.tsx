import {useState} from 'react'
import {join} from '../../shared/contract/boards.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {useApi} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {ButtonLink} from '../ui/ButtonLink.tsx'
import {Notice} from '../ui/Notice.tsx'
import {Remark} from '../ui/Remark.tsx'
import {TextField} from '../ui/TextField.tsx'
import {DepartmentChoice, departmentWord, noDepartment} from './DepartmentChoice.tsx'
import styles from './door.module.css'
import {OwnDeviceChoice, trustThisDevice} from './OwnDeviceChoice.tsx'
import {focusFault} from './focusFault.ts'
import {Refused} from './Refused.tsx'
import {goOn, goTo} from './route.ts'
import type {DoorSeen} from './useDoor.ts'
import {useSeats} from './useSeats.ts'

/** Who are you today? The same name alone never takes an existing seat. */
export function JoinForm({
  boardId,
  token,
  door,
}: {
  readonly boardId: string
  readonly token: string
  readonly door: DoorSeen
}) {
  const {text: t, language} = useSpoken()
  const call = useApi()
  const [name, setName] = useState('')
  const [department, setDepartment] = useState(noDepartment)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState(false)
  const [own, setOwn] = useState(false)
  const word = departmentWord(department)
  const mine = useSeats()?.seats.find(seat => seat.boardId === boardId)
  const called = name.trim().toLocaleLowerCase()
  const namesake = door.roster.find(
    one => called !== '' && one.departmentId === department.id && one.name.toLocaleLowerCase() === called,
  )

  const enter = async () => {
    setAsked(true)
    if (name.trim() === '' || word === '' || busy) return
    setBusy(true)
    setRefusal(null)
    const answer = await call(join, {
      params: {id: boardId},
      body: {name, department: word, token, language: language === 'qps' ? 'en' : language},
    })
    if (answer.ok && own) await trustThisDevice(answer.value)
    setBusy(false)
    if (answer.ok) goOn(`/b/${boardId}`)
    else setRefusal(answer)
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        focusFault(event.currentTarget)
        void enter()
      }}
    >
      {mine && (
        <Notice
          kind="info"
          title={t('join.seated', {name: mine.name})}
          actions={
            <ButtonLink href={`/b/${boardId}`} kind="primary" onFollow={() => goTo(`/b/${boardId}`)}>
              {t('join.continue')}
            </ButtonLink>
          }
        />
      )}
      <TextField
        label={t('join.name')}
        hint={t('join.nameHint')}
        size="large"
        value={name}
        maxLength={60}
        autoComplete="name"
        onChange={setName}
        error={asked && name.trim() === '' ? t('error.name.missing') : undefined}
      />
      <DepartmentChoice value={department} onChange={setDepartment} seats={door.departments} />
      {namesake && (
        <Notice kind="warn" title={t('join.namesake', {name: namesake.name})} live="polite">
          {t('join.namesakeAdvice')}
        </Notice>
      )}
      {asked && word === '' && <Refused refusal={{code: 'department.missing', params: {}}} />}
      <OwnDeviceChoice own={own} onChange={setOwn} />
      <Refused refusal={refusal} />
      <div className={styles.act}>
        <Button kind="primary" size="tall" type="submit">
          {t(busy ? 'join.entering' : 'join.enter')}
        </Button>
      </div>
      <Remark>{t('join.privacy')}</Remark>
    </form>
  )
}
