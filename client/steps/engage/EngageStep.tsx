import {shallow} from '../../session/shallow.ts'
import {useBoard, useMayWrite, usePhase} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {isFrom} from '../../../shared/domain/phase.ts'
import {Commitments} from './Commitments.tsx'
import {Load} from './Load.tsx'
import {PlanGrid} from './PlanGrid.tsx'
import {planRows, sameRows} from './planRows.ts'

/** What everybody does for each segment: content, timing, owner and the step it should move customers. */
export function EngageStep() {
  const t = useText()
  const phase = usePhase()
  const mayWrite = useMayWrite()
  const rows = useBoard(planRows, sameRows)
  const departments = useBoard(
    board => [...new Set([...board.commitments.values()].map(c => c.departmentId ?? ''))],
    shallow,
  )
  const open = mayWrite('cells', null)
  return (
    <>
      <StepQuestion question={t('engage.question')}>{t('engage.lead')}</StepQuestion>
      {!open && (
        <Notice kind="info" look="line">
          {t(isFrom(phase, 'agree') ? 'engage.readOnly' : 'engage.notYet')}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState>{t('engage.none')}</EmptyState>
      ) : (
        <>
          <PlanGrid rows={rows} open={open} />
          <Load />
          <Commitments rows={rows.filter(row => row.tierId !== null)} open={open} written={departments} />
        </>
      )}
    </>
  )
}
