import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {Round} from '../../shared/record/round.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {may} from '../access/policies.ts'
import type {Store} from '../store/store.ts'
import type {Consent, KeptBallot} from './ballotRows.ts'
import {consentsOf, keptBallots} from './ballotRows.ts'
import {roundCounts, sameCounts, waitingFor} from './roundCounts.ts'

/** A round with what its voters have given so far; never leaves the server. */
export type BallotBox = {
  readonly round: Round
  readonly ballots: readonly KeptBallot[]
  readonly consents: readonly Consent[]
}

/** The box of a round that still takes ballots. (BAL-3) */
export async function openBox(
  store: Store,
  record: RecordState,
  boardId: BoardId,
  roundId: string,
): Promise<Result<BallotBox>> {
  const round = record.rounds.find(({id}) => id === roundId)
  if (!round) return refusal(record.takenBack.some(({id}) => id === roundId) ? 'round.closed' : 'record.unknown')
  if (round.state !== 'open' || record.phase !== 'evaluate') return refusal('round.closed')
  return ok(await boxOf(store, boardId, round))
}

/** What the voters of a round have given so far, also while the workshop has stepped back from it. */
export async function boxOf(store: Store, boardId: BoardId, round: Round): Promise<BallotBox> {
  const ballots = await keptBallots(store, boardId, round.id)
  const consents = await consentsOf(store, boardId, round.id)
  return {round, ballots, consents}
}

/** The new counts as an event, where somebody's being done has changed them. (BAL-1) */
export function counted(record: RecordState, {round, ballots, consents}: BallotBox): readonly PublicEvent[] {
  const people = {
    declined: new Set(consents.filter(({accepted}) => !accepted).map(({participantId}) => participantId)),
    cast: new Set(ballots.filter(({ballot}) => ballot.done).map(({participantId}) => participantId)),
    gone: new Set(record.participants.filter(person => !may('vote', person)).map(({id}) => id)),
  }
  const counts = roundCounts(round, people)
  if (sameCounts(counts, round.counts)) return []
  return [{is: 'ballotCounted', roundId: round.id, counts, ...waitingFor(round, people)}]
}

export function consentOf(box: BallotBox, participantId: ParticipantId): Consent | undefined {
  return box.consents.find(consent => consent.participantId === participantId)
}
