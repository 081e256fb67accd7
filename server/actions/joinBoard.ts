import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {namesHidden, recordWithoutNames} from '../../shared/record/names.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {opensDoor} from '../access/links.ts'
import {giveSeat, seatOf} from '../access/seats.ts'
import type {Deps} from '../deps.ts'
import {committed} from './act.ts'
import {decideJoin} from './decideJoin.ts'
import {freshResumeToken} from './resumeLinks.ts'
import type {Seated} from './seated.ts'

export type Joiner = {
  readonly boardId: BoardId
  readonly token: string
  readonly name: string
  readonly department: string
  readonly browserSecret: string
}

/** More than any workshop seats; it keeps a leaked link from filling the board. */
const mostSeats = 500

/** Takes a seat with link, name and department. A browser that has a seat here keeps the one it has. (JOIN-1) */
export async function joinBoard(deps: Deps, joiner: Joiner): Promise<Result<Seated>> {
  const {boardId, browserSecret, name, department} = joiner
  if (!(await opensDoor(deps.store, deps.key, boardId, joiner.token, deps.now()))) return refusal('link.invalid')
  const held = await seatOf(deps.store, boardId, browserSecret, deps.now())
  return deps.hub.decide(boardId, async room => {
    const {participants} = room.record
    // Who comes in where the screen was shown takes a seat of their own.
    const seated = participants.find(({id, isScreen}) => id === held && !isScreen)
    if (seated?.revoked) return refusal('session.revoked')
    // The screen is nobody, and there is one of it at most. (REV-8)
    const people = participants.filter(({isScreen}) => !isScreen).length
    if (!seated && people >= mostSeats) return refusal('request.tooMany')
    const joining = {
      name,
      department,
      participantId: asId<'participant'>(deps.newId()),
      newDepartmentId: () => asId<'department'>(deps.newId()),
    }
    const {participant, events} = seated ? {participant: seated, events: []} : decideJoin(room.record, joining)
    const {token, row} = freshResumeToken(deps, boardId, participant.id)
    const statements = [giveSeat(boardId, participant.id, browserSecret, room.now), row]
    return committed(
      room,
      {by: participant.id, events, statements},
      {participant, epoch: room.epoch, resumeToken: token},
    )
  })
}

export type Door = {
  readonly title: string
  readonly language: 'en' | 'sv' | 'da'
  readonly departments: {readonly id: string; readonly name: string; readonly taken: number}[]
  readonly roster: {readonly id: string; readonly name: string; readonly departmentId: string}[]
}

/**
 * What somebody with the link sees before joining: nothing of the work. Who comes in sees who is in there; who sits
 * there as an observer reads no more names here than inside. (JOIN-7)
 */
export async function seeDoor(
  deps: Deps,
  boardId: BoardId,
  token: string,
  browserSecret: string | null,
): Promise<Result<Door>> {
  if (!(await opensDoor(deps.store, deps.key, boardId, token, deps.now()))) return refusal('link.invalid')
  const held = await seatOf(deps.store, boardId, browserSecret, deps.now())
  return deps.hub.decide<Door>(boardId, ({record}) => {
    const shown = held !== null && namesHidden(record, held) ? recordWithoutNames(record, held) : record
    const seated = shown.participants.filter(person => !person.revoked && !person.isScreen)
    return ok({
      title: record.title,
      language: record.language,
      departments: record.departments.map(({id, name}) => ({
        id,
        name,
        taken: seated.filter(person => person.departmentId === id).length,
      })),
      roster: seated.map(({id, name, departmentId}) => ({id, name, departmentId})),
    })
  })
}
