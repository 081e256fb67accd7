import {useState} from 'react'
import {isFrom} from '../../../shared/domain/phase.ts'
import {useText} from '../../i18n/useText.ts'
import {useMayWrite, usePhase} from '../../session/hooks.ts'
import {Notice} from '../../ui/Notice.tsx'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {useViewport} from '../../ui/useViewport.ts'
import {Against} from './Against.tsx'
import {Differences} from './Differences.tsx'
import {FirstPlacing} from './FirstPlacing.tsx'
import {LedgerBoard} from './LedgerBoard.tsx'
import {LedgerFoot} from './LedgerFoot.tsx'
import {LookAgain} from './LookAgain.tsx'
import {NoSegments} from './NoSegments.tsx'
import {useLedger} from './useLedger.ts'
import {ValueCurve} from './ValueCurve.tsx'

/** Which segments matter to us: every segment into a tier, or deselected with a reason. */
export function PrioritiseStep() {
  const t = useText()
  const phase = usePhase()
  const mayWrite = useMayWrite()
  const ledger = useLedger()
  const onPhone = useViewport() === 'phone'
  const [byHand, setByHand] = useState(false)
  const open = mayWrite('segments', 'placement')
  const untouched = ledger.lanes.every(({is, segments}) => is === 'unplaced' || segments.length === 0)
  const ranked = ledger.evaluation.ranking.length > 0
  const starting = open && untouched && !byHand && ranked && !onPhone && ledger.segments.length > 0
  return (
    <>
      <StepQuestion question={t('prioritise.question')}>
        {t(starting ? 'prioritise.leadFirst' : 'prioritise.lead', {count: ledger.segments.length})}
      </StepQuestion>
      {!open && (
        <Notice kind="info" look="line">
          {t(
            isFrom(phase, 'engage')
              ? 'prioritise.closed'
              : isFrom(phase, 'prioritise')
                ? 'prioritise.watching'
                : 'prioritise.notYet',
          )}
        </Notice>
      )}
      <LookAgain />
      {ledger.segments.length === 0 ? (
        <NoSegments ledger={ledger} />
      ) : starting ? (
        <FirstPlacing ledger={ledger} onByHand={() => setByHand(true)} />
      ) : (
        <>
          <LedgerBoard ledger={ledger} movable={open} onPhone={onPhone} />
          <Differences ledger={ledger} />
          <LedgerFoot ledger={ledger} />
          <ValueCurve ledger={ledger} />
          <Against />
        </>
      )}
    </>
  )
}
