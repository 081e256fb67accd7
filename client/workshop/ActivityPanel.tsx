import {isTextKey} from '../../shared/i18n/text.ts'
import type {Removal} from '../../shared/record/removal.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {useWords} from '../i18n/useWords.ts'
import {useRecord} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {Timeline, TimelineRow} from '../ui/TimelineRow.tsx'
import {activityLines} from './activityLines.ts'
import type {ActivityLine} from './activityLines.ts'
import {RestoreButton} from './RestoreButton.tsx'
import styles from './workshop.module.css'

/** What happened, newest first, in sentences. */
export function ActivityPanel() {
  const {text: t, texts, format} = useSpoken()
  const {departmentName, personName} = useWords()
  const session = useSession()
  const record = useRecord(state => state)
  const heard = useSelected(session.heard, events => events)
  const lines = activityLines(record, heard)
  const people = new Map<string, (typeof record.participants)[number]>(record.participants.map(one => [one.id, one]))
  const today = format.date(new Date(session.clock.now()).toISOString())

  const nameOfPerson = (id: string) => {
    const person = people.get(id)
    return person ? personName(person) : ''
  }
  const nameOf = ({is, id}: ActivityLine['named'][string]): string => {
    if (is === 'department') return departmentName(id)
    if (is === 'person') return nameOfPerson(id)
    const key = `phase.${id}`
    return isTextKey(texts, key) ? t(key) : id
  }
  const removed = ({counts}: Removal) =>
    format.list(counts.map(({kind, count}) => t(`activity.removed.${kind}`, {count})))
  const sentence = ({key, params, named, removal}: ActivityLine) => {
    const numbers = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? format.number(value) : value,
    ])
    const names = Object.entries(named).map(([name, one]) => [name, nameOf(one)])
    const what = removal ? [['what', removed(removal)]] : []
    return t(key, Object.fromEntries([...numbers, ...names, ...what]))
  }
  const when = (at: string) => (format.date(at) === today ? format.time(at) : format.dateTime(at))
  const who = (id: string | null) => {
    const person = id === null ? undefined : people.get(id)
    if (!person) return undefined
    const department = departmentName(person.departmentId)
    return person.name === '' ? department : t('activity.who', {name: person.name, department})
  }
  if (lines.length === 0) return <p className={styles.quiet}>{t('activity.nothing')}</p>
  return (
    <Timeline label={t('panel.activity')}>
      {lines.map(one => (
        <TimelineRow
          key={one.id}
          time={when(one.at)}
          dateTime={one.at}
          title={who(one.by)}
          by={
            one.removal?.restored ? t('activity.restoredBy', {name: nameOfPerson(one.removal.restored.by)}) : undefined
          }
        >
          {sentence(one)}
          {one.quote !== '' && ` ${t('activity.quote', {text: one.quote})}`}{' '}
          {one.removal && <RestoreButton removal={one.removal} />}
        </TimelineRow>
      ))}
    </Timeline>
  )
}
