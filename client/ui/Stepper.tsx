import {useState} from 'react'
import {Button as AriaButton} from 'react-aria-components'
import {classNames} from './classNames.ts'
import {Icon} from './Icon.tsx'
import {Sheet} from './Sheet.tsx'
import styles from './Stepper.module.css'

type StepState = 'done' | 'here' | 'next' | 'later'

export interface Step<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** here is where the workshop is; there is only one. */
  readonly state: StepState
  /** One quiet line: "44 notes, 5 groups". */
  readonly note?: string
  /** Why one cannot go there, with count: "1 check blocks". Takes the place of the note. */
  readonly blocked?: string
  /** May be looked at now; without it the name is only text. */
  readonly open?: boolean
}

export interface StepperProps<Id extends string = string> {
  readonly label: string
  readonly steps: readonly Step<Id>[]
  /** The step on the screen, when it is not the one the workshop is in. */
  readonly shown?: Id
  /** Spoken after the name: {done: 'done', here: 'here now', next: 'next', later: 'later'}. */
  readonly stateLabels: Readonly<Record<StepState, string>>
  readonly onGo?: (id: Id) => void
}

/** The steps from top to bottom with their state: done, here, next, blocked with a count. */
export function Stepper<Id extends string>({
  label,
  steps,
  shown,
  stateLabels,
  narrow = false,
  onGo,
}: StepperProps<Id> & {
  /** Only the discs; the names are spoken, not shown. */
  readonly narrow?: boolean
}) {
  return (
    <nav aria-label={label} className={classNames(styles.steps, narrow && styles.narrow)}>
      <ol>
        {steps.map((step, index) => {
          const current = step.id === (shown ?? steps.find(({state}) => state === 'here')?.id)
          const name = (
            <>
              <span className={styles.number}>{step.state === 'done' ? <Icon name="check" /> : index + 1}</span>
              <span className={styles.words}>
                <span className={styles.name}>{step.label}</span>
                <span className={styles.spoken}> {stateLabels[step.state]}</span>
                {step.blocked !== undefined ? (
                  <span className={classNames(styles.note, styles.why)}>
                    <Icon name="stop" size={12} />
                    <span>{step.blocked}</span>
                  </span>
                ) : (
                  step.note !== undefined && <span className={styles.note}>{step.note}</span>
                )}
              </span>
            </>
          )
          return (
            <li
              key={step.id}
              className={classNames(styles.step, styles[step.state], current && styles.shown)}
              aria-current={current ? 'step' : undefined}
            >
              {onGo && step.open ? (
                <AriaButton className={styles.go} onPress={() => onGo(step.id)}>
                  {name}
                </AriaButton>
              ) : (
                <div className={styles.go}>{name}</div>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The same on the phone: the name of the step, which opens all of them. */
export function StepperBar<Id extends string>({
  closeLabel,
  about,
  ...stepper
}: StepperProps<Id> & {
  readonly closeLabel: string
  /** What these are the steps of: there is no room for it in the bar. */
  readonly about?: string | undefined
}) {
  const [open, setOpen] = useState(false)
  const {steps, shown, label, onGo} = stepper
  const here = steps.find(({id, state}) => (shown === undefined ? state === 'here' : id === shown))
  const go = (id: Id) => {
    setOpen(false)
    onGo?.(id)
  }
  return (
    <>
      <AriaButton className={styles.bar} aria-expanded={open} onPress={() => setOpen(true)}>
        <b>{here?.label ?? label}</b>
        <span className={styles.of}>
          {here ? `${steps.indexOf(here) + 1}/${steps.length}` : steps.length}
          <Icon name="chevronDown" size={12} />
        </span>
      </AriaButton>
      <Sheet open={open} onOpenChange={setOpen} title={label} intro={about} closeLabel={closeLabel}>
        <Stepper {...stepper} onGo={onGo && go} />
      </Sheet>
    </>
  )
}
