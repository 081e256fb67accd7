import {checkIds} from '../../../shared/domain/checks/catalogue.ts'
import {recordOf} from '../../../shared/domain/recordOf.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {phases} from '../../../shared/domain/phase.ts'
import {lookedAgainKinds} from '../../../shared/record/lookedAgain.ts'
import {roles} from '../../../shared/record/people.ts'
import {asId} from '../../../shared/std/ids.ts'
import type {SeededNumbers} from '../../../shared/std/seededNumbers.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {randomCommand, seededIds} from '../../rooms/randomCommand.ts'
import {writtenForEdit} from '../../server/table/writtenWindows.ts'
import type {Edit} from '../../server/table/writtenWindows.ts'
import {asked, leading} from './act.ts'
import type {Happened, Stage} from './act.ts'
import {amend, decide, endorse, moveBack, moveOn, sign, startDraft, waive, withdrawWaiver} from './agreeActs.ts'
import {addDepartment, changeGuide, changeTitle, lookAgain, planReview, restoreRemoved} from './careActs.ts'
import {importCustomers} from './customers.ts'
import {delegate, endDelegation} from './delegationActs.ts'
import {ballotOf, leadOn} from './leadOn.ts'
import {leads} from './model.ts'
import type {ModelRound, Person} from './model.ts'
import {object, postpone, resolve, withdrawDissent} from './objectionActs.ts'
import {agreeWithout, missingIn, moveSignBy} from './outcomeActs.ts'
import {changeMasks, changeSeat, changeSettings, join, returnToSeat} from './peopleActs.ts'
import type {SettingsStep} from './peopleActs.ts'
import {
  canary,
  castBallot,
  conclude,
  consent,
  dropLateBallot,
  dropNote,
  keepNote,
  openRound,
  pass,
  restart,
  revealNotes,
  revealRound,
  reopenNotes,
  withdrawRound,
  setWeights,
} from './workActs.ts'

export type Drawn = Stage & {readonly numbers: SeededNumbers; readonly turn: number}
type Step = (drawn: Drawn) => Promise<Happened | readonly Happened[]>

const departments = ['product', 'sales', 'marketing', 'medical'] as const
const anybody = ({model, numbers}: Drawn): Person => {
  const [first, ...rest] = model.people
  if (!first) throw new Error('nobody is there')
  return numbers.oneOf([first, ...rest])
}
/** Mostly somebody who may. */
const leader = (drawn: Drawn): Person =>
  (drawn.numbers.next() < 0.8 ? drawn.model.people.find(person => leads(person) && person.seated) : null) ??
  anybody(drawn)
const someOf = (drawn: Drawn): Person => (drawn.numbers.next() < 0.5 ? leader(drawn) : anybody(drawn))
const someRound = ({model, numbers}: Drawn): ModelRound | undefined =>
  numbers.next() < 0.8
    ? (model.rounds.at(-1) ?? model.takenBack.at(-1))
    : [...model.rounds, ...model.takenBack][numbers.between(0, model.rounds.length + model.takenBack.length)]
const pick = <Item>({numbers}: Drawn, items: readonly Item[]): Item | undefined =>
  items[numbers.between(0, items.length - 1)]
const noteIdOf = (person: Person, n: number): string => `n${n}${person.id}`.slice(0, 21).padEnd(21, '_')

