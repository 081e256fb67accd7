import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import {messageTypes} from '../../../shared/contract/messages.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import type {BoardDocument} from '../../../client/session/boardDocument.ts'

type Handler = ((event: never) => void) | null

/**
 * Just enough of the sync path to hold a client to it: one room in memory, in the same turn of the event loop.
 *
 * The real room has its own tests; here the client's side of each message and close code is looked at.
 */
export function pretendServer(document: BoardDocument, record: () => RecordState) {
  const server = {
    document,
    record,
    epoch: 1,
    /** Why a tab with another epoch must come over. */
    why: '',
    /** Where the log stands, as it is said with every confirmation. */
    seq: 7,
    /** The code with which the next uploads are refused, or null. */
    refuses: null as string | null,
    /** Whether a socket can be opened at all. */
    reachable: true,
    /** Acknowledges at once; false: stays silent. */
    confirms: true,
    /** How often it was asked who is here. */
    asked: 0,
    /** With which numbers tabs have told their presence. */
    presence: [] as number[],
    uploads: [] as number[],
    /** How many writers each tab that asked already knew. */
    knew: [] as number[],
    opened: [] as string[],
    sockets: new Set<PretendSocket>(),
    /** Uploads that changed something here and that nobody was told of. */
    unconfirmed: () => [...server.sockets].reduce((sum, {untold}) => sum + untold, 0),
    /** What was kept back is on disk now. */
    confirmNow: () => {
      for (const socket of server.sockets) socket.confirm()
    },
    closeAll(code: number, reason = '') {
      for (const socket of Array.from(server.sockets)) socket.hangUp(code, reason)
    },
  }

  class PretendSocket {
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 0
    binaryType = 'blob'
    onopen: Handler = null
    onmessage: Handler = null
    onclose: Handler = null
    onerror: Handler = null
    uploads = 0
    untold = 0

    constructor(address: string) {
      server.opened.push(address.slice(address.indexOf('?')))
      queueMicrotask(() => {
        if (!server.reachable) return this.hangUp(1006, '')
        const epoch = new URL(address).searchParams.get('epoch')
        if (epoch !== String(server.epoch)) return this.hangUp(4409, server.why)
        this.readyState = 1
        server.sockets.add(this)
        this.onopen?.({} as never)
        this.tell(encoder => {
          encoding.writeVarUint(encoder, messageTypes.record)
          encoding.writeVarString(encoder, JSON.stringify({kind: 'snapshot', at: 0, record: server.record()}))
        })
        this.tell(encoder => {
          encoding.writeVarUint(encoder, messageTypes.sync)
          sync.writeSyncStep1(encoder, server.document.doc)
        })
      })
    }

    hearPresence(decoder: decoding.Decoder): void {
      const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder))
      for (let left = decoding.readVarUint(entries); left > 0; left -= 1) {
        decoding.readVarUint(entries)
        server.presence.push(decoding.readVarUint(entries))
        decoding.readVarString(entries)
      }
    }

    send(bytes: Uint8Array): void {
      const decoder = decoding.createDecoder(bytes)
      const type = decoding.readVarUint(decoder)
      if (type === messageTypes.queryAwareness) return this.tellNobodyIsHere()
      if (type === messageTypes.awareness) return this.hearPresence(decoder)
      if (type !== messageTypes.sync) return
      const step = decoding.peekVarUint(decoder)
      if (step === 0) server.knew.push(Y.decodeStateVector(bytes.slice(3)).size)
      if (step !== 0) {
        this.uploads += 1
        server.uploads.push(this.uploads)
        const update = decoding.createDecoder(bytes.slice(2))
        const isEmpty = decoding.readVarUint8Array(update).length <= 2
        if (server.refuses !== null && !isEmpty) return this.refuse(server.refuses)
      }
      const reply = encoding.createEncoder()
      encoding.writeVarUint(reply, messageTypes.sync)
      const changed = () => {
        this.untold += 1
      }
      server.document.doc.on('update', changed)
      sync.readSyncMessage(decoder, reply, server.document.doc, this)
      server.document.doc.off('update', changed)
      if (encoding.length(reply) > 1) this.hear(encoding.toUint8Array(reply))
      if (step !== 0 && server.confirms) this.confirm()
    }

    confirm(): void {
      this.untold = 0
      this.tell(encoder => {
        encoding.writeVarUint(encoder, messageTypes.saved)
        encoding.writeVarUint(encoder, this.uploads)
        encoding.writeVarUint(encoder, server.seq)
      })
    }

    tellNobodyIsHere(): void {
      server.asked += 1
      this.tell(encoder => {
        encoding.writeVarUint(encoder, messageTypes.awareness)
        encoding.writeVarUint8Array(encoder, new Uint8Array([0]))
      })
    }

    refuse(code: string): void {
      this.tell(encoder => {
        encoding.writeVarUint(encoder, messageTypes.refused)
        encoding.writeVarUint(encoder, this.uploads)
        encoding.writeVarString(encoder, code)
        encoding.writeVarString(encoder, '{}')
      })
      queueMicrotask(() => this.hangUp(4422, ''))
    }

    tell(write: (encoder: encoding.Encoder) => void): void {
      this.hear(encoding.encode(write))
    }

    hear(bytes: Uint8Array): void {
      this.onmessage?.({data: bytes.slice().buffer} as never)
    }

    close(): void {
      this.readyState = 3
      server.sockets.delete(this)
    }

    hangUp(code: number, reason: string): void {
      this.close()
      this.onclose?.({code, reason} as never)
    }
  }
  document.doc.on('update', (update: Uint8Array, origin: unknown) => {
    for (const socket of server.sockets)
      if (socket !== origin)
        socket.tell(encoder => {
          encoding.writeVarUint(encoder, messageTypes.sync)
          sync.writeUpdate(encoder, update)
        })
  })
  // The edge: what the provider needs of a WebSocket, and nothing else.
  return Object.assign(server, {Socket: PretendSocket as unknown as typeof WebSocket})
}
