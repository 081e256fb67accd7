import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Statement, Store} from '../store/store.ts'
import {isSameToken, joinToken, tokenHash} from './tokens.ts'

/** A link that went astray does not open a door for ever. (JOIN-8) */
const linkDays = 90
const dayMs = 24 * 60 * 60 * 1000

export type JoinLink = {readonly token: string; readonly expiresAt: string}

/** The link of a board now, also when its time is over; null for an unknown board. */
export async function currentLink(store: Store, key: Uint8Array, boardId: BoardId): Promise<JoinLink | null> {
  const [row] = await store.read<{join_serial: number; made_at: string}>({
    sql: 'SELECT join_serial, coalesce(join_made_at, created_at) AS made_at FROM boards WHERE board_id = ?',
    parameters: [boardId],
  })
  if (!row) return null
  const expiresAt = new Date(Date.parse(row.made_at) + linkDays * dayMs).toISOString()
  return {token: joinToken(key, boardId, row.join_serial), expiresAt}
}

export async function opensDoor(
  store: Store,
  key: Uint8Array,
  boardId: BoardId,
  token: string,
  now: Date,
): Promise<boolean> {
  const link = await currentLink(store, key, boardId)
  return link !== null && isSameToken(link.token, token) && now.toISOString() < link.expiresAt
}

/** Every link that was handed out before no longer opens the door; the new one has all its time. */
export function renewLink(boardId: BoardId, now: string): Statement {
  return {
    sql: 'UPDATE boards SET join_serial = join_serial + 1, join_made_at = ? WHERE board_id = ?',
    params: [now, boardId],
    expectRows: 1,
  }
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

/** No link to this seat that was handed out before opens it any more. */
export function dropResumeTokens(boardId: BoardId, participantId: ParticipantId): Statement {
  return {
    sql: 'DELETE FROM resume_tokens WHERE board_id = ? AND participant_id = ?',
    params: [boardId, participantId],
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
