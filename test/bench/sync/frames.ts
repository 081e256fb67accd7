import * as encoding from 'lib0/encoding'

/** y-websocket's messages and two of ours; Hocuspocus writes the document's name before each (`prefix`), the others nothing. */
export const messages = {sync: 0, awareness: 1, auth: 2, saved: 20, refused: 22} as const
export const syncSteps = {vector: 0, state: 1, update: 2} as const

export function namePrefix(name: string): Uint8Array {
  return encoding.encode(encoder => encoding.writeVarString(encoder, name))
}

export function syncFrame(prefix: Uint8Array, step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, messages.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** One person's presence, as our own client says it. */
export function awarenessFrame(prefix: Uint8Array, client: number, clock: number, json: string): Uint8Array {
  const payload = encoding.encode(encoder => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  })
  return encoding.encode(encoder => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, messages.awareness)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

const providerVersion = '4.7.0'

/** What Hocuspocus' own provider sends first. */
export function tokenFrame(prefix: Uint8Array, token: string): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, messages.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, token)
    encoding.writeVarString(encoder, providerVersion)
  })
}
