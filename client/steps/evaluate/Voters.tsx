import {changeParticipant} from '../../../shared/contract/boards.ts'
import type {ParticipantId} from '../../../shared/domain/entities/ids.ts'
import {leads} from '../../../shared/record/people.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useLeads, usePeople} from '../../session/hooks.ts'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './evaluate.module.css'
import {RoundTrouble} from './RoundTrouble.tsx'
import {useRoundAction} from './useRoundAction.ts'

/** Who answers, by department; the facilitator says who does. Each department counts once, however many it sends. */
export function Voters() {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const leading = useLeads()
  const people = usePeople()
  const {run, trouble} = useRoundAction()
  const departments = people
    .map(department => ({
      ...department,
      people: department.people.filter(({role}) => leads(role) || role === 'member'),
    }))
    .filter(department => department.people.length > 0)
  const setVotes = (id: ParticipantId, votes: boolean) =>
    run(api => api(changeParticipant, {params: {participantId: id}, body: {votes}}))
  return (
    <section aria-labelledby="voters" className={styles.voters}>
      <h2 id="voters">{t('evaluate.voters')}</h2>
      <p className={styles.quiet}>{t('evaluate.votersLead')}</p>
      <ul>
        {departments.map(({departmentId, people: seats}) => (
          <li key={departmentId} data-record={departmentId}>
            <h3>
              <DepartmentMark {...departmentMark(departmentId)} size={18} /> {departmentName(departmentId)}
              <small>{t('evaluate.votersOf', {count: seats.filter(({votes}) => votes).length})}</small>
            </h3>
            <ul>
              {/* who watches while others judge in private reads the number above, and no names */}
              {seats
                .filter(({name}) => name !== '')
                .map(({id, name, role, votes}) => (
                  <li key={id}>
                    {leading ? (
                      <Checkbox checked={votes} onChange={checked => void setVotes(id, checked)}>
                        {name}
                        {role !== 'member' && <small>{t(`role.${role}`)}</small>}
                      </Checkbox>
                    ) : (
                      <span>
                        {name} {!votes && <small>{t('evaluate.watches')}</small>}
                      </span>
                    )}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <RoundTrouble of={trouble} />
    </section>
  )
}
