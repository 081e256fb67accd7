import {useState} from 'react'
import {openRound} from '../../../shared/contract/rounds.ts'
import {phaseTable} from '../../../shared/record/phaseTable.ts'
import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import {cellKey} from '../../../shared/record/inForce.ts'
import {roundsLeft} from '../../../shared/record/roundsLeft.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import type {ButtonKind} from '../../ui/Button.tsx'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import styles from './evaluate.module.css'
import {RoundEndFields} from './RoundEndFields.tsx'
import {RoundTrouble} from './RoundTrouble.tsx'
import {useCellName} from './useCellName.ts'
import {useRoundAction} from './useRoundAction.ts'
import {useRoundEnd} from './useRoundEnd.ts'

/** Opens another private round on the cells in disagreement only; the rest keeps its answers. (REV-3) */
export function ScoreAgainButton({
  cells,
  kind,
  brief = false,
}: {
  readonly cells: readonly EvaluatedCell[]
  readonly kind: ButtonKind
  /** Beside the cell under discussion: only the verb. */
  readonly brief?: boolean
}) {
  const t = useText()
  const cellName = useCellName()
  const {run, busy, trouble} = useRoundAction()
  const [asking, setAsking] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const end = useRoundEnd()
  const {number, most, full, allowed} = useRoundRoom()
  const asked = cells.filter(cell => !left.has(cellKey(cell)))
  const open = async () => {
    const only = asked.map(({segmentId, criterionId}) => ({segmentId, criterionId}))
    if (await run(api => api(openRound, {body: {only, ...end.body}}))) setAsking(false)
  }
  if (cells.length === 0 || !allowed) return null
  return (
    <>
      <Button
        kind={kind}
        note={full || brief ? undefined : t('evaluate.forCells', {count: cells.length})}
        onPress={() => setAsking(true)}
      >
        {full || brief ? t('evaluate.scoreAgain') : t('evaluate.openRound', {number})}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={full ? t('evaluate.scoreAgain') : t('evaluate.openRound', {number})}
        intro={full ? t('evaluate.noMoreRounds', {most}) : t('evaluate.againIntro')}
        actions={
          <>
            {!full && (
              <Button
                kind="primary"
                busy={busy}
                busyText={t('evaluate.working')}
                disabled={asked.length === 0}
                onPress={() => void open()}
              >
                {t('evaluate.openFor', {count: asked.length})}
              </Button>
            )}
            <Button onPress={() => setAsking(false)}>{t('evaluate.cancel')}</Button>
          </>
        }
      >
        {!full && (
          <div className={styles.form}>
            {cells.map(cell => (
              <Checkbox
                key={cellKey(cell)}
                checked={!left.has(cellKey(cell))}
                onChange={checked =>
                  setLeft(before => {
                    const after = new Set(before)
                    if (checked) after.delete(cellKey(cell))
                    else after.add(cellKey(cell))
                    return after
                  })
                }
              >
                {cellName(cell)}
                <small>{t('evaluate.steps', {count: cell.agreement.gap ?? 0})}</small>
              </Checkbox>
            ))}
            <RoundEndFields end={end} />
            <RoundTrouble of={trouble} />
          </div>
        )}
      </Dialog>
    </>
  )
}

function useRoundRoom() {
  const number = useRecord(({rounds}) => rounds.length + 1)
  const most = useRecord(({settings}) => settings.maxRounds)
  const full = useRecord(record => roundsLeft(record).scores === 0)
  const allowed = useRecord(({phase}) => phaseTable[phase].openRound !== 'refuse')
  return {number, most, full, allowed}
}
