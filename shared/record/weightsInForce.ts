import type {Shares} from '../domain/maths/weights.ts'
import {equalWeights, groupWeights} from '../domain/maths/weights.ts'
import type {Draft} from './draft.ts'
import {lastWeighing} from './inForce.ts'
import type {Measures, Round, WeightsDecided} from './round.ts'
import type {LoggedDecision, RecordState} from './state.ts'

/** The decision by which the weights were set, while no later round has asked for them. */
export function weightsDecision(
  record: Pick<RecordState, 'rounds' | 'decisions'>,
): (LoggedDecision & {readonly weights: WeightsDecided}) | null {
  const round = lastWeighing(record.rounds)
  const last = record.decisions.findLast(({weights}) => weights !== undefined && weights.roundId === round?.id)
  return last?.weights === undefined ? null : {...last, weights: last.weights}
}

/** What each criterion weighs now, summing to 1: as decided, else as the departments have weighed, else all the same. */
export function groupWeightsNow(record: Pick<RecordState, 'rounds' | 'decisions'>, asked: Round): Shares {
  const criterionIds = asked.criteria.filter(({knockout}) => knockout === null).map(({id}) => id)
  const decided = weightsDecision(record)
  if (decided) return sharesOf(decided.weights.shares)
  const cast = lastWeighing(record.rounds)?.result?.weights ?? []
  const shares = new Map(cast.map(each => [each.departmentId, sharesOf(each.shares)] as const))
  return groupWeights(criterionIds, shares, isMaskedIn(asked)) ?? equalWeights(criterionIds)
}

export function isMaskedIn({masks}: Pick<Round, 'masks'>) {
  return (departmentId: string, criterionId: string): boolean =>
    masks.some(mask => mask.criterionId === criterionId && mask.departmentIds.some(masked => masked === departmentId))
}

/** How far people agree now, and which round was the last that had to do with it; null before the first reveal. */
export function measuresNow(
  record: Pick<RecordState, 'rounds' | 'decisions'>,
): {readonly measures: Measures; readonly round: Round} | null {
  const revealed = record.rounds
    .filter(({state, result}) => state === 'revealed' && result !== null)
    .toSorted((a, b) => b.number - a.number)
  // Rounds of an older release that asked for single cells measured nothing: there the whole one speaks, of itself.
  const round = revealed.find(({only, result}) => only === null || result?.measures.voters !== undefined)
  if (!round?.result) return null
  const decided = weightsDecision(record)?.weights
  const measures = decided && decided.after >= round.number ? decided.measures : round.result.measures
  return {measures, round}
}

/** How far people agreed in the end; null where nobody scored. */
export function measuresOf(record: Pick<RecordState, 'rounds' | 'decisions'>): Draft['measures'] {
  const last = measuresNow(record)
  return last && {...last.measures, segments: last.measures.segments ?? last.round.segmentIds.length}
}

function sharesOf(shares: readonly {readonly criterionId: string; readonly share: number}[]): Shares {
  return new Map(shares.map(({criterionId, share}) => [criterionId, share]))
}
