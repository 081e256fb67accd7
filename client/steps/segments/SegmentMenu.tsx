import {useState} from 'react'
import {decide} from '../../../shared/contract/decisions.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi, useBoard, useDispatch, useMayWrite, useNewId} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {useNotify} from '../../session/useNotify.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Menu} from '../../ui/Menu.tsx'
import type {MenuChoice} from '../../ui/Menu.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './segments.module.css'
import {SplitDialog} from './SplitDialog.tsx'

type Act = 'duplicate' | 'split' | 'merge' | 'remove'

/** What can be done with a whole segment. */
export function SegmentMenu({id}: {readonly id: SegmentId}) {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const mayWrite = useMayWrite()
  const name = useBoard(board => board.segments.get(id)?.name ?? '')
  const conditions = useBoard(board => [...board.conditions.values()].filter(c => c.segmentId === id), shallow)
  const [merging, setMerging] = useState(false)
  const [splitting, setSplitting] = useState(false)
  const choices: readonly MenuChoice<Act>[] = [
    ...(mayWrite('segments', null)
      ? [
          {id: 'duplicate' as const, label: t('segments.duplicate'), hint: t('segments.duplicateHint')},
          {id: 'split' as const, label: t('segments.split'), hint: t('segments.splitHint')},
        ]
      : []),
    ...(mayWrite('segments', 'mergedInto')
      ? [{id: 'merge' as const, label: t('segments.merge'), hint: t('segments.mergeHint')}]
      : []),
    ...(mayWrite('segments', null)
      ? [
          {
            id: 'remove' as const,
            label: t('segments.remove'),
            hint: t('segments.removeHint'),
            icon: 'trash',
            divided: true,
          } as const,
        ]
      : []),
  ]
  if (choices.length === 0) return null
  const act = (chosen: Act) => {
    if (chosen === 'merge') setMerging(true)
    if (chosen === 'split') setSplitting(true)
    if (chosen === 'remove') dispatch('removeSegment', {id}, {label: t('segments.removed', {segment: name})})
    if (chosen !== 'duplicate') return
    const conditionIds = conditions.map(condition => [condition.id, newId<'condition'>()] as const)
    const copy = {id, newId: newId<'segment'>(), name: t('segments.copyOf', {segment: name}), conditionIds}
    dispatch('duplicateSegment', copy, {label: t('segments.duplicated', {segment: name})})
  }
  return (
    <>
      <Menu
        trigger="icon"
        label={t('segments.menu', {segment: name})}
        title={name}
        keepLabel={t('segments.cancel')}
        choices={choices}
        onChoose={act}
      />
      {splitting && <SplitDialog id={id} name={name} onClose={() => setSplitting(false)} />}
      {merging && <MergeDialog id={id} name={name} onClose={() => setMerging(false)} />}
    </>
  )
}

function MergeDialog({
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
  const withNeeds = useMayWrite()('segments', 'clusters')
  const others = useBoard(segmentsInOrder, shallow).filter(segment => segment.id !== id)
  const [into, setInto] = useState<SegmentId | null>(null)
  const [reason, setReason] = useState('')
  const target = others.find(segment => segment.id === into)
  const ready = target !== undefined && reason.trim() !== ''
  const merge = async () => {
    if (!target || !ready) return
    const label = t('segments.merged', {from: name, into: target.name})
    const done = dispatch('mergeSegments', {from: id, into: target.id, withNeeds}, {label})
    if (!done.ok) return
    onClose()
    const text = `${label} ${reason.trim()}`
    const logged = await api(decide, {body: {kind: 'merged', subjectIds: [target.id, id], text}})
    if (!logged.ok) notify.refused(logged)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('segments.mergeTitle', {segment: name})}
      intro={t('segments.mergeIntro')}
      actions={
        <>
          <Button kind="primary" disabled={!ready} onPress={() => void merge()}>
            {t('segments.mergeDo')}
          </Button>
          <Button onPress={onClose}>{t('segments.cancel')}</Button>
        </>
      }
    >
      <div className={styles.stack}>
        <RadioRow
          label={t('segments.mergeInto')}
          look="chips"
          value={into}
          choices={others.map(segment => ({id: segment.id, label: segment.name || t('segments.unnamed')}))}
          onChange={setInto}
        />
        <TextArea label={t('segments.why')} rows={2} maxLength={1000} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  )
}
