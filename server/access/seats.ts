import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Statement, Store} from '../store/store.ts'
import {seatDays} from './cookie.ts'
import {tokenHash} from './tokens.ts'

/**
 * Which seat this browser holds on a board; null when none, or when it was not used for so long that its cookie is
 * gone. A browser may hold one seat on each of many boards.
 */
export async function seatOf(
  store: Store,
  boardId: BoardId,
  secret: string | null,
  now: Date,
): Promise<ParticipantId | null> {
  return secret === null ? null : seatOfBrowser(store, boardId, tokenHash(secret), now)
}

/** The same for a browser of which only the hash of its secret is known. */
export async function seatOfBrowser(
  store: Store,
  boardId: BoardId,
  browser: string,
  now: Date,
): Promise<ParticipantId | null> {
  const [row] = await store.read<{participant_id: string}>({
    sql: 'SELECT participant_id FROM seats WHERE board_id = ? AND browser_hash = ? AND renewed_at > ?',
    parameters: [boardId, browser, forgottenBefore(now)],
  })
  return row ? asId<'participant'>(row.participant_id) : null
}

/** All seats of this browser, the one used last first. */
export async function seatsOf(
  store: Store,
  secret: string | null,
): Promise<readonly {readonly boardId: BoardId; readonly participantId: ParticipantId}[]> {
  if (secret === null) return []
  const rows = await store.read<{board_id: string; participant_id: string}>({
    sql:
      'SELECT seats.board_id, seats.participant_id FROM seats JOIN boards ON boards.board_id = seats.board_id ' +
      'WHERE browser_hash = ? ORDER BY renewed_at DESC LIMIT 50',
    parameters: [tokenHash(secret)],
  })
  return rows.map(row => ({
    boardId: asId<'board'>(row.board_id),
    participantId: asId<'participant'>(row.participant_id),
  }))
}

export function giveSeat(boardId: BoardId, participantId: ParticipantId, secret: string, at: string): Statement {
  return {
    sql:
      'INSERT INTO seats (board_id, participant_id, browser_hash, created_at, renewed_at) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (board_id, browser_hash) DO UPDATE SET participant_id = excluded.participant_id, ' +
      'renewed_at = excluded.renewed_at',
    params: [boardId, participantId, tokenHash(secret), at, at],
    expectRows: 1,
  }
}

export function renewSeat(boardId: BoardId, secret: string, at: string): Statement {
  return {
    sql: 'UPDATE seats SET renewed_at = ? WHERE board_id = ? AND browser_hash = ?',
    params: [at, boardId, tokenHash(secret)],
  }
}

export function forgetBrowser(boardId: BoardId, secret: string): Statement {
  return {
    sql: 'DELETE FROM seats WHERE board_id = ? AND browser_hash = ?',
    params: [boardId, tokenHash(secret)],
  }
}

function forgottenBefore(now: Date): string {
  return new Date(now.getTime() - seatDays * 24 * 60 * 60 * 1000).toISOString()
}

/** Every device of a person loses the seat. */
export function takeSeatAway(boardId: BoardId, participantId: ParticipantId): Statement {
  return {sql: 'DELETE FROM seats WHERE board_id = ? AND participant_id = ?', params: [boardId, participantId]}
}
