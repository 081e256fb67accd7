import type {BoardId, DepartmentId} from '../../shared/domain/entities/ids.ts'
import {openRoundOf} from '../../shared/record/inForce.ts'
import type {Round} from '../../shared/record/round.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {DecisionRoom} from '../rooms/hub.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {BallotBox} from './ballotBox.ts'
import {boxOf, consentOf, openBox} from './ballotBox.ts'
import {countedRounds} from './countedRounds.ts'
import {revealedResult} from './revealedResult.ts'
import {allIn} from './roundCounts.ts'
import {shuffled} from './shuffled.ts'

/** From this many voters on, a department was promised that nobody can tell which answer is whose. (BAL-4) */
const hidesOne = 3

/** Shows all answers to all at once, for good. (REV-1, REV-3) */
export async function revealRound(deps: Deps, seat: Seat, roundId: string): Promise<Result<Nothing>> {
  return act(deps, seat, 'reveal', async room => {
    const box = await openBox(deps.store, room.record, seat.boardId, roundId)
    if (!box.ok) return box
    return reveal(deps, room, box.value, seat.participantId)
  })
}

/** Where the setting says so, the last ballot reveals the round. */
export async function revealWhenAllIn(deps: Deps, room: DecisionRoom, box: BallotBox): Promise<void> {
  const {settings, phase} = room.record
  if (settings.revealWhen !== 'allIn' || phase !== 'evaluate') return
  const round = room.record.rounds.find(({id}) => id === box.round.id)
  // Once some were asked again, the facilitator says how long the group waits for their answer.
  if (round && round.askedAgain === undefined && allIn(round.counts))
    await reveal(deps, room, {...box, round}, 'server')
}

/**
 * Reveals the open round whose time has come, as the setting says: everybody has voted, or its deadline has passed. While the
 * workshop has stepped back nothing is shown; whoever brings it back, or says so afterwards, need not press for it. (REV-9)
 */
export async function revealWhenDue(
  deps: Deps,
  room: DecisionRoom,
  boardId: BoardId,
  deadline: 'has come' | 'by the clock' = 'by the clock',
): Promise<void> {
  const {settings, phase, rounds} = room.record
  const round = openRoundOf(rounds)
  if (!round || phase !== 'evaluate' || settings.revealWhen === 'facilitator') return
  const box = await boxOf(deps.store, boardId, round)
  if (settings.revealWhen === 'allIn') return revealWhenAllIn(deps, room, box)
  const isOver = deadline === 'has come' || (round.deadline !== null && round.deadline <= room.now)
  if (isOver && round.askedAgain === undefined) await reveal(deps, room, box, 'server')
}

async function reveal(
  deps: Deps,
  room: DecisionRoom,
  box: BallotBox,
  by: Seat['participantId'] | 'server',
): Promise<Result<Nothing>> {
  const {round} = box
  const done = doneBallots(box)
  if (done.length === 0) return refusal('round.noBallots')
  const exposed = exposedDepartments(box)
  const unasked = exposed.filter(id => askedAgainAt(round, id) === null)
  if (unasked.length > 0) {
    const event = {is: 'consentAskedAgain', roundId: round.id, departmentIds: unasked} as const
    const told = await committed(room, {by, events: [event]}, {})
    return told.ok ? refusal('round.consentAgain', {count: unasked.length, department: unasked[0] ?? ''}) : told
  }
  const shown = done.filter(ballot => mayBeShown(box, exposed, ballot.participantId))
  if (shown.length === 0) return refusal('round.noBallots')
  const {rounds, decisions} = room.record
  const counted = await countedRounds(deps.store, room.record.boardId, rounds)
  const before = {rounds: rounds.filter(({id}) => id !== round.id), decisions, counted}
  const result = revealedResult(round, shown, items => shuffled(items, deps.randomInt), before)
  return committed(room, {by, events: [{is: 'roundRevealed', roundId: round.id, result}]}, {})
}

/** Departments whose voters were promised company, and of which fewer than three have voted. */
function exposedDepartments(box: BallotBox): readonly DepartmentId[] {
  const {voters, names} = box.round
  // Who accepted to be named was not promised company.
  if (names === 'named') return []
  const castBy = new Set(doneBallots(box).map(({participantId}) => participantId))
  return [...new Set(voters.map(({departmentId}) => departmentId))].filter(id => {
    const own = voters.filter(({departmentId}) => departmentId === id)
    const cast = own.filter(({participantId}) => castBy.has(participantId)).length
    return own.length >= hidesOne && cast > 0 && cast < hidesOne
  })
}

/** In an exposed department only a second yes, given after the group was told, shows a ballot: its owner chooses. */
function mayBeShown(box: BallotBox, exposed: readonly DepartmentId[], participantId: Seat['participantId']): boolean {
  const departmentId = box.round.voters.find(voter => voter.participantId === participantId)?.departmentId
  if (departmentId === undefined || !exposed.includes(departmentId)) return true
  const consent = consentOf(box, participantId)
  const since = askedAgainAt(box.round, departmentId)
  return consent !== undefined && consent.accepted && since !== null && consent.at > since
}

function askedAgainAt(round: Round, departmentId: DepartmentId): string | null {
  return round.askedAgain?.find(asked => asked.departmentId === departmentId)?.at ?? null
}

function doneBallots(box: BallotBox): BallotBox['ballots'] {
  return box.ballots.filter(
    ({ballot, participantId}) => ballot.done && consentOf(box, participantId)?.accepted === true,
  )
}
