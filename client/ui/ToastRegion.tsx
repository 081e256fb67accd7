import {useRef} from 'react'
import type {ReactNode} from 'react'
import {Icon} from './Icon.tsx'
import type {IconName} from './Icon.tsx'
import {IconButton} from './IconButton.tsx'
import type {NoticeKind} from './Notice.tsx'
import styles from './ToastRegion.module.css'
import {useFreeEdge} from './useFreeEdge.ts'

export interface Toast {
  readonly id: string
  readonly kind: NoticeKind
  readonly text: string
  /** One quiet button: "Undo". */
  readonly action?: ReactNode
  /** Waits for its action: there is no cross with which to lose it. */
  readonly stays?: true
}

const icons = {info: 'info', warn: 'warning', block: 'stop', done: 'check'} as const satisfies Record<
  NoticeKind,
  IconName
>

/**
 * Short news at the lower edge, on the phone under the bar; never over the field in which somebody is writing. Read
 * out politely, takes no focus. Also over a dialog its buttons can be pressed.
 *
 * The caller keeps the list and decides how long one stays; one with an action stays until it is closed.
 */
export function ToastRegion({
  label,
  toasts,
  closeLabel,
  onClose,
}: {
  readonly label: string
  readonly toasts: readonly Toast[]
  readonly closeLabel: string
  readonly onClose: (id: string) => void
}) {
  const region = useRef<HTMLElement>(null)
  const edge = useFreeEdge(region, toasts.length > 0)
  return (
    <section
      ref={region}
      data-edge={edge}
      data-react-aria-top-layer
      aria-label={label}
      aria-live="polite"
      aria-relevant="additions"
      className={styles.region}
      data-print="hide"
    >
      {toasts.map(({id, kind, text, action, stays}) => (
        <div key={id} className={styles.toast}>
          <Icon name={icons[kind]} />
          <p>{text}</p>
          {action}
          {!stays && <IconButton icon="close" label={closeLabel} iconSize={12} small onPress={() => onClose(id)} />}
        </div>
      ))}
    </section>
  )
}
