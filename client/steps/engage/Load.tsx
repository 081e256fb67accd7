import {contactLoad} from '../../../shared/domain/contactLoad.ts'
import type {ContactLoad} from '../../../shared/domain/contactLoad.ts'
import {leads} from '../../../shared/record/people.ts'
import {shallow} from '../../session/shallow.ts'
import {useBoard, useDispatch, useMayWrite, useMe, useRecord} from '../../session/hooks.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {Table} from '../../ui/Table.tsx'
import styles from './engage.module.css'

/** What the plan asks of each department that owns something in it, beside what it can do. (PLAN-8) */
export function Load() {
  const t = useText()
  const departments = useRecord(record => record.departments.map(({id}) => id), shallow)
  const profile = useRecord(record => record.profile)
  const parts = useBoard(({cells, segments, meta}) => ({cells, segments, meta}), shallow)
  const loads = contactLoad(parts, departments, id => {
    const counted = profile?.segments.find(segment => segment.id === id)?.assigned
    return counted ?? parts.segments.get(id)?.sizeEstimate ?? null
  })
  if (loads.length === 0) return null
  return (
    <div className={styles.load}>
      <h2 id="load">{t('engage.load')}</h2>
      <p className={styles.quiet}>{t('engage.loadLead')}</p>
      <Table caption={t('engage.load')} hideCaption>
        <thead>
          <tr>
            <th scope="col">{t('engage.loadDepartment')}</th>
            <th scope="col">{t('engage.loadContacts')}</th>
            <th scope="col">{t('engage.loadCapacity')}</th>
          </tr>
        </thead>
        <tbody>
          {loads.map(load => (
            <LoadRow key={load.departmentId} load={load} />
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** Each department says its own; who leads the workshop may help any. */
function LoadRow({load: {departmentId, contacts, uncounted, capacity}}: {readonly load: ContactLoad}) {
  const t = useText()
  const format = useFormat()
  const me = useMe()
  const dispatch = useDispatch()
  const open = useMayWrite()('meta', 'capacities')
  const {departmentName, departmentMark} = useWords()
  const department = departmentName(departmentId)
  const over = contacts !== null && capacity !== null ? contacts - capacity : null
  return (
    <tr>
      <th scope="row">
        <span className={styles.loadName}>
          <DepartmentMark {...departmentMark(departmentId)} size={17} /> {department}
        </span>
      </th>
      <td>
        <span className={styles.channel}>{t('engage.loadContacts')}</span>
        <span>{contacts === null ? t('engage.loadUnknown') : format.number(contacts)}</span>
        {over !== null && (
          <p className={over > 0 ? styles.over : styles.quiet}>
            {over > 0 ? t('engage.loadOver', {shown: format.number(over)}) : t('engage.loadWithin')}
          </p>
        )}
        {uncounted > 0 && <p className={styles.quiet}>{t('engage.loadUncounted', {count: uncounted})}</p>}
      </td>
      <td>
        <span className={styles.channel}>{t('engage.loadCapacity')}</span>
        {open && (me.departmentId === departmentId || leads(me.role)) ? (
          <NumberField
            label={t('engage.loadCapacityOf', {department})}
            hideLabel
            value={capacity}
            least={0}
            most={1e9}
            onChange={next => dispatch('setCapacity', {departmentId, contacts: next})}
          />
        ) : (
          <span>{capacity === null ? t('engage.loadNone') : format.number(capacity)}</span>
        )}
      </td>
    </tr>
  )
}
