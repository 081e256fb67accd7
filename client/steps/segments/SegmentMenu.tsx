import {useState} from 'react'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {freeSegmentName} from '../../../shared/domain/freeSegmentName.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite, useNewId} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Menu} from '../../ui/Menu.tsx'
import type {MenuChoice} from '../../ui/Menu.tsx'
import {MergeDialog} from './MergeDialog.tsx'
import {SplitDialog} from './SplitDialog.tsx'

type Act = 'duplicate' | 'split' | 'merge' | 'remove'

/** What can be done with a whole segment. */
export function SegmentMenu({id}: {readonly id: SegmentId}) {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const mayWrite = useMayWrite()
  const name = useBoard(board => board.segments.get(id)?.name ?? '')
  const copyName = useBoard(board => freeSegmentName(board, t('segments.copyOf', {segment: name})))
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
    const copy = {id, newId: newId<'segment'>(), name: copyName, conditionIds}
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
