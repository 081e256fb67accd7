import type {DepartmentId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {salesLogics} from '../../../shared/domain/entities/segment.ts'
import {useBoard, useDispatch, useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {Select} from '../../ui/Select.tsx'
import {TextField} from '../../ui/TextField.tsx'
import {BoardText} from '../fields/BoardText.tsx'
import {BoardWords} from '../fields/BoardWords.tsx'
import styles from './engage.module.css'

/** Owner, offer, message, first action, consent and sales logic of a segment: written to the board as they are typed, like the rest of it. */
export function SegmentFactsDialog({
  segmentId,
  onClose,
}: {
  readonly segmentId: SegmentId
  readonly onClose: () => void
}) {
  const t = useText()
  const dispatch = useDispatch()
  const {departmentName} = useWords()
  const segment = useBoard(board => board.segments.get(segmentId))
  const departments = useRecord(record => record.departments)
  if (!segment) return null
  const set = (field: string, value: string | number | null) =>
    dispatch('changeField', {kind: 'segments', id: segmentId, field, value})
  const choices = departments.map(({id}): {id: DepartmentId; label: string} => ({id, label: departmentName(id)}))
  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      title={segment.name}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('engage.done')}
        </Button>
      }
    >
      <div className={styles.form}>
        <Select
          label={t('engage.owner')}
          value={segment.ownerDepartmentId}
          choices={choices}
          placeholder={t('engage.nobody')}
          onChange={id => set('ownerDepartmentId', id)}
        />
        <BoardText kind="segments" id={segmentId} field="offer" label={t('engage.offer')} rows={2} />
        {(['message', 'firstAction'] as const).map(field => (
          <BoardWords
            key={field}
            {...{kind: 'segments', id: segmentId, field, maxLength: 300}}
            label={t(`engage.${field}`)}
            hint={t(`engage.${field}Hint`)}
          />
        ))}
        <TextField
          label={t('engage.firstActionOn')}
          type="date"
          value={segment.firstActionOn ?? ''}
          onChange={day => set('firstActionOn', day === '' ? null : day)}
        />
        <NumberField
          label={t('engage.consent')}
          value={segment.consentShare === null ? null : Math.round(segment.consentShare * 1000) / 10}
          least={0}
          most={100}
          onChange={value => set('consentShare', value === null ? null : value / 100)}
        />
        <RadioRow
          label={t('engage.salesLogic')}
          value={segment.salesLogic}
          choices={salesLogics.map(id => ({id, label: t(`salesLogic.${id}`)}))}
          onChange={id => set('salesLogic', id)}
        />
      </div>
    </Dialog>
  )
}
