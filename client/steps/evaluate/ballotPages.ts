import type {CriterionId, DepartmentId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {asksWeights, cellKey} from '../../../shared/record/inForce.ts'
import type {
  AskedCriterion,
  Ballot,
  LateBallot,
  Round,
  ScoreCell,
  SwingAnswer,
  Weighing,
} from '../../../shared/record/round.ts'
import {isByOrder, pointsOf} from '../../../shared/record/weighing.ts'

/** What one voter is asked about one segment. */
export type BallotPage = {readonly segmentId: SegmentId; readonly criteria: readonly AskedCriterion[]}

export const emptyBallot: Ballot = {scores: [], weights: [], done: false}

/** The questions of a round for one department, segment by segment; masked criteria are not asked. (CRIT-4) */
export function ballotPages(round: Round, departmentId: DepartmentId): readonly BallotPage[] {
  const criteria = askedOf(round, departmentId)
  const asked = round.only && new Set(round.only.map(cellKey))
  return round.segmentIds
    .map(segmentId => ({
      segmentId,
      criteria: criteria.filter(({id}) => asked === null || asked.has(cellKey({segmentId, criterionId: id}))),
    }))
    .filter(page => page.criteria.length > 0)
}

/** Criteria that this department weighs: none when only single cells are asked again, never a must-have. (CRIT-3) */
export function weighedBy(round: Round, departmentId: DepartmentId): readonly AskedCriterion[] {
  return asksWeights(round) ? askedOf(round, departmentId).filter(({knockout}) => knockout === null) : []
}

/** Criteria of the round that this department is not asked about. */
export function notAskedOf(round: Round, departmentId: DepartmentId): readonly AskedCriterion[] {
  return round.criteria.filter(({id}) => isMasked(round, id, departmentId))
}

export function answerTo(ballot: Ballot, cell: ScoreCell): Ballot['scores'][number] | undefined {
  return ballot.scores.find(score => cellKey(score) === cellKey(cell))
}

/** Replaces one answer and leaves the others alone. A ballot that is changed is no longer done. */
export function withAnswer(ballot: Ballot, answer: Ballot['scores'][number]): Ballot {
  const others = ballot.scores.filter(score => cellKey(score) !== cellKey(answer))
  return {...ballot, scores: [...others, answer], done: false}
}

/** The points given so far: none where the criteria were put in order. */
export function swingPoints({weights}: Ballot): readonly SwingAnswer[] {
  return weights.flatMap(each => ('points' in each ? [each] : []))
}

/** Replaces one criterion's points; an order that was given before goes. (CRIT-8) */
export function withPoints(ballot: Ballot, criterionId: CriterionId, points: number): Ballot {
  return {
    ...ballot,
    weights: [...swingPoints(ballot).filter(given => given.criterionId !== criterionId), {criterionId, points}],
    done: false,
  }
}

/** What a ballot of an earlier round says about the questions of this one; null when that is nothing. (BAL-3) */
export function answersFor(ballot: Ballot, round: Round, departmentId: DepartmentId): Ballot | null {
  const asked = new Set(
    ballotPages(round, departmentId).flatMap(({segmentId, criteria}) =>
      criteria.map(({id}) => cellKey({segmentId, criterionId: id})),
    ),
  )
  const weighed = weighedBy(round, departmentId)
  const scores = ballot.scores.filter(score => asked.has(cellKey(score)))
  const isWeighed = ({criterionId}: {readonly criterionId: CriterionId}) => weighed.some(({id}) => id === criterionId)
  // An order is of all there is to weigh: one of other criteria is none.
  const isSameOrder = ballot.weights.length === weighed.length && ballot.weights.every(isWeighed)
  const weights = isByOrder(ballot.weights)
    ? isSameOrder
      ? ballot.weights
      : []
    : swingPoints(ballot).filter(isWeighed)
  return scores.length + weights.length === 0 ? null : {scores, weights, done: false}
}

/**
 * What came late, as it can be taken now: into an empty ballot what it says about the questions of this round; what was
 * changed while the workshop had stepped back from this very round takes the place of the whole ballot. (BAL-3)
 */
export function offered(late: LateBallot | null, round: Round, departmentId: DepartmentId, own: Ballot): Ballot | null {
  if (!late) return null
  if (late.roundId === round.id) return JSON.stringify(late.ballot) === JSON.stringify(own) ? null : late.ballot
  return own.scores.length + own.weights.length > 0 ? null : answersFor(late.ballot, round, departmentId)
}

export function unanswered(page: BallotPage, ballot: Ballot): number {
  const {segmentId} = page
  return page.criteria.filter(({id}) => !answerTo(ballot, {segmentId, criterionId: id})).length
}

/** Shares that the points stand for; null while nothing has points. */
export function sharesOf(ballot: Ballot): ReadonlyMap<CriterionId, number> | null {
  return sharesFrom(ballot.weights)
}

/** The same of a weighing that is not in the ballot yet. */
export function sharesFrom(weights: Weighing): ReadonlyMap<CriterionId, number> | null {
  const points = pointsOf(weights)
  const total = [...points.values()].reduce((sum, given) => sum + given, 0)
  if (total <= 0) return null
  return new Map([...points].map(([criterionId, given]) => [criterionId, given / total]))
}

function askedOf(round: Round, departmentId: DepartmentId): readonly AskedCriterion[] {
  return round.criteria.filter(({id}) => !isMasked(round, id, departmentId))
}

function isMasked(round: Round, criterionId: CriterionId, departmentId: DepartmentId): boolean {
  return round.masks.some(mask => mask.criterionId === criterionId && mask.departmentIds.includes(departmentId))
}
