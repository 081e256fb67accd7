import {useState} from 'react'
import {setWeights} from '../../../shared/contract/decisions.ts'
import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './evaluate.module.css'
import {RoundTrouble} from './RoundTrouble.tsx'
import {useRoundAction} from './useRoundAction.ts'

/** Sets the weights that were tried by a decision, with its reason, for everybody. (CRIT-9) */
export function SetWeightsButton({
  percents,
  tried,
  onSet,
}: {
  readonly percents: ReadonlyMap<CriterionId, number>
  /** The same in words. */
  readonly tried: string
  readonly onSet: () => void
}) {
  const t = useText()
  const {run, busy, trouble} = useRoundAction()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const set = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    const weights = [...percents].map(([criterionId, percent]) => ({criterionId, percent}))
    if (!(await run(api => api(setWeights, {body: {weights, reason: reason.trim()}})))) return
    setAsking(false)
    onSet()
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('weigh.set')}</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('weigh.setTitle')}
        intro={t('weigh.setIntro', {weights: tried})}
        actions={
          <>
            <Button kind="primary" busy={busy} busyText={t('evaluate.working')} onPress={() => void set()}>
              {t('weigh.setNow')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('evaluate.cancel')}</Button>
          </>
        }
      >
        <div className={styles.form}>
          <TextArea
            label={t('weigh.setWhy')}
            hint={t('weigh.setWhyHint')}
            focusOnOpen
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={setReason}
            onSubmit={() => void set()}
            error={isMissing ? t('prioritise.whyMissing') : undefined}
          />
          <RoundTrouble of={trouble} />
        </div>
      </Dialog>
    </>
  )
}
