import type {PutBack} from '../../shared/contract/putBack.ts'
import type {UnsavedCommand} from './commandLog.ts'

/** What was done and saved, as it would be done once more. */
export type SavedCommand = Pick<UnsavedCommand, 'name' | 'input' | 'replaced' | 'refusals'>

type Place = {readonly epoch: number; readonly seq: number}

/** Between two backups somebody writes so much, hardly more. */
const mostKept = 2000

/**
 * What this tab was told to be saved, in its memory only: where an older backup takes the place of what everybody has
 * seen, nobody but the tabs knows what is missing. (SYNC-20)
 */
export function createSavedLately(): {
  readonly keep: (commands: readonly SavedCommand[], place: Place) => void
  /** What is not in the backup; nothing of it is kept any more, since it is for the person to decide. */
  readonly takeLost: (backup: PutBack) => readonly SavedCommand[]
} {
  let kept: readonly (Place & {readonly command: SavedCommand})[] = []
  return {
    keep: (commands, place) => {
      if (commands.length > 0) kept = [...kept, ...commands.map(command => ({...place, command}))].slice(-mostKept)
    },
    takeLost: ({epoch, seq}) => {
      const lost = kept.filter(place => place.epoch > epoch || (place.epoch === epoch && place.seq > seq))
      kept = []
      return lost.map(({command: {name, input, replaced}}) => ({name, input, replaced, refusals: 0}))
    },
  }
}
