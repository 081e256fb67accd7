import type {Board} from '../../shared/domain/board.ts'
import {refuse} from '../../shared/domain/change.ts'
import type {Change, Decision} from '../../shared/domain/change.ts'
import type {CommandName} from '../../shared/domain/commands/registry.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {CommandLog} from './commandLog.ts'
import {lateText} from './lateText.ts'
import type {LateText, Notices} from './notices.ts'
import {decide, decideAgain} from './replay.ts'
import {reversalsOf} from './reversals.ts'
import type {Dispatch} from './session.ts'
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
}

/** Runs a command on the board of now, writes what it decides, and remembers it until the server has it. */
export function createDispatch(around: Around): Dispatch {
  return (name, input, options) => {
    const board = around.document().read()
    const decision = run(around, name, input)
    if (!decision.ok) {
      around.notices.refused(decision)
      return decision
    }
    if (decision.changes.length === 0) return decision
    const undoId = around.undo().did(reversalsOf(board, decision.changes), options?.label ?? null)
    if (options?.label !== undefined) around.notices.post({is: 'done', label: options.label, undoId})
    return decision
  }
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
  const id = around.log.add({name, input, replaced: reversalsOf(board, decision.changes)})
  if (!document.write(decision.changes)) around.log.drop(id)
  return decision
}

/**
 * Writes what is not saved onto a fresh document, in order, one upload each, and answers what is no longer allowed.
 */
export function replayOnto(fresh: WritableBoard, record: RecordState, log: CommandLog): readonly LateText[] {
  const late: LateText[] = []
  for (const command of log.takeAll()) {
    const board = fresh.read()
    const decision = decideAgain(board, writeRights(record), command)
    if (!decision.ok) {
      late.push(lateText(command.name, command.input, decision.code))
      continue
    }
    if (decision.changes.length === 0) continue
    const {name, input, refusals} = command
    const id = log.add({name, input, refusals, replaced: reversalsOf(board, decision.changes)})
    if (!fresh.write(decision.changes)) log.drop(id)
  }
  return late
}
