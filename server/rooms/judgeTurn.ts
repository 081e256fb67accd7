import type {Touched} from '../../shared/board/changedPlaces.ts'
import type {Gate, GateAnswer} from '../../shared/board/gate.ts'
import type {RootName} from '../../shared/board/roots.ts'
import type {BoardMoment, Writer} from '../../shared/board/writeRights.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {SegmentDecision} from '../../shared/domain/segmentDecision.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {RowWriter} from './boardLog.ts'
import type {Connection} from './connection.ts'
import type {Removals} from './removals.ts'
import {momentOf, writerOf} from './rights.ts'

export type Upload = {
  readonly from: Connection
  readonly n: number
  readonly update: Uint8Array
  /** Everything this tab has that we had not when we asked: fills what an earlier upload left open. */
  readonly isWhole: boolean
}

/** What the gate has let through, of one tab. */
export type Accepted = {
  readonly from: Connection
  readonly news: Uint8Array
  readonly writer: RowWriter
  /** What it took off the board. */
  readonly removed: readonly Touched[]
  /** What it decided about segments. */
  readonly decided: readonly SegmentDecision[]
}

/** What became of the uploads of one turn. Nobody has been told anything yet. */
export type Turn = {
  readonly accepted: readonly Accepted[]
  /** All of it as one update, where judging it has made one. */
  readonly merged: Uint8Array | null
  /** Up to which upload each tab's are whole and, once the accepted ones are, on disk. */
  readonly saved: ReadonlyMap<Connection, number>
  /** From this upload on nothing of that tab was taken. `code: null`: its bytes were no update. */
  readonly refused: ReadonlyMap<Connection, {readonly n: number; readonly code: string | null}>
  /** Tabs that have something before what they sent: they are asked for it. */
  readonly asked: ReadonlySet<Connection>
}

type Around = {
  readonly gate: () => Gate
  /** Says an upload nothing that is not on the board? Asked first: a quiet room opens no document for it. */
  readonly hasAllOf: (update: Uint8Array) => boolean
  readonly record: RecordState
  readonly connections: ReadonlySet<Connection>
  readonly removals: Removals
  /** By a clock that only goes forward. */
  readonly nowMs: number
  /** The gate's document was spoilt: makes another one from the log and what this turn has accepted so far. */
  readonly rebuild: (accepted: readonly Accepted[]) => Promise<void>
}

/** Takes each upload of a turn to the gate, in the order in which they came. */
export async function judgeTurn(uploads: readonly Upload[], around: Around): Promise<Turn> {
  const accepted: Accepted[] = []
  const saved = new Map<Connection, number>()
  const refused = new Map<Connection, {n: number; code: string | null}>()
  const asked = new Set<Connection>()
  const known = new KnownInTurn(around)
  for (const upload of uploads) {
    const {from, n} = upload
    if (refused.has(from) || from.isCutOff) continue
    const verdict = judge(upload, around, known)
    if (verdict.is === 'broken' || verdict.is === 'refused') {
      refused.set(from, {n, code: verdict.is === 'refused' ? verdict.code : null})
      if (verdict.is === 'refused' && verdict.spoilt) await around.rebuild(accepted)
      continue
    }
    if (verdict.is === 'gap') {
      // The tab has something that we have not. Nothing from here on is saved until it has come.
      from.waitsFrom(n)
      asked.add(from)
    } else if (upload.isWhole) from.filled()
    if (verdict.is === 'passed') {
      const {news, clients, touched, removed, decided} = verdict
      accepted.push({from, news, writer: {by: from.participantId, clients, touched}, removed, decided})
    }
    saved.set(from, from.savedUpTo(n))
  }
  const plain = accepted.length > 0 ? around.gate().endTurn() : null
  const merged = plain?.edits === accepted.length ? plain.update : null
  return {accepted, merged, saved, refused, asked}
}

function judge({from, update}: Upload, around: Around, known: KnownInTurn): GateAnswer {
  const {gate, hasAllOf, removals, nowMs} = around
  if (hasAllOf(update)) return {is: 'known'}
  const {participantId} = from
  const writer = known.writer(participantId)
  const leads = writer.is === 'person' && writer.leads
  const gone: {kind: RootName; count: number}[] = []
  const blank: {kind: RootName; ids: readonly string[]}[] = []
  const verdict = gate().judge(
    update,
    writer,
    known.moment,
    client => known.isLiveElsewhere(client, participantId),
    (kind, count, there) => {
      gone.push({kind, count})
      return leads || removals.may(participantId, kind, count, there, nowMs)
    },
    (kind, ids, there) => {
      blank.push({kind, ids})
      return leads || removals.emptyings.may(participantId, kind, ids, there, nowMs)
    },
  )
  if (verdict.is !== 'passed') return verdict
  for (const {kind, count} of gone) removals.took(participantId, kind, count, nowMs)
  for (const {kind, ids} of blank) removals.emptyings.took(participantId, kind, ids, nowMs)
  return verdict
}

/** What every upload is judged by and no upload of a turn changes: looked up once in it. */
class KnownInTurn {
  readonly moment: BoardMoment
  readonly #record: RecordState
  readonly #connections: ReadonlySet<Connection>
  readonly #writers = new Map<ParticipantId, Writer>()
  #live: Map<number, ParticipantId> | null = null

  constructor({record, connections}: Around) {
    this.moment = momentOf(record)
    this.#record = record
    this.#connections = connections
  }

  writer(participantId: ParticipantId): Writer {
    const known = this.#writers.get(participantId) ?? writerOf(this.#record, participantId)
    this.#writers.set(participantId, known)
    return known
  }

  /** No two people are live under one number: whoever comes second with it is not heard. */
  isLiveElsewhere(client: number, participantId: ParticipantId): boolean {
    if (this.#live === null) {
      this.#live = new Map()
      for (const {awarenessClient, participantId: owner} of this.#connections)
        if (awarenessClient !== null) this.#live.set(awarenessClient, owner)
    }
    return (this.#live.get(client) ?? participantId) !== participantId
  }
}
