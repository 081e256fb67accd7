import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {AnonymousAnswers} from '../../shared/domain/maths/judgedCells.ts'
import {judgedCells} from '../../shared/domain/maths/judgedCells.ts'
import {kendallW} from '../../shared/domain/maths/kendallW.ts'
import {segmentScore} from '../../shared/domain/maths/weightedScore.ts'
import type {IsMasked, Shares} from '../../shared/domain/maths/weights.ts'
import {departmentShares, equalWeights, groupWeights} from '../../shared/domain/maths/weights.ts'
import {cellKey} from '../../shared/record/inForce.ts'
import type {
  Ballot,
  DepartmentWeights,
  NamedAnswer,
  RevealedCell,
  Round,
  RoundResult,
  ScoreCell,
} from '../../shared/record/round.ts'
import {byCodeUnit} from '../../shared/std/order.ts'
import {askedCells, weighedCriteria} from './canonicalBallot.ts'

export type CountedBallot = {
  readonly participantId: ParticipantId
  readonly ballot: Ballot
  readonly receipt: string
}
export type Shuffle = <Item>(items: readonly Item[]) => readonly Item[]

/** With fewer raters or segments a coefficient says nothing. (SCORE-6) */
const fewestRaters = 4
const fewestSegments = 3

/**
 * What everybody sees of a round: per question and department the sorted answers, comments in an order drawn
 * anew, weights per department, and the measures that need whole ballots. Nothing in it links two answers of one
 * person, unless the round is one with names. (REV-1, REV-2, REV-5)
 */
export function revealedResult(round: Round, ballots: readonly CountedBallot[], shuffle: Shuffle): RoundResult {
  const departmentOf = new Map(round.voters.map(voter => [voter.participantId, voter.departmentId]))
  const voices = ballots.flatMap(({participantId, ballot}) => {
    const departmentId = departmentOf.get(participantId)
    return departmentId === undefined ? [] : [{participantId, departmentId, ballot}]
  })
  const weights = departmentWeights(round, voices)
  return {
    cells: revealedCells(round, voices, shuffle),
    weights,
    measures: agreement(round, voices, weights),
    cast: voices.length,
    receipts: ballots.map(({receipt}) => receipt).toSorted(byCodeUnit),
  }
}

type Voice = Round['voters'][number] & {readonly ballot: Ballot}

/** Every answer with its author, in the order of the round's roster. (REV-5) */
function namedIn(round: Round, cell: ScoreCell, voices: readonly Voice[]): readonly NamedAnswer[] {
  const order = round.voters.map(({participantId}) => participantId)
  const inOrder = voices.toSorted((a, b) => order.indexOf(a.participantId) - order.indexOf(b.participantId))
  return inOrder.flatMap(({participantId, departmentId, ballot}) =>
    ballot.scores
      .filter(score => cellKey(score) === cellKey(cell))
      .map(({score, evidence}) => ({participantId, departmentId, score, evidence})),
  )
}

function revealedCells(round: Round, voices: readonly Voice[], shuffle: Shuffle): readonly RevealedCell[] {
  const answers = voices.flatMap(({departmentId, ballot}) =>
    ballot.scores.map(({segmentId, criterionId, score, evidence}) => ({
      segmentId,
      criterionId,
      departmentId,
      score,
      evidence,
    })),
  )
  const judged = new Map<string, readonly AnonymousAnswers[]>(
    judgedCells(answers).map(cell => [`${cell.segmentId} ${cell.criterionId}`, cell.departments]),
  )
  const departmentIds = [...new Set(round.voters.map(voter => voter.departmentId))].toSorted(byCodeUnit)
  const isNamed = round.names === 'named'
  return askedCells(round).map(cell => {
    const given = judged.get(cellKey(cell)) ?? []
    const comments = voices.flatMap(({participantId, departmentId, ballot}) =>
      ballot.scores
        .filter(score => cellKey(score) === cellKey(cell) && score.comment !== '')
        .map(({comment}) => ({departmentId, text: comment, ...(isNamed ? {participantId} : {})})),
    )
    return {
      segmentId: cell.segmentId,
      criterionId: cell.criterionId,
      departments: departmentIds
        .filter(id => !maskOf(round)(id, cell.criterionId))
        .map(departmentId => {
          const own = given.find(answer => answer.departmentId === departmentId)
          return {
            departmentId,
            scores: own?.scores ?? [],
            cannotJudge: own?.cannotJudge ?? 0,
            evidence: own?.evidence ?? {figures: 0, experience: 0, gut: 0},
          }
        }),
      comments: shuffle(comments),
      ...(isNamed ? {named: namedIn(round, cell, voices)} : {}),
    }
  })
}

