import {useState} from 'react'
import type {ReactNode} from 'react'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {TextArea} from '../../ui/TextArea.tsx'

/** Asks for the sentence that what follows cannot do without. */
export function ReasonDialog({
  title,
  intro,
  label,
  doIt,
  busy,
  children,
  onDo,
  onClose,
}: {
  readonly title: string
  readonly intro?: string | undefined
  readonly label: string
  readonly doIt: string
  readonly busy: boolean
  readonly children?: ReactNode
  readonly onDo: (text: string) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const [text, setText] = useState('')
  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      title={title}
      intro={intro}
      closeLabel={t('agree.cancel')}
      actions={
        <Button kind="primary" busy={busy} disabled={text.trim() === ''} onPress={() => onDo(text.trim())}>
          {doIt}
        </Button>
      }
    >
      {children}
      <TextArea label={label} value={text} rows={3} maxLength={1000} required focusOnOpen onChange={setText} />
    </Dialog>
  )
}
