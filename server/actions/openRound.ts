import type {Board} from '../../shared/domain/board.ts'
import {missingForRound} from '../../shared/domain/checks/gate.ts'
import type {DepartmentId, RoundId} from '../../shared/domain/entities/ids.ts'
import {segmentsInOrder} from '../../shared/domain/segmentsInOrder.ts'
import {checkView} from '../../shared/record/checkView.ts'
import {cellKey, lastWeighing, openRoundOf} from '../../shared/record/inForce.ts'
import {hasVoice} from '../../shared/record/people.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {AskedCriterion, Mask, Round, ScoreCell} from '../../shared/record/round.ts'
import type {RevealWay} from '../../shared/record/settings.ts'
import {roundsLeft} from '../../shared/record/roundsLeft.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {isMaskedIn} from '../../shared/record/weightsInForce.ts'
import {asId} from '../../shared/std/ids.ts'
import {byRank} from '../../shared/std/rank.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {Services} from './services.ts'
import {roundCounts, waitingFor} from './roundCounts.ts'

export type OpenRoundInput = {
  /** These cells, or the weights and no cell; everything, unless it says so. */
  readonly only?: readonly ScoreCell[] | 'weights' | undefined
  readonly deadline?: string | undefined
  readonly revealWhen?: RevealWay | undefined
}

/** Opens a round of private scores with a copy of everything it asks and of everybody it asks. (CRIT-2, PHASE-4) */
export async function openRound(
  deps: Deps,
  services: Services,
  seat: Seat,
  input: OpenRoundInput,
): Promise<Result<{roundId: RoundId}>> {
  return act(deps, seat, 'openRound', async room => {
    const made = {id: asId<'round'>(deps.newId()), now: room.now}
    const round = decideRound(room.record, await room.board(), input, made)
    if (!round.ok) return round
    const {revealWhen = room.record.settings.revealWhen} = input
    const isNew = revealWhen !== room.record.settings.revealWhen
    const events = [
      ...(isNew ? [{is: 'settingsChanged', set: {revealWhen}} as const] : []),
      {is: 'roundOpened', round: round.value} as const,
    ]
    const opened = await committed(room, {by: seat.participantId, events}, {roundId: round.value.id})
    if (opened.ok) services.deadlines.watch(seat.boardId, round.value)
    return opened
  })
}

function decideRound(
  record: RecordState,
  board: Board,
  input: OpenRoundInput,
  made: {readonly id: RoundId; readonly now: string},
): Result<Round> {
  const {phase, rounds, settings} = record
  const onlyWeights = input.only === 'weights'
  if (phaseTable[phase].openRound === 'refuse') return refusal('phase.notAllowed', {phase})
  if (openRoundOf(rounds)) return refusal('round.alreadyOpen')
  const left = roundsLeft(record)
  if ((!onlyWeights && left.scores === 0) || (asksForWeights(input) && left.weights === 0))
    return refusal('round.tooMany', {max: settings.maxRounds})
  if (onlyWeights && !lastWeighing(rounds)) return refusal('round.noScores')
  const missing = missingForRound(checkView(board, record, made.now.slice(0, 10)))
  if (missing.includes('criteria')) return refusal('round.noCriteria')
  if (missing.includes('voters')) return refusal('round.tooFewVoters')
  const segmentIds = segmentsInOrder(board).map(({id}) => id)
  if (segmentIds.length < 2) return refusal('round.noSegments')
  const criteria = [...board.criteria.values()].toSorted(byRank).map(asked)
  const only = onlyWeights ? [] : input.only === undefined ? null : distinct(input.only)
  if (only?.some(cell => !segmentIds.includes(cell.segmentId))) return refusal('segment.unknown')
  if (only?.some(cell => !criteria.some(({id}) => id === cell.criterionId))) return refusal('record.unknown')
  if (input.deadline !== undefined && Date.parse(input.deadline) <= Date.parse(made.now))
    return refusal('round.deadlineAhead')
  const {revealWhen = settings.revealWhen} = input
  if (revealWhen === 'deadline' && input.deadline === undefined) return refusal('round.deadlineAhead')
  const masks = masksOf(record, criteria)
  const voters = record.participants
    .filter(person => person.votes && hasVoice(person))
    .filter(({departmentId}) => !onlyWeights || mayWeigh(criteria, masks, departmentId))
    .map(({id, departmentId}) => ({participantId: id, departmentId}))
  if (voters.length < 2) return refusal('round.tooFewVoters')
  const round: Round = {
    id: made.id,
    number: rounds.length + 1,
    state: 'open',
    names: settings.names,
    segmentIds,
    criteria,
    masks,
    only,
    ...(onlyWeights ? {onlyWeights} : {}),
    voters,
    openedAt: made.now,
    deadline: input.deadline === undefined ? null : new Date(input.deadline).toISOString(),
    counts: [],
    revealedAt: null,
    result: null,
  }
  const nobody = {declined: new Set<never>(), cast: new Set<never>(), gone: new Set<never>()}
  return ok({...round, counts: roundCounts(round, nobody), ...waitingFor(round, nobody)})
}

/** Who may judge one criterion alone has nothing to weigh it against. */
function mayWeigh(criteria: readonly AskedCriterion[], masks: readonly Mask[], departmentId: DepartmentId): boolean {
  const isMasked = isMaskedIn({masks})
  return criteria.filter(({id, knockout}) => knockout === null && !isMasked(departmentId, id)).length > 1
}

function asksForWeights({only}: OpenRoundInput): boolean {
  return only === undefined || only === 'weights'
}

function asked(criterion: AskedCriterion): AskedCriterion {
  const {id, name, kind, axis, anchor1, anchor5, anchor9, knockout} = criterion
  return {id, name, kind, axis, anchor1, anchor5, anchor9, knockout}
}

function masksOf(record: RecordState, criteria: readonly AskedCriterion[]): readonly Mask[] {
  return record.masks.filter(mask => criteria.some(({id}) => id === mask.criterionId))
}

function distinct(cells: readonly ScoreCell[]): readonly ScoreCell[] {
  return [
    ...new Map(
      cells.map(({segmentId, criterionId}) => [cellKey({segmentId, criterionId}), {segmentId, criterionId}]),
    ).values(),
  ]
}
