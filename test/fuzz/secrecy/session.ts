import type {Change} from '../../../shared/domain/change.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import type {Round} from '../../../shared/record/round.ts'
import {asId} from '../../../shared/std/ids.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import type {SeededNumbers} from '../../../shared/std/seededNumbers.ts'
import {ballotActs} from './ballots.ts'
import {commonActs, hospital, walkersOf, walkEverything} from './commonActs.ts'
import {add, nothingYet} from './counts.ts'
import {lookAtTheDisk} from './disk.ts'
import {Ear} from './ear.ts'
import {noteActs} from './notes.ts'
import {openOnOwnDevice} from './ownDevice.ts'
import {asking, chiefDevice, idOf, overheard} from './people.ts'
import type {Person} from './people.ts'
import type {Product} from './product.ts'
import {Secrets} from './secrets.ts'
import type {Route} from './walkRoutes.ts'
import {aTeam, colleagues, writes} from './team.ts'
import {Twist} from './twist.ts'
import type {Difference, Stage} from './twist.ts'
import {Workshop} from './workshop.ts'

const id = (name: string) => asId<'segment'>(name.padEnd(21, '_'))
const board: readonly Change[] = [
  ...['hospital', 'clinic', 'pharmacy'].map((name, index): Change => {
    return {do: 'create', kind: 'segments', id: id(name), fields: {name, precedence: 'BDF'[index] ?? 'V'}}
  }),
  ...(['growth', 'strength'] as const).map((name, index): Change => {
    const axis = index === 0 ? 'attractiveness' : 'strength'
    return {do: 'create', kind: 'criteria', id: id(name), fields: {name, axis, rank: 'BD'[index] ?? 'V'}}
  }),
]

export type SessionOptions = {
  /** The other of two sessions that differ in what nobody else may notice. */
  readonly isOther?: boolean
  readonly routes: readonly Route[]
  /** Which share of these is asked by everybody. */
  readonly share: number
}

/** One workshop of random people who do random things, up to its second reveal; throws when anybody hears too much. */
export async function session(product: Product, seed: number, options: SessionOptions) {
  const {isOther = false} = options
  const numbers = seededNumbers(seed)
  const counts = nothingYet()
  product.seed(seed)
  product.newLines()
  const people = await aTeam(product, numbers, options.share === 1)
  const twist = new Twist(differenceOf(people, numbers), isOther)
  const outsiders = await theOutsiders(product)
  const storage = new Ear("the leader's browser storage", {participantId: idOfFirst(people), mayRead: 'all'})
  const secrets = new Secrets(seededNumbers(seed ^ 0x5ec7e7))
  const ears = [...outsiders.ears, storage]
  const workshop = new Workshop({product, numbers, secrets, counts, people, twist, ears})
  const walked = new Set<string>()
  try {
    await begin(workshop, storage)
    const look = async (round: Round | null) => {
      const names = namesOn(workshop, round)
      for (const each of await walkEverything(workshop, outsiders.strangers, names, options)) walked.add(each)
      for (const person of people) for (const path of ['/record', '']) await chiefDevice(person).get(path)
      outsiders.metrics.takeWords('the metrics', await product.metrics())
      await lookAtTheDisk(workshop)
    }
    await writeNotes(workshop, look)
    await judge(workshop, look)
    checkShown(workshop)
  } finally {
    workshop.device?.close()
    for (const {tab} of people) await tab?.leave()
  }
  const lanes = people.filter(({overLane}) => overLane).map(({ear}) => ear.frames)
  add(counts, {
    sessions: 1,
    people: people.length,
    frames: workshop.ears.reduce((sum, ear) => sum + ear.frames, 0),
    laneFrames: lanes.reduce((sum, each) => sum + each, 0),
    bytes: workshop.ears.reduce((sum, ear) => sum + ear.bytes, 0),
    storageWrites: storage.heard.length,
  })
  return {counts, walked, twist, ears: workshop.ears}
}

