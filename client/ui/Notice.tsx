import type {ReactNode} from 'react'
import {classNames} from './classNames.ts'
import {Icon} from './Icon.tsx'
import type {IconName} from './Icon.tsx'
import {IconButton} from './IconButton.tsx'
import styles from './Notice.module.css'

export type NoticeKind = 'info' | 'warn' | 'block' | 'done'

const icons = {info: 'info', warn: 'warning', block: 'stop', done: 'check'} as const satisfies Record<
  NoticeKind,
  IconName
>

/** Says what happened, what is safe and what to do. Red only for what blocks. */
export function Notice({
  kind,
  kindLabel,
  title,
  children,
  actions,
  look = 'box',
  live = 'off',
  onClose,
  closeLabel,
}: {
  readonly kind: NoticeKind
  /** What the sign means, for those who do not see it: "Blocks". */
  readonly kindLabel?: string
  /** What happened. */
  readonly title?: ReactNode
  /** What is safe and what to do. */
  readonly children?: ReactNode
  /** Buttons or quiet buttons, verbs. */
  readonly actions?: ReactNode
  /** box: framed, in the page. line: a row in a list of checks. */
  readonly look?: 'box' | 'line'
  /** Read out when it appears: `polite` waits, `assertive` interrupts. */
  readonly live?: 'off' | 'polite' | 'assertive'
  readonly onClose?: () => void
  readonly closeLabel?: string
}) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div className={classNames(styles.notice, styles[kind], styles[look])} role={role}>
      <Icon name={icons[kind]} label={kindLabel} />
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose && closeLabel !== undefined && (
        <IconButton icon="close" label={closeLabel} iconSize={12} small onPress={onClose} />
      )}
    </div>
  )
}
