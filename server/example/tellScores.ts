import type {Board} from '../../shared/domain/board.ts'
import type {CriterionId, DepartmentId, RoundId, SegmentId} from '../../shared/domain/entities/ids.ts'
import type {Ballot, ScoreEvidence} from '../../shared/record/round.ts'
import {asId} from '../../shared/std/ids.ts'
import {seededNumbers} from '../../shared/std/seededNumbers.ts'
import type {SeededNumbers} from '../../shared/std/seededNumbers.ts'
import {castBallot} from '../actions/castBallot.ts'
import {changeMasks} from '../actions/changeMasks.ts'
import {concludeDiscussion} from '../actions/concludeDiscussion.ts'
import {consentToRound} from '../actions/consentToRound.ts'
import {movePhase} from '../actions/movePhase.ts'
import {openRound} from '../actions/openRound.ts'
import {revealRound} from '../actions/revealRound.ts'
import {colleagues} from './colleagues.ts'
import type {Colleague} from './colleagues.ts'
import {conclusions, masked, scores, weights} from './scores.ts'
import type {CoreKind} from './scores.ts'
import type {SegmentKey} from './segments.ts'
import type {Storyteller} from './storyteller.ts'
import {told} from './storyteller.ts'

const seed = 1114

/** One private round, revealed, and what the group concluded where the departments disagreed. */
export async function tellScores(story: Storyteller, segments: ReadonlyMap<SegmentKey, SegmentId>): Promise<void> {
  const {deps, services, facilitator} = story
  told(await movePhase(deps, services, facilitator, {move: 'next', reason: ''}))
  const {board} = await story.read()
  const criteria = coreCriteria(board)
  const medical = asId<'department'>('medical') satisfies DepartmentId
  const masks = criteria
    .filter(({kind}) => masked.includes(kind))
    .map(({id}) => ({criterionId: id, departmentIds: [medical]}))
  told(await changeMasks(deps, facilitator, masks))
  const {roundId} = told(await openRound(deps, services, facilitator, {}))
  const numbers = seededNumbers(seed)
  for (const colleague of colleagues) {
    const seat = story.seatOf(colleague.key)
    told(await consentToRound(deps, seat, {roundId, accepted: true}))
    const ballot = ballotOf(colleague, criteria, segments, numbers)
    told(await castBallot(deps, seat, {roundId, ballot, idempotencyKey: null}))
  }
  told(await revealRound(deps, services, facilitator, roundId))
  await tellConclusions(story, roundId, criteria, segments)
}

type CoreCriterion = {readonly id: CriterionId; readonly kind: CoreKind}

function coreCriteria(board: Board): readonly CoreCriterion[] {
  return [...board.criteria.values()].flatMap(({id, kind}) => (kind === 'custom' ? [] : [{id, kind}]))
}

/** Around where the department stands; who is neither its lead nor alone may lie one step beside it. */
function ballotOf(
  {department, lead}: Colleague,
  criteria: readonly CoreCriterion[],
  segments: ReadonlyMap<SegmentKey, SegmentId>,
  numbers: SeededNumbers,
): Ballot {
  const given = [...segments].flatMap(([key, segmentId]) =>
    criteria.flatMap(({id, kind}) => {
      const byDepartment: Readonly<Partial<Record<string, number>>> = scores[key][kind]
      const stands = byDepartment[department]
      if (stands === undefined) return []
      const beside = lead ? 0 : numbers.between(0, 5) === 0 ? numbers.oneOf([-1, 1]) : 0
      const score = Math.min(9, Math.max(1, stands + beside))
      const evidence: ScoreEvidence =
        kind === 'profitability' ? 'figures' : numbers.oneOf(['experience', 'experience', 'figures'])
      return [{segmentId, criterionId: id, score, evidence, comment: ''}]
    }),
  )
  const points: Readonly<Partial<Record<string, Readonly<Partial<Record<CoreKind, number>>>>>> = weights
  const shares = criteria.flatMap(({id, kind}) => {
    const share = points[department]?.[kind]
    return share === undefined ? [] : [{criterionId: id, points: share}]
  })
  return {scores: given, weights: shares, done: true}
}

async function tellConclusions(
  story: Storyteller,
  roundId: RoundId,
  criteria: readonly CoreCriterion[],
  segments: ReadonlyMap<SegmentKey, SegmentId>,
): Promise<void> {
  for (const [key, segmentId] of segments) {
    const said = conclusions[key] ?? {}
    for (const {id, kind} of criteria) {
      const words = said[kind]
      if (words === undefined) continue
      const discussion = {roundId, segmentId, criterionId: id, conclusion: story.in(words)}
      told(await concludeDiscussion(story.deps, story.facilitator, discussion))
    }
  }
}
