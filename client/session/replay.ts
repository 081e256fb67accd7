import type {Board} from '../../shared/domain/board.ts'
import type {Change, Decision} from '../../shared/domain/change.ts'
import {commands} from '../../shared/domain/commands/registry.ts'
import type {CommandName} from '../../shared/domain/commands/registry.ts'
import {recordOf} from '../../shared/domain/recordOf.ts'
import {mergeText} from '../../shared/std/mergeText.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Refusal} from '../../shared/std/result.ts'
import type {UnsavedCommand} from './commandLog.ts'
import {rightTo} from './writeRights.ts'
import type {WriteRights} from './writeRights.ts'

/** What a command means on this board for this person: its changes, or why not. */
export function decide(board: Board, rights: WriteRights, name: CommandName, input: unknown): Decision {
  // Name and input belong together: `dispatch` took them together, typed.
  const command = commands[name] as (board: Board, input: unknown) => Decision
  const decision = command(board, input)
  if (!decision.ok) return decision
  return whyClosed(rights, decision.changes) ?? decision
}

/** The first change that this person may not make now, as a refusal. */
function whyClosed(rights: WriteRights, changes: readonly Change[]): Refusal | null {
  if (changes.length > 0 && !rights.writes) return refusal('right.missing')
  const closed = changes.find(change => !rightTo(rights, change.kind, fieldOf(change)))
  return closed ? refusal('field.closed') : null
}

/**
 * An unsaved command once more, on the board of now.
 *
 * Texts are merged: what others typed meanwhile elsewhere in the same text stays.
 */
export function decideAgain(
  board: Board,
  rights: WriteRights,
  command: Pick<UnsavedCommand, 'name' | 'input' | 'replaced'>,
): Decision {
  const decision = decide(board, rights, command.name, command.input)
  if (!decision.ok) return decision
  return {ok: true, changes: decision.changes.map(change => withOthersTyping(board, command, change))}
}

function withOthersTyping(board: Board, {replaced}: Pick<UnsavedCommand, 'replaced'>, change: Change): Change {
  if (change.do !== 'text') return change
  const before = replaced.find(
    reversal =>
      reversal.is === 'text' &&
      reversal.kind === change.kind &&
      reversal.id === change.id &&
      reversal.field === change.field,
  )
  const now = recordOf(board, change.kind, change.id)?.[change.field]
  if (before?.is !== 'text' || typeof now !== 'string') return change
  return {...change, to: mergeText(before.to, change.to, now).text}
}

/** `null`: the record itself is made, removed or restored. */
function fieldOf(change: Change): string | null {
  return 'field' in change ? change.field : null
}
