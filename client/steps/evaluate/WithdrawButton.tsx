import {useState} from 'react'
import {withdrawRound} from '../../../shared/contract/rounds.ts'
import type {Round} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './evaluate.module.css'
import {RoundTrouble} from './RoundTrouble.tsx'
import {useRoundAction} from './useRoundAction.ts'

/** Takes a round back in which nobody has answered: a decision with its reason, asked for once more. (REV-10) */
export function WithdrawButton({round}: {readonly round: Round}) {
  const t = useText()
  const {run, busy, trouble} = useRoundAction()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const withdraw = async () => {
    if (reason.trim() === '') return setMissing(true)
    const sent = {params: {roundId: round.id}, body: {reason: reason.trim()}}
    if (await run(api => api(withdrawRound, sent))) setAsking(false)
  }
  return (
    <>
      <Button kind="strip" onPress={() => setAsking(true)}>
        {t('roundEnd.withdraw')}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        role="alertdialog"
        title={t('roundEnd.withdrawTitle', {number: round.number})}
        intro={t('roundEnd.withdrawIntro')}
        actions={
          <>
            <Button kind="primary" busy={busy} busyText={t('evaluate.working')} onPress={() => void withdraw()}>
              {t('roundEnd.withdrawNow')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('evaluate.cancel')}</Button>
          </>
        }
      >
        <div className={styles.form}>
          <TextArea
            label={t('roundEnd.why')}
            hint={t('roundEnd.whyHint')}
            focusOnOpen
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={text => {
              setMissing(false)
              setReason(text)
            }}
            error={isMissing ? t('roundEnd.whyMissing') : undefined}
          />
          <RoundTrouble of={trouble} />
        </div>
      </Dialog>
    </>
  )
}
