import {createHash, createHmac, timingSafeEqual} from 'node:crypto'
import type {BoardId} from '../../shared/domain/entities/ids.ts'

/** What is kept of a secret that somebody else holds: enough to recognise it, not enough to use it. (JOIN-4) */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/**
 * The secret of a board's join link (256 bits). It is derived, not stored: whoever reads the database cannot make a
 * link; the installation's key is needed too. A new serial makes every earlier link worthless.
 */
export function joinToken(key: Uint8Array, boardId: BoardId, serial: number): string {
  return createHmac('sha256', key).update(`join\n${boardId}\n${serial}`).digest('base64url')
}

export function isSameToken(a: string, b: string): boolean {
  // Hashed first: equal lengths, and no clue from the time it takes.
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
