import type {RecordKind} from '../../../shared/domain/board.ts'
import {recordOf} from '../../../shared/domain/recordOf.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {TextArea} from '../../ui/TextArea.tsx'
import {Said} from './Said.tsx'
import {useDraft} from './useDraft.ts'

/**
 * A few words of the board: the last writer wins. Long ones take a second line instead of being cut. Read-only where
 * the phase has it closed.
 */
export function BoardWords({
  kind,
  id,
  field,
  label,
  hideLabel,
  placeholder,
  hint,
  maxLength,
  size,
  bare = false,
}: {
  readonly kind: RecordKind | 'meta'
  readonly id: string
  readonly field: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly hint?: string
  readonly maxLength: number
  readonly size?: 'normal' | 'large'
  /** Stands in the page without a frame. */
  readonly bare?: boolean
}) {
  const t = useText()
  const dispatch = useDispatch()
  const open = useMayWrite()(kind, field)
  const value = useBoard(board => {
    const words = recordOf(board, kind, id)?.[field]
    return typeof words === 'string' ? words : ''
  })
  const draft = useDraft(value, text => dispatch('changeField', {kind, id, field, value: text}))
  if (!open)
    return <Said label={label} hideLabel={hideLabel} text={value === '' ? null : value} none={t('step.notWritten')} />
  return (
    <TextArea
      {...{label, hideLabel, placeholder, hint, maxLength, size, bare}}
      rows={1}
      value={draft.text}
      onChange={text => draft.change(text.replaceAll('\n', ' '))}
      onBlur={draft.finish}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        draft.finish()
      }}
    />
  )
}
