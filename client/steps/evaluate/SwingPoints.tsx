import {useState} from 'react'
import type {AskedCriterion} from '../../../shared/record/round.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Remark} from '../../ui/Remark.tsx'
import {sharesOf, swingPoints, withPoints} from './ballotPages.ts'
import styles from './ballot.module.css'
import type {OwnBallot} from './useBallot.ts'
import {useCriterionWords} from './useCriterionWords.ts'

/** Swing weights: the step from 1 to 9 that matters most gets 100, the others what they are worth beside it. */
export function SwingPoints({criteria, own}: {readonly criteria: readonly AskedCriterion[]; readonly own: OwnBallot}) {
  const t = useText()
  const format = useFormat()
  const {name, anchors} = useCriterionWords()
  const given = swingPoints(own.ballot)
  const shares = sharesOf(own.ballot)
  const most = Math.max(0, ...given.map(({points}) => points))
  return (
    <>
      <p className={styles.need}>{t('evaluate.weightsHow')}</p>
      {criteria.map(criterion => {
        const points = given.find(({criterionId}) => criterionId === criterion.id)?.points ?? null
        const [low, , high] = anchors(criterion) ?? []
        const share = points === null ? null : (shares?.get(criterion.id) ?? 0)
        return (
          <div key={criterion.id} className={styles.swing}>
            <PointsRange
              id={`points ${criterion.id}`}
              label={name(criterion)}
              note={low && high ? t('evaluate.swingFrom', {low, high}) : ''}
              value={points}
              onChange={value => own.change(ballot => withPoints(ballot, criterion.id, value))}
            />
            <output htmlFor={`points ${criterion.id}`}>
              <b>{points === null ? '–' : format.number(points)}</b>
              <small>{share === null ? t('evaluate.noPoints') : format.share(share)}</small>
            </output>
          </div>
        )
      })}
      {most > 0 && most < 100 && <Remark>{t('evaluate.mostGetsHundred')}</Remark>}
    </>
  )
}

/** Kept when the thumb is let go; the number beside it follows while it moves. */
function PointsRange({
  id,
  label,
  note,
  value,
  onChange,
}: {
  id: string
  label: string
  note: string
  value: number | null
  onChange: (value: number) => void
}) {
  const t = useText()
  const [moving, setMoving] = useState<number | null>(null)
  const shown = moving ?? value ?? 0
  const keep = () => {
    if (moving !== null && moving !== value) onChange(moving)
    setMoving(null)
  }
  return (
    <div>
      <label htmlFor={id}>
        <b>{label}</b> {moving !== null && <span className={styles.moving}>{moving}</span>}
        <small>{note}</small>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={shown}
        aria-valuetext={value === null && moving === null ? t('evaluate.noPoints') : String(shown)}
        onChange={event => setMoving(Number(event.currentTarget.value))}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
      />
    </div>
  )
}
