import {castBallot} from '../../shared/contract/rounds.ts'
import {dropNote, keepNote} from '../../shared/contract/notes.ts'
import {retryOf} from './retryOf.ts'
import type {PrivateEvent} from '../../shared/record/events.ts'
import type {Ballot} from '../../shared/record/round.ts'
import {isByOrder} from '../../shared/record/weighing.ts'
import type {SilentNote} from '../../shared/record/state.ts'
import type {RoundId} from '../../shared/domain/entities/ids.ts'
import {never} from '../../shared/std/never.ts'
import type {Result} from '../../shared/std/result.ts'
import type {Api} from './api.ts'
import {lateText} from './lateText.ts'
import type {Notices} from './notices.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'

/**
 * Private answers on their way to the server: silent notes and ballots.
 *
 * They wait in this tab's memory, newest per note and per round, and are sent until the server has them. One's own
 * screen shows them at once. Nothing of it is kept in the browser unless its person calls it their own. (AWAY-3)
 */
export type Outbox = {
  readonly count: Store<number>
  /** What is on its way, as the private facts they will become. */
  readonly waiting: Store<readonly PrivateEvent[]>
  readonly letters: () => readonly Letter[]
  /** Letters of a tab that was closed before it could send them; a newer one about the same goes first. */
  readonly take: (letters: readonly Letter[]) => void
  readonly keepNote: (note: SilentNote) => void
  readonly dropNote: (id: string) => void
  readonly castBallot: (roundId: RoundId, ballot: Ballot) => void
  /** Tries again now. */
  readonly flush: () => void
  readonly close: () => void
}

type Answer = Extract<PrivateEvent, {readonly is: 'noteKept' | 'noteDropped' | 'ballotKept'}>

/** One answer on its way. `key` tells the server that it is the same one, however often it comes. */
export type Letter = {
  readonly about: string
  readonly event: Answer
  readonly key: string
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
  const put = (about: string, event: Answer) => {
    keep([...letters.filter(letter => letter.about !== about), {about, event, key: newKey()}])
    pump()
  }
  const pump = () => void sendNext()
  const sendNext = async () => {
    const next = letters[0]
    if (sending !== null || !next) return
    cancel?.()
    cancel = null
    sending = next.key
    const result = await send(api, next)
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
    // A ballot that came too late is kept by the server, for its author alone. (BAL-3)
    notices.post({is: 'late', texts: [lateText(letter.event.is, letter.event, result.code)]})
    pump()
  }

  return {
    count,
    waiting,
    letters: () => letters,
    take: earlier => {
      keep([...earlier.filter(({about}) => letters.every(letter => letter.about !== about)), ...letters])
      pump()
    },
    keepNote: note => put(`note ${note.id}`, {is: 'noteKept', note}),
    dropNote: id => put(`note ${id}`, {is: 'noteDropped', id}),
    castBallot: (roundId, ballot) => put(`ballot ${roundId}`, {is: 'ballotKept', roundId, ballot, receipt: ''}),
    flush: pump,
    close: () => cancel?.(),
  }
}

/** Answers what the server now has. */
async function send(api: Api, {event, key}: Letter): Promise<Result<PrivateEvent>> {
  switch (event.is) {
    case 'noteKept':
      return asKept(await api(keepNote, {params: {noteId: event.note.id}, body: event.note}), () => event)
    case 'noteDropped':
      return asKept(await api(dropNote, {params: {noteId: event.id}}), () => event)
    case 'ballotKept': {
      const {roundId, ballot} = event
      const sent = {params: {roundId}, body: mutable(ballot), headers: {'idempotency-key': key}}
      return asKept(await api(castBallot, sent), ({receipt}) => ({...event, receipt}))
    }
    default:
      return never(event)
  }
}

function asKept<Reply>(reply: Result<Reply>, event: (reply: Reply) => PrivateEvent): Result<PrivateEvent> {
  return reply.ok ? {ok: true, value: event(reply.value)} : reply
}

/** The endpoint's types want lists of their own. */
function mutable(ballot: Ballot) {
  return {
    scores: ballot.scores.map(score => ({...score})),
    weights: isByOrder(ballot.weights)
      ? ballot.weights.map(w => ({...w}))
      : ballot.weights.flatMap(w => ('points' in w ? [{...w}] : [])),
    done: ballot.done,
  }
}
