import type {ReactNode} from 'react'
import {Dialog as AriaDialog, Heading, Modal, ModalOverlay} from 'react-aria-components'
import styles from './Dialog.module.css'
import {DialogBody} from './DialogBody.tsx'
import {IconButton} from './IconButton.tsx'

/** Rises from the bottom of the phone; on wider screens it stands at the right. Modal, focus returns to the opener. */
export function Sheet({
  open,
  onOpenChange,
  title,
  intro,
  children,
  actions,
  closeLabel,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly intro?: ReactNode
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly closeLabel?: string
}) {
  return (
    <ModalOverlay
      className={styles.sheetVeil}
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable
      data-print="hide"
    >
      <Modal className={styles.sheet}>
        <AriaDialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {closeLabel !== undefined && (
              <IconButton icon="close" label={closeLabel} iconSize={14} onPress={() => onOpenChange(false)} />
            )}
          </header>
          {intro !== undefined && <p className={styles.intro}>{intro}</p>}
          <DialogBody>{children}</DialogBody>
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
