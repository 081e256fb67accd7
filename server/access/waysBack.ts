import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Statement, Store} from '../store/store.ts'
import {dropResumeTokens} from './links.ts'
import {tokenHash} from './tokens.ts'

/** A way back is for one use within a day: somebody has to read a mail. (JOIN-11) */
const wayBackHours = 24

export type WayBack = {readonly participantId: ParticipantId; readonly madeAt: string}

/** What is kept of a way back, and until when it holds; whatever is over goes. */
export function keepWayBack(
  boardId: BoardId,
  participantId: ParticipantId,
  token: string,
  now: Date,
): {readonly expiresAt: string; readonly rows: readonly Statement[]} {
  const madeAt = now.toISOString()
  const expiresAt = new Date(now.getTime() + wayBackHours * 60 * 60_000).toISOString()
  const rows = [
    {sql: 'DELETE FROM ways_back WHERE expires_at <= ?', params: [madeAt]},
    {
      sql: 'INSERT INTO ways_back (token_hash, board_id, participant_id, made_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      params: [tokenHash(token), boardId, participantId, madeAt, expiresAt],
      expectRows: 1,
    },
  ]
  return {expiresAt, rows}
}

export async function findWayBack(store: Store, boardId: BoardId, token: string, now: string): Promise<WayBack | null> {
  const [row] = await store.read<{participant_id: string; made_at: string}>({
    sql:
      'SELECT participant_id, made_at FROM ways_back ' +
      'WHERE token_hash = ? AND board_id = ? AND made_at <= ? AND expires_at > ?',
    parameters: [tokenHash(token), boardId, now, now],
  })
  return row ? {participantId: asId<'participant'>(row.participant_id), madeAt: row.made_at} : null
}

/**
 * In the same batch as the seat it gives: a second use finds no row and conflicts. Whatever else leads to this seat goes
 * with it.
 */
export function takeWayBack(boardId: BoardId, participantId: ParticipantId, token: string): readonly Statement[] {
  const params = [boardId, participantId]
  return [
    {sql: 'DELETE FROM ways_back WHERE token_hash = ?', params: [tokenHash(token)], expectRows: 1},
    {sql: 'DELETE FROM ways_back WHERE board_id = ? AND participant_id = ?', params},
    dropResumeTokens(boardId, participantId),
  ]
}
