import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {usePeople} from '../../session/hooks.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './segmentRow.module.css'

/** Who else is looking at this segment, or moving it, right now. */
export function Readers({id}: {readonly id: string}) {
  const t = useText()
  const {departmentMark, departmentName} = useWords()
  const people = usePeople()
  const here = people.flatMap(({departmentId, people: seats}) =>
    seats
      .filter(({me, here: present, doing}) => present && !me && (doing.reading === id || doing.dragging === id))
      .map(seat => ({...seat, departmentId})),
  )
  const shortName = ({initials, departmentId}: (typeof here)[number]) => initials || departmentName(departmentId)
  const first = here[0]
  if (!first) return null
  const moving = here.find(({doing}) => doing.dragging === id)
  const who = moving ?? first
  return (
    <span className={styles.reader}>
      <DepartmentMark {...departmentMark(who.departmentId)} label={departmentName(who.departmentId)} size={14} />
      {moving
        ? t('prioritise.isMoving', {who: shortName(who)})
        : t('prioritise.reads', {count: here.length, who: here.map(shortName).join(' ')})}
    </span>
  )
}
