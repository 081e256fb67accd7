import {useState} from 'react'
import {decide} from '../../../shared/contract/decisions.ts'
import type {DecisionKind} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import {useRefusalText} from '../../i18n/useRefusalText.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {TextArea} from '../../ui/TextArea.tsx'

/** A line in the decision log: what was decided and why. It stays, and it goes into the model. (LOG-1) */
export function LogDecisionDialog({
  kind,
  subjectIds,
  about,
  begin = '',
  onClose,
}: {
  readonly kind: DecisionKind
  readonly subjectIds: readonly string[]
  readonly about: string
  /** What the text begins with: figures that would have to be typed off the screen. */
  readonly begin?: string
  readonly onClose: () => void
}) {
  const t = useText()
  const api = useApi()
  const refusalText = useRefusalText()
  const [text, setText] = useState(begin)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const save = async () => {
    if (text.trim() === '') return setError(t('prioritise.whyMissing'))
    setBusy(true)
    const ids = subjectIds.map(id => asId<'subject'>(id))
    const result = await api(decide, {body: {kind, subjectIds: ids, text: text.trim()}})
    setBusy(false)
    if (result.ok) return onClose()
    const {what, advice} = refusalText(result)
    setError(`${what} ${advice}`)
  }
  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      title={t('prioritise.logTitle')}
      intro={about}
      actions={
        <>
          <Button kind="primary" busy={busy} busyText={t('prioritise.saving')} onPress={() => void save()}>
            {t('prioritise.logIt')}
          </Button>
          <Button onPress={onClose}>{t('prioritise.cancel')}</Button>
        </>
      }
    >
      <TextArea
        label={t('prioritise.why')}
        hint={t('prioritise.whyHint')}
        focusOnOpen
        rows={3}
        maxLength={2000}
        value={text}
        onChange={setText}
        onSubmit={() => void save()}
        error={error ?? undefined}
      />
    </Dialog>
  )
}
