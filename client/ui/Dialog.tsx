import {useEffect, useRef} from 'react'
import type {ReactNode} from 'react'
import {Dialog as AriaDialog, Heading, Modal, ModalOverlay} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './Dialog.module.css'
import {DialogBody} from './DialogBody.tsx'
import {IconButton} from './IconButton.tsx'

/**
 * A question that must be answered before going on. Focus stays inside and returns to the opener.
 *
 * `alertdialog` is for what cannot be undone: it can only be left through one of its buttons or Escape. So can every
 * dialog in which something was written: a press beside it would lose that.
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  intro,
  children,
  actions,
  closeLabel,
  width = 'normal',
  role = 'dialog',
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  /** One or two sentences under the title: what happens, what is safe. */
  readonly intro?: ReactNode
  readonly children?: ReactNode
  /** Buttons, the one that goes on first; they stand at the end of the dialog. */
  readonly actions?: ReactNode
  /** Text of the closing cross; leave it out when `actions` has a way out. */
  readonly closeLabel?: string
  /** narrow 420, normal 560, wide 860 px. */
  readonly width?: 'narrow' | 'normal' | 'wide'
  readonly role?: 'dialog' | 'alertdialog'
}) {
  const written = useRef(false)
  useEffect(() => {
    if (open) written.current = false
  }, [open])
  return (
    <ModalOverlay
      className={styles.veil}
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      shouldCloseOnInteractOutside={() => !written.current}
      data-print="hide"
    >
      <Modal className={classNames(styles.modal, styles[width])}>
        <AriaDialog className={styles.dialog} role={role}>
          <header className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {closeLabel !== undefined && (
              <IconButton icon="close" label={closeLabel} iconSize={14} onPress={() => onOpenChange(false)} />
            )}
          </header>
          {intro !== undefined && <p className={styles.intro}>{intro}</p>}
          {children !== undefined && (
            <DialogBody
              onWrite={() => {
                written.current = true
              }}
            >
              {children}
            </DialogBody>
          )}
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
