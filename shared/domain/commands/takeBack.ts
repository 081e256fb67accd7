import {mergeText} from '../../std/mergeText.ts'
import {never} from '../../std/never.ts'
import type {Scalar} from '../../std/field.ts'
import {sameScalar} from '../../std/sameScalar.ts'
import type {Board, RecordKind} from '../board.ts'
import type {Change, Decision, NewFields} from '../change.ts'
import {change, refuse} from '../change.ts'
import {recordOf} from '../recordOf.ts'

/** How one change is taken back: what we left there (`held`), and what shall stand there again (`to`). */
export type Reversal =
  | {
      readonly is: 'value'
      readonly kind: RecordKind | 'meta'
      readonly id: string
      readonly field: string
      readonly held: Scalar
      readonly to: Scalar
    }
  | {
      readonly is: 'text'
      readonly kind: RecordKind | 'meta'
      readonly id: string
      readonly field: string
      readonly held: string
      readonly to: string
    }
  /** One member of a set or entry of a map; null: not in it. */
  | {
      readonly is: 'member'
      readonly kind: RecordKind
      readonly id: string
      readonly field: string
      readonly key: string
      readonly held: Scalar
      readonly to: Scalar
    }
  /** A record made or removed. `held`: what it was made with, where that matters. */
  | {
      readonly is: 'record'
      readonly kind: RecordKind
      readonly id: string
      readonly held: NewFields | null
      readonly to: 'live' | 'removed'
    }

/**
 * Undo and redo: takes one's own changes back, but only where the board still holds what we gave it.
 *
 * Where somebody changed it since, nothing moves silently: the person is asked and may say `anyway`. (SYNC-8)
 */
export function takeBack(board: Board, input: {back: readonly Reversal[]; anyway: boolean}): Decision {
  const changes: Change[] = []
  for (const reversal of input.back) {
    const step = takeBackOne(board, reversal, input.anyway)
    if (step === 'changedSince') {
      const field = reversal.is === 'record' ? '' : reversal.field
      return refuse('undo.changedSince', {kind: reversal.kind, id: reversal.id, field})
    }
    if (step === 'gone') return refuse('record.unknown')
    if (step) changes.push(step)
  }
  return change(...changes)
}

type Step = Change | 'changedSince' | 'gone' | null

function takeBackOne(board: Board, reversal: Reversal, anyway: boolean): Step {
  if (reversal.is === 'record') return takeBackRecord(board, reversal, anyway)
  const {kind, id, field} = reversal
  const record = recordOf(board, kind, id)
  if (!record) return 'gone'
  const now = record[field]
  switch (reversal.is) {
    case 'value': {
      const {held, to} = reversal
      if (sameScalar(now, to)) return null
      if (!sameScalar(now, held) && !anyway) return 'changedSince'
      return {do: 'set', kind, id, field, value: to}
    }
    case 'text': {
      if (typeof now !== 'string') return 'gone'
      const merged = mergeText(reversal.held, reversal.to, now)
      if (!merged.clean && !anyway) return 'changedSince'
      const to = merged.clean ? merged.text : reversal.to
      return to === now ? null : {do: 'text', kind, id, field, to}
    }
    case 'member': {
      const present = memberOf(now, reversal.key)
      if (sameScalar(present, reversal.to)) return null
      if (!sameScalar(present, reversal.held) && !anyway) return 'changedSince'
      const {kind: owner, key, to} = reversal
      return to === null
        ? {do: 'drop', kind: owner, id, field, key}
        : {do: 'put', kind: owner, id, field, key, value: to}
    }
    default:
      return never(reversal)
  }
}

function takeBackRecord(board: Board, reversal: Extract<Reversal, {is: 'record'}>, anyway: boolean): Step {
  const {kind, id, held, to} = reversal
  const record = recordOf(board, kind, id)
  if (to === 'live') return record ? null : {do: 'restore', kind, id}
  if (!record) return null
  const untouched = held === null || Object.entries(held).every(([field, made]) => holds(record[field], made))
  if (!untouched && !anyway) return 'changedSince'
  return {do: 'remove', kind, id}
}

/** Null: not in it. A member of a set counts as `true`. */
function memberOf(field: unknown, key: string): unknown {
  if (field instanceof Set) return field.has(key) ? true : null
  if (field instanceof Map) return field.get(key) ?? null
  return null
}

function holds(now: unknown, made: NewFields[string]): boolean {
  if (made instanceof Set) return now instanceof Set && now.size === made.size && [...made].every(one => now.has(one))
  if (made instanceof Map)
    return (
      now instanceof Map && now.size === made.size && [...made].every(([key, one]) => sameScalar(now.get(key), one))
    )
  // What is neither a set nor a map is one value.
  return sameScalar(now, made as Scalar)
}
