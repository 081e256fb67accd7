import type {ReactNode} from 'react'
import {Button as AriaButton, Disclosure as AriaDisclosure, DisclosurePanel, Heading} from 'react-aria-components'
import styles from './Disclosure.module.css'
import {Icon} from './Icon.tsx'

/** Something more, one click away. Never a tooltip: it opens in place and can be printed. */
export function Disclosure({
  summary,
  children,
  level,
  open,
  defaultOpen = false,
  onOpenChange,
}: {
  readonly summary: ReactNode
  readonly children: ReactNode
  /** Makes the summary a heading of that level; leave out inside running text and pictures. */
  readonly level?: 2 | 3 | 4
  /** Leave out to let it keep its own state. */
  readonly open?: boolean
  readonly defaultOpen?: boolean
  readonly onOpenChange?: (open: boolean) => void
}) {
  const trigger = (
    <AriaButton slot="trigger" className={styles.trigger}>
      <Icon name="chevronRight" size={12} />
      {summary}
    </AriaButton>
  )
  return (
    <AriaDisclosure
      className={styles.disclosure}
      defaultExpanded={defaultOpen}
      onExpandedChange={onOpenChange}
      {...(open === undefined ? {} : {isExpanded: open})}
    >
      {level === undefined ? (
        <div className={styles.head}>{trigger}</div>
      ) : (
        <Heading level={level} className={styles.head}>
          {trigger}
        </Heading>
      )}
      <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
