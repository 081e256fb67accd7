import {useRef} from 'react'
import type {RecordKind} from '../../../shared/domain/board.ts'
import {recordFields} from '../../../shared/domain/board.ts'
import {metaFields} from '../../../shared/domain/entities/meta.ts'
import {recordOf} from '../../../shared/domain/recordOf.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {TextArea} from '../../ui/TextArea.tsx'
import {Said} from './Said.tsx'
import {useKeptCaret} from './useKeptCaret.ts'

/** A text that several people write at once, letter by letter. Read-only where the phase has it closed. */
export function BoardText({
  kind,
  id,
  field,
  label,
  hideLabel,
  placeholder,
  hint,
  rows,
  size,
  bare,
  onSubmit,
}: {
  readonly kind: RecordKind | 'meta'
  readonly id: string
  readonly field: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly hint?: string
  readonly rows?: number
  readonly size?: 'normal' | 'large'
  readonly bare?: boolean
  readonly onSubmit?: () => void
}) {
  const t = useText()
  const dispatch = useDispatch()
  const open = useMayWrite()(kind, field)
  const text = useBoard(board => textOf(recordOf(board, kind, id)?.[field]))
  const input = useRef<HTMLTextAreaElement>(null)
  const {typed} = useKeptCaret(input, text)
  if (!open)
    return <Said label={label} hideLabel={hideLabel} text={text === '' ? null : text} none={t('step.notWritten')} />
  return (
    <TextArea
      {...{label, hideLabel, placeholder, hint, rows, size, bare, onSubmit}}
      inputRef={input}
      value={text}
      maxLength={longest(kind, field)}
      onChange={to => {
        typed(to)
        dispatch('editText', {kind, id, field, to})
      }}
    />
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function longest(kind: RecordKind | 'meta', field: string): number | undefined {
  const fields = kind === 'meta' ? metaFields : recordFields[kind]
  const described = Object.entries(fields).find(([name]) => name === field)?.[1]
  return described?.is === 'text' ? described.max : undefined
}
