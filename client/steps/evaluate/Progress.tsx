import type {Round} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './evaluate.module.css'

/** How many of each department are done: counts, no names, no values. (BAL-1) */
export function Progress({round}: {readonly round: Round}) {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
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
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('evaluate.progressNote')}</p>
    </section>
  )
}
