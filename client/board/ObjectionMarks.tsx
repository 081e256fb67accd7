import {postponedObjections, standingObjections} from '../../shared/record/objection.ts'
import {byCodeUnit} from '../../shared/std/order.ts'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {useRecord} from '../session/hooks.ts'
import {useToday} from '../session/useToday.ts'
import {Icon} from '../ui/Icon.tsx'
import styles from './objectionMarks.module.css'

/** Who objects to this segment, and what of it is put off until when. (SIGN-10, SIGN-12) */
export function ObjectionMarks({id}: {readonly id: string}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const today = useToday()
  const objections = useRecord(record => record.objections)
  const draft = useRecord(record => record.draft)
  const about = objections.filter(({segmentId}) => segmentId === id)
  if (about.length === 0) return null
  const held = {objections: about, draft}
  const against = [...new Set(standingObjections(held, today).map(({departmentId}) => departmentName(departmentId)))]
  const putOff = postponedObjections(held, today)
  const days = [...new Set(putOff.map(({postponed}) => postponed.until))].toSorted(byCodeUnit)
  const waiting = (until: string) => [
    ...new Set(
      putOff.flatMap(({departmentId, postponed}) => (postponed.until === until ? [departmentName(departmentId)] : [])),
    ),
  ]
  return (
    <>
      {against.length > 0 && (
        <mark className={styles.mark}>
          <Icon name="warning" size={12} />{' '}
          {t('agree.objected', {count: against.length, departments: format.list(against)})}
        </mark>
      )}
      {days.map(until => (
        <span key={until} className={styles.mark}>
          <Icon name="clock" size={12} />{' '}
          {t('objection.mark', {
            date: format.date(until),
            count: waiting(until).length,
            departments: format.list(waiting(until)),
          })}
        </span>
      ))}
    </>
  )
}
