import {useText} from '../../i18n/useText.ts'
import {TextArea} from '../../ui/TextArea.tsx'
import {Said} from '../fields/Said.tsx'
import {useDraft} from '../fields/useDraft.ts'

/** A few words of a criterion that is being prepared; read-only once it stands on the board. */
export function PreparedWords({
  value,
  open,
  label,
  hideLabel = false,
  maxLength,
  onWritten,
}: {
  readonly value: string
  readonly open: boolean
  readonly label: string
  readonly hideLabel?: boolean
  readonly maxLength: number
  readonly onWritten: (words: string) => void
}) {
  const t = useText()
  const draft = useDraft(value, onWritten)
  if (!open)
    return <Said label={label} hideLabel={hideLabel} text={value === '' ? null : value} none={t('step.notWritten')} />
  return (
    <TextArea
      {...{label, hideLabel, maxLength}}
      rows={1}
      value={draft.text}
      onChange={text => draft.change(text.replaceAll('\n', ' '))}
      onBlur={draft.finish}
    />
  )
}
