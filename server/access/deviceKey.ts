import {createHmac} from 'node:crypto'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'

/**
 * What locks a seat's unsent work in a browser that its person calls their own (256 bits).
 *
 * Derived, not stored, and handed out to the seat's session alone: beside the locked work lies nothing that opens
 * it, and whoever sits down at the same browser with another seat gets another key. (AWAY-3)
 */
export function deviceKey(key: Uint8Array, boardId: BoardId, participantId: ParticipantId): string {
  return createHmac('sha256', key).update(`device\n${boardId}\n${participantId}`).digest('base64url')
}
