import * as decoding from 'lib0/decoding'
import type {Awareness} from 'y-protocols/awareness'
import {WebsocketProvider} from 'y-websocket'
import type * as Y from 'yjs'
import {messageTypes, protocolVersion} from '../../shared/contract/messages.ts'
import type {RecordMessage} from '../../shared/contract/messages.ts'
import {countingSocket} from './countingSocket.ts'
import {createGathering} from './gathering.ts'
import {createToldSaved} from './toldSaved.ts'
import type {SavedUpTo} from './toldSaved.ts'

export type LinkEvents = {
  readonly opened: () => void
  /** The server said something. */
  readonly heard: () => void
  /** Not connected any more, for whatever reason; `closed` follows when the server said why. */
  readonly lost: () => void
  /** This connection holds the whole board and record, and the server holds all of ours: it may be built upon. */
  readonly ready: () => void
  readonly uploaded: (upload: number) => void
  /** The first `upload` uploads are on disk. */
  readonly saved: (upload: number, upTo: SavedUpTo) => void
  readonly refused: (upload: number, code: string) => void
  readonly record: (message: RecordMessage) => void
  readonly closed: (code: number, reason: string) => void
}

/** One document, connected. A fresh document gets a new link. */
export type Link = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly connect: () => void
  readonly disconnect: () => void
  /** Asks who is here: whatever the answer, it says that the server is. */
  readonly ask: () => void
  /** What is written in this task leaves as one upload. */
  readonly together: (task: () => void) => void
  /** Says once more that this tab is here, where its own clock would not for long. */
  readonly stillHere: () => void
  readonly destroy: () => void
}

export function openLink(options: {
  /** `ws://host/sync` */
  readonly address: string
  readonly boardId: string
  readonly epoch: number
  readonly doc: Y.Doc
  readonly Socket: typeof WebSocket
  readonly on: LinkEvents
}): Link {
  const {on, doc} = options
  const had = {synced: false, record: false, answered: false, ready: false}
  const arrived = (what: 'synced' | 'record' | 'answered') => {
    had[what] = true
    if (had.ready || !had.synced || !had.record || !had.answered) return
    had.ready = true
    on.ready()
  }
  const gathering = createGathering()
  const params: Record<string, string> = {epoch: String(options.epoch), v: String(protocolVersion)}
  const sayOwnClient = () => {
    params['client'] = String(doc.clientID)
  }
  sayOwnClient()
  const told = createToldSaved(() => doc.clientID)
  const uploaded = (upload: number, frame: Uint8Array) => {
    told.sent(upload, frame)
    on.uploaded(upload)
  }
  const provider = new WebsocketProvider(options.address, options.boardId, doc, {
    connect: false,
    params,
    // A sibling tab would take what the server may still refuse.
    disableBc: true,
    WebSocketPolyfill: countingSocket(options.Socket, uploaded, () => arrived('answered'), gathering),
    // We decide when to come back: jittered, and by the close code.
    shouldReconnect: () => false,
  })
  provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
    const upload = decoding.readVarUint(decoder)
    const seq = decoding.readVarUint(decoder)
    // Before the board has come we have not seen what stands up to there.
    if (had.synced) params['seq'] = String(seq)
    sayOwnClient()
    const clock = told.saved(upload)
    params['clock'] = String(clock)
    on.saved(upload, {seq, client: doc.clientID, clock})
  }
  provider.messageHandlers[messageTypes.seen] = (_encoder, decoder) => {
    params['seen'] = decoding.readVarString(decoder)
  }
  provider.messageHandlers[messageTypes.refused] = (_encoder, decoder) => {
    const upload = decoding.readVarUint(decoder)
    on.refused(upload, decoding.readVarString(decoder))
  }
  provider.messageHandlers[messageTypes.record] = (_encoder, decoder) => {
    // The edge: our own server wrote it, and `readRecordMessage` checks its form.
    const message = readRecordMessage(decoding.readVarString(decoder))
    if (!message) return
    on.record(message)
    if (message.kind === 'snapshot') arrived('record')
  }
  for (const [type, handle] of provider.messageHandlers.entries())
    provider.messageHandlers[type] = (...message) => {
      on.heard()
      handle(...message)
    }
  countAboveTheServer(provider.awareness)
  // Only our own: an echo of everybody's would come from everybody, and the server knows it.
  provider.awareness.off('update', provider._awarenessUpdateHandler)
  const echo = provider._awarenessUpdateHandler
  const sayOwn = (changed: AwarenessChange, origin: unknown) => {
    if (origin !== provider) echo(changed, origin)
  }
  provider.awareness.on('update', sayOwn)
  provider.on('status', ({status}) => {
    if (status === 'connected') on.opened()
    if (status !== 'disconnected') return
    forgetOthers(provider.awareness)
    told.lost()
    had.synced = false
    had.record = false
    had.answered = false
    had.ready = false
    on.lost()
  })
  provider.on('sync', synced => {
    if (synced) arrived('synced')
  })
  provider.on('closed', ({code, reason}) => on.closed(code, reason))
  return {
    doc,
    awareness: provider.awareness,
    connect: () => provider.connect(),
    disconnect: () => provider.disconnect(),
    ask: () => provider.ws?.send(new Uint8Array([messageTypes.queryAwareness])),
    together: task => gathering.together(task, frame => provider.ws?.send(frame)),
    stillHere: () => sayAgainAfterSetBack(provider.awareness),
    destroy: () => {
      provider.awareness.off('update', sayOwn)
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}

/**
 * The provider takes the others away when a line breaks, but remembers how far they had counted; told again with the
 * same number they would stay unseen until their next sign of life. (SYNC-7)
 */
function forgetOthers({meta, clientID}: Awareness): void {
  for (const client of Array.from(meta.keys())) if (client !== clientID) meta.delete(client)
}

/** Above any number of the server's, which are times: what one frame tells everybody never takes the place of our own. */
const ownFrom = 2 ** 47

function countAboveTheServer({meta, clientID}: Awareness): void {
  meta.set(clientID, {clock: ownFrom, lastUpdated: Date.now()})
}

/**
 * Awareness says every 15 s that its tab is here, by the wall clock: set back by a day, it would be silent for a day, and
 * everybody would take the tab for gone. (REC-3)
 */
function sayAgainAfterSetBack(awareness: Awareness): void {
  const own = awareness.meta.get(awareness.clientID)
  if (own && own.lastUpdated > Date.now()) awareness.setLocalState(awareness.getLocalState())
}

type AwarenessChange = Parameters<WebsocketProvider['_awarenessUpdateHandler']>[0]

function readRecordMessage(json: string): RecordMessage | null {
  const message: unknown = JSON.parse(json)
  if (typeof message !== 'object' || message === null || !('kind' in message)) return null
  return message.kind === 'snapshot' || message.kind === 'event' ? (message as RecordMessage) : null
}
