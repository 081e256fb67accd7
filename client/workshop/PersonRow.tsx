import {useState} from 'react'
import {isFrom} from '../../shared/domain/phase.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {useLeads, usePhase} from '../session/hooks.ts'
import type {PersonHere} from '../session/presence.ts'
import {Button} from '../ui/Button.tsx'
import {PersonSettings} from './PersonSettings.tsx'
import styles from './workshop.module.css'

/** One seat: who it is, whether they are here, what they may do. */
export function PersonRow({person, departmentId}: {readonly person: PersonHere; readonly departmentId: string}) {
  const t = useText()
  const {departmentName} = useWords()
  const leading = useLeads()
  const phase = usePhase()
  const [open, setOpen] = useState(false)
  const rights = [
    t(`role.${person.role}`),
    ...(person.votes ? [t('people.votes')] : []),
    ...(person.signsFor === null ? [] : [t('people.signsFor', {department: departmentName(person.signsFor)})]),
    ...(person.invented ? [t('people.isInvented')] : []),
  ]
  const state = person.me ? t('people.isYou') : person.here ? t('people.isHere') : t('people.isAway')
  // One's own department can be put right until scoring begins.
  const mayChange = leading || (person.me && !isFrom(phase, 'evaluate'))
  return (
    <li className={styles.person}>
      <div className={styles.personHead}>
        <span>
          <b>{person.name}</b>{' '}
          {state !== person.name.toLocaleLowerCase() && <span className={styles.quiet}>{state}</span>}
          <small>{rights.join(' · ')}</small>
        </span>
        {mayChange && (
          <Button kind="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
            {t(open ? 'common.done' : 'people.change')}
          </Button>
        )}
      </div>
      {open && mayChange && <PersonSettings person={person} departmentId={departmentId} />}
    </li>
  )
}
