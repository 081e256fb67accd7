import {Button as AriaButton, Dialog, DialogTrigger, Popover} from 'react-aria-components'
import {classNames} from './classNames.ts'
import {Icon} from './Icon.tsx'
import type {IconName} from './Icon.tsx'
import popover from './Popover.module.css'
import styles from './StateHint.module.css'

/** A state beside "Saved" that needs a word of explanation: two short lines, and the whole behind a press. */
export function StateHint({
  icon,
  title,
  note,
  label,
  shown,
  short = false,
  children,
}: {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  /** Both lines as one sentence. */
  readonly label: string
  /** While it holds; read out politely when it begins. */
  readonly shown: boolean
  /** Only the sign, for the phone's bar. */
  readonly short?: boolean
  /** The explanation. */
  readonly children: string
}) {
  return (
    <>
      <output className={styles.spoken}>{shown ? label : ''}</output>
      {shown && (
        <DialogTrigger>
          <AriaButton className={classNames(styles.hint, short && styles.short)} aria-label={label}>
            <Icon name={icon} />
            {!short && (
              <span>
                <b>{title}</b>
                <span>{note}</span>
              </span>
            )}
          </AriaButton>
          <Popover className={popover.popover} offset={4} placement="bottom end">
            <Dialog className={styles.words} aria-label={label}>
              <b>{label}</b>
              <p>{children}</p>
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </>
  )
}
