import {useState} from 'react'
import {revealRound} from '../../../shared/contract/rounds.ts'
import type {Round} from '../../../shared/record/round.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {RoundTrouble} from './RoundTrouble.tsx'
import {useRoundAction} from './useRoundAction.ts'

/** Shows all answers to all at once. Asks first, and names only counts. (REV-1) */
export function RevealButton({round}: {readonly round: Round}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const {run, busy, trouble} = useRoundAction()
  const [asking, setAsking] = useState(false)
  const done = round.counts.reduce((sum, {cast}) => sum + cast, 0)
  const all = round.counts.reduce((sum, {expected}) => sum + expected, 0)
  const reveal = async () => {
    if (await run(api => api(revealRound, {params: {roundId: round.id}, body: {}}))) setAsking(false)
  }
  const counts = round.counts.map(({departmentId, cast, expected}) =>
    t('evaluate.countOf', {department: departmentName(departmentId), done: cast, all: expected}),
  )
  return (
    <>
      <Button kind="stripPrimary" note={t('evaluate.ofThem', {done, all})} onPress={() => setAsking(true)}>
        {t('evaluate.reveal')}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        role="alertdialog"
        title={t('evaluate.revealTitle', {done, all})}
        intro={format.list(counts)}
        actions={
          <>
            <Button
              kind="primary"
              busy={busy}
              busyText={t('evaluate.working')}
              disabled={done === 0}
              onPress={() => void reveal()}
            >
              {t('evaluate.revealNow')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('evaluate.waitMore')}</Button>
          </>
        }
      >
        <p>{t(done < all ? 'evaluate.revealMissing' : 'evaluate.revealText')}</p>
        <RoundTrouble of={trouble} />
      </Dialog>
    </>
  )
}
