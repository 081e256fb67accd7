import {castBallot} from '../../shared/contract/rounds.ts'
import {dropNote, keepNote} from '../../shared/contract/notes.ts'
import {retryOf} from './retryOf.ts'
import type {PrivateEvent} from '../../shared/record/events.ts'
import type {Ballot} from '../../shared/record/round.ts'
import type {SilentNote} from '../../shared/record/state.ts'
import type {RoundId} from '../../shared/domain/entities/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import type {Api} from './api.ts'
import {lateText} from './lateText.ts'
import type {Notices} from './notices.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'

/**
 * Private answers on their way to the server: silent notes and ballots.
 *
 * They wait in this tab's memory and nowhere else, newest per note and per round, and are sent until the server
 * has them. One's own screen shows them at once.
 */
export type Outbox = {
  readonly count: Store<number>
  /** What is on its way, as the private facts they will become. */
  readonly waiting: Store<readonly PrivateEvent[]>
  readonly keepNote: (note: SilentNote) => void
  readonly dropNote: (id: string) => void
  readonly castBallot: (roundId: RoundId, ballot: Ballot) => void
  /** Tries again now. */
  readonly flush: () => void
  readonly close: () => void
}

type Letter = {
  readonly about: string
  readonly event: PrivateEvent
  readonly key: string
  /** Answers what the server now has. */
  readonly send: () => Promise<Result<PrivateEvent>>
}

type Around = {
  readonly api: Api
  readonly notices: Notices
  readonly newKey: () => string
  readonly later: (task: () => void, afterMs: number) => () => void
  /** The server has it: the record shows it from now on, also while its own word of it is still on the way. */
  readonly kept: (event: PrivateEvent) => void
}

const againAfterMs = 2000

export function createOutbox({api, notices, newKey, later, kept}: Around): Outbox {
  const count = createStore(0)
  const waiting = createStore<readonly PrivateEvent[]>([])
  let letters: readonly Letter[] = []
  let sending: string | null = null
  let cancel: (() => void) | null = null

  const keep = (next: readonly Letter[]) => {
    letters = next
    waiting.set(next.map(({event}) => event))
    count.set(next.length)
  }
  const put = (letter: Letter) => {
    keep([...letters.filter(({about}) => about !== letter.about), letter])
    pump()
  }
  const pump = () => void sendNext()
  const sendNext = async () => {
    const next = letters[0]
    if (sending !== null || !next) return
    cancel?.()
    cancel = null
    sending = next.key
    const result = await next.send()
    sending = null
    settle(next, result)
  }
  const settle = (letter: Letter, result: Result<PrivateEvent>) => {
    const gone = () => keep(letters.filter(({key}) => key !== letter.key))
    if (result.ok) {
      kept(result.value)
      gone()
      return pump()
    }
    if (retryOf(result.code) === 'later') {
      cancel = later(pump, againAfterMs)
      return
    }
    gone()
    notices.post({is: 'late', texts: [lateText(letter.event.is, letter.event, result.code)]})
    pump()
  }

  return {
    count,
    waiting,
    keepNote: note => {
      const event: PrivateEvent = {is: 'noteKept', note}
      put({
        about: `note ${note.id}`,
        event,
        key: newKey(),
        send: async () => asKept(await api(keepNote, {params: {noteId: note.id}, body: note}), () => event),
      })
    },
    dropNote: id => {
      const event: PrivateEvent = {is: 'noteDropped', id}
      put({
        about: `note ${id}`,
        event,
        key: newKey(),
        send: async () => asKept(await api(dropNote, {params: {noteId: id}}), () => event),
      })
    },
    castBallot: (roundId, ballot) => {
      const key = newKey()
      put({
        about: `ballot ${roundId}`,
        event: {is: 'ballotKept', roundId, ballot, receipt: ''},
        key,
        send: async () =>
          asKept(
            await api(castBallot, {params: {roundId}, body: mutable(ballot), headers: {'idempotency-key': key}}),
            ({receipt}) => ({is: 'ballotKept', roundId, ballot, receipt}),
          ),
      })
    },
    flush: pump,
    close: () => cancel?.(),
  }
}

function asKept<Reply>(reply: Result<Reply>, event: (reply: Reply) => PrivateEvent): Result<PrivateEvent> {
  return reply.ok ? {ok: true, value: event(reply.value)} : reply
}

/** The endpoint's types want lists of their own. */
function mutable(ballot: Ballot) {
  return {
    scores: ballot.scores.map(score => ({...score})),
    weights: ballot.weights.map(w => ({...w})),
    done: ballot.done,
  }
}
