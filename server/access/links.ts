import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Statement, Store} from '../store/store.ts'
import {isSameToken, joinToken, tokenHash} from './tokens.ts'

/** The secret of the link that opens a board's door now; null for an unknown board. */
export async function currentJoinToken(store: Store, key: Uint8Array, boardId: BoardId): Promise<string | null> {
  const [row] = await store.read<{join_serial: number}>({
    sql: 'SELECT join_serial FROM boards WHERE board_id = ?',
    parameters: [boardId],
  })
  return row ? joinToken(key, boardId, row.join_serial) : null
}

export async function opensDoor(store: Store, key: Uint8Array, boardId: BoardId, token: string): Promise<boolean> {
  const current = await currentJoinToken(store, key, boardId)
  return current !== null && isSameToken(current, token)
}

/** Every link that was handed out before no longer opens the door. */
export function renewLink(boardId: BoardId): Statement {
  return {sql: 'UPDATE boards SET join_serial = join_serial + 1 WHERE board_id = ?', params: [boardId], expectRows: 1}
}

/** Resume links are for one use within ten minutes. (JOIN-5) */
export const resumeMinutes = 10

export function keepResumeToken(
  boardId: BoardId,
  participantId: ParticipantId,
  token: string,
  expiresAt: string,
): Statement {
  return {
    sql: 'INSERT INTO resume_tokens (token_hash, board_id, participant_id, expires_at) VALUES (?, ?, ?, ?)',
    params: [tokenHash(token), boardId, participantId, expiresAt],
    expectRows: 1,
  }
}

export async function resumeSeat(
  store: Store,
  boardId: BoardId,
  token: string,
  now: string,
): Promise<ParticipantId | null> {
  const [row] = await store.read<{participant_id: string}>({
    sql: 'SELECT participant_id FROM resume_tokens WHERE token_hash = ? AND board_id = ? AND expires_at > ?',
    parameters: [tokenHash(token), boardId, now],
  })
  return row ? asId<'participant'>(row.participant_id) : null
}

/** In the same batch as the seat it gives: a second use finds no row and conflicts. */
export function useResumeToken(token: string): Statement {
  return {sql: 'DELETE FROM resume_tokens WHERE token_hash = ?', params: [tokenHash(token)], expectRows: 1}
}
