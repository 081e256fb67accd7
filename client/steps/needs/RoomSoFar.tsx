import {departmentsWithVoice} from '../../../shared/record/people.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {PaperCount} from '../../ui/pictures/PaperCount.tsx'
import styles from './needs.module.css'

/** How many notes each department has written: the number travels, the words do not. */
export function RoomSoFar() {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const counts = useRecord(record => record.noteWriting.counts)
  const departments = useRecord(record => departmentsWithVoice(record.departments, record.participants), shallow)
  return (
    <section aria-labelledby="room">
      <h2 id="room" className={styles.sub}>
        {t('needs.room')}
      </h2>
      <p className={styles.quiet}>{t('needs.roomLead')}</p>
      <ul className={styles.stacks}>
        {departments.map(id => (
          <li key={id} data-record={id}>
            <span className={styles.department}>
              <DepartmentMark {...departmentMark(id)} />
              {departmentName(id)}
            </span>
            <PaperCount count={counts.find(({departmentId}) => departmentId === id)?.notes ?? 0} />
          </li>
        ))}
      </ul>
    </section>
  )
}
