import type {DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {icc} from '../../shared/domain/maths/icc.ts'
import {kendallW} from '../../shared/domain/maths/kendallW.ts'
import {krippendorffAlpha} from '../../shared/domain/maths/krippendorffAlpha.ts'
import {segmentScore} from '../../shared/domain/maths/weightedScore.ts'
import type {Shares} from '../../shared/domain/maths/weights.ts'
import {cellKey} from '../../shared/record/inForce.ts'
import type {Ballot, Measures, Round, ScoreCell} from '../../shared/record/round.ts'
import {isMaskedIn} from '../../shared/record/weightsInForce.ts'
import {askedCells} from './canonicalBallot.ts'

/** A round with the ballots that were counted in it; never leaves the server. */
export type CountedRound = {
  readonly round: Round
  readonly ballots: readonly {readonly participantId: ParticipantId; readonly ballot: Ballot}[]
}

/** With fewer voters or segments a coefficient says nothing. (SCORE-6) */
const fewestVoters = 4
const fewestSegments = 3

/**
 * How far people agree on everything that is in force: of each cell the answers of the last round that asked for it, as in
 * the map. Whose answer to one cell goes with whose to another is known here alone and kept nowhere; what leaves is one
 * number over all. (REV-2, SCORE-12)
 *
 * Kendall's W and ICC(2,1) are of the segment scores of those who have scored all they were asked; Krippendorff's alpha
 * (ordinal) of all scores, also where some are missing.
 */
export function measuresInForce(rounds: readonly CountedRound[], weights: Shares): Measures {
  const asked = cellsOf(rounds, weights)
  const segmentIds = [...new Set(asked.map(({segmentId}) => segmentId))]
  const rows = votersOf(rounds).map(({participantId, departmentId}) => {
    const scores = asked.map(cell => scoreOf(cell, participantId))
    const own = asked.map(({of, criterionId}) => !isMaskedIn(of.round)(departmentId, criterionId))
    return {scores, isWhole: own.includes(true) && scores.every((score, at) => score !== null || !own[at])}
  })
  const voters = rows.filter(({scores}) => scores.some(score => score !== null))
  const whole = voters
    .filter(({isWhole}) => isWhole)
    .map(({scores}) => segmentScores(segmentIds, asked, scores, weights))
  const isSaid = (people: number): boolean => people >= fewestVoters && segmentIds.length >= fewestSegments
  return {
    kendallW: isSaid(whole.length) ? kendallW(whole).w : null,
    raters: whole.length,
    alpha: isSaid(voters.length)
      ? krippendorffAlpha(
          voters.map(({scores}) => scores),
          'ordinal',
        )
      : null,
    icc: isSaid(whole.length) ? icc(segmentIds.map((_, at) => whole.map(scores => scores[at] ?? 0))).icc2 : null,
    voters: voters.length,
    segments: segmentIds.length,
  }
}

type AskedCell = ScoreCell & {readonly of: CountedRound}

/** What is weighed, of segments that the last round still knew, each from the last round that asked for it. */
function cellsOf(rounds: readonly CountedRound[], weights: Shares): readonly AskedCell[] {
  const there = new Set(rounds.at(-1)?.round.segmentIds ?? [])
  const latest = new Map<string, AskedCell>()
  for (const of of rounds)
    for (const cell of askedCells(of.round))
      if (there.has(cell.segmentId) && weights.has(cell.criterionId)) latest.set(cellKey(cell), {...cell, of})
  return [...latest.values()]
}

function votersOf(rounds: readonly CountedRound[]) {
  const departments = new Map<ParticipantId, DepartmentId>()
  for (const {round, ballots} of rounds)
    for (const {participantId} of ballots) {
      const departmentId = round.voters.find(voter => voter.participantId === participantId)?.departmentId
      if (departmentId !== undefined) departments.set(participantId, departmentId)
    }
  return [...departments].map(([participantId, departmentId]) => ({participantId, departmentId}))
}

function scoreOf({of, ...cell}: AskedCell, participantId: ParticipantId): number | null {
  const ballot = of.ballots.find(each => each.participantId === participantId)?.ballot
  return ballot?.scores.find(score => cellKey(score) === cellKey(cell))?.score ?? null
}

/** What this voter alone would give each segment, over what she was asked, with everybody's weights. */
function segmentScores(
  segmentIds: readonly string[],
  asked: readonly AskedCell[],
  scores: readonly (number | null)[],
  weights: Shares,
): readonly number[] {
  return segmentIds.map(segmentId => {
    const own = new Map<string, number>(
      asked.flatMap((cell, at) => {
        const score = scores[at] ?? null
        return cell.segmentId !== segmentId || score === null ? [] : [[cell.criterionId, score] as const]
      }),
    )
    return segmentScore(weights, own, 0).score ?? 0
  })
}
