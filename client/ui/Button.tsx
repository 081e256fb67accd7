import type {AriaAttributes, ReactNode, Ref} from 'react'
import {Button as AriaButton, ProgressBar as AriaProgressBar} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './Button.module.css'
import {Icon} from './Icon.tsx'
import type {IconName} from './Icon.tsx'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'strip' | 'stripPrimary'
export type ButtonSize = 'small' | 'normal' | 'tall'

export interface ButtonProps extends Pick<
  AriaAttributes,
  'aria-label' | 'aria-describedby' | 'aria-controls' | 'aria-expanded' | 'aria-pressed'
> {
  /** A verb. */
  readonly children: ReactNode
  /** primary: the one thing to do now. plain: everything else. quiet: an underlined word. strip, stripPrimary: on the facilitator's strip. */
  readonly kind?: ButtonKind
  /** small 24-28 px, normal 32 px, tall 44-48 px. On the phone none is lower than 44 px. */
  readonly size?: ButtonSize
  /** Fills the width it is given. */
  readonly wide?: boolean
  /** Smaller words behind the verb: "1 blocks". */
  readonly note?: string
  readonly icon?: IconName
  readonly endIcon?: IconName
  readonly type?: 'button' | 'submit' | 'reset'
  readonly disabled?: boolean
  /** It is working: the button keeps focus, cannot be pressed again and says so. */
  readonly busy?: boolean
  /** What it says while it is busy: "Saving ...". Read out politely. */
  readonly busyText?: string
  /** Takes the focus when it appears: only in what the person has just opened. */
  readonly focusOnOpen?: boolean
  readonly id?: string
  readonly form?: string
  /** Inside a react-aria slot, such as `close` in a dialog. */
  readonly slot?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
  readonly onPress?: () => void
}

export function Button({
  children,
  kind = 'plain',
  size = 'normal',
  wide = false,
  note,
  icon,
  endIcon,
  disabled = false,
  busy = false,
  busyText,
  focusOnOpen = false,
  buttonRef,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(focusOnOpen && {autoFocus: true})}
      ref={buttonRef}
      className={buttonLook(kind, size, wide)}
      isDisabled={disabled}
      isPending={busy}
      onPress={() => onPress?.()}
    >
      {busy && busyText !== undefined ? (
        <AriaProgressBar isIndeterminate aria-label={busyText} className={styles.busy}>
          {busyText}
        </AriaProgressBar>
      ) : (
        <>
          {icon && <Icon name={icon} size={kind === 'quiet' ? 12 : 14} />}
          <span className={styles.words}>{children}</span>
          {note !== undefined && <small className={styles.note}>{note}</small>}
          {endIcon && (
            <span className={styles.end}>
              <Icon name={endIcon} size={12} />
            </span>
          )}
        </>
      )}
    </AriaButton>
  )
}

/** The same look for something that is a link, a label or a drop zone. */
export function buttonLook(kind: ButtonKind = 'plain', size: ButtonSize = 'normal', wide = false): string {
  return classNames(styles.button, styles[kind], styles[size], wide && styles.wide)
}