function departmentWeights(round: Round, voices: readonly Voice[]): readonly DepartmentWeights[] {
  const criterionIds = weighedCriteria(round)
  const isMasked = maskOf(round)
  const points = voices.map(({departmentId, ballot}) => ({
    departmentId,
    points: new Map<string, number>(ballot.weights.map(weight => [weight.criterionId, weight.points])),
  }))
  const shares = departmentShares(criterionIds, points, isMasked)
  const departmentIds = [...new Set(voices.map(voice => voice.departmentId))].toSorted(byCodeUnit)
  return departmentIds.flatMap(departmentId => {
    const own = shares.get(departmentId)
    if (!own) return []
    const asked = criterionIds.filter(id => !isMasked(departmentId, id))
    const weighing = points.filter(
      each => each.departmentId === departmentId && asked.some(id => (each.points.get(id) ?? 0) > 0),
    )
    return [
      {
        departmentId,
        shares: asked.map(criterionId => ({criterionId, share: own.get(criterionId) ?? 0})),
        voters: weighing.length,
      },
    ]
  })
}

/** Kendall's W on the segment scores of everybody who judged all she was asked. */
function agreement(
  round: Round,
  voices: readonly Voice[],
  weights: readonly DepartmentWeights[],
): RoundResult['measures'] {
  if (round.only !== null) return {kendallW: null, raters: 0}
  const criterionIds = weighedCriteria(round)
  const byDepartment = new Map(
    weights.map(({departmentId, shares}): readonly [string, Shares] => [
      departmentId,
      new Map(shares.map(({criterionId, share}) => [criterionId, share])),
    ]),
  )
  const group = groupWeights(criterionIds, byDepartment, maskOf(round)) ?? equalWeights(criterionIds)
  const ratings = voices.flatMap(voice => completeScores(round, voice, group) ?? [])
  const enough = ratings.length >= fewestRaters && round.segmentIds.length >= fewestSegments
  return {kendallW: enough ? kendallW(ratings.map(({scores}) => scores)).w : null, raters: ratings.length}
}

function completeScores(
  round: Round,
  {departmentId, ballot}: Voice,
  group: Shares,
): {scores: readonly number[]} | null {
  const asked = new Map([...group].filter(([id]) => !maskOf(round)(departmentId, id)))
  const given = new Map<string, number>(
    ballot.scores.flatMap(({segmentId, criterionId, score}) =>
      score === null ? [] : [[cellKey({segmentId, criterionId}), score] as const],
    ),
  )
  const scores = round.segmentIds.map(segmentId => {
    const own = new Map(
      [...asked.keys()].flatMap(id => {
        const score = given.get(`${segmentId} ${id}`)
        return score === undefined ? [] : [[id, score] as const]
      }),
    )
    return own.size < asked.size ? null : segmentScore(asked, own, 0).score
  })
  const whole = scores.filter(score => score !== null)
  return whole.length < scores.length ? null : {scores: whole}
}

function maskOf(round: Round): IsMasked {
  return (departmentId, criterionId) =>
    round.masks.some(
      mask => mask.criterionId === criterionId && mask.departmentIds.some(masked => masked === departmentId),
    )
}
