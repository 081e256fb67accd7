import type {Axis} from '../domain/entities/criterion.ts'
import type {Board} from '../domain/board.ts'
import type {CriterionId, DepartmentId, SegmentId} from '../domain/entities/ids.ts'
import type {AgreementWord} from '../domain/maths/agreementWord.ts'
import {agreementWord} from '../domain/maths/agreementWord.ts'
import type {CellAgreement} from '../domain/maths/cellLabel.ts'
import {cellLabel} from '../domain/maths/cellLabel.ts'
import type {MatrixPlace} from '../domain/maths/geMatrix.ts'
import {geMatrix} from '../domain/maths/geMatrix.ts'
import {failedMustHaves} from '../domain/maths/mustHaves.ts'
import {mean} from '../domain/maths/sum.ts'
import type {Passing} from '../domain/maths/weightSensitivity.ts'
import {weightSensitivity} from '../domain/maths/weightSensitivity.ts'
import type {SegmentScore} from '../domain/maths/weightedScore.ts'
import {segmentScore, weightedScore} from '../domain/maths/weightedScore.ts'
import {segmentsInOrder} from '../domain/segmentsInOrder.ts'
import type {EvaluatedCell} from './evaluatedCells.ts'
import {evaluatedCells} from './evaluatedCells.ts'
import {weightsInForce} from './inForce.ts'
import type {AskedCriterion, Mask, Measures, Round} from './round.ts'
import type {LoggedDecision, RecordState} from './state.ts'
import {groupWeightsNow, isMaskedIn, measuresNow, weightsDecision} from './weightsInForce.ts'

export type EvaluatedSegment = SegmentScore & {
  readonly segmentId: SegmentId
  /** 1 = best; equal segments share a place. Null while it is not ranked, or fails a must-have. (SCORE-3, SCORE-8, CRIT-3) */
  readonly place: number | null
  /** What each department alone would give it, over the criteria it may judge and did, with everybody's weights. */
  readonly departments: readonly {readonly departmentId: DepartmentId; readonly score: number}[]
  /** How far these lie apart, by the same rule as in a cell. */
  readonly agreement: CellAgreement
  /** Must-haves that it does not meet: shown as failed, not as a low score. (CRIT-3) */
  readonly failed: readonly {readonly criterionId: CriterionId; readonly score: number; readonly below: number}[]
  readonly matrix: MatrixPlace
  /** How far the departments lie apart on the two axes; null where nobody judged. */
  readonly spread: Readonly<Record<Axis, {readonly low: number; readonly high: number} | null>>
}

type EvaluatedCriterion = AskedCriterion & {
  /** Share of 1; null for a must-have, which is never weighted. (CRIT-3, SCORE-4) */
  readonly weight: number | null
  readonly notAsked: readonly DepartmentId[]
  readonly departments: readonly {readonly departmentId: DepartmentId; readonly share: number}[]
}

/** What the revealed rounds say: a pure function of record and board, the same on every machine. (SCORE-1) */
export type Evaluation = {
  /** The last revealed round; null before the first, and then everything below is empty. */
  readonly round: Round | null
  readonly criteria: readonly EvaluatedCriterion[]
  /** Has anybody weighted, or decided on weights? Else every criterion counts the same. */
  readonly weighted: boolean
  readonly cells: readonly EvaluatedCell[]
  /** Every segment that counts, in order of precedence, also those that nobody scored. */
  readonly segments: readonly EvaluatedSegment[]
  /** Tie groups, best first. */
  readonly ranking: readonly (readonly SegmentId[])[]
  readonly unranked: readonly SegmentId[]
  readonly passings: readonly Passing[]
  /** How far all agree as a whole; `round` is the last that had to do with it. Null before the first reveal. */
  readonly overall:
    | (Measures & {readonly word: AgreementWord | null; readonly round: number; readonly cast: number})
    | null
  /** The decision that has set the weights in place of the ballots'; null while these count. (CRIT-9) */
  readonly weightsDecision: LoggedDecision | null
}

export function evaluationOf(
  record: Pick<RecordState, 'rounds' | 'decisions' | 'discussions' | 'departments' | 'settings'>,
  board: Pick<Board, 'segments'>,
): Evaluation {
  const revealed = record.rounds.filter(({state}) => state === 'revealed').toSorted((a, b) => a.number - b.number)
  const round = revealed.at(-1) ?? null
  const whole = revealed.findLast(({only}) => only === null) ?? null
  const cells = evaluatedCells(record)
  const criteria = criteriaOf(whole ?? round, record)
  const weights = new Map(criteria.flatMap(({id, weight}) => (weight === null ? [] : [[id, weight] as const])))
  const segmentIds = segmentsInOrder({segments: board.segments}).map(({id}) => id)
  const mustHaves = criteria.flatMap(({id, knockout}) => (knockout === null ? [] : [{id, below: knockout.below}]))
  const failed = failedMustHaves(mustHaves, cells)
  const scores = weightedScore({weights, minCoverage: record.settings.minCoverage, segmentIds, cells, failed})
  // The ids went in as segments' ids and come out as such.
  const ranking = scores.ranking as readonly (readonly SegmentId[])[]
  const matrix = placesIn(criteria, scores.segments)
  return {
    round,
    criteria,
    weighted: weightsInForce(record.rounds).length > 0 || weightsDecision(record) !== null,
    cells,
    segments: segmentIds.flatMap(segmentId => {
      const score = scores.segments.get(segmentId)
      const place = matrix.get(segmentId)
      if (!score || !place) return []
      const own = cells.filter(cell => cell.segmentId === segmentId)
      const departments = byDepartment(record, own, weights)
      return [
        {
          ...score,
          segmentId,
          place: placeOf(ranking, segmentId),
          departments,
          agreement: cellLabel(
            departments.map(each => ({departmentId: each.departmentId, scores: [each.score]})),
            record.settings.departmentGapMax,
          ),
          // Likewise the criteria's.
          failed: (failed.get(segmentId) ?? []) as EvaluatedSegment['failed'],
          matrix: place,
          spread: {
            attractiveness: spreadOf(record, own, weightsOn(criteria, 'attractiveness')),
            strength: spreadOf(record, own, weightsOn(criteria, 'strength')),
          },
        },
      ]
    }),
    ranking,
    unranked: scores.unranked as readonly SegmentId[],
    overall: overallOf(record),
    weightsDecision: weightsDecision(record),
    passings: weightSensitivity(weights, new Map([...scores.segments].filter(([id]) => !failed.has(id)))),
  }
}

