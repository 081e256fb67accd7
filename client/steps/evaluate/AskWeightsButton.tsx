import {useState} from 'react'
import {openRound} from '../../../shared/contract/rounds.ts'
import {roundsLeft} from '../../../shared/record/roundsLeft.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import styles from './evaluate.module.css'
import {RoundEndFields} from './RoundEndFields.tsx'
import {RoundTrouble} from './RoundTrouble.tsx'
import {useRoundAction} from './useRoundAction.ts'
import {useRoundEnd} from './useRoundEnd.ts'

/** Opens a round that asks everybody for the weights once more, and for no score. (REV-11) */
export function AskWeightsButton() {
  const t = useText()
  const {run, busy, trouble} = useRoundAction()
  const [asking, setAsking] = useState(false)
  const end = useRoundEnd()
  const number = useRecord(({rounds}) => rounds.length + 1)
  const most = useRecord(({settings}) => settings.maxRounds)
  const full = useRecord(record => roundsLeft(record).weights === 0)
  const open = async () => {
    if (await run(api => api(openRound, {body: {only: 'weights', ...end.body}}))) setAsking(false)
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('weigh.askAgain')}</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={full ? t('weigh.askAgain') : t('weigh.askAgainTitle', {number})}
        intro={full ? t('weigh.noMore', {count: most}) : t('weigh.askAgainIntro')}
        actions={
          <>
            {!full && (
              <Button kind="primary" busy={busy} busyText={t('evaluate.working')} onPress={() => void open()}>
                {t('evaluate.openNow')}
              </Button>
            )}
            <Button onPress={() => setAsking(false)}>{t('evaluate.cancel')}</Button>
          </>
        }
      >
        {!full && (
          <div className={styles.form}>
            <RoundEndFields end={end} />
            <RoundTrouble of={trouble} />
          </div>
        )}
      </Dialog>
    </>
  )
}
