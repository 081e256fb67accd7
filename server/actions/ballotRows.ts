import * as z from 'zod/mini'
import {ballot as ballotSchema} from '../../shared/contract/schemas.ts'
import type {BoardId, ParticipantId, RoundId} from '../../shared/domain/entities/ids.ts'
import type {Ballot} from '../../shared/record/round.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Statement, Store} from '../store/store.ts'

/** Ballots and consents in the store, where nobody but the server reads them before the reveal. (BAL-1) */
export type KeptBallot = {
  readonly participantId: ParticipantId
  readonly ballot: Ballot
  readonly nonce: string
  readonly receipt: string
  readonly at: string
  readonly idempotencyKey: string | null
}
export type Consent = {readonly participantId: ParticipantId; readonly accepted: boolean; readonly at: string}

export async function keptBallots(store: Store, boardId: BoardId, roundId: RoundId): Promise<readonly KeptBallot[]> {
  const rows = await store.read<{
    participant_id: string
    json: string
    nonce: string
    receipt: string
    at: string
    idempotency_key: string | null
  }>({
    sql:
      'SELECT participant_id, json, nonce, receipt, at, idempotency_key FROM ballots ' +
      'WHERE board_id = ? AND round_id = ? ORDER BY participant_id',
    parameters: [boardId, roundId],
  })
  return rows.map(row => ({
    participantId: asId<'participant'>(row.participant_id),
    ballot: ballotSchema.parse(JSON.parse(row.json)),
    nonce: row.nonce,
    receipt: row.receipt,
    at: row.at,
    idempotencyKey: row.idempotency_key,
  }))
}

export async function consentsOf(store: Store, boardId: BoardId, roundId: RoundId): Promise<readonly Consent[]> {
  const rows = await store.read<{participant_id: string; accepted: number; at: string}>({
    sql: 'SELECT participant_id, accepted, at FROM consents WHERE board_id = ? AND round_id = ?',
    parameters: [boardId, roundId],
  })
  return rows.map(row => ({
    participantId: asId<'participant'>(row.participant_id),
    accepted: row.accepted === 1,
    at: z.string().parse(row.at),
  }))
}

/** One row a voter and round: replaced as a whole. (BAL-3, BAL-7) */
export function keepBallotRow(boardId: BoardId, roundId: RoundId, kept: KeptBallot): Statement {
  return {
    sql:
      'INSERT INTO ballots (board_id, round_id, participant_id, json, nonce, receipt, at, idempotency_key) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (board_id, round_id, participant_id) DO UPDATE SET ' +
      'json = excluded.json, nonce = excluded.nonce, receipt = excluded.receipt, at = excluded.at, ' +
      'idempotency_key = excluded.idempotency_key',
    params: [
      boardId,
      roundId,
      kept.participantId,
      JSON.stringify(kept.ballot),
      kept.nonce,
      kept.receipt,
      kept.at,
      kept.idempotencyKey,
    ],
    expectRows: 1,
  }
}

export function dropBallotRow(boardId: BoardId, roundId: RoundId, participantId: ParticipantId): Statement {
  return {
    sql: 'DELETE FROM ballots WHERE board_id = ? AND round_id = ? AND participant_id = ?',
    params: [boardId, roundId, participantId],
  }
}

/** Of a round that is taken back nothing is kept. (REV-10) */
export function clearRoundRows(boardId: BoardId, roundId: RoundId): readonly Statement[] {
  return ['ballots', 'consents'].map(table => ({
    sql: `DELETE FROM ${table} WHERE board_id = ? AND round_id = ?`,
    params: [boardId, roundId],
  }))
}

export function consentRow(boardId: BoardId, roundId: RoundId, consent: Consent): Statement {
  return {
    sql:
      'INSERT INTO consents (board_id, round_id, participant_id, accepted, at) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (board_id, round_id, participant_id) DO UPDATE SET accepted = excluded.accepted, at = excluded.at',
    params: [boardId, roundId, consent.participantId, consent.accepted ? 1 : 0, consent.at],
    expectRows: 1,
  }
}
