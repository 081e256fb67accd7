import type {ReactNode} from 'react'
import {useRef} from 'react'
import styles from './Dialog.module.css'
import {useOverflows} from './useOverflows.ts'

/** What is longer than the screen scrolls, by keyboard too when there is only something to read. */
export function DialogBody({
  children,
  onWrite,
}: {
  readonly children: ReactNode
  readonly onWrite?: (() => void) | undefined
}) {
  const body = useRef<HTMLDivElement>(null)
  const overflows = useOverflows(body)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={body} className={styles.body} tabIndex={overflows ? 0 : undefined} onInput={onWrite}>
      {children}
    </div>
  )
}
