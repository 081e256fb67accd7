import {leave, readBoardDoor, readRecord} from '../../shared/contract/boards.ts'
import {reportLateEdits} from '../../shared/contract/nextRound.ts'
import {mostListed} from '../../shared/record/lateEdits.ts'
import type {Language} from '../../shared/contract/schemas.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import type {PutBack} from '../../shared/contract/putBack.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {createApi} from './api.ts'
import {boardDocument} from './boardDocument.ts'
import type {BoardDocument} from './boardDocument.ts'
import {createBoardStore} from './boardStore.ts'
import {createClock} from './clock.ts'
import {createCommandLog} from './commandLog.ts'
import {cacheOf, fillFrom} from './device/boardCache.ts'
import {createKeeper} from './device/keeper.ts'
import type {KeptWork} from './device/keptWork.ts'
import type {OwnDevice} from './device/ownDevice.ts'
import {createDispatch, createDoAgain, createTakeBack, replayAll, replayOnto} from './dispatch.ts'
import type {Replayed} from './dispatch.ts'
import {createFindingsStore} from './findingsStore.ts'
import {createHereStore} from './hereStore.ts'
import {lateChange} from './lateChange.ts'
import {lateText} from './lateText.ts'
import {createMergedByOther} from './mergedByOther.ts'
import {createMovedAway} from './movedAway.ts'
import {carriesCards} from './movedByBoth.ts'
import {createNotices} from './notices.ts'
import type {LateText} from './notices.ts'
import {createOutbox} from './outbox.ts'
import {createRecordStore} from './recordStore.ts'
import {keepConnected} from './keepConnected.ts'
import {createSavedLately, reachedIn} from './savedLately.ts'
import type {SavedCommand} from './savedLately.ts'
import type {AboutToSign, Session} from './session.ts'
import {standingField} from './standing.ts'
import type {Standing} from './standing.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'
import {sumOf} from './sumOf.ts'
import {createTyping} from './typing.ts'
import {createUndo} from './undo.ts'
import type {Undo} from './undo.ts'
import type {Way} from './wayChoice.ts'
import {createWriters} from './writers.ts'
import type {Phase} from '../../shared/domain/phase.ts'

/** What a session needs from its surroundings; a test brings its own. */
export type Surroundings = {
  readonly fetch: typeof fetch
  readonly Socket: typeof WebSocket
  /** `ws://host/sync` */
  readonly address: string
  readonly now: () => number
  /** A clock that only goes forward, in milliseconds. */
  readonly ticks: () => number
  readonly random: () => number
  readonly newKey: () => string
  /** Runs a task later; answers how to cancel it. */
  readonly later: (task: () => void, afterMs: number) => () => void
  /** The network seems to be back, or somebody looks at the page again. */
  readonly onWake: (task: () => void) => () => void
  readonly onOffline: (task: () => void) => () => void
  /** The browser knows that it has no network at all. */
  readonly isOffline: () => boolean
  /** Over what the frames travel, where there is a choice. */
  readonly way?: Store<Way>
  readonly device: OwnDevice
}

export type Opening =
  /** `slow`: the server has not answered for a while; we keep trying. */
  | {readonly is: 'opening'; readonly slow: boolean}
  | {readonly is: 'open'; readonly session: Session; readonly language: Language}
  /** A code with a sentence: no seat here, unknown, revoked. */
  | {readonly is: 'shut'; readonly code: string}

