import {templateIn} from '../../shared/domain/templates/catalogue.ts'
import {preparing} from '../actions/createBoard.ts'
import {seedBoard} from '../../shared/domain/templates/seedBoard.ts'
import type {BoardId, DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {Participant} from '../../shared/record/people.ts'
import {defaultSettings} from '../../shared/record/settings.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {currentLink} from '../access/links.ts'
import {giveSeat} from '../access/seats.ts'
import type {OpenedBoard} from '../actions/createBoard.ts'
import {departmentNamed, usualDepartments} from '../actions/departmentWord.ts'
import type {Services} from '../actions/services.ts'
import type {Deps} from '../deps.ts'
import {colleagues} from './colleagues.ts'
import type {ColleagueKey} from './colleagues.ts'
import {title} from './frame.ts'
import {removeExample, removeExpired} from './removeExpired.ts'
import {StoryBroken, storyteller} from './storyteller.ts'
import type {Storyteller} from './storyteller.ts'
import {tellAgreement, tellPriorities} from './tellPriorities.ts'
import {tellNeeds} from './tellNeeds.ts'
import {tellScores} from './tellScores.ts'
import {tellSegments} from './tellSegments.ts'

export type Visitor = {
  readonly language: RecordState['language']
  readonly name: string
  readonly department: string
  readonly standing: 'prioritise' | 'signed'
}

const daysKept = 7

/**
 * Makes a private copy of the example for one visitor, who leads it: the same from one seed each time, through the
 * same actions as a real workshop, with colleagues that are said to be invented. It goes after seven days.
 */
export async function openExample(
  deps: Deps,
  services: Services,
  visitor: Visitor,
  browserSecret: string,
): Promise<Result<OpenedBoard>> {
  if (!deps.examples) return refusal('example.off')
  await removeExpired(deps)
  const until = new Date(deps.now().getTime() + daysKept * 24 * 60 * 60 * 1000).toISOString()
  const boardId = asId<'board'>(deps.newId())
  const {language} = visitor
  const usual = usualDepartments()
  const {department, isNew} = departmentNamed(usual, visitor.department, () => asId<'department'>(deps.newId()))
  const facilitatorId = asId<'participant'>(deps.newId())
  const ids = new Map<ColleagueKey, ParticipantId>(colleagues.map(({key}) => [key, asId<'participant'>(deps.newId())]))
  const departments = isNew ? [...usual, department] : usual
  const seed = seedBoard(templateIn('value', language), deps.newId)
  const events: readonly PublicEvent[] = [
    {
      is: 'workshopOpened',
      boardId,
      title: title[language],
      language,
      settings: defaultSettings,
      departments,
      example: {until},
    },
    ...people(facilitatorId, visitor.name, department.id, ids).map(
      participant => ({is: 'participantJoined', participant}) as const,
    ),
    ...preparing(seed.criteria, departments),
  ]
  const outcome = await deps.hub.openBoard({
    boardId,
    by: facilitatorId,
    events,
    changes: seed.changes,
    statements: [giveSeat(boardId, facilitatorId, browserSecret, deps.now().toISOString())],
    removeAt: until,
  })
  if (outcome === 'conflict') return refusal('board.busy')

  const story = storyteller(deps, services, {boardId, facilitatorId, ids, language})
  try {
    await tell(story, visitor.standing)
  } catch (fault) {
    // Nobody has seen it, and a half-told one would stand for seven days among the visitor's workshops.
    await removeExample(deps, boardId)
    if (fault instanceof StoryBroken && fault.isForLater) return refusal('board.busy')
    throw fault
  }
  return opened(deps, boardId, facilitatorId, department.id)
}

async function tell(story: Storyteller, standing: Visitor['standing']): Promise<void> {
  const heaps = await tellNeeds(story)
  const segments = await tellSegments(story, heaps)
  await tellScores(story, segments)
  await tellPriorities(story, segments)
  if (standing === 'signed') await tellAgreement(story, segments)
}

async function opened(
  deps: Deps,
  boardId: BoardId,
  participantId: ParticipantId,
  departmentId: DepartmentId,
): Promise<Result<OpenedBoard>> {
  const link = await currentLink(deps.store, deps.key, boardId)
  const epoch = await deps.hub.epoch(boardId)
  if (link === null || epoch === null) return refusal('server.fault')
  return ok({boardId, epoch, joinToken: link.token, participantId, departmentId})
}

/** The visitor leads and does not vote; the colleagues' leads sign for their departments. */
function people(
  facilitatorId: ParticipantId,
  name: string,
  departmentId: DepartmentId,
  ids: ReadonlyMap<ColleagueKey, ParticipantId>,
): readonly Participant[] {
  const alone = !colleagues.some(({department}) => department === departmentId)
  const visitor: Participant = {
    id: facilitatorId,
    departmentId,
    name,
    role: 'facilitator',
    votes: false,
    votesChosen: true,
    signsFor: alone ? departmentId : null,
    invented: false,
    revoked: false,
  }
  const invented = colleagues.flatMap((colleague): readonly Participant[] => {
    const id = ids.get(colleague.key)
    const own = asId<'department'>(colleague.department)
    if (id === undefined) return []
    return [
      {
        id,
        departmentId: own,
        name: colleague.name,
        role: 'member',
        votes: true,
        signsFor: colleague.lead ? own : null,
        invented: true,
        revoked: false,
      },
    ]
  })
  return [visitor, ...invented]
}
