import type {Role} from '../../../shared/record/people.ts'
import type {Happened, Stage} from './act.ts'
import {hearUntil} from './workActs.ts'
import {asked, leading, rightOr} from './act.ts'
import {
  agreeIfAll,
  hasWritten,
  isAt,
  leads,
  revealIfAllIn,
  revealIfDue,
  roundCounts,
  stepAside,
  writes,
} from './model.ts'
import type {Person} from './model.ts'
import {wordAt} from '../../server/http/readAnswer.ts'

export async function join({model, shop}: Stage, name: string, department: string): Promise<Happened> {
  const host = model.people[0]
  if (!host) throw new Error('nobody is there to join')
  const browser = await shop.browser().join(host.browser, name, department)
  const late = isAt(model, 'agree')
  const person: Person = {
    browser,
    id: browser.participantId,
    department,
    role: late ? 'observer' : 'member',
    votes: !late,
    votesChosen: false,
    signsFor: null,
    revoked: false,
    seated: true,
  }
  model.people.push(person)
  stepAside(model, person)
  return {wanted: 'done', got: 'done'}
}

export type SeatChange =
  | {readonly role: Role}
  | {readonly votes: boolean}
  | {readonly revoked: boolean}
  | {readonly departmentId: string}
  | {readonly signsFor: string | null}

export async function changeSeat(stage: Stage, actor: Person, target: Person, change: SeatChange): Promise<Happened> {
  const wanted = decided(stage, actor, target, change)
  const happened = await asked(wanted, actor.browser.patch(`/participants/${target.id}`, change))
  if (happened.got !== 'done') return happened
  const open = stage.model.phase === 'evaluate' ? stage.model.rounds.find(round => round.open) : undefined
  const before = open && JSON.stringify([...roundCounts(stage.model, open)])
  const signedFor = target.signsFor
  took(stage, target, change)
  // Whoever says otherwise who signs ends what was handed on.
  if (target.signsFor !== signedFor)
    for (const [department, {to}] of stage.model.delegations)
      if (to === target.id) stage.model.delegations.delete(department)
  agreeIfAll(stage.model)
  if (open && JSON.stringify([...roundCounts(stage.model, open)]) !== before) revealIfAllIn(stage.model, open)
  return happened
}

function decided({model}: Stage, actor: Person, target: Person, change: SeatChange): string {
  if (!actor.seated) return 'board.unknown'
  if (!leads(actor)) {
    if (actor !== target || !('departmentId' in change)) return 'right.missing'
    if (isAt(model, 'evaluate')) return 'phase.closed'
  }
  const unmakes = target.role === 'facilitator' && ('role' in change || 'revoked' in change)
  const makes = 'role' in change && change.role === 'facilitator'
  if ((unmakes || makes) && actor.role !== 'facilitator') return 'right.missing'
  if ('signsFor' in change && change.signsFor !== null) {
    if (target.role === 'observer') return 'request.malformed'
    if (model.people.some(p => p !== target && !p.revoked && p.signsFor === change.signsFor)) return 'approver.taken'
  }
  if ('votes' in change && change.votes && !writes(target)) return 'request.malformed'
  const stays = (person: Person) => person.role === 'facilitator' && !person.revoked
  const leaves =
    stays(target) && (('role' in change && change.role !== 'facilitator') || ('revoked' in change && change.revoked))
  return leaves && !model.people.some(person => person !== target && stays(person)) ? 'facilitator.last' : 'done'
}

function took({model}: Stage, target: Person, change: SeatChange): void {
  if ('role' in change) {
    if (change.role !== 'facilitator') target.votes = writes(change)
    target.role = change.role
    if (change.role === 'observer') target.signsFor = null
  }
  if ('votes' in change) {
    target.votes = change.votes
    target.votesChosen = true
  }
  if ('signsFor' in change) target.signsFor = target.revoked ? null : change.signsFor
  if ('departmentId' in change && change.departmentId !== target.department) {
    if (target.signsFor !== change.departmentId) target.signsFor = null
    target.department = change.departmentId
    stepAside(model, target)
  }
  if ('revoked' in change) {
    const comesBack = target.revoked && !change.revoked
    target.revoked = change.revoked
    // A seat that is gone signs for nobody, and neither does one that comes back before somebody says so.
    if (change.revoked || comesBack) target.signsFor = null
    if (change.revoked) target.seated = false
    if (comesBack) stepAside(model, target)
  }
}

/** The facilitator gives a seat that was taken back another device. */
export async function returnToSeat({shop}: Stage, actor: Person, target: Person): Promise<Happened> {
  const mayFor = leads(actor) && (target.role !== 'facilitator' || actor.role === 'facilitator')
  const wanted = rightOr(actor, actor === target || leads(actor), () =>
    target.revoked ? 'participant.unknown' : actor === target || mayFor ? 'done' : 'right.missing',
  )
  const made = await asked(wanted, actor.browser.post('/resume-links', {participantId: target.id}))
  if (made.got !== 'done') return made
  const token = wordAt(made.body, 'resumeUrl').split('#')[1]
  const {boardId} = target.browser
  Object.assign(target.browser, {cookie: '', boardId: shop.boardId})
  const used = await asked('done', target.browser.send('POST', `/api/v1/boards/${boardId}/resume`, {token}))
  target.seated = used.got === 'done'
  return used
}

export type SettingsStep = {
  readonly maxRounds?: number
  readonly revealWhen?: Stage['model']['revealWhen']
  readonly names?: 'named' | 'anonymous'
  readonly overlapMax?: number
  readonly minCoverage?: number
}

export async function changeSettings({model, shop}: Stage, actor: Person, change: SettingsStep): Promise<Happened> {
  const wanted = leading(actor, () => {
    if (isAt(model, 'agree')) return 'phase.closed'
    const {minCoverage = model.minCoverage} = change
    if (isAt(model, 'prioritise') && minCoverage !== model.minCoverage) return 'settings.judged'
    const loosens = change.names === 'named' && model.names === 'anonymous'
    return loosens && hasWritten(model) ? 'privacy.loosened' : 'done'
  })
  const happened = await asked(wanted, actor.browser.patch('/settings', change))
  if (happened.got === 'done') {
    model.maxRounds = change.maxRounds ?? model.maxRounds
    model.minCoverage = change.minCoverage ?? model.minCoverage
    const before = model.revealWhen
    model.revealWhen = change.revealWhen ?? before
    model.names = change.names ?? model.names
    // Whoever is promised more is promised it at once.
    if (change.names === 'anonymous') for (const round of model.rounds) if (round.open) round.named = false
    if (model.revealWhen !== before) revealIfDue(model, shop.server.clock.ms)
    await hearUntil({model, shop})
  }
  return happened
}

export async function changeMasks(
  {model}: Stage,
  actor: Person,
  criterionId: string,
  departments: readonly string[],
): Promise<Happened> {
  // Whoever was promised not to be asked is not asked afterwards.
  const loosens = [...model.masks].some(([id, kept]) =>
    kept.some(department => id !== criterionId || !departments.includes(department)),
  )
  const wanted = leading(actor, () => {
    if (model.rounds.length + model.takenBack.length + model.versions.length > 0 && loosens) return 'privacy.loosened'
    return isAt(model, 'agree') ? 'phase.closed' : model.rounds.length > 0 ? 'field.closed' : 'done'
  })
  const masks = [{criterionId, departmentIds: departments}]
  const happened = await asked(wanted, actor.browser.put('/masks', {masks}))
  if (happened.got === 'done') {
    model.masks = new Map(departments.length === 0 ? [] : [[criterionId, [...new Set(departments)]]])
  }
  return happened
}
