import type {ReactNode} from 'react'
import {Label, Radio, RadioGroup} from 'react-aria-components'
import {classNames} from './classNames.ts'
import {Icon} from './Icon.tsx'
import styles from './RadioRow.module.css'

export interface RadioChoice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** Second line; only the `cards` look shows it. */
  readonly hint?: string
  readonly mark?: ReactNode
  readonly disabled?: boolean
  /** Stands for something that is not in the row: drawn as an empty place. */
  readonly elsewhere?: boolean
}

/**
 * One of a few, all in sight.
 *
 * underlined: words in a row, the chosen one underlined. boxed: one frame with parts, for the thumb.
 * chips: small frames that wrap. cards: big frames in two columns with a mark and a second line.
 */
export function RadioRow<Id extends string>({
  label,
  hideLabel = false,
  value,
  choices,
  onChange,
  look = 'underlined',
  beside = false,
  hint,
  disabled = false,
}: {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: Id | null
  readonly choices: readonly RadioChoice<Id>[]
  readonly onChange: (id: Id) => void
  readonly look?: 'underlined' | 'boxed' | 'chips' | 'cards'
  /** The label stands left of the choices instead of above. */
  readonly beside?: boolean
  readonly hint?: string
  readonly disabled?: boolean
}) {
  return (
    <RadioGroup
      className={classNames(styles.group, beside && styles.beside)}
      orientation="horizontal"
      value={value}
      onChange={next => {
        const choice = choices.find(({id}) => id === next)
        if (choice && choice.id !== value) onChange(choice.id)
      }}
      isDisabled={disabled}
    >
      <Label className={hideLabel ? styles.hidden : styles.label}>{label}</Label>
      <div className={classNames(styles.row, styles[look])}>
        {choices.map(choice => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.disabled}
            className={classNames(styles.choice, choice.elsewhere && styles.elsewhere)}
          >
            {choice.mark}
            <span className={styles.words}>
              <span className={styles.name} data-words={choice.label}>
                {choice.label}
              </span>
              {look === 'cards' && choice.hint !== undefined && <small>{choice.hint}</small>}
            </span>
            {look === 'cards' && choice.id === value && <Icon name="check" />}
          </Radio>
        ))}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </RadioGroup>
  )
}
