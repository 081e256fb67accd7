import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Logged, PublicEvent} from '../../shared/record/events.ts'
import {emptyRecord, reduceRecord} from '../../shared/record/reduce.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Statement, Store} from '../store/store.ts'

type Row = {seq: number; at: string; by: string; json: string}

/** The record as everybody may see it, reduced from its facts in the order in which they happened. (REC-1) */
export async function loadRecord(
  store: Store,
  boardId: BoardId,
): Promise<{readonly record: RecordState; readonly seq: number}> {
  const events = await store.read<Row>({
    sql: 'SELECT seq, at, by, json FROM events WHERE board_id = ? ORDER BY seq',
    parameters: [boardId],
  })
  const latest = await store.read<Row>({
    sql: 'SELECT seq, at, by, json FROM latest WHERE board_id = ? ORDER BY seq',
    parameters: [boardId],
  })
  const rows = [...events, ...latest].toSorted((a, b) => a.seq - b.seq)
  const record = rows.reduce<RecordState>((state, row) => reduceRecord(state, loggedOf(row)), emptyRecord('server'))
  return {record, seq: rows.at(-1)?.seq ?? 0}
}

/** Written by ourselves: the events are what our own actions put there. */
function loggedOf({at, by, json}: Row): Logged<PublicEvent> {
  return {at, by: by as ParticipantId | 'server', event: JSON.parse(json) as PublicEvent}
}

/** Of counts and sizes only the last counts; keeping each of them would only make the log long. */
function latestFact(event: PublicEvent): string | null {
  switch (event.is) {
    case 'notesCounted':
      return 'notes'
    case 'segmentsProfiled':
      return 'profile'
    case 'ballotCounted':
      return `ballots ${event.roundId}`
    case 'recordsRemoved':
      return `removal ${event.removal.id}`
    default:
      return null
  }
}

export function eventRow(boardId: BoardId, seq: number, {at, by, event}: Logged<PublicEvent>): Statement {
  const fact = latestFact(event)
  const json = JSON.stringify(event)
  if (fact === null) {
    return {
      sql: 'INSERT INTO events (board_id, seq, at, by, json) VALUES (?, ?, ?, ?, ?)',
      params: [boardId, seq, at, by, json],
      expectRows: 1,
    }
  }
  return {
    sql:
      'INSERT INTO latest (board_id, fact, seq, at, by, json) VALUES (?, ?, ?, ?, ?, ?) ' +
      'ON CONFLICT (board_id, fact) DO UPDATE SET seq = excluded.seq, at = excluded.at, by = excluded.by, ' +
      'json = excluded.json',
    params: [boardId, fact, seq, at, by, json],
    expectRows: 1,
  }
}
