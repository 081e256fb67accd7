import {isFrom} from '../../../shared/domain/phase.ts'
import {usePhase, useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {ClosedNotice} from '../fields/ClosedNotice.tsx'
import {GroupedNotes} from './GroupedNotes.tsx'
import {SilentWriting} from './SilentWriting.tsx'

/** What matters to the customers: first everybody writes alone, then all notes lie on the table and are grouped. */
export function NeedsStep() {
  const t = useText()
  const phase = usePhase()
  const silent = useRecord(record => record.noteWriting.state === 'open')
  if (!isFrom(phase, 'needs'))
    return (
      <>
        <StepQuestion question={t('needs.question')}>{t('needs.lead')}</StepQuestion>
        <ClosedNotice step="needs" />
      </>
    )
  return silent && phase === 'needs' ? <SilentWriting /> : <GroupedNotes />
}
