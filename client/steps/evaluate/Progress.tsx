import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {Round} from '../../../shared/record/round.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './evaluate.module.css'

/** How many of each department are done; in a round with a deadline also who is not, and never what anybody judged. (BAL-1) */
export function Progress({round}: {readonly round: Round}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const names = useRecord(({participants}) => new Map(participants.map(({id, name}) => [id, name])), shallow)
  const waiting = (departmentId: DepartmentId) =>
    round.voters
      .filter(voter => voter.departmentId === departmentId && round.waitingFor?.includes(voter.participantId))
      .flatMap(({participantId}) => names.get(participantId) || [])
  const done = round.counts.reduce((sum, {cast}) => sum + cast, 0)
  const all = round.counts.reduce((sum, {expected}) => sum + expected, 0)
  return (
    <section className={styles.progress} aria-labelledby="progress">
      <h2 id="progress">{t('evaluate.progress', {done, all})}</h2>
      <ul>
        {round.counts.map(({departmentId, cast, expected}) => (
          <li key={departmentId}>
            <DepartmentMark {...departmentMark(departmentId)} size={18} />
            <span>{departmentName(departmentId)}</span>
            <span className={styles.dots} aria-hidden>
              {Array.from({length: expected}, (_, index) => (
                <i key={index} data-done={index < cast || undefined} />
              ))}
            </span>
            <span>{t('evaluate.ofThem', {done: cast, all: expected})}</span>
            {waiting(departmentId).length > 0 && (
              <span className={styles.waiting}>
                {t('roundEnd.notYet', {names: format.list(waiting(departmentId))})}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t(round.waitingFor ? 'roundEnd.progressNote' : 'evaluate.progressNote')}</p>
    </section>
  )
}
