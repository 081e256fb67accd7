import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import {inFixedOrder} from '../../shared/record/ballotReceipt.ts'
import {asksWeights, cellKey} from '../../shared/record/inForce.ts'
import type {Ballot, Round} from '../../shared/record/round.ts'
import {isByOrder, isOrder} from '../../shared/record/weighing.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'

type AskedIn = Pick<Round, 'segmentIds' | 'criteria' | 'masks' | 'only' | 'onlyWeights' | 'voters'>

/** Does every answer belong to a question that this voter was asked? In one fixed order, so that it can be hashed. (CRIT-4) */
export function canonicalBallot(round: AskedIn, voterId: ParticipantId, ballot: Ballot): Result<Ballot> {
  const departmentId = round.voters.find(voter => voter.participantId === voterId)?.departmentId
  if (departmentId === undefined) return refusal('round.notAVoter')
  const masked = new Set(
    round.masks.filter(mask => mask.departmentIds.includes(departmentId)).map(mask => mask.criterionId),
  )
  const answered = [
    ...ballot.scores.map(score => score.criterionId),
    ...ballot.weights.map(({criterionId}) => criterionId),
  ]
  if (answered.some(id => masked.has(id))) return refusal('ballot.masked')
  const cells = new Set(askedCells(round).map(cellKey))
  const scored = new Set(ballot.scores.map(cellKey))
  if (scored.size < ballot.scores.length || ballot.scores.some(score => !cells.has(cellKey(score))))
    return refusal('ballot.malformed', {field: 'scores'})
  const weighed = new Set<string>(ballot.weights.map(({criterionId}) => criterionId))
  const weighable = new Set<string>(weighedCriteria(round))
  if (weighed.size < ballot.weights.length || [...weighed].some(id => !weighable.has(id)))
    return refusal('ballot.malformed', {field: 'weights'})
  if (isByOrder(ballot.weights)) {
    // An order is of everything one may weigh: what is left out of it would have no place.
    const own = [...weighable].filter(id => !masked.has(asId<'criterion'>(id)))
    if (weighed.size < own.length || !isOrder(ballot.weights.map(({rank}) => rank)))
      return refusal('ballot.malformed', {field: 'weights'})
  }
  return ok(inFixedOrder(ballot))
}

/** Every question of the round. */
export function askedCells(
  round: Pick<Round, 'segmentIds' | 'criteria' | 'only'>,
): readonly {segmentId: Round['segmentIds'][number]; criterionId: Round['criteria'][number]['id']}[] {
  if (round.only !== null) return round.only
  return round.segmentIds.flatMap(segmentId => round.criteria.map(({id}) => ({segmentId, criterionId: id})))
}

/** Criteria that get weights in this round: none when single cells are asked again, never a must-have. (CRIT-3) */
export function weighedCriteria(
  round: Pick<Round, 'criteria' | 'only' | 'onlyWeights'>,
): readonly Round['criteria'][number]['id'][] {
  if (!asksWeights(round)) return []
  return round.criteria.filter(({knockout}) => knockout === null).map(({id}) => id)
}
