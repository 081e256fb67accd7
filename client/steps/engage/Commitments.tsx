import type {DepartmentId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {commitmentOf} from '../../../shared/domain/commands/writeCommitment.ts'
import {departmentsWithVoice, leads} from '../../../shared/record/people.ts'
import {shallow} from '../../session/shallow.ts'
import {useBoard, useDispatch, useMe, useNewId, useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './engage.module.css'
import type {PlanRow} from './planRows.ts'

/** One sentence per department and placed segment. Each writes its own; who leads the workshop may help any. */
export function Commitments({
  rows,
  open,
  written,
}: {
  readonly rows: readonly PlanRow[]
  readonly open: boolean
  /** Departments that wrote something, also if nobody of theirs is left. */
  readonly written: readonly string[]
}) {
  const t = useText()
  const present = useRecord(record => departmentsWithVoice(record.departments, record.participants), shallow)
  const all = useRecord(record => record.departments)
  const departments = all.filter(({id}) => present.includes(id) || written.includes(id)).map(({id}) => id)
  return (
    <section className={styles.commitments} aria-labelledby="commitments">
      <h2 id="commitments">{t('engage.commitments')}</h2>
      <p className={styles.quiet}>{t('engage.commitmentsLead')}</p>
      {rows.map(({segmentId}) => (
        <SegmentCommitments key={segmentId} segmentId={segmentId} departments={departments} open={open} />
      ))}
    </section>
  )
}

function SegmentCommitments({
  segmentId,
  departments,
  open,
}: {
  readonly segmentId: SegmentId
  readonly departments: readonly DepartmentId[]
  readonly open: boolean
}) {
  const name = useBoard(board => board.segments.get(segmentId)?.name ?? '')
  return (
    <div className={styles.commitmentRow}>
      <h3>{name}</h3>
      {departments.map(id => (
        <CommitmentField key={id} segmentId={segmentId} segmentName={name} departmentId={id} open={open} />
      ))}
    </div>
  )
}

function CommitmentField({
  segmentId,
  segmentName,
  departmentId,
  open,
}: {
  readonly segmentId: SegmentId
  readonly segmentName: string
  readonly departmentId: DepartmentId
  readonly open: boolean
}) {
  const t = useText()
  const me = useMe()
  const newId = useNewId()
  const dispatch = useDispatch()
  const {departmentName, departmentMark} = useWords()
  const text = useBoard(board => commitmentOf(board, segmentId, departmentId)?.text ?? '')
  const mine = me.departmentId === departmentId || leads(me.role)
  const label = t('engage.commitmentOf', {department: departmentName(departmentId), segment: segmentName})
  return (
    <div className={styles.commitment}>
      <DepartmentMark {...departmentMark(departmentId)} label={departmentName(departmentId)} size={17} />
      {open && mine ? (
        <TextArea
          label={label}
          hideLabel
          rows={1}
          value={text}
          maxLength={600}
          placeholder={t('engage.commitmentPlaceholder')}
          onChange={to => dispatch('writeCommitment', {id: newId<'commitment'>(), segmentId, departmentId, text: to})}
        />
      ) : (
        <p className={text === '' ? styles.quiet : undefined}>{text === '' ? t('engage.commitmentMissing') : text}</p>
      )}
    </div>
  )
}
