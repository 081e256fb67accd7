import {useState} from 'react'
import {openRound} from '../../../shared/contract/rounds.ts'
import {phaseTable} from '../../../shared/record/phaseTable.ts'
import {hasVoice} from '../../../shared/record/people.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Icon} from '../../ui/Icon.tsx'
import styles from './evaluate.module.css'
import {RoundEndFields} from './RoundEndFields.tsx'
import {RoundTrouble} from './RoundTrouble.tsx'
import {useRoundAction} from './useRoundAction.ts'
import {useRoundEnd} from './useRoundEnd.ts'

/** Opens the first round, or says what is missing for it. The button always works: it names what stands in the way. */
export function OpenRoundButton({kind}: {readonly kind: 'primary' | 'plain' | 'strip'}) {
  const t = useText()
  const {run, busy, trouble} = useRoundAction()
  const [asking, setAsking] = useState(false)
  const end = useRoundEnd()
  const axes = useBoard(board => [...new Set([...board.criteria.values()].map(({axis}) => axis))], shallow)
  const segments = useBoard(board => segmentsInOrder(board).length)
  const voters = useRecord(({participants}) => participants.filter(person => person.votes && hasVoice(person)).length)
  const number = useRecord(({rounds}) => rounds.length + 1)
  const allowed = useRecord(({phase}) => phaseTable[phase].openRound !== 'refuse')
  const missing = [
    ...(allowed ? [] : [t('evaluate.needsPhase')]),
    ...(axes.length === 2 ? [] : [t('evaluate.needsCriteria')]),
    ...(segments >= 2 ? [] : [t('evaluate.needsSegments')]),
    ...(voters >= 2 ? [] : [t('evaluate.needsVoters')]),
  ]
  const open = async () => {
    if (await run(api => api(openRound, {body: end.body}))) setAsking(false)
  }
  return (
    <>
      <Button
        kind={kind}
        size={kind === 'primary' ? 'tall' : 'normal'}
        note={missing.length > 0 ? t('evaluate.missingCount', {count: missing.length}) : undefined}
        onPress={() => setAsking(true)}
      >
        {t('evaluate.openRound', {number})}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('evaluate.openRound', {number})}
        intro={missing.length > 0 ? t('evaluate.missingIntro') : t('evaluate.openIntro', {segments, voters})}
        actions={
          <>
            {missing.length === 0 && (
              <Button kind="primary" busy={busy} busyText={t('evaluate.working')} onPress={() => void open()}>
                {t('evaluate.openNow')}
              </Button>
            )}
            <Button onPress={() => setAsking(false)}>{t('evaluate.cancel')}</Button>
          </>
        }
      >
        {missing.length > 0 ? (
          <ul className={styles.reasons}>
            {missing.map(reason => (
              <li key={reason}>
                <Icon name="stop" size={14} /> {reason}
              </li>
            ))}
          </ul>
        ) : (
          <div className={styles.form}>
            <p>{t('evaluate.frozenFrom')}</p>
            <RoundEndFields end={end} />
            <RoundTrouble of={trouble} />
          </div>
        )}
      </Dialog>
    </>
  )
}
