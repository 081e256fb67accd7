import type {BoardId, DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {seedBoard} from '../../shared/domain/templates/seedBoard.ts'
import type {Template} from '../../shared/domain/templates/seedBoard.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {Participant} from '../../shared/record/people.ts'
import {defaultSettings} from '../../shared/record/settings.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {currentLink} from '../access/links.ts'
import {giveSeat} from '../access/seats.ts'
import type {Deps} from '../deps.ts'
import {departmentNamed, usualDepartments} from './departmentWord.ts'

export type NewBoard = {
  readonly title: string
  readonly language: RecordState['language']
  readonly name: string
  readonly department: string
  readonly template: Template
}
export type OpenedBoard = {
  readonly boardId: BoardId
  readonly epoch: number
  readonly joinToken: string
  readonly participantId: ParticipantId
  readonly departmentId: DepartmentId
}

const firstEpoch = 1

/** Opens a workshop; who asks becomes its facilitator and votes as long as she is alone in her department. */
export async function createBoard(deps: Deps, input: NewBoard, browserSecret: string): Promise<Result<OpenedBoard>> {
  const boardId = asId<'board'>(deps.newId())
  const {title, language, name, template} = input
  const usual = usualDepartments()
  const {department, isNew} = departmentNamed(usual, input.department, () => asId<'department'>(deps.newId()))
  const facilitator: Participant = {
    id: asId<'participant'>(deps.newId()),
    departmentId: department.id,
    name,
    role: 'facilitator',
    votes: true,
    signsFor: null,
    invented: false,
    revoked: false,
  }
  const events: readonly PublicEvent[] = [
    {
      is: 'workshopOpened',
      boardId,
      title,
      language,
      settings: defaultSettings,
      departments: isNew ? [...usual, department] : usual,
      example: null,
    },
    {is: 'participantJoined', participant: facilitator},
  ]
  const at = deps.now().toISOString()
  const opened = await deps.hub.openBoard({
    boardId,
    by: facilitator.id,
    events,
    changes: seedBoard(template, language, deps.newId),
    statements: [giveSeat(boardId, facilitator.id, browserSecret, at)],
    removeAt: null,
  })
  if (opened === 'conflict') return refusal('board.busy')
  const link = await currentLink(deps.store, deps.key, boardId)
  if (link === null) return refusal('server.fault')
  return ok({
    boardId,
    epoch: firstEpoch,
    joinToken: link.token,
    participantId: facilitator.id,
    departmentId: department.id,
  })
}
