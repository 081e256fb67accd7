import type {Awareness} from 'y-protocols/awareness'
import type {Language} from '../../shared/contract/schemas.ts'
import type {PutBack} from '../../shared/contract/putBack.ts'
import type {RecordMessage} from '../../shared/contract/messages.ts'
import {afterClose, waitMs} from './afterClose.ts'
import {boardDocument} from './boardDocument.ts'
import type {BoardDocument} from './boardDocument.ts'
import {openLink} from './link.ts'
import type {Link} from './link.ts'
import type {LinkState} from './linkState.ts'
import {retryOf} from './retryOf.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'
import type {SavedUpTo} from './toldSaved.ts'

type EpochAnswer =
  | {readonly is: 'epoch'; readonly epoch: number; readonly language: Language}
  | {readonly is: 'refused'; readonly code: string}

type Around = {
  readonly boardId: string
  readonly address: string
  readonly Socket: typeof WebSocket
  /** A clock that only goes forward, in milliseconds. */
  readonly ticks: () => number
  readonly random: () => number
  readonly later: (task: () => void, afterMs: number) => () => void
  readonly onWake: (task: () => void) => () => void
  readonly onOffline: (task: () => void) => () => void
  readonly isOffline: () => boolean
  readonly firstDocument: BoardDocument
  readonly unsaved: () => boolean
  /** What waits must be decided on the board of now, so a return takes a fresh document. */
  readonly decidesAnew: () => boolean
  readonly askEpoch: () => Promise<EpochAnswer>
  readonly attach: (awareness: Awareness) => void
  readonly on: {
    readonly record: (message: RecordMessage) => void
    readonly uploaded: (upload: number) => void
    readonly saved: (upload: number, upTo: SavedUpTo) => void
    /** The board stands as an older backup has it; a fresh document of it follows. */
    readonly putBack: (backup: PutBack) => void
    readonly lost: () => void
    readonly refused: (upload: number, code: string) => void
    readonly tooBig: () => void
    /** A fresh document is complete: replay onto it and show it. */
    readonly fresh: (document: BoardDocument) => void
    readonly ready: (language: Language) => void
    readonly slow: () => void
    readonly shut: (code: string) => void
  }
}

/** Edits may wait for the server's disk: before silence means that nobody is there, we ask. */
const askAfterMs = 2000
const silentTooLongMs = 5000
const offlineAfterMs = 2000
/** Without a network hardly ever: after many failures a browser holds back the next socket, also when it would work. */
const knockOfflineMs = 5000
const endCodes = {
  revoked: 'session.revoked',
  notYours: 'session.missing',
  quarantined: 'board.quarantined',
  broken: 'network.unexpected',
  protocol: 'network.unexpected',
} as const satisfies Record<Extract<LinkState, {is: 'ended'}>['why'], string>
/** So many fresh documents in a row without one confirmation: something is broken that repeating does not mend. */
const mostFresh = 6

