import type {Board} from '../../shared/domain/board.ts'
import type {CommandName} from '../../shared/domain/commands/registry.ts'
import type {UnsavedCommand} from './commandLog.ts'
import {calledNow, carriedBy, standingOf} from './standing.ts'
import type {Standing} from './standing.ts'

/** A card that this person moved while away, and that somebody else moved meanwhile. */
export type MovedByBoth = {
  readonly mine: Standing
  readonly theirs: Standing
  /** Does one's own move all the same. */
  readonly again: {readonly name: CommandName; readonly input: unknown}
}

/** Commands that move one card because somebody wants it there; others move cards as a consequence. */
const moves: ReadonlySet<CommandName> = new Set(['moveSegment', 'deselectSegment', 'moveNote', 'takeBack'])

type Command = Pick<UnsavedCommand, 'name' | 'input' | 'replaced'>

/**
 * Cards that somebody else has moved since the first of these commands was decided, each with our last word on it.
 *
 * Theirs stays: they moved it in front of everybody, we moved it alone. Ours is shown for review. (AWAY-2)
 */
export function movedByBoth(
  board: Board,
  commands: readonly Command[],
  isOwn: (standing: Standing) => boolean,
): ReadonlyMap<string, MovedByBoth> {
  const both = new Map<string, MovedByBoth>()
  const from = new Map<string, string | null>()
  for (const command of commands.filter(({name}) => moves.has(name))) {
    for (const carried of carriedBy(command.replaced)) {
      const mine = calledNow(board, carried.to)
      const {id, kind} = mine
      if (!from.has(id)) from.set(id, calledNow(board, carried.from).lane)
      const theirs = standingOf(board, kind, id)
      const again = {name: command.name, input: anyway(command)}
      if (theirs && theirs.lane !== from.get(id)) both.set(id, {mine, theirs, again})
    }
  }
  for (const [id, {mine, theirs}] of both) if (mine.lane === theirs.lane || isOwn(theirs)) both.delete(id)
  return both
}

/** Does this command move a card that waits for review? */
export function waitsForReview(command: Command, both: ReadonlyMap<string, MovedByBoth>): boolean {
  return moves.has(command.name) && carriedBy(command.replaced).some(({to}) => both.has(to.id))
}

/** To take back a move that somebody went on from must be wanted. */
function anyway({name, input}: Command): unknown {
  return name === 'takeBack' && typeof input === 'object' && input !== null ? {...input, anyway: true} : input
}

/** Does what waits carry a card? Then it is decided anew on the board of now instead of merged blindly. */
export function carriesCards(commands: readonly UnsavedCommand[]): boolean {
  return commands.some(({replaced}) => carriedBy(replaced).length > 0)
}
