import type {Phase} from '../../../shared/domain/phase.ts'
import {phases} from '../../../shared/domain/phase.ts'
import type {Role} from '../../../shared/record/people.ts'
import type {Ballot} from '../../../shared/record/round.ts'
import type {APerson} from '../../server/http/aPerson.ts'

/** What we believe about a workshop: the rules once more, as short as they can be said. */
export type Person = {
  readonly browser: APerson
  readonly id: string
  department: string
  role: Role
  votes: boolean
  votesChosen: boolean
  signsFor: string | null
  revoked: boolean
  /** Does the browser still hold the seat? */
  seated: boolean
}

export type ModelRound = {
  readonly id: string
  open: boolean
  named: boolean
  /** None where the weights alone are asked for. */
  readonly segmentIds: readonly string[]
  readonly criterionIds: readonly string[]
  readonly masks: ReadonlyMap<string, readonly string[]>
  readonly voters: ReadonlyMap<string, string>
  readonly accepted: Map<string, 'accepted' | 'declined' | 'again'>
  readonly ballots: Map<string, Ballot>
  /** Departments that were promised company and asked once more. */
  readonly asked: Set<string>
  readonly deadlineMs: number | null
  /** Until when the clock waits for whom it has asked once more, as the product says. */
  askedUntilMs: number | null
}

type LateBallot = {
  readonly roundId: string
  readonly ballot: Ballot
  /** Its author has not answered on since, in the round that it is of. */
  isNewest: boolean
}

type ModelObjection = {
  readonly department: string
  readonly text: string
  open: boolean
  putOff: boolean
  /** Recorded as dissent: for the model in the making, for the one after what is agreed, or in a version for good. */
  dissent: 'no' | 'here' | 'next' | 'kept'
  /** Taken back by its department, or by those who lead in its place. */
  withdrawn: 'no' | 'by them' | 'for them'
}

export type Model = {
  phase: Phase
  readonly people: Person[]
  readonly notes: Map<string, Map<string, string>>
  notesShown: boolean
  rounds: ModelRound[]
  /** Rounds that ended without an answer. */
  takenBack: ModelRound[]
  /** What no round has counted, by its author. */
  readonly late: Map<string, LateBallot>
  masks: Map<string, readonly string[]>
  maxRounds: number
  minCoverage: number
  revealWhen: 'facilitator' | 'allIn' | 'deadline'
  names: 'anonymous' | 'named'
  readonly waivers: Set<string>
  readonly objections: Map<string, ModelObjection>
  readonly decisions: string[]
  /** Which sales logic of which segment stands in the log. */
  readonly logics: Map<string, string>
  /** The objective when the workshop last moved on. */
  objective: string | null
  candidate: {readonly number: number; readonly contentHash: string} | null
  /** Who had a voice when the candidate was frozen. */
  mustSign: readonly string[]
  /** Who signs in whose place, by department. */
  readonly delegations: Map<string, {readonly from: string; readonly fromDepartment: string; readonly to: string}>
  /** The day to sign by. */
  signByMs: number | null
  /** What each department has really signed last. */
  readonly signatures: Map<string, string>
  /** What each person stands behind without signing. */
  readonly endorsements: Map<string, string>
  readonly versions: number[]
  /** What each version says was not settled when it was agreed. */
  readonly unsettled: Map<number, readonly string[]>
  /** Versions that are agreed without somebody: without whom. */
  readonly without: Map<number, readonly string[]>
}

export function aModel(): Model {
  return {
    phase: 'frame',
    people: [],
    notes: new Map(),
    notesShown: false,
    rounds: [],
    takenBack: [],
    late: new Map(),
    masks: new Map(),
    maxRounds: 3,
    minCoverage: 0.7,
    revealWhen: 'facilitator',
    names: 'anonymous',
    waivers: new Set(),
    objections: new Map(),
    decisions: [],
    logics: new Map(),
    objective: null,
    candidate: null,
    mustSign: [],
    delegations: new Map(),
    signByMs: null,
    without: new Map(),
    signatures: new Map(),
    endorsements: new Map(),
    versions: [],
    unsettled: new Map(),
  }
}

