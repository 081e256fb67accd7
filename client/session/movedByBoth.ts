import type {Board} from '../../shared/domain/board.ts'
import type {CommandName} from '../../shared/domain/commands/registry.ts'
import type {UnsavedCommand} from './commandLog.ts'
import {carriedBy, standingOf} from './standing.ts'
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

/**
 * Was the card moved by somebody else since this command was decided?
 *
 * Then theirs stays: they moved it in front of everybody, we moved it alone. Ours is shown for review. (AWAY-2)
 */
export function movedByBoth(
  board: Board,
  command: Pick<UnsavedCommand, 'name' | 'input' | 'replaced'>,
): MovedByBoth | null {
  if (!moves.has(command.name)) return null
  const [carried] = carriedBy(command.replaced)
  if (!carried) return null
  const theirs = standingOf(board, carried.to.kind, carried.to.id)
  if (!theirs || theirs.lane === carried.from.lane || theirs.lane === carried.to.lane) return null
  return {mine: carried.to, theirs, again: {name: command.name, input: anyway(command)}}
}

/** To take back a move that somebody went on from must be wanted. */
function anyway({name, input}: Pick<UnsavedCommand, 'name' | 'input'>): unknown {
  return name === 'takeBack' && typeof input === 'object' && input !== null ? {...input, anyway: true} : input
}

/** The last word about each card: whoever moved it twice while away wants it where they left it. */
export function lastOfEach(moved: readonly MovedByBoth[]): readonly MovedByBoth[] {
  return [...new Map(moved.map(one => [one.mine.id, one])).values()]
}

/** Does what waits carry a card? Then it is decided anew on the board of now instead of merged blindly. */
export function carriesCards(commands: readonly UnsavedCommand[]): boolean {
  return commands.some(({replaced}) => carriedBy(replaced).length > 0)
}