/** Everybody is in, the board stands, and the rules of the game are set. */
async function begin(workshop: Workshop, storage: Ear): Promise<void> {
  const {product, numbers, leader, people} = workshop
  await commit(workshop, {changes: board})
  const {cookie, boardId} = chiefDevice(leader)
  const ask = asking(product, leader.ear)
  const withCookie = (path: string, init: RequestInit) => ask(path, {...init, headers: {...headersOf(init), cookie}})
  workshop.device = await openOnOwnDevice(product, {boardId, cookie, ask: withCookie}, {tab: leader.ear, storage})
  await workshop.everybodyComesBack()
  const when = numbers.oneOf(['facilitator', 'facilitator', 'allIn', 'deadline'] as const)
  await chiefDevice(leader).patch('/settings', {revealWhen: when})
  if (numbers.next() < 0.4) {
    const masked = people[numbers.between(0, people.length - 1)]
    const departmentId = masked?.devices[0]?.departmentId ?? ''
    await chiefDevice(leader).put('/masks', {masks: [{criterionId: id('growth'), departmentIds: [departmentId]}]})
  }
}

type Look = (round: Round | null) => Promise<void>

/** Silent notes until their reveal, sometimes with a step back, and once more after it. */
async function writeNotes(workshop: Workshop, look: Look): Promise<void> {
  const {numbers, leader, twist} = workshop
  await stand(workshop, 'needs')
  const times = numbers.next() < 0.4 ? 2 : 1
  for (let time = 0; time < times; time += 1) {
    if (time > 0) await workshop.happens('write once more', () => chiefDevice(leader).post('/notes/reopen'))
    twist.begins(time === 0 ? 'notes' : null)
    for (let turns = numbers.between(6, 14); turns > 0; turns -= 1) await somethingWithNotes(workshop)
    await workshop.happens('look at everything', () => look(null))
    await workshop.everybodyListens()
    await workshop.happens('show the notes', () => chiefDevice(leader).post('/notes/reveal'))
    await workshop.happens('a note that comes too late', () => noteActs.write(workshop, aWriter(workshop)))
  }
  twist.begins(null)
}

async function somethingWithNotes(workshop: Workshop): Promise<void> {
  const {numbers, leader} = workshop
  const draw = numbers.next()
  const person = aWriter(workshop)
  if (draw < 0.55) {
    const name = numbers.oneOf(['write', 'write', 'write once more', 'throw away', 'write wrongly'] as const)
    return workshop.happens(`${person.name} ${name}`, () => noteActs[name](workshop, person))
  }
  if (draw < 0.6) return fullDisk(workshop, () => noteActs.write(workshop, person))
  if (draw < 0.64) {
    await workshop.happens('step back', () => chiefDevice(leader).post('/phase', {move: 'back', reason: 'Once more'}))
    await workshop.happens('a note meanwhile', () => noteActs.write(workshop, person))
    return stand(workshop, 'needs')
  }
  return somethingElse(workshop)
}

