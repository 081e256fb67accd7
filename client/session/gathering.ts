import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {messageTypes} from '../../shared/contract/messages.ts'

/** Lets several updates leave as one upload: the server takes only so many from one seat at once. (SYNC-19) */
export type Gathering = {
  /** Takes an update along instead of letting it leave; false when nothing is being gathered. */
  readonly takes: (frame: Uint8Array) => boolean
  /** What is written meanwhile leaves together when the task is done. */
  readonly together: (task: () => void, send: (frame: Uint8Array<ArrayBuffer>) => void) => void
}

const syncUpdate = 2

export function createGathering(): Gathering {
  let gathered: Uint8Array[] | null = null
  return {
    takes: frame => {
      gathered?.push(frame)
      return gathered !== null
    },
    together: (task, send) => {
      const frames: Uint8Array[] = []
      gathered = frames
      try {
        task()
      } finally {
        gathered = null
      }
      if (frames.length > 0) send(frameOf(Y.mergeUpdates(frames.map(updateIn))))
    },
  }
}

export function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

function frameOf(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, syncUpdate)
    encoding.writeVarUint8Array(encoder, update)
  })
}
