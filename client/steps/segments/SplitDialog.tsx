import {useState} from 'react'
import {decide} from '../../../shared/contract/decisions.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi, useBoard, useDispatch, useNewId} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {useNotify} from '../../session/useNotify.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {TextField} from '../../ui/TextField.tsx'
import styles from './segments.module.css'

/** Makes two segments of one, with the reason in the log: the second begins as a copy, rule and all. (LOG-6) */
export function SplitDialog({
  id,
  name,
  onClose,
}: {
  readonly id: SegmentId
  readonly name: string
  readonly onClose: () => void
}) {
  const t = useText()
  const api = useApi()
  const notify = useNotify()
  const dispatch = useDispatch()
  const newId = useNewId()
  const conditions = useBoard(board => [...board.conditions.values()].filter(c => c.segmentId === id), shallow)
  const [part, setPart] = useState('')
  const [reason, setReason] = useState('')
  const ready = part.trim() !== '' && reason.trim() !== ''
  const split = async () => {
    if (!ready) return
    const conditionIds = conditions.map(condition => [condition.id, newId<'condition'>()] as const)
    const second = newId<'segment'>()
    const label = t('segments.splitDone', {from: name, part: part.trim()})
    const done = dispatch('duplicateSegment', {id, newId: second, name: part.trim(), conditionIds}, {label})
    if (!done.ok) return
    onClose()
    const text = `${label} ${reason.trim()}`
    const logged = await api(decide, {body: {kind: 'split', subjectIds: [id, second], text}})
    if (!logged.ok) notify.refused(logged)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('segments.splitTitle', {segment: name})}
      intro={t('segments.splitIntro')}
      actions={
        <>
          <Button kind="primary" disabled={!ready} onPress={() => void split()}>
            {t('segments.splitDo')}
          </Button>
          <Button onPress={onClose}>{t('segments.cancel')}</Button>
        </>
      }
    >
      <div className={styles.stack}>
        <TextField label={t('segments.splitPart')} focusOnOpen maxLength={120} value={part} onChange={setPart} />
        <TextArea label={t('segments.why')} rows={2} maxLength={1000} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  )
}
