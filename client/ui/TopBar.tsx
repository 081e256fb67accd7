import {classNames} from './classNames.ts'
import {DepartmentMark} from './DepartmentMark.tsx'
import {Icon} from './Icon.tsx'
import type {MarkKind} from './MarkShape.tsx'
import styles from './TopBar.module.css'

/** Title of the workshop and which draft this is. Takes the free room of the bar. */
export function DocumentTitle({title, note}: {readonly title: string; readonly note?: string}) {
  return (
    <div className={styles.document}>
      <b>{title}</b>
      {note !== undefined && <span>{note}</span>}
    </div>
  )
}

interface PresentPerson {
  readonly id: string
  /** Two letters; people are initials, departments are marks. */
  readonly initials: string
  /** Spoken and shown on hover: the whole name, and "disconnected" for those who are away. */
  readonly name: string
  readonly away?: boolean
}

export interface PresentDepartment {
  readonly id: string
  readonly kind: MarkKind
  readonly letter?: string
  readonly label: string
  readonly people: readonly PresentPerson[]
}

/** Who is here, by department. */
export function Presence({
  label,
  departments,
  most = 4,
}: {
  readonly label: string
  readonly departments: readonly PresentDepartment[]
  /** People shown per department; the rest is a number. */
  readonly most?: number
}) {
  return (
    <ul className={styles.presence} aria-label={label}>
      {departments.map(({id, kind, letter, label, people}) => (
        <li key={id}>
          <DepartmentMark kind={kind} letter={letter} label={label} />
          <span className={styles.people}>
            {people.slice(0, most).map(person => (
              <abbr key={person.id} title={person.name} className={person.away ? styles.away : undefined}>
                {person.initials}
              </abbr>
            ))}
            {people.length > most && <span>+{people.length - most}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** "Saved 10.42, everyone sees the same". Read out politely when the connection is lost, silent at each saved letter. */
export function SavedState({
  state,
  title,
  note,
  short = false,
}: {
  /** saved: check. saving: dotted clock. offline: warning sign. frozen: lock. */
  readonly state: 'saved' | 'saving' | 'offline' | 'frozen'
  readonly title: string
  readonly note?: string
  /** Only sign and title, for the phone's bar. */
  readonly short?: boolean
}) {
  const icon = {saved: 'check', saving: 'clock', offline: 'warning', frozen: 'lock'} as const
  return (
    <output
      className={classNames(styles.saved, short && styles.short)}
      aria-live={state === 'offline' ? 'polite' : 'off'}
    >
      <Icon name={icon[state]} />
      <span>
        <b>{title}</b>
        {!short && note !== undefined && <span>{note}</span>}
      </span>
    </output>
  )
}

/** Time left. Not read out every second: `label` is the whole sentence for those who ask. */
export function TimeLeft({
  time,
  note,
  share,
  label,
  short = false,
}: {
  /** "11:24". */
  readonly time: string
  /** "of 13 min left". */
  readonly note?: string
  /** How much of the time is gone, 0 to 1. */
  readonly share: number
  readonly label: string
  readonly short?: boolean
}) {
  return (
    <div className={classNames(styles.time, short && styles.short)} role="timer" aria-label={label}>
      <b>{time}</b>
      {!short && (
        <span>
          {note}
          <i aria-hidden>
            <u style={{width: `${Math.min(1, Math.max(0, share)) * 100}%`}} />
          </i>
        </span>
      )}
    </div>
  )
}
