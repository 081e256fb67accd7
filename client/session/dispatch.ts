import type {Board} from '../../shared/domain/board.ts'
import {refuse} from '../../shared/domain/change.ts'
import type {Change, Decision} from '../../shared/domain/change.ts'
import type {CommandName} from '../../shared/domain/commands/registry.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {CommandLog, UnsavedCommand} from './commandLog.ts'
import {lateChange} from './lateChange.ts'
import {lateText} from './lateText.ts'
import {movedByBoth, waitsForReview} from './movedByBoth.ts'
import type {MovedByBoth} from './movedByBoth.ts'
import type {LateText, Notices} from './notices.ts'
import {decide, decideAgain} from './replay.ts'
import {replayGroups} from './replayGroups.ts'
import {reversalsOf} from './reversals.ts'
import type {Dispatch} from './session.ts'
import type {Standing} from './standing.ts'
import type {Undo} from './undo.ts'
import {writeRights} from './writeRights.ts'

/** A document that can be read and written in the words of the method. */
export type WritableBoard = {
  readonly read: () => Board
  /** False when nothing in the document changed. */
  readonly write: (changes: readonly Change[]) => boolean
}

type Around = {
  /** The document on the screen. */
  readonly document: () => WritableBoard
  readonly record: () => RecordState
  /** The connection will not come back by itself: what is written now would never arrive. */
  readonly ended: () => boolean
  readonly log: CommandLog
  readonly notices: Notices
  readonly undo: () => Undo
  /** A command of one's own was decided; it has written this. */
  readonly wrote?: (back: readonly Reversal[]) => void
}

/** Runs a command on the board of now, writes what it decides, and remembers it until the server has it. */
export function createDispatch(around: Around): Dispatch {
  return (name, input, options) => perform(around, name, input, options?.label)
}

/** Does a command that was kept as name and input once more, as if the person did it now. */
export function createDoAgain(around: Around): (again: {name: CommandName; input: unknown}) => Decision {
  return ({name, input}) => perform(around, name, input)
}

function perform(around: Around, name: CommandName, input: unknown, label?: string): Decision {
  const board = around.document().read()
  const decision = run(around, name, input)
  if (!decision.ok) {
    around.notices.refused(decision)
    return decision
  }
  if (decision.changes.length === 0) return decision
  const undoId = around.undo().did(reversalsOf(board, decision.changes), label ?? null)
  if (label !== undefined) around.notices.post({is: 'done', label, undoId})
  return decision
}

/** Undo and redo run the same way, but are not remembered for undo once more. */
export function createTakeBack(around: Around): (back: readonly Reversal[], anyway: boolean) => Decision {
  return (back, anyway) => run(around, 'takeBack', {back, anyway})
}

function run(around: Around, name: CommandName, input: unknown): Decision {
  if (around.ended()) return refuse('network.ended')
  const document = around.document()
  const board = document.read()
  const decision = decide(board, writeRights(around.record()), name, input)
  if (!decision.ok || decision.changes.length === 0) return decision
  // Remembered before it is written: writing sends it at once, and the upload must find it.
  const replaced = reversalsOf(board, decision.changes)
  const id = around.log.add({name, input, replaced})
  around.wrote?.(replaced)
  if (!document.write(decision.changes)) around.log.drop(id)
  return decision
}

/** What became of a replay. */
export type Replayed = {
  /** So many were written and are on their way. */
  readonly done: number
  /** No longer allowed. */
  readonly late: readonly LateText[]
  /** Moved by somebody else meanwhile: theirs stands, ours is for the person to decide. */
  readonly moved: readonly MovedByBoth[]
}

/** Was what stands there put there by this tab itself? */
type IsOwn = (standing: Standing) => boolean

/** Lets what is written in a task leave as one upload. */
type Together = (task: () => void) => void

/** Writes what is not saved onto a fresh document, in order, one upload each while they are few. */
export function replayOnto(
  fresh: WritableBoard,
  record: RecordState,
  log: CommandLog,
  isOwn?: IsOwn,
  together?: Together,
): Replayed {
  return replayAll(fresh, record, log, log.takeAll(), isOwn, together)
}

/** The same with commands that are not in the log: those that a tab was closed with before it could send them. */
export function replayAll(
  document: WritableBoard,
  record: RecordState,
  log: CommandLog,
  commands: readonly Omit<UnsavedCommand, 'id' | 'upload' | 'flown'>[],
  isOwn: IsOwn = () => false,
  together: Together = task => task(),
): Replayed {
  let done = 0
  const late: LateText[] = []
  const both = movedByBoth(document.read(), commands, isOwn)
  const again = (command: (typeof commands)[number]) => {
    const board = document.read()
    if (waitsForReview(command, both)) return
    const decision = decideAgain(board, writeRights(record), command)
    if (!decision.ok) {
      late.push({...lateText(command.name, command.input, decision.code), change: lateChange(command)})
      return
    }
    if (decision.changes.length === 0) return
    const {name, input, refusals} = command
    const id = log.add({name, input, refusals, replaced: reversalsOf(board, decision.changes)})
    if (document.write(decision.changes)) done += 1
    else log.drop(id)
  }
  for (const group of replayGroups(commands)) together(() => group.forEach(again))
  return {done, late, moved: [...both.values()]}
}
