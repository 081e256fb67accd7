import {expect} from 'vitest'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {moveSegment} from '../../../shared/domain/commands/moveSegment.ts'
import {boardHand} from '../look/boardHand.ts'
import type {Call} from '../rooms/caller.ts'
import type {Caller, Stage} from '../rooms/stage.ts'
import {moveOn} from './agreeing.ts'
import type {Leader} from './agreeing.ts'
import {openRoundOf, recordOf} from './boards.ts'

const dayMs = 24 * 60 * 60_000
/** Long enough to be set on a slow machine, and soon over. */
const soonMs = 5000

/** Browsers with the seats of invented colleagues, by the link that the facilitator makes for them. */
export async function colleagueSeats(
  stage: Stage,
  lead: Call,
  boardId: string,
  names: readonly string[],
): Promise<readonly Caller[]> {
  const {participants} = await recordOf(lead, boardId)
  const seats: Caller[] = []
  for (const name of names) {
    const person = participants.find(each => each.name.startsWith(name))
    const {resumeUrl = ''} = await lead('POST', `/boards/${boardId}/resume-links`, {participantId: person?.id})
    const seat = await stage.calls()
    await seat.call('POST', `/boards/${boardId}/resume`, {token: resumeUrl.split('#')[1] ?? ''})
    seats.push(seat)
  }
  return seats
}

/** The day to look again is near, and somebody sees to it. */
export async function reviewSoon(lead: Call, boardId: string, ownerId: string): Promise<void> {
  const reviewOn = new Date(Date.now() + 10 * dayMs).toISOString().slice(0, 10)
  await lead('PUT', `/boards/${boardId}/review`, {reviewOn, ownerId})
}

/** A round by these people, whose answers lie a step or more apart, shown to all. */
export async function scoredAnew(lead: Call, boardId: string, people: readonly Caller[]): Promise<void> {
  const rounds = `/boards/${boardId}/rounds`
  await lead('POST', rounds, {})
  for (const [index, {call}] of people.entries()) {
    const {roundId, scores} = await openRoundOf(call, boardId)
    const given = scores.map((score, row) => ({...score, score: 3 + ((row + index) % 5)}))
    await call('POST', `${rounds}/${roundId}/consent`, {accepted: true})
    await call('PUT', `${rounds}/${roundId}/ballot`, {scores: given, weights: [], done: true})
  }
  const {roundId} = await openRoundOf(lead, boardId)
  await lead('POST', `${rounds}/${roundId}/reveal`, {})
}

/** Whatever was deselected stays out, with a reason, and one segment is moved to another tier. */
export async function decidedAgain(leader: Leader): Promise<void> {
  const {call, boardId, context, origin} = leader
  const {draft} = await recordOf(call, boardId)
  for (const segmentId of draft?.deselected ?? [])
    await call('POST', `/boards/${boardId}/deselections`, {segmentId, outcome: 'kept_out', reason: 'Under noll än'})
  const pen = await boardHand(context, origin, boardId)
  pen.does(board => {
    const [, second] = [...board.segments.values()].filter(({placement}) => placement.in === 'tier')
    const other = [...board.tiers.values()].find(
      ({id}) => second?.placement.in === 'tier' && id !== second.placement.tierId,
    )
    if (!second || !other) throw new Error('the example has no segments in tiers')
    return moveSegment(board, {id: second.id, tierId: other.id, spot: 'last'})
  })
  await pen.saved()
  pen.close()
}

/** The deputy signs what is new; nobody else does until the day to sign by has passed, by the server's clock. */
export async function dayPassed({call, boardId}: Leader, deputy: Call): Promise<void> {
  await signedNow(call, deputy, boardId)
  await call('PUT', `/boards/${boardId}/sign-by`, {until: new Date(Date.now() + soonMs).toISOString()})
  await expect.poll(async () => (await recordOf(call, boardId)).lapsed, {timeout: 30_000}).not.toBeNull()
}

/** It is recorded that it is agreed without those who were missing. */
export async function wentOnWithout({call, boardId}: Leader): Promise<void> {
  const {candidate, lapsed} = await recordOf(call, boardId)
  await call('POST', `/boards/${boardId}/outcome`, {
    candidate: candidate?.number,
    contentHash: candidate?.contentHash,
    without: lapsed?.missing,
    statement: 'De har tillfrågats två gånger.',
  })
}

async function signedNow(call: Call, signer: Call, boardId: string): Promise<void> {
  const {candidate} = await recordOf(call, boardId)
  await signer('POST', `/boards/${boardId}/sign-offs`, {
    candidate: candidate?.number,
    contentHash: candidate?.contentHash,
    statement: '',
  })
}

/** A colleague signs in the approver's place; then the content changes, so that the signature is stale. */
export async function signedInPlace(leader: Leader, deputy: Call, newName: string): Promise<void> {
  const {call, boardId, context, origin} = leader
  await signedNow(call, deputy, boardId)
  await call('POST', `/boards/${boardId}/amend`, {backTo: 'segments', reason: 'Ett tydligare namn'})
  const pen = await boardHand(context, origin, boardId)
  const [first] = [...pen.board().segments.values()].filter(({placement}) => placement.in === 'tier')
  if (!first) throw new Error('the example has no segments in tiers')
  pen.does(board => changeField(board, {kind: 'segments', id: first.id, field: 'name', value: newName}))
  await pen.saved()
  pen.close()
  await moveOnTimes(leader, 4)
}

export async function moveOnTimes(leader: Leader, times: number): Promise<void> {
  for (let step = 0; step < times; step += 1) await moveOn(leader)
}
