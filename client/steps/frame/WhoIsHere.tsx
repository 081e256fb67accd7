import {useState} from 'react'
import {joinLink} from '../../../shared/contract/boards.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useLeads, usePeople} from '../../session/hooks.ts'
import {unnamed} from '../../session/presence.ts'
import type {DepartmentPeople} from '../../session/presence.ts'
import {Button} from '../../ui/Button.tsx'
import {classNames} from '../../ui/classNames.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './frame.module.css'

/** They have to serve whatever segments the others agree on. */
const downstream = new Set<string>(['product', 'service'])

/** Who takes part, by department; which departments nobody sits for; how others come in. */
export function WhoIsHere() {
  const t = useText()
  const departments = usePeople()
  const taken = departments.filter(({people}) => people.some(hasVoice))
  return (
    <aside className={styles.who} aria-labelledby="who">
      <h2 id="who">{t('frame.who')}</h2>
      <p className={styles.quiet}>{t('frame.departments', {count: taken.length})}</p>
      <ul className={styles.departments}>
        {departments.map(department => (
          <Department key={department.departmentId} {...department} />
        ))}
      </ul>
      <Invite few={taken.length < 2} />
    </aside>
  )
}

function Department({departmentId, people}: DepartmentPeople) {
  const t = useText()
  const {list} = useFormat()
  const {departmentName, departmentMark} = useWords()
  const empty = !people.some(hasVoice)
  const others = unnamed(people).count
  const named = (name: string, role: string, me: boolean) => {
    const words = role === 'member' ? name : t('frame.withRole', {name, role})
    return me ? t('frame.you', {name: words}) : words
  }
  return (
    <li className={classNames(styles.department, empty && styles.absent)} data-record={departmentId}>
      <DepartmentMark {...departmentMark(departmentId)} size={20} />
      <div>
        <b>{departmentName(departmentId)}</b>
        {people.length > 0 && (
          <p>
            {list([
              ...people
                .filter(({name}) => name !== '')
                .map(({name, role, me}) => named(name, role === 'member' ? role : t(`role.${role}`), me)),
              ...(others > 0 ? [t('people.count', {count: others})] : []),
            ])}
          </p>
        )}
        {empty && <p>{t(downstream.has(departmentId) ? 'frame.missingDownstream' : 'frame.nobody')}</p>}
      </div>
    </li>
  )
}

function Invite({few}: {readonly few: boolean}) {
  const t = useText()
  const api = useApi()
  const leading = useLeads()
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  const [shown, setShown] = useState<string | null>(null)
  const copy = async () => {
    const link = await api(joinLink)
    if (!link.ok) return setState('failed')
    // A clipboard that refuses (plain http in a meeting room) must not end in nothing: then the link is shown.
    const copied = await navigator.clipboard?.writeText(link.value.joinUrl).then(
      () => true,
      () => false,
    )
    setShown(copied ? null : link.value.joinUrl)
    setState(copied ? 'copied' : 'ready')
  }
  return (
    <div className={styles.invite}>
      <p>{t(leading ? (few ? 'frame.inviteFew' : 'frame.invite') : 'frame.inviteAsk')}</p>
      {leading && (
        <Button icon="link" kind={few ? 'primary' : 'plain'} onPress={() => void copy()}>
          {t('frame.copyLink')}
        </Button>
      )}
      <output className={styles.quiet}>
        {state === 'copied' ? t('frame.linkCopied') : state === 'failed' ? t('frame.linkFailed') : ''}
      </output>
      {shown !== null && <code className={styles.link}>{shown}</code>}
    </div>
  )
}

function hasVoice({role}: DepartmentPeople['people'][number]): boolean {
  return role !== 'reviewer' && role !== 'observer'
}
