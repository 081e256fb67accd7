import {useState} from 'react'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import {CustomersLine} from '../../exchange/import/CustomersLine.tsx'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useFindings, useMayWrite, usePhase, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {Tabs} from '../../ui/Tabs.tsx'
import {ClosedNotice} from '../fields/ClosedNotice.tsx'
import {AttributesPanel} from './AttributesPanel.tsx'
import {Coverage} from './Coverage.tsx'
import {FirstSegment} from './FirstSegment.tsx'
import {NewSegmentMenu} from './NewSegmentMenu.tsx'
import {SegmentEditor} from './SegmentEditor.tsx'
import styles from './segments.module.css'

/** Which customers do we mean? One tab a segment: what they need, the rule that finds them, and how many it finds. */
export function SegmentsStep() {
  const t = useText()
  const phase = usePhase()
  const mayWrite = useMayWrite()
  const segments = useBoard(segmentsInOrder, shallow)
  const [chosen, setChosen] = useState<SegmentId | null>(null)
  const open = mayWrite('segments', 'name')
  const shown = segments.find(({id}) => id === chosen) ?? segments[0]
  const items = useTabItems(shown?.id ?? null)
  return (
    <>
      <StepQuestion question={t('segments.question')}>{t('segments.lead')}</StepQuestion>
      {!open && <ClosedNotice step="segments" />}
      <CustomersLine />
      {/* a check that is clicked looks for its segment here, whichever tab is open */}
      {segments.map(({id, name}) => (
        <span key={id} className={styles.hidden} data-record={id} tabIndex={-1} onFocus={() => setChosen(id)}>
          {name}
        </span>
      ))}
      {shown ? (
        <>
          <Tabs
            label={t('segments.tabs')}
            look="wide"
            selected={shown.id}
            onSelect={setChosen}
            items={items}
            end={mayWrite('segments', null) && <NewSegmentMenu onAdded={setChosen} />}
          />
          <Coverage selectedId={shown.id} />
        </>
      ) : (
        isFrom(phase, 'segments') && <FirstSegment open={mayWrite('segments', null)} onAdded={setChosen} />
      )}
      <AttributesPanel />
    </>
  )
}

function useTabItems(shown: SegmentId | null) {
  const t = useText()
  const {number} = useFormat()
  const segments = useBoard(segmentsInOrder, shallow)
  const profile = useRecord(record => record.profile)
  const findings = useFindings()
  const blocking = new Set(
    findings
      .filter(f => f.severity === 'block' && f.waived === null && f.phase === 'segments')
      .flatMap(f => f.subjects),
  )
  return segments.map(({id, name}) => {
    const size = profile?.segments.find(segment => segment.id === id)?.assigned
    return {
      id,
      label: name === '' ? t('segments.unnamed') : name,
      note: size === undefined ? t('segments.notCounted') : t('segments.customers', {count: size, shown: number(size)}),
      blocked: blocking.has(id),
      content: id === shown ? <SegmentEditor key={id} id={id} /> : null,
    }
  })
}
