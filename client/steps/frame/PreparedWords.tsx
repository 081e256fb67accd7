import {useState} from 'react'
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
  /** Answers whether they are kept: else they stay in the field. */
  readonly onWritten: (words: string) => Promise<boolean>
}) {
  const t = useText()
  const [notKept, setNotKept] = useState<string | null>(null)
  const write = async (words: string) => setNotKept((await onWritten(words)) ? null : words)
  const draft = useDraft(notKept ?? value, words => void write(words))
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