export const isAt = (model: Model, from: Phase): boolean => phases.indexOf(model.phase) >= phases.indexOf(from)
export const leads = ({role}: Pick<Person, 'role'>): boolean => role === 'facilitator' || role === 'cofacilitator'
export const writes = (person: Pick<Person, 'role'>): boolean => leads(person) || person.role === 'member'
export const hasVoice = (person: Person): boolean => !person.revoked && writes(person)
export const mayVote = (person: Person): boolean => person.votes && writes(person)

export function departmentsWithVoice({people}: Model): readonly string[] {
  return [...new Set(people.filter(hasVoice).map(({department}) => department))]
}

/** Who has a voice, and who had one when the content was frozen. (SIGN-13) */
export function heardDepartments(model: Model): readonly string[] {
  return [...new Set([...departmentsWithVoice(model), ...model.mustSign])]
}

/** And who was told that nothing is agreed without a signature of theirs. (SIGN-12) */
export function signingDepartments(model: Model): readonly string[] {
  return [...new Set([...heardDepartments(model), ...promisedDepartments(model)])]
}

export function promisedDepartments({objections}: Model): readonly string[] {
  return [...objections.values()].flatMap(({putOff, dissent, withdrawn, department}) =>
    putOff || (dissent === 'here' && withdrawn !== 'by them') ? [department] : [],
  )
}

/** What was not settled goes into the version, and stays there. (SIGN-12, SIGN-14) */
export function madeVersion(model: Model, number: number): void {
  const held = [...model.objections.values()].filter(
    ({putOff, dissent, withdrawn}) => putOff || (dissent === 'here' && withdrawn === 'no'),
  )
  model.unsettled.set(
    number,
    held.map(({text, department, putOff}) => `${text} ${department} ${putOff ? 'postponed' : 'dissent'}`).toSorted(),
  )
  for (const objection of model.objections.values()) if (objection.dissent === 'here') objection.dissent = 'kept'
  model.versions.push(number)
  model.late.clear()
  model.phase = 'signed'
}

/** Every department that is asked has signed this very content, and nobody objects: then, and only then, it is agreed. */
export function agreeIfAll(model: Model): void {
  const {candidate, phase} = model
  if (phase !== 'agree' || !candidate) return
  if ([...model.objections.values()].some(({open}) => open)) return
  const asked = signingDepartments(model)
  if (asked.length === 0 || !asked.every(each => model.signatures.get(each) === candidate.contentHash)) return
  madeVersion(model, candidate.number)
}

/** Whoever leads with a vote leaves it to the colleague who comes, unless she has said that she votes. */
export function stepAside({people}: Model, arriving: Person): void {
  if (!hasVoice(arriving)) return
  for (const person of people)
    if (
      person !== arriving &&
      person.role === 'facilitator' &&
      person.department === arriving.department &&
      !person.revoked &&
      !person.votesChosen
    )
      person.votes = false
}

/** May somebody have written in private? Then nothing that was promised is taken back. (BAL-9) */
export function hasWritten(model: Model): boolean {
  return (
    isAt(model, 'needs') ||
    model.rounds.length + model.takenBack.length > 0 ||
    model.notesShown ||
    noteCounts(model).size > 0
  )
}

/** Notes of each department, whoever of it is still there. */
export function noteCounts({people, notes}: Model): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {id, department} of people) {
    const own = notes.get(id)?.size ?? 0
    if (own > 0) counts.set(department, (counts.get(department) ?? 0) + own)
  }
  return counts
}

/** Who has voted and is waited for, by department. */
export function roundCounts(model: Model, round: ModelRound): ReadonlyMap<string, {cast: number; expected: number}> {
  const counts = new Map<string, {cast: number; expected: number}>()
  for (const [id, department] of round.voters) {
    const count = counts.get(department) ?? {cast: 0, expected: 0}
    const cast = round.ballots.get(id)?.done === true
    const gone = !model.people.some(person => person.id === id && hasVoice(person))
    const steppedAside = round.accepted.get(id) === 'declined'
    if (cast && !steppedAside) count.cast += 1
    if (!steppedAside && (cast || !gone)) count.expected += 1
    counts.set(department, count)
  }
  return counts
}

