import {useState} from 'react'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useNewId} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {TextField} from '../../ui/TextField.tsx'
import {ReasonedChange} from './ReasonedChange.tsx'
import type {Changed} from './ReasonedChange.tsx'

/** Makes two segments of one: the second begins as a copy, rule and all. */
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
  const dispatch = useDispatch()
  const newId = useNewId()
  const conditions = useBoard(board => [...board.conditions.values()].filter(c => c.segmentId === id), shallow)
  const [part, setPart] = useState('')
  const split = (): Changed | null => {
    const conditionIds = conditions.map(condition => [condition.id, newId<'condition'>()] as const)
    const second = newId<'segment'>()
    const label = t('segments.splitDone', {from: name, part: part.trim()})
    const done = dispatch('duplicateSegment', {id, newId: second, name: part.trim(), conditionIds}, {label})
    return done.ok ? {kind: 'split', subjectIds: [id, second], label} : null
  }
  return (
    <ReasonedChange
      title={t('segments.splitTitle', {segment: name})}
      intro={t('segments.splitIntro')}
      doIt={t('segments.splitDo')}
      ready={part.trim() !== ''}
      change={split}
      onClose={onClose}
    >
      <TextField label={t('segments.splitPart')} focusOnOpen maxLength={120} value={part} onChange={setPart} />
    </ReasonedChange>
  )
}
