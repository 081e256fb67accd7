import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {bodyDigest} from '../../shared/record/chain.ts'
import type {Link, LogHead} from '../../shared/record/chain.ts'
import {findChainFault} from '../../shared/record/chainFault.ts'
import type {ChainFault} from '../../shared/record/chainFault.ts'
import type {Logged, PublicEvent} from '../../shared/record/events.ts'
import {emptyRecord, reduceRecord} from '../../shared/record/reduce.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Store} from '../store/store.ts'
import type {LogEnd} from './eventRows.ts'
import {sha256} from './sha256.ts'

type Row = {readonly seq: number; readonly at: string; readonly by: string; readonly json: string}
export type EventRow = Row & {readonly salt: string; readonly prev: string; readonly hash: string}

export type LoadedRecord = {
  readonly record: RecordState
  readonly end: LogEnd
  readonly fault: ChainFault | null
}

/**
 * The record as everybody may see it, reduced from its facts in the order in which they happened. (REC-1)
 *
 * A log that is not as it was written is read for what it still says, and the record says that it is so: who would shut
 * a workshop out by changing a byte must not be able to, and nobody must take it for whole. (LOG-5)
 */
export async function loadRecord(store: Pick<Store, 'read'>, boardId: BoardId): Promise<LoadedRecord> {
  const [events, head] = [await readEvents(store, boardId), await readHead(store, boardId)]
  const latest = await store.read<Row>({
    sql: 'SELECT seq, at, by, json FROM latest WHERE board_id = ? ORDER BY seq',
    parameters: [boardId],
  })
  const fault = findChainFault(boardId, events.map(linkOf), head, [], sha256)
  const rows = [...events, ...latest].toSorted((a, b) => a.seq - b.seq)
  const reduce = fault === null ? reduceRow : reducePatiently
  const record = {...rows.reduce<RecordState>(reduce, emptyRecord('server')), logFault: faultAlone(fault)}
  return {record, end: {seq: rows.at(-1)?.seq ?? 0, head: head ?? headOf(events), isNoted: head !== null}, fault}
}

/** The log of a board in its order, as it stands. */
export function readEvents(store: Pick<Store, 'read'>, boardId: BoardId): Promise<readonly EventRow[]> {
  return store.read<EventRow>({
    sql: 'SELECT seq, at, by, json, salt, prev, hash FROM events WHERE board_id = ? ORDER BY seq',
    parameters: [boardId],
  })
}

/** Where the log ends by the note beside it; null when there is none. */
async function readHead(store: Pick<Store, 'read'>, boardId: BoardId): Promise<LogHead | null> {
  const [head] = await store.read<LogHead>({
    sql: 'SELECT entries, hash FROM event_heads WHERE board_id = ?',
    parameters: [boardId],
  })
  return head ?? null
}

export function linkOf({seq, at, by, json, salt, prev, hash}: EventRow): Link {
  return {seq, at, by, body: bodyDigest(salt, json, sha256), prev, hash}
}

/** Written by ourselves: the events are what our own actions put there. */
export function loggedOf({at, by, json}: Row): Logged<PublicEvent> {
  return {at, by: by as ParticipantId | 'server', event: JSON.parse(json) as PublicEvent}
}

function reduceRow(record: RecordState, row: Row): RecordState {
  return reduceRecord(record, loggedOf(row))
}

/** Somebody else has written here as well: what makes no sense says nothing. */
function reducePatiently(record: RecordState, row: Row): RecordState {
  try {
    return reduceRow(record, row)
  } catch {
    return record
  }
}

function headOf(events: readonly EventRow[]): LogHead {
  return {entries: events.length, hash: events.at(-1)?.hash ?? ''}
}

function faultAlone(fault: ChainFault | null): ChainFault | null {
  return fault === null ? null : {number: fault.number, what: fault.what}
}
