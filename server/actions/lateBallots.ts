import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import type {Ballot, LateBallot} from '../../shared/record/round.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {DecisionRoom, Work} from '../rooms/hub.ts'
import type {Statement, Store} from '../store/store.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import {canonicalBallot} from './canonicalBallot.ts'

/** What came too late for its round, if it can be offered to its voter in another one. (BAL-3) */
export function lateBallot(record: RecordState, seat: Seat, roundId: string, ballot: Ballot): LateBallot | null {
  const round = [...record.rounds, ...record.takenBack].find(({id}) => id === roundId)
  // After the agreement there is no next round that asks the same.
  if (!round || isFrom(record.phase, 'signed')) return null
  const canonical = canonicalBallot(round, seat.participantId, ballot)
  if (!canonical.ok || isEmpty(ballot)) return null
  return {roundId: round.id, number: round.number, ballot: canonical.value}
}

/** Nobody but its author hears of it. */
export async function keepLate(room: DecisionRoom, seat: Seat, late: LateBallot): Promise<Result<Nothing>> {
  return committed(room, {by: 'server', ...keptLate(seat.boardId, [{to: seat.participantId, late}])}, {})
}

/** Rows and word of it, each to its author alone. */
export function keptLate(
  boardId: BoardId,
  all: readonly {readonly to: ParticipantId; readonly late: LateBallot}[],
): Required<Pick<Work, 'statements' | 'private'>> {
  return {
    statements: all.map(({to, late}) => keepLateRow(boardId, to, late)),
    private: all.map(({to, late}) => ({to, event: {is: 'ballotCameLate', late}})),
  }
}

/** Its voter lets it go. */
export async function dropLateBallot(deps: Deps, seat: Seat): Promise<Result<Nothing>> {
  return act(deps, seat, 'vote', async room => {
    const {boardId, participantId} = seat
    if (!(await lateOf(deps.store, boardId, participantId))) return ok({})
    return committed(room, {by: 'server', ...goneLate(boardId, participantId)}, {})
  })
}

/**
 * With an answer of its voter in another round it is done with, taken over or not. One of this very round, which came
 * while the workshop had stepped back from it, waits until it is taken as it is: it is newer than what it would replace.
 */
export function isDoneWith(late: LateBallot, roundId: string, ballot: Ballot): boolean {
  return late.roundId !== roundId || JSON.stringify(late.ballot) === JSON.stringify(ballot)
}

export function goneLate(boardId: BoardId, to: ParticipantId): Required<Pick<Work, 'statements' | 'private'>> {
  return {
    statements: [
      {
        sql: 'DELETE FROM late_ballots WHERE board_id = ? AND participant_id = ?',
        params: [boardId, to],
        expectRows: 1,
      },
    ],
    private: [{to, event: {is: 'lateBallotGone'}}],
  }
}

/** Whose voter has answered on since, in the round from which it came, keeps it and has something newer. (REV-10) */
export function answeredOn(boardId: BoardId, participantId: ParticipantId): Statement {
  return {
    sql: 'UPDATE late_ballots SET answered = 1 WHERE board_id = ? AND participant_id = ?',
    params: [boardId, participantId],
    expectRows: 1,
  }
}

export async function lateOf(
  store: Store,
  boardId: BoardId,
  participantId: ParticipantId,
): Promise<(LateBallot & {readonly isAnswered: boolean}) | null> {
  const [row] = await store.read<{round_id: string; number: number; json: string; answered: number}>({
    sql: 'SELECT round_id, number, json, answered FROM late_ballots WHERE board_id = ? AND participant_id = ?',
    parameters: [boardId, participantId],
  })
  if (!row) return null
  // What stands in these columns has passed the endpoint's validator when it was kept.
  const ballot = JSON.parse(row.json) as Ballot
  return {roundId: asId<'round'>(row.round_id), number: row.number, ballot, isAnswered: row.answered === 1}
}

/** What is agreed asks nobody any more. */
export function clearLateRows(boardId: BoardId): Statement {
  return {sql: 'DELETE FROM late_ballots WHERE board_id = ?', params: [boardId]}
}

export function isEmpty({scores, weights}: Ballot): boolean {
  return scores.length + weights.length === 0
}

function keepLateRow(boardId: BoardId, participantId: ParticipantId, {roundId, number, ballot}: LateBallot): Statement {
  return {
    sql:
      'INSERT INTO late_ballots (board_id, participant_id, round_id, number, json) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (board_id, participant_id) DO UPDATE SET ' +
      'round_id = excluded.round_id, number = excluded.number, json = excluded.json, answered = 0',
    params: [boardId, participantId, roundId, number, JSON.stringify(ballot)],
    expectRows: 1,
  }
}
