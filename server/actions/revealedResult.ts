import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {AnonymousAnswers} from '../../shared/domain/maths/judgedCells.ts'
import {judgedCells} from '../../shared/domain/maths/judgedCells.ts'
import {departmentShares} from '../../shared/domain/maths/weights.ts'
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
import type {RecordState} from '../../shared/record/state.ts'
import {pointsOf} from '../../shared/record/weighing.ts'
import {groupWeightsNow, isMaskedIn} from '../../shared/record/weightsInForce.ts'
import {byCodeUnit} from '../../shared/std/order.ts'
import {askedCells, weighedCriteria} from './canonicalBallot.ts'
import type {CountedRound} from './measuresInForce.ts'
import {measuresInForce} from './measuresInForce.ts'

export type CountedBallot = {
  readonly participantId: ParticipantId
  readonly ballot: Ballot
  readonly receipt: string
}
export type Shuffle = <Item>(items: readonly Item[]) => readonly Item[]

/** What was decided and counted before this reveal, oldest first. */
export type Before = Pick<RecordState, 'rounds' | 'decisions'> & {readonly counted: readonly CountedRound[]}

/**
 * What everybody sees of a round: per question and department the sorted answers, comments in an order drawn
 * anew, weights per department, and the measures that need whole ballots. Nothing in it links two answers of one
 * person, unless the round is one with names. (REV-1, REV-2, REV-5)
 */
export function revealedResult(
  round: Round,
  ballots: readonly CountedBallot[],
  shuffle: Shuffle,
  before: Before = {rounds: [], decisions: [], counted: []},
): RoundResult {
  const departmentOf = new Map(round.voters.map(voter => [voter.participantId, voter.departmentId]))
  const voices = ballots.flatMap(({participantId, ballot}) => {
    const departmentId = departmentOf.get(participantId)
    return departmentId === undefined ? [] : [{participantId, departmentId, ballot}]
  })
  const result = {
    cells: revealedCells(round, voices, shuffle),
    weights: departmentWeights(round, voices),
    measures: {kendallW: null, raters: 0},
    cast: voices.length,
    receipts: ballots.map(({receipt}) => receipt).toSorted(byCodeUnit),
  }
  const shown: Round = {...round, state: 'revealed', result}
  const weights = groupWeightsNow({...before, rounds: [...before.rounds, shown]}, round)
  return {...result, measures: measuresInForce([...before.counted, {round, ballots}], weights)}
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
        .filter(id => !isMaskedIn(round)(id, cell.criterionId))
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
  const isMasked = isMaskedIn(round)
  const points = voices.map(({departmentId, ballot}) => ({
    departmentId,
    points: pointsOf(ballot.weights) as ReadonlyMap<string, number>,
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