/** One or two rounds of private scores. */
async function judge(workshop: Workshop, look: Look): Promise<void> {
  const {numbers, leader, twist, product, counts} = workshop
  await stand(workshop, 'evaluate')
  const rounds = numbers.next() < 0.3 ? 2 : 1
  for (let number = 1; number <= rounds; number += 1) {
    const {revealWhen} = (await workshop.record()).settings
    const daysMs = 24 * 60 * 60_000 * numbers.between(1, 3)
    const due = {deadline: new Date(product.clock.ms + daysMs).toISOString()}
    // A round with a deadline says who has not voted yet: there two who change places are seen to.
    const hasDeadline =
      revealWhen === 'deadline' && !(twist.difference?.is === 'hands' && twist.difference.stage === number)
    const end = hasDeadline ? due : revealWhen === 'deadline' ? {revealWhen: 'facilitator'} : {}
    const body = {...end, ...(number > 1 ? {only: oneCell} : {})}
    const opened = await chiefDevice(leader).post('/rounds', body)
    if (opened.body.code === 'round.tooFewVoters') return
    if (opened.status !== 201) throw new Error(opened.text)
    twist.begins(number)
    const round = await roundNow(workshop)
    for (const person of workshop.people)
      if (writes(person) && numbers.next() < 0.7)
        await workshop.happens(`${person.name} accept`, () => ballotActs.accept(workshop, person, round))
    for (let turns = numbers.between(8, 18); turns > 0; turns -= 1) await somethingWithBallots(workshop, round)
    await workshop.happens('look at everything', () => look(round))
    await workshop.everybodyListens()
    if (hasDeadline) {
      counts.deadlines += 1
      if (numbers.next() < 0.5) for (const {tab} of workshop.people) await tab?.leave()
      await workshop.happens('the deadline passes', () => product.pass(daysMs))
      await workshop.everybodyComesBack()
    }
    // Who was asked again may answer, and then the round is shown without those who did not.
    for (let times = 0; times < 2; times += 1)
      await workshop.happens('show the round', () => chiefDevice(leader).post(`/rounds/${round.id}/reveal`))
    const person = aWriter(workshop)
    await workshop.happens('a ballot that comes too late', () => ballotActs.judge(workshop, person, round))
    twist.begins(null)
    // One in which nobody had voted by its deadline has ended by itself, and is no round any more. (REV-10)
    const now = (await workshop.record()).rounds.find(({id: each}) => each === round.id)
    if (now?.state !== 'revealed') return
  }
}

const oneCell = [{segmentId: hospital, criterionId: id('strength')}]

async function somethingWithBallots(workshop: Workshop, round: Round): Promise<void> {
  const {numbers, leader} = workshop
  const draw = numbers.next()
  const person = aWriter(workshop)
  if (draw < 0.6) {
    const name = numbers.oneOf([
      ...(['accept', 'accept, and judge', 'accept, and judge', 'judge', 'judge', 'judge', 'draft'] as const),
      ...(['step aside', 'judge wrongly', 'judge with a wrong key'] as const),
    ] as const)
    return workshop.happens(`${person.name} ${name}`, () => ballotActs[name](workshop, person, round))
  }
  if (draw < 0.64) return fullDisk(workshop, () => ballotActs.judge(workshop, person, round))
  if (draw < 0.68) {
    await workshop.happens('step back', () => chiefDevice(leader).post('/phase', {move: 'back', reason: 'Once more'}))
    await workshop.happens('a ballot meanwhile', () => ballotActs.judge(workshop, person, round))
    return stand(workshop, 'evaluate')
  }
  if (draw < 0.71) return workshop.happens('another round', () => chiefDevice(leader).post('/rounds'))
  return somethingElse(workshop)
}

async function somethingElse(workshop: Workshop): Promise<void> {
  const {numbers, people} = workshop
  const person = people[numbers.between(0, people.length - 1)] ?? workshop.leader
  const name = numbers.oneOf([
    ...(['look around', 'look around', 'export', 'show presence', 'show presence', 'write on the board'] as const),
    ...(['go away', 'go away', 'come back', 'take another device', 'let time pass', 'loosen the promise'] as const),
    ...(['be quiet', 'be revoked'] as const),
    numbers.next() < 0.3 ? ('restart' as const) : ('look around' as const),
  ] as const)
  if (person.isRevoked) return
  return workshop.happens(`${person.name} ${name}`, () => commonActs[name](workshop, person))
}

/** Nothing can be written while somebody tries: what is not kept is not said either. */
async function fullDisk(workshop: Workshop, act: () => Promise<unknown>): Promise<void> {
  const {disk} = workshop.product
  workshop.counts.fullDisks += 1
  await workshop.happens('with a full disk', async () => {
    disk.isFull = true
    await act().finally(() => {
      disk.isFull = false
    })
    // A room that could not write was given up; everybody comes back to another.
    await workshop.everybodyComesBack()
  })
}