/** Keeps one tab connected: comes back by itself, with the same document or a fresh one, or says why it cannot. */
export function keepConnected(around: Around): {
  readonly state: Store<LinkState>
  /** Now, instead of at the next attempt. */
  readonly again: () => void
  /** What is written in this task leaves as one upload. */
  readonly together: (task: () => void) => void
  readonly close: () => void
} {
  const {on, later} = around
  const state = createStore<LinkState>({is: 'connecting'})
  let link: Link | null = null
  let where: {readonly epoch: number; readonly language: Language} | null = null
  /** Set while a fresh document is loading that is not yet on the screen. */
  let loading: BoardDocument | null = null
  let attempt = 0
  let freshInARow = 0
  let everReady = false
  let heardAt = around.ticks()
  let closed = false
  let cancelNext: (() => void) | null = null
  let cancelOffline: (() => void) | null = null

  const ended = () => closed || state.get().is === 'ended'
  const next = (task: () => void, afterMs: number) => {
    cancelNext?.()
    if (!ended()) cancelNext = later(task, around.isOffline() ? Math.max(afterMs, knockOfflineMs) : afterMs)
  }
  const away = () => {
    if (ended() || !everReady) return
    if (state.get().is === 'online') state.set({is: 'reconnecting'})
    cancelOffline ??= later(() => {
      if (state.get().is === 'reconnecting') state.set({is: 'offline'})
    }, offlineAfterMs)
  }
  const end = (why: Extract<LinkState, {is: 'ended'}>['why']) => {
    cancelNext?.()
    cancelOffline?.()
    state.set({is: 'ended', why})
    on.shut(endCodes[why])
  }

  const open = (document: BoardDocument, epoch: number) => {
    link?.destroy()
    const fresh = loading === document
    link = openLink({
      address: around.address,
      boardId: around.boardId,
      epoch,
      doc: document.doc,
      Socket: around.Socket,
      on: {
        opened: () => undefined,
        heard: () => {
          heardAt = around.ticks()
        },
        lost: () => {
          if (!fresh || loading !== document) on.lost()
          away()
          // The socket broke without a word of the server; `closed` overrules this with its own plan.
          next(reconnect, waitMs(attempt, around.random()))
        },
        ready: () => {
          attempt = 0
          cancelOffline?.()
          cancelOffline = null
          cancelNext?.()
          if (loading === document) {
            loading = null
            on.fresh(document)
            // Nothing of ours waits that could be refused again.
            if (!around.unsaved()) freshInARow = 0
          }
          everReady = true
          state.set({is: 'online'})
          if (where) on.ready(where.language)
        },
        // What a fresh document uploads before the replay holds nothing of ours.
        uploaded: upload => {
          if (loading !== document) on.uploaded(upload)
        },
        saved: (upload, upTo) => {
          if (loading === document) return
          freshInARow = 0
          on.saved(upload, upTo)
        },
        refused: (upload, code) => {
          if (loading !== document) on.refused(upload, code)
        },
        record: on.record,
        closed: (code, reason) => {
          const plan = afterClose(code, reason, attempt, around.random())
          attempt += 1
          if (attempt > 2) on.slow()
          if (plan.is === 'end') return end(plan.why)
          away()
          if (plan.is === 'again') return next(reconnect, plan.afterMs)
          if (plan.dropFirst) on.tooBig()
          if (plan.putBack) on.putBack(plan.putBack)
          // That a board starts over says nothing against what this tab sends.
          if (!plan.askEpoch) freshInARow += 1
          if (freshInARow > mostFresh) return end('broken')
          if (plan.askEpoch) where = null
          next(startFresh, plan.afterMs)
        },
      },
    })
    around.attach(link.awareness)
    link.connect()
  }

  const reconnect = () => {
    if (ended()) return
    if (!loading && everReady && around.decidesAnew()) startFresh()
    else if (link) link.connect()
    else start()
  }
  const startFresh = () => {
    on.lost()
    loading = boardDocument()
    link?.destroy()
    link = null
    start()
  }
  const start = () => void findAndOpen()
  const findAndOpen = async () => {
    if (where) return open(loading ?? around.firstDocument, where.epoch)
    const answer = await around.askEpoch()
    if (ended()) return
    if (answer.is === 'epoch') {
      where = answer
      return open(loading ?? around.firstDocument, answer.epoch)
    }
    if (answer.code === 'board.quarantined') return end('quarantined')
    if (retryOf(answer.code) === 'later') {
      attempt += 1
      if (attempt > 2) on.slow()
      away()
      return next(start, waitMs(attempt, around.random()))
    }
    if (everReady) return end(answer.code === 'session.revoked' ? 'revoked' : 'notYours')
    state.set({is: 'ended', why: 'notYours'})
    on.shut(answer.code)
  }
  const again = () => {
    if (ended() || state.get().is === 'online') return
    attempt = 0
    next(reconnect, around.random() * 100)
  }

  /** A dead network says nothing: if nothing was heard for a while although we wait for an answer, start over. */
  const watchSilence = (): (() => void) =>
    later(() => {
      const since = around.ticks() - heardAt
      link?.stillHere()
      if (state.get().is === 'online' && around.unsaved()) {
        if (since > silentTooLongMs) {
          link?.disconnect()
          away()
        } else if (since > askAfterMs) link?.ask()
      }
      if (!closed) cancelSilence = watchSilence()
    }, 1000)
  let cancelSilence = watchSilence()
  const stops = [
    around.onWake(again),
    around.onOffline(() => {
      link?.disconnect()
      away()
      next(reconnect, waitMs(attempt, around.random()))
    }),
  ]
  start()
  return {
    state,
    again: () => {
      // Also when it seems connected: the record has a gap that only a new snapshot fills.
      if (state.get().is === 'online') link?.disconnect()
      again()
    },
    together: task => (link ? link.together(task) : task()),
    close: () => {
      closed = true
      cancelNext?.()
      cancelOffline?.()
      cancelSilence()
      for (const stop of stops) stop()
      link?.destroy()
    },
  }
}