/** Cells in which the departments disagree, widest gap first. */
export function disagreements(evaluation: Evaluation): readonly EvaluatedCell[] {
  return evaluation.cells
    .filter(({agreement}) => agreement.label === 'disagreement')
    .toSorted(
      (a, b) => (b.agreement.gap ?? 0) - (a.agreement.gap ?? 0) || (b.agreement.index ?? 0) - (a.agreement.index ?? 0),
    )
}

function criteriaOf(
  round: Round | null,
  record: Pick<RecordState, 'rounds' | 'decisions' | 'departments'>,
): readonly EvaluatedCriterion[] {
  if (round === null) return []
  const cast = weightsInForce(record.rounds)
  const isMasked = isMaskedIn(round)
  const weights = groupWeightsNow(record, round)
  const order = record.departments.map(({id}) => id)
  return round.criteria.map(criterion => ({
    ...criterion,
    weight: weights.get(criterion.id) ?? null,
    notAsked: masked(round.masks, criterion.id),
    departments: cast
      .flatMap(({departmentId, shares: own}) =>
        own
          .filter(({criterionId}) => criterionId === criterion.id && !isMasked(departmentId, criterionId))
          .map(({share}) => ({departmentId, share})),
      )
      .toSorted((a, b) => order.indexOf(a.departmentId) - order.indexOf(b.departmentId)),
  }))
}

function masked(masks: readonly Mask[], criterionId: string): readonly DepartmentId[] {
  return masks.find(mask => mask.criterionId === criterionId)?.departmentIds ?? []
}

function weightsOn(criteria: readonly EvaluatedCriterion[], axis: Axis): ReadonlyMap<string, number> {
  return new Map(
    criteria.flatMap(({id, weight, axis: own}) => (weight === null || own !== axis ? [] : [[id, weight] as const])),
  )
}

function placesIn(
  criteria: readonly EvaluatedCriterion[],
  segments: ReadonlyMap<string, SegmentScore>,
): ReadonlyMap<string, MatrixPlace> {
  const attractiveness = weightsOn(criteria, 'attractiveness')
  const strength = weightsOn(criteria, 'strength')
  const on = (axis: ReadonlyMap<string, number>, scores: ReadonlyMap<string, number>) =>
    new Map([...scores].filter(([id]) => axis.has(id)))
  return geMatrix(
    {attractiveness, strength},
    new Map(
      [...segments].map(([id, {criterionScores}]) => [
        id,
        {attractiveness: on(attractiveness, criterionScores), strength: on(strength, criterionScores)},
      ]),
    ),
  )
}

/** One department's own weighted score, over the criteria it judged. */
function byDepartment(
  record: Pick<RecordState, 'departments'>,
  cells: readonly EvaluatedCell[],
  weights: ReadonlyMap<string, number>,
): EvaluatedSegment['departments'] {
  return record.departments.flatMap(({id}) => {
    const scores = new Map<string, number>(
      cells.flatMap(cell => {
        const own = mean(cell.departments.find(({departmentId}) => departmentId === id)?.scores ?? [])
        return own === null || !weights.has(cell.criterionId) ? [] : [[cell.criterionId, own] as const]
      }),
    )
    const {score} = segmentScore(weights, scores, 0)
    return score === null ? [] : [{departmentId: id, score}]
  })
}

function spreadOf(
  record: Pick<RecordState, 'departments'>,
  cells: readonly EvaluatedCell[],
  weights: ReadonlyMap<string, number>,
): {readonly low: number; readonly high: number} | null {
  const scores = byDepartment(record, cells, weights).map(({score}) => score)
  return scores.length === 0 ? null : {low: Math.min(...scores), high: Math.max(...scores)}
}

/** 1, 2, 2, 4: after a tie the count goes on. */
function placeOf(ranking: readonly (readonly SegmentId[])[], segmentId: SegmentId): number | null {
  const group = ranking.findIndex(ids => ids.includes(segmentId))
  return group === -1 ? null : ranking.slice(0, group).flat().length + 1
}

function overallOf(record: Pick<RecordState, 'rounds' | 'decisions'>): Evaluation['overall'] {
  const now = measuresNow(record)
  if (!now) return null
  const {measures, round} = now
  const {kendallW: w, raters, segments = round.segmentIds.length} = measures
  const cast = measures.voters ?? round.result?.cast ?? raters
  return {...measures, segments, word: agreementWord({w, raters, segments}), round: round.number, cast}
}
