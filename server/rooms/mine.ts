import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Ballot} from '../../shared/record/round.ts'
import type {Mine, SilentNote} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Store} from '../store/store.ts'

/** What one person wrote in private: read for that person alone. (BAL-1, NOTE-1) */
export async function readMine(store: Store, boardId: BoardId, participantId: ParticipantId): Promise<Mine> {
  const parameters = [boardId, participantId]
  const notes = await store.read<{json: string}>({
    sql: 'SELECT json FROM silent_notes WHERE board_id = ? AND participant_id = ? ORDER BY at, note_id',
    parameters,
  })
  const ballots = await store.read<{round_id: string; json: string; receipt: string; nonce: string}>({
    sql:
      'SELECT round_id, json, receipt, nonce FROM ballots WHERE board_id = ? AND participant_id = ? ' +
      'ORDER BY round_id',
    parameters,
  })
  const consents = await store.read<{round_id: string; accepted: number; at: string}>({
    sql: 'SELECT round_id, accepted, at FROM consents WHERE board_id = ? AND participant_id = ? ORDER BY round_id',
    parameters,
  })
  const late = await store.read<{round_id: string; number: number; json: string}>({
    sql: 'SELECT round_id, number, json FROM late_ballots WHERE board_id = ? AND participant_id = ?',
    parameters,
  })
  // What stands in these columns has passed the endpoint's validator when it was kept.
  return {
    participantId,
    notes: notes.map(({json}) => JSON.parse(json) as SilentNote),
    ballots: ballots.map(({round_id, json, receipt, nonce}) => ({
      roundId: asId<'round'>(round_id),
      ballot: JSON.parse(json) as Ballot,
      receipt: `${receipt}.${nonce}`,
    })),
    consents: consents.map(({round_id, accepted, at}) => ({
      roundId: asId<'round'>(round_id),
      accepted: accepted === 1,
      at,
    })),
    late:
      late
        .map(({round_id, number, json}) => ({
          roundId: asId<'round'>(round_id),
          number,
          ballot: JSON.parse(json) as Ballot,
        }))
        .at(0) ?? null,
  }
}
