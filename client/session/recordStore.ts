import type {RecordMessage} from '../../shared/contract/messages.ts'
import type {Logged, PrivateEvent} from '../../shared/record/events.ts'
import {emptyRecord, reduceRecord} from '../../shared/record/reduce.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'

type Snapshot = {readonly at: number; readonly record: RecordState}

export type RecordStore = {
  /** What the server has told, with one's own waiting private answers on top. */
  readonly shown: Store<RecordState>
  readonly told: () => RecordState
  readonly heard: Store<readonly Logged[]>
  readonly receive: (message: RecordMessage) => void
  /** Something of one's own that the server has taken, by the answer to the request: the socket may say it later. */
  readonly learn: (event: PrivateEvent) => void
}

/** Most events kept for the activity list; the record itself keeps what counts. */
const mostHeard = 500

/**
 * The record as the server tells it: a snapshot, then events.
 *
 * An event that does not follow on the last one means that we missed something: the whole record is fetched, and
 * what arrives meanwhile waits.
 */
export function createRecordStore(around: {
  /** Null when it could not be fetched: the connection is then opened anew, which brings a snapshot. */
  readonly fetchRecord: () => Promise<Snapshot | null>
  readonly startOver: () => void
  readonly waiting: Store<readonly PrivateEvent[]>
}): RecordStore {
  const shown = createStore<RecordState>(emptyRecord('server'))
  const heard = createStore<readonly Logged[]>([])
  let told = shown.get()
  let at = 0
  let held: Extract<RecordMessage, {kind: 'event'}>[] | null = null

  const show = () => {
    const own = {at: '', by: told.mine.participantId}
    shown.set(around.waiting.get().reduce((record, event) => reduceRecord(record, {...own, event}), told))
  }
  const start = (snapshot: Snapshot) => {
    told = snapshot.record
    at = snapshot.at
    const waited = held ?? []
    held = null
    for (const message of waited) if (message.at > at) take(message)
    show()
  }
  const take = (message: Extract<RecordMessage, {kind: 'event'}>) => {
    if (held) return void held.push(message)
    if (message.at <= at) return
    if (message.prev !== at) return void fetchAgain(message)
    const next = reducedBy(message)
    if (!next) return void fetchAgain(message)
    told = next
    at = message.at
    heard.set([...heard.get().slice(1 - mostHeard), message.event])
  }
  /** Null for a kind of event that this page does not know: a newer server has reduced it already. (AWAY-5) */
  const reducedBy = ({event}: Extract<RecordMessage, {kind: 'event'}>): RecordState | null => {
    try {
      return reduceRecord(told, event)
    } catch {
      return null
    }
  }
  const fetchAgain = async (message: Extract<RecordMessage, {kind: 'event'}>) => {
    held = [message]
    const snapshot = await around.fetchRecord()
    // A snapshot may have come over the socket in the meantime.
    if (!held) return
    if (snapshot) return start(snapshot)
    held = null
    around.startOver()
  }
  around.waiting.subscribe(show)
  return {
    shown,
    told: () => told,
    heard,
    receive: message => {
      if (message.kind === 'snapshot') {
        held = null
        start(message)
        return
      }
      take(message)
      show()
    },
    learn: event => {
      if (!stillOpen(told, event)) return
      told = reduceRecord(told, {at: '', by: told.mine.participantId, event})
      show()
    },
  }
}

/** An answer that came late must not bring back what the reveal has taken away. */
function stillOpen({noteWriting, rounds}: RecordState, event: PrivateEvent): boolean {
  if (event.is === 'noteKept' || event.is === 'noteDropped') return noteWriting.state === 'open'
  if (event.is === 'ballotCameLate' || event.is === 'lateBallotGone') return true
  return rounds.some(({id, state}) => id === event.roundId && state === 'open')
}
