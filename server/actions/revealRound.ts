import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {dueAt, openRoundOf} from '../../shared/record/inForce.ts'
import type {Round} from '../../shared/record/round.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {DecisionRoom} from '../rooms/hub.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {BallotBox} from './ballotBox.ts'
import {boxOf, openBox} from './ballotBox.ts'
import {countedRounds} from './countedRounds.ts'
import {revealedResult} from './revealedResult.ts'
import {allIn} from './roundCounts.ts'
import {shuffled} from './shuffled.ts'
import {whatIsShown} from './whatIsShown.ts'
import {endEmpty} from './withdrawRound.ts'

/** Sees to it that what is due at another moment happens then. */
type Watching = {readonly watchOpen: (boardId: BoardId, record: Pick<RecordState, 'rounds'>) => void}

/** Shows all answers to all at once, for good. (REV-1, REV-3) */
export async function revealRound(
  deps: Deps,
  {deadlines}: {readonly deadlines: Watching},
  seat: Seat,
  roundId: string,
): Promise<Result<Nothing>> {
  return act(deps, seat, 'reveal', async room => {
    const box = await openBox(deps.store, room.record, seat.boardId, roundId)
    if (!box.ok) return box
    const shown = await reveal(deps, room, box.value, seat.participantId)
    deadlines.watchOpen(seat.boardId, room.record)
    return shown
  })
}

/** Where the setting says so, the last ballot reveals the round. */
export async function revealWhenAllIn(deps: Deps, room: DecisionRoom, box: BallotBox): Promise<void> {
  const round = fullRound(room.record)
  if (round?.id === box.round.id) await reveal(deps, room, {...box, round}, 'server')
}

/** The round that its last ballot is to reveal, and in which everybody has voted; null in any other case. */
export function fullRound({settings, phase, rounds}: Pick<RecordState, 'settings' | 'phase' | 'rounds'>): Round | null {
  const round = openRoundOf(rounds)
  if (!round || settings.revealWhen !== 'allIn' || phase !== 'evaluate') return null
  // Once some were asked again, the facilitator says how long the group waits for their answer.
  return round.askedAgain === undefined && allIn(round.counts) ? round : null
}

/**
 * Reveals the open round whose time has come, as the setting says: everybody has voted, or its deadline has passed. Where
 * somebody else shows the answers, all hear that the time is up. While the workshop has stepped back nothing is shown;
 * whoever brings it back, or says so afterwards, need not press for it. (REV-9)
 */
export async function revealWhenDue(
  deps: Deps,
  room: DecisionRoom,
  boardId: BoardId,
  deadline: 'has come' | 'by the clock' = 'by the clock',
): Promise<void> {
  const round = openRoundOf(room.record.rounds)
  if (!round || room.record.phase !== 'evaluate') return
  const box = await boxOf(deps.store, boardId, round)
  await revealWhenAllIn(deps, room, box)
  if (await saysUntil(room, round)) return
  const due = dueAt(round)
  const isOver = deadline === 'has come' || (due !== null && due <= room.now)
  if (!isOver || openRoundOf(room.record.rounds)?.id !== round.id) return
  if (room.record.settings.revealWhen !== 'deadline') return sayOverdue(room, round)
  const shown = await reveal(deps, room, box, 'server')
  // Nobody waits for ever for a round in which nobody answers. (REV-10)
  if (!shown.ok && shown.code === 'round.noBallots') await endEmpty(deps, room, box)
}

/**
 * Whom somebody else has asked once more the clock gives their time as well, from when it shows the answers: until then
 * nobody had said how long they are waited for.
 */
async function saysUntil(room: DecisionRoom, {id, askedAgain, askedUntil}: Round): Promise<boolean> {
  const round = openRoundOf(room.record.rounds)
  if (round?.id !== id || askedAgain === undefined || askedUntil !== undefined) return false
  const until = waitsUntil(room.record, round, room.now)
  if (until === null) return false
  const event = {is: 'consentAskedAgain', roundId: id, departmentIds: [], until} as const
  const told = await committed(room, {by: 'server', events: [event]}, {})
  return told.ok
}

async function sayOverdue(room: DecisionRoom, round: Round): Promise<void> {
  if (round.isOverdue) return
  await committed(room, {by: 'server', events: [{is: 'deadlinePassed', roundId: round.id}]}, {})
}

async function reveal(
  deps: Deps,
  room: DecisionRoom,
  box: BallotBox,
  by: Seat['participantId'] | 'server',
): Promise<Result<Nothing>> {
  const {round} = box
  const shown = whatIsShown(box)
  if (shown.is === 'nobodyYet') return refusal('round.noBallots')
  if (shown.is === 'askFirst') {
    const {departmentIds} = shown
    const until = waitsUntil(room.record, round, room.now)
    const event = {
      is: 'consentAskedAgain',
      roundId: round.id,
      departmentIds,
      ...(until === null ? {} : {until}),
    } as const
    const told = await committed(room, {by, events: [event]}, {})
    if (!told.ok) return told
    return refusal('round.consentAgain', {count: departmentIds.length, department: departmentIds[0] ?? ''})
  }
  if (shown.ballots.length === 0) return refusal('round.noBallots')
  const {rounds, decisions} = room.record
  const counted = await countedRounds(deps.store, room.record.boardId, rounds)
  const before = {rounds: rounds.filter(({id}) => id !== round.id), decisions, counted}
  const result = revealedResult(round, shown.ballots, items => shuffled(items, deps.randomInt), before)
  return committed(room, {by, events: [{is: 'roundRevealed', roundId: round.id, result}]}, {})
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * How long the clock waits for whom it has asked once more: as long again as the round had, but five minutes at least, a
 * day at most, and never less than to its deadline. Null where somebody else shows the answers. (REV-9)
 */
function waitsUntil({settings}: RecordState, {openedAt, deadline}: Round, now: string): string | null {
  if (settings.revealWhen !== 'deadline' || deadline === null) return null
  const hadMs = Date.parse(deadline) - Date.parse(openedAt)
  const untilMs = Date.parse(now) + Math.min(Math.max(hadMs, 5 * minuteMs), dayMs)
  return new Date(Math.max(untilMs, Date.parse(deadline))).toISOString()
}
