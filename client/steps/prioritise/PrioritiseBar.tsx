import {useState} from 'react'
import {useText} from '../../i18n/useText.ts'
import {useMayWrite} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {ProposalDialog} from './ProposalDialog.tsx'
import {useLedger} from './useLedger.ts'

/** What to ask the group next, and the proposal of the ranking while something is still open. */
export function PrioritiseBar() {
  const t = useText()
  const ledger = useLedger()
  const mayWrite = useMayWrite()
  const [proposing, setProposing] = useState(false)
  const open = ledger.lanes.find(({is}) => is === 'unplaced')?.segments.length ?? 0
  const deselected = ledger.lanes.find(({is}) => is === 'deselected')?.segments.length ?? 0
  const untouched = open === ledger.segments.length
  const prompt = ledger.compact
    ? 'prioritise.promptMany'
    : untouched
      ? 'prioritise.promptFirst'
      : deselected === 0
        ? 'prioritise.promptDeselect'
        : 'prioritise.promptStop'
  return (
    <>
      <span>{t(prompt)}</span>
      {open > 0 && mayWrite('segments', 'placement') && ledger.evaluation.ranking.length > 0 && (
        <Button kind="strip" onPress={() => setProposing(true)}>
          {t('prioritise.showProposal')}
        </Button>
      )}
      {proposing && <ProposalDialog ledger={ledger} onClose={() => setProposing(false)} />}
    </>
  )
}
