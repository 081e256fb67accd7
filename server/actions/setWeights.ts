import type {CriterionId} from '../../shared/domain/entities/ids.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import {lastWeighing, openRoundOf} from '../../shared/record/inForce.ts'
import type {WeightsDecided} from '../../shared/record/round.ts'
import type {LoggedDecision, RecordState} from '../../shared/record/state.ts'
import {groupWeightsNow} from '../../shared/record/weightsInForce.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import {weighedCriteria} from './canonicalBallot.ts'
import {countedRounds} from './countedRounds.ts'
import {measuresInForce} from './measuresInForce.ts'

export type WeightsInput = {
  readonly weights: readonly {readonly criterionId: CriterionId; readonly percent: number}[]
  readonly reason: string
}

/**
 * The weights of a decision take the place of those of the ballots, which stay beside them. How far people agree depends on
 * the weights, so it is measured anew in the same step. (CRIT-9, SCORE-12)
 */
export async function setWeights(deps: Deps, seat: Seat, input: WeightsInput): Promise<Result<{id: string}>> {
  return act(deps, seat, 'decide', async room => {
    const {record, now} = room
    const decided = decideWeights(record, input)
    if (!decided.ok) return decided
    const kept = {id: deps.newId(), kind: 'weights_set', text: input.reason, by: seat.participantId, at: now} as const
    const subjectIds = decided.value.shares.map(({criterionId}) => criterionId)
    const tried: LoggedDecision = {...kept, subjectIds, weights: decided.value}
    const counted = await countedRounds(deps.store, record.boardId, record.rounds)
    const last = counted.at(-1)
    const weights = last && groupWeightsNow({...record, decisions: [...record.decisions, tried]}, last.round)
    const measures = weights ? measuresInForce(counted, weights) : decided.value.measures
    const decision: LoggedDecision = {...tried, weights: {...decided.value, measures}}
    return committed(room, {by: seat.participantId, events: [{is: 'decided', decision}]}, {id: decision.id})
  })
}

function decideWeights(record: RecordState, {weights}: WeightsInput): Result<WeightsDecided> {
  const {phase, rounds} = record
  if (phaseTable[phase].openRound === 'refuse') return refusal('phase.notAllowed', {phase})
  if (openRoundOf(rounds)) return refusal('round.alreadyOpen')
  const round = lastWeighing(rounds)
  if (!round) return refusal('round.noScores')
  const weighed = weighedCriteria(round)
  const percents = new Map<string, number>(weights.map(({criterionId, percent}) => [criterionId, percent]))
  const isEach = percents.size === weights.length && weighed.length === weights.length
  const total = weights.reduce((sum, {percent}) => sum + percent, 0)
  if (!isEach || total !== 100 || weighed.some(id => !percents.has(id)))
    return refusal('request.malformed', {field: 'weights'})
  return ok({
    roundId: round.id,
    shares: weighed.map(criterionId => ({criterionId, share: (percents.get(criterionId) ?? 0) / 100})),
    after: Math.max(...rounds.filter(({state}) => state === 'revealed').map(({number}) => number)),
    measures: {kendallW: null, raters: 0},
  })
}
