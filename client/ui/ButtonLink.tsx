import type {ReactNode} from 'react'
import {buttonLook} from './Button.tsx'
import type {ButtonKind, ButtonSize} from './Button.tsx'
import {Icon} from './Icon.tsx'
import type {IconName} from './Icon.tsx'

/** Goes somewhere, looks like a button. For a plain link write `<a>`. */
export function ButtonLink({
  children,
  label,
  href,
  kind,
  size,
  wide,
  icon,
  download,
  newWindow = false,
  onFollow,
}: {
  readonly children: ReactNode
  /** Its whole name, where the words in it are shorter. */
  readonly label?: string
  readonly href: string
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly wide?: boolean
  readonly icon?: IconName
  /** File name: the link saves instead of opening. */
  readonly download?: string
  readonly newWindow?: boolean
  /** Takes the click over (client-side navigation). Not called for a click with a modifier key. */
  readonly onFollow?: () => void
}) {
  return (
    <a
      href={href}
      aria-label={label}
      className={buttonLook(kind, size, wide)}
      download={download}
      {...(newWindow ? {target: '_blank', rel: 'noreferrer'} : {})}
      onClick={event => {
        if (!onFollow || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onFollow()
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
