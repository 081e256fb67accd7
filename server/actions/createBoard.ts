import type {BoardId, DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {templateIn} from '../../shared/domain/templates/catalogue.ts'
import type {TemplateName} from '../../shared/domain/templates/catalogue.ts'
import type {SeedCriterion} from '../../shared/domain/templates/seedBoard.ts'
import {seedBoard} from '../../shared/domain/templates/seedBoard.ts'
import type {TemplateContent} from '../../shared/domain/templates/templateContent.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {Department, Participant} from '../../shared/record/people.ts'
import {defaultSettings} from '../../shared/record/settings.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {currentLink} from '../access/links.ts'
import {giveSeat} from '../access/seats.ts'
import {templateUsed} from '../access/templates.ts'
import type {Deps} from '../deps.ts'
import type {Statement} from '../store/store.ts'
import {departmentNamed, departmentsOf} from './departmentWord.ts'
import {readTemplateFile, templateOf} from './templates.ts'

export type NewBoard = {
  readonly title: string
  readonly language: RecordState['language']
  readonly name: string
  readonly department: string
  /** One that comes with the product, one of this browser's own, or a file. */
  readonly template: TemplateName | {readonly saved: string} | {readonly file?: unknown}
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
  const {title, language, name} = input
  const begun = await beginWith(deps, input, browserSecret)
  if (!begun.ok) return begun
  const {content, statements} = begun.value
  const newDepartment = () => asId<'department'>(deps.newId())
  const planned = departmentsOf(content.departments, newDepartment)
  const {department, isNew} = departmentNamed(planned, input.department, newDepartment)
  const departments = isNew ? [...planned, department] : planned
  const seed = seedBoard(content, deps.newId)
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
      departments,
      example: null,
    },
    {is: 'participantJoined', participant: facilitator},
    {is: 'guideChanged', guide: content.guide},
    ...preparing(seed.criteria, departments),
  ]
  const at = deps.now().toISOString()
  const opened = await deps.hub.openBoard({
    boardId,
    by: facilitator.id,
    events,
    changes: seed.changes,
    statements: [giveSeat(boardId, facilitator.id, browserSecret, at), ...statements],
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

type Begun = {readonly content: TemplateContent; readonly statements: readonly Statement[]}

async function beginWith(deps: Deps, {template, language}: NewBoard, browserSecret: string): Promise<Result<Begun>> {
  if (typeof template === 'string') return ok({content: templateIn(template, language), statements: []})
  if ('saved' in template) {
    const kept = await templateOf(deps, browserSecret, template.saved)
    if (!kept.ok) return kept
    const {id, template: own} = kept.value
    return ok({content: own.content, statements: [templateUsed(id, deps.now().toISOString())]})
  }
  const read = readTemplateFile(template.file)
  return read.ok ? ok({content: read.value.content, statements: []}) : read
}

/** Kept from everybody else until the workshop comes to judge. (PHASE-4) */
export function preparing(
  criteria: readonly SeedCriterion[],
  departments: readonly Department[],
): readonly PublicEvent[] {
  const idOf = (word: string) => departmentNamed(departments, word, () => asId<'department'>('')).department.id
  const isKnown = (id: string) => departments.some(department => department.id === id)
  const prepared = criteria.map(({id, notAsked, ...fields}) => {
    return {...fields, id: asId<'criterion'>(id), notAsked: notAsked.map(idOf).filter(isKnown)}
  })
  return prepared.length > 0 ? [{is: 'criteriaPrepared', criteria: prepared}] : []
}