/** What a reveal does now: the ballots that everybody sees, or why it does not happen. (I14) */
function revealNow(
  round: ModelRound,
): {readonly is: 'refused'; readonly code: string} | {readonly is: 'shown'; readonly ids: readonly string[]} {
  const done = [...round.voters.keys()].filter(
    id => round.ballots.get(id)?.done === true && ['accepted', 'again'].includes(round.accepted.get(id) ?? ''),
  )
  if (done.length === 0) return {is: 'refused', code: 'round.noBallots'}
  const departmentOf = (id: string) => round.voters.get(id) ?? ''
  const exposed = [...new Set(round.voters.values())].filter(department => {
    // Who accepted to be named was promised no company.
    if (round.named) return false
    const voters = [...round.voters.values()].filter(each => each === department).length
    const cast = done.filter(id => departmentOf(id) === department).length
    return voters >= 3 && cast > 0 && cast < 3
  })
  const unasked = exposed.filter(department => !round.asked.has(department))
  if (unasked.length > 0) {
    for (const department of unasked) round.asked.add(department)
    return {is: 'refused', code: 'round.consentAgain'}
  }
  const ids = done.filter(id => !exposed.includes(departmentOf(id)) || round.accepted.get(id) === 'again')
  return ids.length === 0 ? {is: 'refused', code: 'round.noBallots'} : {is: 'shown', ids}
}

/** The last ballot, or the last who steps aside, reveals the round where the workshop says so. */
export function revealIfAllIn(model: Model, round: ModelRound): void {
  if (model.revealWhen !== 'allIn' || round.asked.size > 0) return
  const counts = [...roundCounts(model, round).values()]
  if (counts.some(({expected}) => expected > 0) && counts.every(({cast, expected}) => cast === expected))
    tryReveal(round)
}

/** The time of the open round has come while the workshop was elsewhere, or before somebody said that it reveals. */
export function revealIfDue(model: Model, nowMs: number): void {
  const round = model.rounds.find(({open}) => open)
  if (!round || model.phase !== 'evaluate') return
  revealIfAllIn(model, round)
  // From now on the clock shows the answers: whom somebody has asked before it gives their time. (REV-9)
  if (model.revealWhen === 'deadline' && round.asked.size > 0 && round.askedUntilMs === null) return
  const due = dueMs(round)
  if (due !== null && due <= nowMs) revealAtDeadline(model, round)
}

export const dueMs = ({deadlineMs, askedUntilMs}: ModelRound): number | null => askedUntilMs ?? deadlineMs

export function revealAtDeadline(model: Model, round: ModelRound): void {
  const isMeant = model.phase === 'evaluate' && model.revealWhen === 'deadline'
  // What has no answer to show ends all the same. (REV-10)
  if (round.open && isMeant && tryReveal(round) === 'round.noBallots') takeBack(model, round)
}

/** Why a round is not taken back, or that it is: there is nothing that a reveal of now would show. (REV-10) */
export function whyNotBack(round: ModelRound): string {
  const asked = new Set(round.asked)
  const answer = revealNow(round)
  // It was only looked at.
  round.asked.clear()
  for (const department of asked) round.asked.add(department)
  return answer.is === 'refused' && answer.code === 'round.noBallots' ? 'done' : 'round.hasBallots'
}

/** It counts for nothing; who had begun keeps the own answers for the next one. (BAL-3) */
export function takeBack(model: Model, round: ModelRound): void {
  for (const [id, ballot] of round.ballots) {
    const late = model.late.get(id)
    const isNewer = late?.roundId === round.id && late.isNewest
    if (!isNewer && ballot.scores.length + ballot.weights.length > 0) cameLate(model, id, round, ballot)
  }
  round.ballots.clear()
  round.open = false
  model.rounds = model.rounds.filter(each => each !== round)
  model.takenBack.push(round)
}

export function cameLate({late}: Model, id: string, round: ModelRound, ballot: Ballot): void {
  late.set(id, {roundId: round.id, ballot, isNewest: true})
}

/** What came late is done with, but for what waits to take the place of an answer in this very round. (BAL-3) */
export function answersOn({late}: Model, id: string, round: ModelRound, ballot: Ballot): void {
  const waiting = late.get(id)
  if (waiting?.roundId === round.id && JSON.stringify(waiting.ballot) !== JSON.stringify(ballot))
    waiting.isNewest = false
  else late.delete(id)
}

export function tryReveal(round: ModelRound): string {
  const answer = revealNow(round)
  if (answer.is === 'refused') return answer.code
  shownOf.set(round, answer.ids)
  round.open = false
  return 'done'
}

/** Whose ballots a revealed round shows. */
export const shownOf = new WeakMap<ModelRound, readonly string[]>()
