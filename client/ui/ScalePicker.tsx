import {Label, Radio, RadioGroup} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './ScalePicker.module.css'

/** A score from 1 to 9, or the honest answer that one cannot judge. */
export type ScaleValue = number | 'cannotJudge'

const scores = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/**
 * Nine keys and "cannot judge". Arrow keys move, the figures 1 to 9 choose at once.
 *
 * On the phone two rows of 50 px keys; `compact` is one row of 32 px keys for tables on wide screens.
 */
export function ScalePicker({
  label,
  hideLabel = false,
  direction,
  anchors,
  cannotJudgeLabel,
  value,
  onChange,
  compact = false,
  disabled = false,
}: {
  /** The criterion. */
  readonly label: string
  readonly hideLabel?: boolean
  /** Which end is good: "9 is best". */
  readonly direction?: string
  /** What 1, 5 and 9 mean, number included: "1 falls fast". */
  readonly anchors?: readonly [low: string, middle: string, high: string]
  readonly cannotJudgeLabel: string
  readonly value: ScaleValue | null
  readonly onChange: (value: ScaleValue) => void
  readonly compact?: boolean
  readonly disabled?: boolean
}) {
  const choose = (chosen: string) => {
    const next = chosen === 'cannotJudge' ? chosen : Number(chosen)
    if (next !== value) onChange(next)
  }
  return (
    <RadioGroup
      className={classNames(styles.scale, compact && styles.compact)}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={choose}
      isDisabled={disabled}
    >
      <div className={styles.head}>
        <Label className={hideLabel ? styles.hidden : styles.label}>{label}</Label>
        {direction !== undefined && <small>{direction}</small>}
      </div>
      {anchors && (
        <p className={styles.anchors}>
          {anchors.map(anchor => (
            <span key={anchor}>{anchor}</span>
          ))}
        </p>
      )}
      {/* the keys 1 to 9 are a short cut; every choice is also reached with the arrow keys */}
      <div
        role="presentation"
        className={styles.keys}
        onKeyDown={event => {
          if (disabled || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
          event.preventDefault()
          // the focus goes along, so that the arrows move on from here
          event.currentTarget.querySelector<HTMLInputElement>(`input[value='${event.key}']`)?.focus()
          choose(event.key)
        }}
      >
        {scores.map(score => (
          <Radio key={score} value={String(score)} className={styles.key}>
            {score}
          </Radio>
        ))}
        <Radio value="cannotJudge" className={classNames(styles.key, styles.cannot)}>
          {cannotJudgeLabel}
        </Radio>
      </div>
    </RadioGroup>
  )
}