/** Everything that anybody can do, with arguments that fit and arguments that do not. How often: `weights`. */
export const steps = {
  join: d => join(d, `Nils ${d.turn}`, d.numbers.oneOf(departments)),
  changeRole: d => changeSeat(d, leader(d), anybody(d), {role: d.numbers.oneOf(roles)}),
  changeVotes: d => changeSeat(d, leader(d), anybody(d), {votes: d.numbers.next() < 0.7}),
  changeDepartment: d => {
    const target = anybody(d)
    const actor = d.numbers.next() < 0.5 ? target : leader(d)
    return changeSeat(d, actor, target, {departmentId: d.numbers.oneOf(departments)})
  },
  nameApprover: d => {
    const signsFor = d.numbers.next() < 0.8 ? d.numbers.oneOf(departments) : null
    return changeSeat(d, leader(d), anybody(d), {signsFor})
  },
  delegate: d => {
    const approvers = d.model.people.filter(({signsFor}) => signsFor !== null)
    const actor = pick(d, approvers) ?? anybody(d)
    const colleagues = d.model.people.filter(({department}) => department === actor.signsFor)
    return delegate(d, actor, (d.numbers.next() < 0.7 ? pick(d, colleagues) : null) ?? anybody(d))
  },
  endDelegation: d => {
    const [department, inForce] = pick(d, [...d.model.delegations]) ?? []
    const from = d.model.people.find(({id}) => id === inForce?.from)
    const actor = (d.numbers.next() < 0.5 ? from : null) ?? leader(d)
    return endDelegation(d, actor, department ?? d.numbers.oneOf(departments))
  },
  openScreen: d => {
    const actor = leader(d)
    return asked(
      leading(actor, () => 'done'),
      actor.browser.post('/screen-links'),
    )
  },
  /** A workshop that has none is told that there is nobody. */
  closeScreen: async d => {
    const actor = leader(d)
    const screen = (await d.shop.record()).participants.find(({isScreen}) => isScreen)
    return asked(
      leading(actor, () => (screen ? 'done' : 'participant.unknown')),
      actor.browser.patch(`/participants/${screen?.id ?? 'nobody'}`, {revoked: true}),
    )
  },
  revoke: d => changeSeat(d, leader(d), anybody(d), {revoked: true}),
  unrevoke: d => {
    const gone = d.model.people.find(({revoked}) => revoked)
    return changeSeat(d, leader(d), gone ?? anybody(d), {revoked: false})
  },
  returnToSeat: d => returnToSeat(d, leader(d), d.model.people.find(({seated}) => !seated) ?? anybody(d)),
  changeSettings: d => {
    const maxRounds = d.numbers.between(1, 5)
    const names = d.numbers.oneOf(['named', 'named', 'anonymous'] as const)
    const revealWhen = d.numbers.oneOf(['facilitator', 'allIn', 'deadline'] as const)
    const limits = {overlapMax: d.numbers.between(0, 100) / 100, minCoverage: d.numbers.between(30, 100) / 100}
    const changes: readonly [SettingsStep, ...SettingsStep[]] = [{maxRounds}, {revealWhen}, {names}, limits]
    return changeSettings(d, leader(d), d.numbers.oneOf(changes))
  },
  changeMasks: async d => {
    const [criterion] = (await d.shop.server.criteria(d.shop.boardId)).map(({id}) => id)
    const asked = d.numbers.next() < 0.6 ? [d.numbers.oneOf(departments)] : []
    return changeMasks(d, leader(d), criterion ?? '', criterion ? asked : [])
  },
  keepNote: d => {
    const person = anybody(d)
    return keepNote(d, person, noteIdOf(person, d.numbers.between(0, 4)), `${canary(person.id, d.turn)} note`)
  },
  dropNote: d => {
    const person = anybody(d)
    return dropNote(d, person, noteIdOf(d.numbers.next() < 0.8 ? person : anybody(d), d.numbers.between(0, 4)))
  },
  revealNotes: d => revealNotes(d, leader(d)),
  reopenNotes: d => reopenNotes(d, leader(d)),
  openRound: d => {
    const hours = d.numbers.next() < 0.4 ? d.numbers.between(1, 30) : null
    const way = d.numbers.next() < 0.3 ? d.numbers.oneOf(['facilitator', 'allIn', 'deadline'] as const) : undefined
    return openRound(d, leader(d), hours, way)
  },
  withdrawRound: d => withdrawRound(d, leader(d), someRound(d)),
  dropLateBallot: d => dropLateBallot(d, anybody(d)),
  askForWeights: d => openRound(d, leader(d), null, undefined, 'weights'),
  setWeights: d => setWeights(d, leader(d), d.numbers.oneOf([100, 100, 90] as const)),
  /** Most of those who are asked say yes and vote, each in her own way. */
  vote: async d => {
    const round = d.model.rounds.find(({open}) => open)
    const happened: Happened[] = []
    for (const person of d.model.people) {
      if (!round?.open || !round.voters.has(person.id) || d.numbers.next() < 0.2) continue
      happened.push(await consent(d, person, round, d.numbers.next() < 0.9))
      const whole = ballotOf(round, person, d.turn, () => d.numbers.between(1, 9), d.numbers.next() < 0.9)
      happened.push(await castBallot(d, person, round, whole, 'none'))
    }
    return happened
  },
  consent: d => consent(d, anybody(d), someRound(d), d.numbers.next() < 0.85),
  castBallot: d => {
    const [person, round] = [anybody(d), someRound(d)]
    if (!round) return castBallot(d, person, round, {scores: [], weights: [], done: true}, 'none')
    const score = () => (d.numbers.next() < 0.1 ? null : d.numbers.between(1, 9))
    const whole = ballotOf(round, person, d.turn, score, d.numbers.next() < 0.8)
    const department = round.voters.get(person.id) ?? person.department
    const masked = round.criterionIds.find(id => round.masks.get(id)?.includes(department))
    const chance = d.numbers.next()
    if (chance < 0.1 && masked)
      return castBallot(
        d,
        person,
        round,
        {...whole, weights: [{criterionId: asId<'criterion'>(masked), points: 3}]},
        'masked',
      )
    if (chance < 0.2)
      return castBallot(
        d,
        person,
        round,
        {...whole, weights: [{criterionId: asId<'criterion'>('nothing'), points: 3}]},
        'unknown',
      )
    return castBallot(d, person, round, whole, 'none')
  },
  revealRound: d => revealRound(d, leader(d), someRound(d)),
  conclude: d => {
    const round = someRound(d)
    const segmentId = pick(d, round?.segmentIds ?? []) ?? 'nothing'
    const criterionId = pick(d, round?.criterionIds ?? []) ?? 'nothing'
    return conclude(d, anybody(d), round, {segmentId, criterionId})
  },
  pass: d => pass(d, d.numbers.between(1, 12)),
  moveOn: d => moveOn(d, leader(d)),
  leadOn: d => {
    const lead = d.model.people.find(person => leads(person) && person.seated)
    return lead ? leadOn(d, lead, d.turn) : moveOn(d, anybody(d))
  },
  moveBack: d => moveBack(d, leader(d), d.numbers.next() < 0.8 ? 'Once more' : ''),
  amend: d => amend(d, leader(d), d.numbers.oneOf(['engage', ...phases.slice(0, 6)] as const)),
  startDraft: d => startDraft(d, leader(d), (d.model.versions.at(-1) ?? 1) + (d.numbers.next() < 0.2 ? 1 : 0)),
  decide: d => decide(d, leader(d), d.numbers.oneOf(['other', 'against_ranking', 'amended'])),
  waive: d =>
    waive(
      d,
      leader(d),
      d.numbers.oneOf(['frame.downstream_missing', ...checkIds] as const),
      pick(d, [[], ['service'], ['sales']]) ?? [],
    ),
  withdrawWaiver: d => withdrawWaiver(d, leader(d), pick(d, [...d.model.waivers]) ?? 'nothing'),
  object: d => object(d, anybody(d)),
  resolve: d => resolve(d, someOf(d), pick(d, [...d.model.objections.keys()]) ?? 'nothing'),
  /** Somebody objects where nobody does, or once more, and it is recorded as dissent. */
  dissent: async d => {
    const isOpen = () => [...d.model.objections].flatMap(([id, {open}]) => (open ? [id] : []))
    const raised = isOpen().length === 0 || d.numbers.next() < 0.5 ? [await object(d, anybody(d))] : []
    return [...raised, await resolve(d, someOf(d), pick(d, isOpen()) ?? 'nothing', 'dissent')]
  },
  withdrawDissent: d => {
    const all = [...d.model.objections]
    const dissent = all.filter(([, each]) => each.dissent !== 'no' && each.withdrawn === 'no')
    const [id = 'nothing'] = pick(d, d.numbers.next() < 0.9 ? dissent : all) ?? []
    return withdrawDissent(d, someOf(d), id)
  },
  postpone: d => postpone(d, leader(d), pick(d, [...d.model.objections.keys()]) ?? 'nothing'),
  sign: d => {
    const signing = d.model.people.filter(({signsFor, seated}) => signsFor !== null && seated)
    const person = (d.numbers.next() < 0.85 ? pick(d, signing) : undefined) ?? anybody(d)
    const candidate = d.model.candidate ?? {number: 1, contentHash: 'sha256:none'}
    const isStale = d.numbers.next() < 0.15
    return sign(d, person, isStale ? {...candidate, contentHash: 'sha256:another'} : candidate)
  },
  endorse: d => {
    const candidate = d.model.candidate ?? {number: 1, contentHash: 'sha256:none'}
    return endorse(d, anybody(d), d.numbers.next() < 0.2 ? {...candidate, contentHash: 'sha256:another'} : candidate)
  },
  moveSignBy: d => moveSignBy(d, leader(d), d.numbers.oneOf([2, 6, 24, -1] as const)),
  /** Mostly as it stands, so that only what must stand in its way does. */
  agreeWithout: d => {
    const {model, numbers} = d
    const without = numbers.next() < 0.85 ? missingIn(model) : [numbers.oneOf(departments)]
    return agreeWithout(d, leader(d), {without, statement: numbers.next() < 0.85 ? 'They were asked twice' : ' '})
  },
  changeTitle: d => changeTitle(d, leader(d), `Workshop ${d.turn}`),
  addDepartment: d => addDepartment(d, leader(d), d.numbers.oneOf(['sales', 'Service'] as const)),
  changeGuide: d => changeGuide(d, leader(d)),
  planReview: d => planReview(d, leader(d), anybody(d), d.numbers.oneOf([200, 30, 1, 0, -5] as const)),
  lookAgain: d => {
    const outcome = d.numbers.oneOf(lookedAgainKinds)
    return lookAgain(d, leader(d), outcome, d.numbers.next() < 0.8 ? 'As before' : '')
  },
  restoreRemoved: d => restoreRemoved(d, leader(d), d.numbers.between(0, 20)),
  write: d => write(d, anybody(d)),
  dragTogether: d => dragTogether(d, [anybody(d), anybody(d)]),
  importCustomers: d => importCustomers(d, leader(d)),
  restart,
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps

/** Something that somebody might do to the board now, by the same commands as in the browser. */
async function write({model, shop, numbers, turn}: Drawn, person: Person): Promise<Happened> {
  const board = await shop.board()
  const author = {participantId: person.id, departmentId: person.department}
  const decision = randomCommand(
    board,
    numbers,
    seededIds(seededNumbers(turn * 7919 + numbers.between(0, 1e6))),
    author,
  ).run(board)
  const changes = decision.ok ? decision.changes : []
  const real = changes.filter(change => changesSomething(board, change))
  const moment = {phase: model.phase, roundsOpened: model.rounds.length > 0, notesPrivate: !model.notesShown}
  const seat = leads(person)
    ? 'co-facilitator, who votes'
    : person.role === 'member'
      ? 'member, who votes'
      : person.role === 'reviewer'
        ? 'reviewer'
        : 'observer'
  const answers = new Set(
    real.map(change => writtenForEdit(editOf(change), seat, moment, isOwn(board, change, person))),
  )
  answers.delete('done')
  const removes = real.some(change => change.do === 'remove') && !leads(person)
  const refused = answers.size > 0 ? [...answers] : removes ? ['done', 'board.tooManyRemoved'] : ['done']
  const wanted = person.revoked ? ['revoked'] : refused
  return {wanted, got: await shop.write(person.id, changes)}
}

function editOf(change: Change): Edit {
  if (change.do === 'create') return {kind: change.kind, field: null, does: 'create'}
  if (change.do === 'remove' || change.do === 'restore') return {kind: change.kind, field: null, does: 'remove'}
  return {kind: change.kind, field: change.field, does: 'edit'}
}

function isOwn(board: Board, change: Change, person: Person): boolean {
  if (change.kind !== 'commitments') return true
  return board.commitments.get(asId<'commitment'>(change.id))?.departmentId === person.department
}

function changesSomething(board: Board, change: Change): boolean {
  if (change.do === 'create' || change.do === 'remove' || change.do === 'restore') return true
  const record: unknown = change.kind === 'meta' ? board.meta : recordOf(board, change.kind, change.id)
  if (typeof record !== 'object' || record === null) return false
  const now: unknown = new Map<string, unknown>(Object.entries(record)).get(change.field)
  if (change.do === 'set') return JSON.stringify(now) !== JSON.stringify(change.value)
  if (change.do === 'text') return now !== change.to
  const has = (now instanceof Set || now instanceof Map) && now.has(change.key)
  return change.do === 'put' ? !has || now instanceof Map : has
}

/** Two move one card at the same moment: both are taken or both refused, and it stands in one of the two places. (I2) */
async function dragTogether({model, shop, numbers}: Drawn, [one, other]: readonly [Person, Person]): Promise<Happened> {
  const board = await shop.board()
  const segment = [...board.segments.values()][numbers.between(0, board.segments.size)]
  const tiers = [...board.tiers.keys()]
  const [a, b] = [tiers[0], tiers[1]]
  const may = (person: Person) => ['facilitator', 'cofacilitator', 'member'].includes(person.role) && !person.revoked
  if (!segment || !a || !b || !may(one) || !may(other) || model.phase !== 'prioritise')
    return {wanted: 'done', got: 'done'}
  const to = (tierId: string): readonly Change[] => [
    {do: 'set', kind: 'segments', id: segment.id, field: 'placement', value: {in: 'tier', tierId, rank: 'K'}},
  ]
  const got = await shop.together({who: one.id, changes: to(a)}, {who: other.id, changes: to(b)})
  const placement = (await shop.board()).segments.get(segment.id)?.placement
  const stands = placement?.in === 'tier' && (placement.tierId === a || placement.tierId === b)
  return {
    wanted: 'done',
    got: got.every(each => each === 'done') && stands ? 'done' : `${got.join()} ${JSON.stringify(placement)}`,
  }
}
