import {useText} from '../../i18n/useText.ts'
import {TextField} from '../../ui/TextField.tsx'
import styles from './engage.module.css'

export type Approval = {readonly approvalRef: string; readonly approvedUntil: string | null}

/** Under which number the material is approved, and until which day. */
export function ApprovalFields({
  value,
  onChange,
}: {
  readonly value: Approval
  readonly onChange: (value: Approval) => void
}) {
  const t = useText()
  return (
    <div className={styles.pair}>
      <TextField
        label={t('engage.approvalRef')}
        hint={t('engage.approvalHint')}
        value={value.approvalRef}
        maxLength={120}
        onChange={approvalRef => onChange({...value, approvalRef})}
      />
      <TextField
        label={t('engage.approvedUntil')}
        type="date"
        value={value.approvedUntil ?? ''}
        onChange={day => onChange({...value, approvedUntil: day === '' ? null : day})}
      />
    </div>
  )
}
