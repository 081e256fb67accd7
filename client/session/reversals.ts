import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import {recordOf} from '../../shared/domain/recordOf.ts'
import {never} from '../../shared/std/never.ts'
import type {Scalar} from '../../shared/std/field.ts'

/** What takes these changes back, last change first; `before` is the board they were decided on. */
export function reversalsOf(before: Board, changes: readonly Change[]): readonly Reversal[] {
  return changes.map(change => reversalOf(before, change)).reverse()
}

/** The same the other way round: what does again what these took back. */
export function inverted(reversals: readonly Reversal[]): readonly Reversal[] {
  return reversals
    .map((reversal): Reversal => {
      if (reversal.is === 'record') return {...reversal, held: null, to: reversal.to === 'live' ? 'removed' : 'live'}
      if (reversal.is === 'text') return {...reversal, held: reversal.to, to: reversal.held}
      return {...reversal, held: reversal.to, to: reversal.held}
    })
    .reverse()
}

function reversalOf(before: Board, change: Change): Reversal {
  const {kind, id} = change
  const record = recordOf(before, kind, id)
  switch (change.do) {
    case 'create':
      return {is: 'record', kind: change.kind, id, held: change.fields, to: 'removed'}
    case 'remove':
      return {is: 'record', kind: change.kind, id, held: null, to: 'live'}
    case 'restore':
      return {is: 'record', kind: change.kind, id, held: null, to: 'removed'}
    case 'set':
      return {is: 'value', kind, id, field: change.field, held: change.value, to: plainValue(record?.[change.field])}
    case 'text':
      return {is: 'text', kind, id, field: change.field, held: change.to, to: plainText(record?.[change.field])}
    case 'put':
    case 'drop': {
      const held = change.do === 'put' ? change.value : null
      const to = plainMember(record?.[change.field], change.key)
      return {is: 'member', kind: change.kind, id, field: change.field, key: change.key, held, to}
    }
    default:
      return never(change)
  }
}

const plainText = (field: unknown): string => (typeof field === 'string' ? field : '')

/** A value field of a board record holds a scalar by its description. */
const plainValue = (field: unknown): Scalar => (field === undefined ? null : (field as Scalar))

function plainMember(field: unknown, key: string): Scalar {
  if (field instanceof Set) return field.has(key) ? true : null
  if (field instanceof Map) return plainValue(field.get(key))
  return null
}
