import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {Participant} from '../../shared/record/people.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {deviceKey} from '../access/deviceKey.ts'
import {keepResumeToken, resumeMinutes, resumeSeat, useResumeToken} from '../access/links.ts'
import {may} from '../access/policies.ts'
import {dropTemplatesOf} from '../access/templates.ts'
import {forgetBrowser, giveSeat, seatOf, seatsOf} from '../access/seats.ts'
import {tokenHash} from '../access/tokens.ts'
import type {Deps} from '../deps.ts'
import type {Statement} from '../store/store.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {Seated} from './seated.ts'

/** A link that takes a seat to another device: once, within ten minutes. */
export function freshResumeToken(
  deps: Deps,
  boardId: BoardId,
  participantId: ParticipantId,
): {readonly token: string; readonly expiresAt: string; readonly row: Statement} {
  const token = Buffer.from(deps.randomBytes(32)).toString('base64url')
  const expiresAt = new Date(deps.now().getTime() + resumeMinutes * 60_000).toISOString()
  return {token, expiresAt, row: keepResumeToken(boardId, participantId, token, expiresAt)}
}

/** For one's own seat, or by those who lead for anybody's; a facilitator's seat only by a facilitator. */
export async function makeResumeLink(
  deps: Deps,
  seat: Seat,
  wanted: ParticipantId | null,
): Promise<Result<{readonly token: string; readonly expiresAt: string}>> {
  return act(deps, seat, 'read', (room, actor) => {
    const target = wanted === null ? actor : room.record.participants.find(({id}) => id === wanted)
    // The screen in the room shows itself on no other machine: those who lead make its links. (REV-8)
    if (actor.isScreen) return refusal('right.missing')
    const own = target?.id === actor.id
    if (!own && !may('invite', actor)) return refusal('right.missing')
    if (!target || target.revoked) return refusal('participant.unknown')
    if (!own && target.role === 'facilitator' && actor.role !== 'facilitator') return refusal('right.missing')
    const {token, expiresAt, row} = freshResumeToken(deps, seat.boardId, target.id)
    return committed(room, {by: actor.id, statements: [row]}, {token, expiresAt})
  })
}

/**
 * A link for the machine at the projector: the screen in the room has a seat of its own, which looks and does nothing
 * else. There is one for a board, whatever machines show it. (REV-8)
 */
export async function makeScreenLink(
  deps: Deps,
  seat: Seat,
): Promise<Result<{readonly token: string; readonly expiresAt: string}>> {
  return act(deps, seat, 'invite', (room, actor) => {
    const screens = room.record.participants.filter(({isScreen}) => isScreen)
    // One that was closed comes back: nobody makes a board longer by opening and closing it. (REV-8)
    const known = screens.find(({revoked}) => !revoked) ?? screens.at(-1)
    const screen: Participant = known ?? {
      id: asId<'participant'>(deps.newId()),
      departmentId: actor.departmentId,
      name: '',
      role: 'observer',
      votes: false,
      signsFor: null,
      invented: false,
      revoked: false,
      isScreen: true,
    }
    const {token, expiresAt, row} = freshResumeToken(deps, seat.boardId, screen.id)
    return committed(room, {by: actor.id, events: openingOf(known, screen), statements: [row]}, {token, expiresAt})
  })
}

function openingOf(known: Participant | undefined, screen: Participant): readonly PublicEvent[] {
  if (!known) return [{is: 'participantJoined', participant: screen}]
  return known.revoked ? [{is: 'participantChanged', id: known.id, set: {revoked: false}}] : []
}

/** Takes the seat that a resume link stands for; the second use finds nothing. */
export async function resume(
  deps: Deps,
  input: {readonly boardId: BoardId; readonly token: string; readonly browserSecret: string},
): Promise<Result<Seated>> {
  const {boardId, token, browserSecret} = input
  const participantId = await resumeSeat(deps.store, boardId, token, deps.now().toISOString())
  if (participantId === null) return refusal('resume.used')
  const held = await seatOf(deps.store, boardId, browserSecret, deps.now())
  return deps.hub.decide<Seated>(boardId, async room => {
    const participant = room.record.participants.find(({id}) => id === participantId)
    if (!participant || participant.revoked) return refusal('resume.used')
    // Whoever sits here opens the screen from their own seat, and does not lose it to a link for the wall. (REV-8)
    if (participant.isScreen && held !== null && held !== participant.id) return refusal('screen.seated')
    const next = freshResumeToken(deps, boardId, participant.id)
    const statements = [useResumeToken(token), giveSeat(boardId, participant.id, browserSecret, room.now), next.row]
    const outcome = await room.commit({by: participant.id, statements})
    return outcome === 'committed'
      ? ok({participant, epoch: room.epoch, resumeToken: next.token})
      : refusal('resume.used')
  })
}

/** Forgets this device, in all its tabs; the seat stays and can be resumed. Answers whether the browser holds another seat. */
export async function leave(deps: Deps, seat: Seat, browserSecret: string): Promise<{readonly hasOthers: boolean}> {
  await deps.store.writeBatch([forgetBrowser(seat.boardId, browserSecret)])
  deps.hub.closeBrowser(seat.boardId, tokenHash(browserSecret))
  const hasOthers = (await seatsOf(deps.store, browserSecret)).length > 0
  if (!hasOthers) await deps.store.writeBatch([dropTemplatesOf(browserSecret)])
  return {hasOthers}
}

/** Only for a seat that holds: what was locked for one that was taken back stays locked. (AWAY-3) */
export async function seatKey(deps: Deps, seat: Seat): Promise<Result<{readonly key: string}>> {
  return act(deps, seat, 'read', (_, {id}) => ok({key: deviceKey(deps.key, seat.boardId, id)}))
}
