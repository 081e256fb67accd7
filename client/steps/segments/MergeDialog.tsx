import {useState} from 'react'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {ReasonedChange} from './ReasonedChange.tsx'
import type {Changed} from './ReasonedChange.tsx'

/** Makes one segment of two: this one goes into the chosen one. */
export function MergeDialog({
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
  const withNeeds = useMayWrite()('segments', 'clusters')
  const others = useBoard(segmentsInOrder, shallow).filter(segment => segment.id !== id)
  const [into, setInto] = useState<SegmentId | null>(null)
  const target = others.find(segment => segment.id === into)
  const merge = (): Changed | null => {
    if (!target) return null
    const label = t('segments.merged', {from: name, into: target.name})
    const done = dispatch('mergeSegments', {from: id, into: target.id, withNeeds}, {label})
    return done.ok ? {kind: 'merged', subjectIds: [target.id, id], label} : null
  }
  return (
    <ReasonedChange
      title={t('segments.mergeTitle', {segment: name})}
      intro={t('segments.mergeIntro')}
      doIt={t('segments.mergeDo')}
      ready={target !== undefined}
      change={merge}
      onClose={onClose}
    >
      <RadioRow
        label={t('segments.mergeInto')}
        look="chips"
        value={into}
        choices={others.map(segment => ({id: segment.id, label: segment.name || t('segments.unnamed')}))}
        onChange={setInto}
      />
    </ReasonedChange>
  )
}