/** Opens a workshop: finds where its document stands, connects, and is open once board and record are here. */
export function openSession(boardId: string, around: Surroundings): {state: Store<Opening>; close: () => void} {
  const {now, ticks, later} = around
  const state = createStore<Opening>({is: 'opening', slow: false})
  const clock = createClock(ticks, now)
  const api = createApi({
    fetch: around.fetch,
    boardId,
    ownTime: ticks,
    heardServerTime: (serverMs, sentAt, cameAt) => clock.heard(serverMs, sentAt, cameAt),
  })
  const notices = createNotices()
  const log = createCommandLog()
  const outbox = createOutbox({api, notices, newKey: around.newKey, later, kept: event => records.learn(event)})
  const records = createRecordStore({
    waiting: outbox.waiting,
    startOver: () => connection.again(),
    fetchRecord: async () => {
      const reply = await api(readRecord)
      if (!reply.ok || reply.value.at === undefined) return null
      // The edge: the record comes from our own server, reduced by the same code.
      return {at: reply.value.at, record: reply.value.record as RecordState}
    },
  })
  const boards = createBoardStore(boardDocument())
  const people = createHereStore()
  const savedAt = createStore<string | null>(null)
  const shown = createStore<Phase | null>(null)
  const unsent = sumOf(log.count, outbox.count)
  const typing = createTyping()
  /** Of the document that is connected; 0 before the first. */
  let epoch = 0
  const savedLately = createSavedLately()
  /** An older backup stands in place of what we have seen, and nobody here has been told yet. */
  let putBack: readonly PutBack[] = []

  const writing = {
    document: () => boards.document(),
    record: () => records.shown.get(),
    ended: () => connection.state.get().is === 'ended',
    log,
    notices,
    undo: (): Undo => undo,
    wrote: (back: readonly Reversal[]) => movedAway.did(back),
  }
  const nameOf = (seat: string) => records.shown.get().participants.find(({id}) => id === seat)?.name || null
  const writers = createWriters(boards, people, nameOf)
  const undo = createUndo({run: createTakeBack(writing), notices, now: ticks, whoChanged: writers.strangerIn})
  const movedAway = createMovedAway({
    board: () => boards.shown.get(),
    notices,
    writer: writers.of,
    isUnsaved: id => log.all().some(({replaced}) => replaced.some(reversal => reversal.id === id)),
    now: ticks,
  })
  const mergedByOther = createMergedByOther({
    board: () => boards.shown.get(),
    notices,
    undo: () => undo,
    writer: writers.of,
  })
  boards.shown.subscribe(movedAway.look)
  boards.shown.subscribe(mergedByOther.look)

  const connection = keepConnected({
    ...around,
    boardId,
    firstDocument: boards.document(),
    unsaved: () => log.all().length > 0,
    decidesAnew: () => carriesCards(log.all()),
    askEpoch: async () => {
      const reply = await api(readBoardDoor)
      if (!reply.ok) return {is: 'refused', code: reply.code}
      const {participantId, language} = reply.value
      const cache = epoch === 0 ? await keeper.boardFor(participantId) : null
      if (cache) fillFrom(boards.document(), cache, reply.value.epoch)
      epoch = reply.value.epoch
      return {is: 'epoch', epoch, language}
    },
    attach: awareness => people.attach(awareness),
    on: {
      record: message => {
        const before = records.told()
        records.receive(message)
        const {phase, mine} = records.told()
        if (phase === before.phase) return
        shown.set(null)
        const movedByOther = message.kind === 'event' && message.event.by !== mine.participantId
        if (movedByOther) notices.post({is: 'phaseMoved', to: phase})
      },
      uploaded: upload => log.uploaded(upload),
      saved: (upload, upTo) => {
        savedLately.keep(log.saved(upload), {epoch, ...upTo})
        savedAt.set(new Date(clock.now()).toISOString())
      },
      lost: () => log.lost(),
      refused: (upload, code) => {
        const blamed = log.refused(upload)
        if (blamed) postLate([{...lateText(blamed.name, blamed.input, code), change: lateChange(blamed)}])
      },
      tooBig: () => {
        const guilty = log.tooBig()
        if (guilty) notices.post({is: 'late', texts: [lateText(guilty.name, guilty.input, 'board.tooBig')]})
      },
      fresh: (document: BoardDocument) => {
        // Before anything is written to it.
        const reached = reachedIn(document.doc, boards.document().doc)
        const lost = putBack.flatMap(found => savedLately.takeLost(found, reached))
        const isOwn = ({kind, id}: Standing) => writers.isOwn(document, kind, id, standingField[kind])
        const replayed = replayOnto(document, records.told(), log, isOwn, connection.together)
        movedAway.forget()
        mergedByOther.forget()
        boards.swap(document)
        for (const {replaced} of log.all()) movedAway.did(replaced)
        tell(replayed)
        tellPutBack(lost)
      },
      putBack: found => {
        putBack = [...putBack, found]
      },
      ready: language => {
        outbox.flush()
        // Its answer says when it is.
        if (clock.isUnsure()) void api(readBoardDoor)
        if (state.get().is !== 'opening') return
        state.set({is: 'open', session: session(), language})
        void keeper.begin(records.told().mine.participantId)
      },
      slow: () => {
        if (state.get().is === 'opening') state.set({is: 'opening', slow: true})
      },
      shut: code => {
        if (state.get().is === 'opening') state.set({is: 'shut', code})
      },
    },
  })

  /** Its author reads what came too late; of a frozen candidate those who lead hear what is not in it. (SIGN-8) */
  const postLate = (texts: readonly LateText[]) => {
    notices.post({is: 'late', texts})
    const changes = texts.flatMap(({change}) => change ?? []).slice(0, mostListed)
    const body = {edits: Math.min(texts.length, 1000), changes}
    if (records.told().phase === 'agree') void api(reportLateEdits, {body})
  }

  const tell = ({late, moved}: Replayed) => {
    if (late.length > 0) postLate(late)
    const by = ({kind, id}: Standing) => writers.of(kind, id, standingField[kind]).name
    if (moved.length > 0) notices.post({is: 'movedByBoth', cards: moved.map(card => ({...card, by: by(card.theirs)}))})
  }

  /** What of it was ours is offered, and nothing of it comes back by itself. (SYNC-20) */
  const tellPutBack = (lost: readonly SavedCommand[]) => {
    const found = putBack.at(-1)
    if (!found) return
    const texts = lost.map(({name, input}) => lateText(name, input, ''))
    notices.post({is: 'putBack', until: found.until, lost, texts})
    putBack = []
  }

  const restore = ({commands, letters}: KeptWork) => {
    const restored = commands.map(command => ({...command, refusals: 0}))
    const replayed = replayAll(boards.document(), records.told(), log, restored, undefined, connection.together)
    outbox.take(letters)
    tell(replayed)
    const count = replayed.done + letters.length
    if (count > 0) onceZero(unsent, () => notices.post({is: 'restored', count}))
  }
  const keeper = createKeeper({
    device: around.device,
    boardId,
    api,
    later,
    newTab: around.newKey,
    unsaved: () => ({commands: log.all(), letters: outbox.letters()}),
    watchUnsaved: changed => both(log.count.subscribe(changed), outbox.waiting.subscribe(changed)),
    restore,
    board: () => {
      const whole = connection.state.get().is === 'online' && unsent.get() === 0
      return whole ? cacheOf(boards.document(), epoch) : null
    },
    watchBoard: boards.shown.subscribe,
  })

  let stopChecks: () => void = () => undefined
  const session = (): Session => {
    const checks = createFindingsStore({
      board: boards.shown,
      record: records.shown,
      today: () => new Date(clock.now()).toISOString().slice(0, 10),
      later,
    })
    stopChecks = checks.close
    return {
      boardId: asId<'board'>(boardId),
      board: boards.shown,
      record: records.shown,
      heard: records.heard,
      checked: checks.checked,
      link: connection.state,
      way: around.way ?? createStore<Way>('socket'),
      typing,
      unsent: sumOf(unsent, typing.count),
      savedAt,
      here: people.here,
      shown,
      show: step => shown.set(step === records.shown.get().phase ? null : step),
      signing: createStore<AboutToSign | null>(null),
      dispatch: createDispatch(writing),
      doAgain: createDoAgain(writing),
      doAllAgain: commands =>
        tell(replayAll(boards.document(), records.told(), log, commands, undefined, connection.together)),
      undo,
      outbox,
      notices,
      unsavedTexts: () => [
        ...log.all().map(({name, input}) => lateText(name, input, '')),
        ...outbox.waiting.get().map(event => lateText(event.is, event, '')),
      ],
      api,
      clock,
      say: people.say,
      retry: () => connection.again(),
      device: {state: keeper.state, keep: keeper.keep},
      leave: async () => {
        const left = await api(leave, {body: {}})
        if (!left.ok) return left
        const wiped = await keeper.wipe()
        close()
        return wiped.ok ? left : wiped
      },
      close,
    }
  }
  const close = () => {
    stopChecks()
    keeper.close()
    outbox.close()
    connection.close()
  }
  return {state, close}
}

function both(stop: () => void, other: () => void): () => void {
  return () => {
    stop()
    other()
  }
}

/** Once, as soon as nothing waits any more. */
function onceZero(count: Store<number>, task: () => void): void {
  const look = () => {
    if (count.get() > 0) return
    stop()
    task()
  }
  const stop = count.subscribe(look)
  look()
}