/** Often one of those in whom two sessions differ. */
function aWriter({numbers, people, twist}: Workshop): Person {
  const special = numbers.next() < 0.4 ? twist.difference?.people[numbers.between(0, 1)] : undefined
  if (special) return special
  const writing = people.filter(writes)
  const fallback = writing[0] ?? people[0]
  if (!fallback) throw new Error('nobody is there')
  return writing[numbers.between(0, 1000) % Math.max(1, writing.length)] ?? fallback
}

async function stand(workshop: Workshop, to: Phase): Promise<void> {
  await workshop.happens(`stand in ${to}`, async () => {
    const {phase} = await workshop.record()
    await commit(workshop, {events: [{is: 'phaseMoved', from: phase, to, reason: ''}]})
  })
}

async function commit({product, boardId}: Workshop, work: object): Promise<void> {
  const done = await product.hub.decide(asId<'board'>(boardId), async room => {
    return {ok: true as const, value: await room.commit({by: 'server', ...work})}
  })
  if (!done.ok || done.value !== 'committed') throw new Error('the workshop could not be set up')
}

async function roundNow(workshop: Workshop): Promise<Round> {
  const round = (await workshop.record()).rounds.at(-1)
  if (!round) throw new Error('no round')
  return round
}

/** It was not for want of anything to find: what was shown has come to those who may read it. */
function checkShown({people, shown, leader}: Workshop): void {
  for (const person of people.filter(({isRevoked, role}) => !isRevoked && role === 'member').concat(leader)) {
    if (person.isAway) continue
    const missing = [...shown].filter(canary => !person.ear.read.has(canary))
    if (missing.length > 0) throw new Error(`${person.name} was not shown ${missing.length} of ${shown.size}`)
  }
}

/** What differs in the other session of this seed; drawn in both. */
function differenceOf(people: readonly Person[], numbers: SeededNumbers): Difference {
  const stage = numbers.oneOf<Stage>(['notes', 1, 1])
  const pair = colleagues(people, numbers)
  const hands = numbers.next() < 0.5
  const someone = people.find(writes) ?? people[0]
  if (!someone) throw new Error('nobody is there')
  return pair && hands ? {is: 'hands', stage, people: pair} : {is: 'values', stage, people: pair ?? [someone, someone]}
}

/** Those who have no business here: nobody at all, one who leads another workshop, and whoever reads the numbers. */
async function theOutsiders(product: Product) {
  const ear = (name: string) => new Ear(name, {participantId: null, mayRead: 'nothing'})
  const [stranger, neighbour, metrics] = [ear('a stranger'), ear('a neighbour'), ear('the metrics')]
  const strangers = {stranger: overheard(product, stranger), neighbour: overheard(product, neighbour)}
  await strangers.neighbour.open({template: 'blank', name: 'Nils'})
  return {strangers, metrics, ears: [stranger, neighbour, metrics]}
}

function namesOn(workshop: Workshop, round: Round | null): Record<string, string> {
  const {boardId, keptNotes, people, leader} = workshop
  const walking = [...walkersOf(workshop).values()].map(idOf)
  // Somebody else's: one's own note may be thrown away.
  const someNote = [...keptNotes.keys()].find(place => !walking.some(each => place.startsWith(each))) ?? ''
  const someone = people.find(writes) ?? leader
  return {
    id: boardId,
    noteId: someNote.split(' ')[1] ?? 'unknown',
    roundId: round?.id ?? 'unknown',
    participantId: idOf(someone),
    modelId: `${boardId}.1`,
    target: 'segmodel.json',
  }
}

const idOfFirst = ([first]: readonly Person[]): string | null => (first ? idOf(first) : null)
const headersOf = ({headers}: RequestInit): Record<string, string> => Object.fromEntries(new Headers(headers).entries())
