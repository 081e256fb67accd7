import {useState} from 'react'
import type {ReactNode} from 'react'
import type {Result} from '../../../shared/std/result.ts'
import {useText} from '../../i18n/useText.ts'
import {useSending} from '../../session/useSending.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'

/** Stays open until what was filled in is saved; a refusal is said and loses nothing of it. */
export function SaveDialog({
  title,
  intro,
  saveLabel,
  save,
  onClose,
  children,
}: {
  readonly title: string
  readonly intro: string
  readonly saveLabel: string
  /** Null while something is missing. */
  readonly save: (() => Promise<Result<unknown>>) | null
  readonly onClose: () => void
  /** The fields, which say what is missing once somebody has tried to save. */
  readonly children: (tried: boolean) => ReactNode
}) {
  const t = useText()
  const {busy, send} = useSending(onClose)
  const [tried, setTried] = useState(false)
  const trySaving = async () => {
    setTried(true)
    if (save) await send(save)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      intro={intro}
      actions={
        <>
          <Button kind="primary" busy={busy} onPress={() => void trySaving()}>
            {saveLabel}
          </Button>
          <Button onPress={onClose}>{t('agree.cancel')}</Button>
        </>
      }
    >
      {children(tried)}
    </Dialog>
  )
}
