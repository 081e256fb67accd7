import {useState} from 'react'
import {lookAgain} from '../../../shared/contract/nextRound.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {LookedAgain} from '../../../shared/record/lookedAgain.ts'
import {lookedAgainAt} from '../../../shared/record/lookedAgain.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi, useBoard, useLeads, usePhase, useRecord} from '../../session/hooks.ts'
import {useNotify} from '../../session/useNotify.ts'
import {useReview} from '../../session/useReview.ts'
import {Icon} from '../../ui/Icon.tsx'
import styles from './lookAgain.module.css'
import {LookAgainDialog} from './LookAgainDialog.tsx'
import {LookAgainSegment} from './LookAgainSegment.tsx'

/** What the last version had deselected, one after the other: does it stay out, or does it come back? (DESEL-5) */
export function LookAgain() {
  const t = useText()
  const call = useApi()
  const notify = useNotify()
  const leading = useLeads()
  const phase = usePhase()
  const draft = useRecord(record => record.draft)
  const record = useRecord(whole => whole)
  const segments = useBoard(board => board.segments)
  const figures = useReview(draft !== null && phase === 'prioritise')?.segments ?? []
  const [asking, setAsking] = useState<{readonly id: SegmentId; readonly outcome: LookedAgain} | null>(null)
  const [busy, setBusy] = useState(false)
  const all = (draft?.deselected ?? []).flatMap(id => {
    const segment = segments.get(id)
    return segment && segment.mergedInto === null ? [{segment, decision: lookedAgainAt(record, segment)}] : []
  })
  if (phase !== 'prioritise' || draft === null || all.length === 0) return null
  const waiting = all.filter(({decision}) => decision === null).length
  const decide = async (segmentId: SegmentId, outcome: LookedAgain, reason: string) => {
    setBusy(true)
    const answer = await call(lookAgain, {body: {segmentId, outcome, reason}})
    setBusy(false)
    if (answer.ok) setAsking(null)
    else notify.refused(answer)
  }
  return (
    <section className={styles.again} aria-labelledby="look-again">
      <h2 id="look-again">
        <Icon name={waiting > 0 ? 'stop' : 'check'} size={14} /> {t('again.title')}
      </h2>
      <p>
        {waiting > 0 ? t('again.lead', {count: waiting}) : t('again.done')}
        {waiting > 0 && !leading && ` ${t('again.onlyLead')}`}
      </p>
      <ul>
        {all.map(({segment, decision}) => (
          <LookAgainSegment
            key={segment.id}
            segment={segment}
            decision={decision}
            figures={figures.find(({segmentId}) => segmentId === segment.id) ?? null}
            version={draft.from}
            open={leading}
            onAsk={outcome => setAsking({id: segment.id, outcome})}
            onSkip={() => void decide(segment.id, 'review_skipped', '')}
          />
        ))}
      </ul>
      {asking && (
        <LookAgainDialog
          name={segments.get(asking.id)?.name ?? ''}
          outcome={asking.outcome}
          busy={busy}
          onDo={reason => void decide(asking.id, asking.outcome, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  )
}
