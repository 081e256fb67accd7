import * as Y from 'yjs'
import {updateIn} from './gathering.ts'

/** The log stands at `seq`, and of what this Yjs client wrote everything up to `clock` is on disk. */
export type SavedUpTo = {readonly seq: number; readonly client: number; readonly clock: number}

/** How far the server has said that this tab's own writing is on disk: what it said, no more. */
export type ToldSaved = {
  readonly sent: (upload: number, frame: Uint8Array) => void
  /** The clock of this tab's own Yjs client up to which it was told. */
  readonly saved: (upload: number) => number
  /** Uploads are counted anew on each connection. */
  readonly lost: () => void
}

/**
 * After the server was away it may stand on an older backup. It is told how much it had called saved, so that it can
 * tell that from work which has never arrived. (SYNC-20)
 */
export function createToldSaved(own: () => number): ToldSaved {
  let underway: readonly {readonly upload: number; readonly clock: number}[] = []
  let told = 0
  return {
    sent: (upload, frame) => {
      const clock = Y.parseUpdateMeta(updateIn(frame)).to.get(own())
      if (clock !== undefined) underway = [...underway, {upload, clock}]
    },
    saved: upload => {
      for (const each of underway) if (each.upload <= upload) told = Math.max(told, each.clock)
      underway = underway.filter(each => each.upload > upload)
      return told
    },
    lost: () => {
      underway = []
    },
  }
}
