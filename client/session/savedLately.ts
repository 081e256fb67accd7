import * as Y from 'yjs'
import type {PutBack} from '../../shared/contract/putBack.ts'
import type {UnsavedCommand} from './commandLog.ts'
import type {SavedUpTo} from './toldSaved.ts'

/** What was done and saved, as it would be done once more. */
export type SavedCommand = Pick<UnsavedCommand, 'name' | 'input' | 'replaced' | 'refusals'>

/** Where it was told to be saved: in which document and row of the log, and as how much of which Yjs client. */
type Place = {readonly epoch: number} & SavedUpTo

/** How far a document has come with a Yjs client; null where that client’s history cannot be compared with it. */
type Reached = (client: number) => number | null

/** Between two backups somebody writes so much, hardly more. */
const mostKept = 2000

/**
 * What this tab was told to be saved, in its memory only: where an older backup takes the place of what everybody has
 * seen, nobody but the tabs knows what is missing. (SYNC-20)
 */
export function createSavedLately(): {
  readonly keep: (commands: readonly SavedCommand[], place: Place) => void
  /**
   * What is not in the backup: it is not kept any more, since it is for the person to decide. All else is, so that a
   * false alarm costs nobody anything.
   */
  readonly takeLost: (backup: PutBack, reached: Reached) => readonly SavedCommand[]
} {
  let kept: readonly (Place & {readonly command: SavedCommand})[] = []
  return {
    keep: (commands, place) => {
      if (commands.length > 0) kept = [...kept, ...commands.map(command => ({...place, command}))].slice(-mostKept)
    },
    takeLost: (backup, reached) => {
      const isBeyond = ({client, clock}: Place) => clock > (reached(client) ?? Infinity)
      // Whoever was ahead of the backup was sent away from it: all its rows are from before, and count as such.
      const wereAhead = new Set(kept.filter(isBeyond).map(({client}) => client))
      const isLost = (place: Place) => {
        if (place.epoch < backup.epoch) return false
        if (isBeyond(place)) return true
        const isAfter = place.epoch > backup.epoch || place.seq > backup.seq
        return isAfter && (reached(place.client) === null || wereAhead.has(place.client))
      }
      const lost = kept.filter(isLost)
      kept = kept.filter(place => !isLost(place))
      return lost.map(({command: {name, input, replaced}}) => ({name, input, replaced, refusals: 0}))
    },
  }
}

/** A board that was moved as it stood goes on with the clients of before; one that started over knows none of them. */
export function reachedIn(fresh: Y.Doc, before: Y.Doc): Reached {
  const isSameHistory = [...before.store.clients.keys()].some(client => fresh.store.clients.has(client))
  return client => (isSameHistory ? Y.getState(fresh.store, client) : null)
}
