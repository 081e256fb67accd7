import type {SeededNumbers} from '../../../shared/std/seededNumbers.ts'
import type {Role} from '../../../shared/record/people.ts'
import {asId} from '../../../shared/std/ids.ts'
import {APerson} from '../../server/http/aPerson.ts'
import {Ear} from './ear.ts'
import type {Product} from './product.ts'
import type {Reader} from './secrets.ts'
import {Tab} from './tab.ts'

/** One person with her devices; what reaches any of them reaches her. */
export type Person = {
  readonly name: string
  readonly role: Role
  readonly ear: Ear
  /** The browser that sat down first, and those that came by a resume link. */
  readonly devices: APerson[]
  readonly overLane: boolean
  tab: Tab | null
  isAway: boolean
  isRevoked: boolean
  /** Silent notes that this person knows to be kept. */
  noteIds: string[]
  /** What she did while she was away. */
  readonly waiting: (() => Promise<void>)[]
}

export type Seating = {
  readonly name: string
  readonly department: string
  readonly role: Role
  readonly overLane: boolean
  /** Not a person: the machine at the projector, which came by its link. */
  readonly isScreen?: true
}

/** Whoever asks over HTTP is overheard, status and headers included. */
export function overheard(product: Product, ear: Ear): APerson {
  return new APerson(asking(product, ear))
}

export function asking(product: Product, ear: Ear): (path: string, init: RequestInit) => Promise<Response> {
  return async (path, init) => {
    const response = await product.app.request(`http://localhost:4400${path}`, init)
    const words = `${response.status} ${JSON.stringify([...response.headers])} ${await response.clone().text()}`
    ear.takeWords(`${init.method ?? 'GET'} ${path}`, words)
    return response
  }
}

/** The one who opens the workshop, or one who joins it and gets a role. */
export async function sitDown(product: Product, seating: Seating, host: Person | null): Promise<Person> {
  const {name, department, role, overLane} = seating
  const heard = new Ear(name, {participantId: null, mayRead: 'nothing'})
  const first = overheard(product, heard)
  if (host === null) await first.open({template: 'blank', name, department})
  else if (seating.isScreen) await lookAlong(first, chiefDevice(host))
  else await first.join(chiefDevice(host), name, department)
  if (host !== null && role !== 'member' && !seating.isScreen) await first.become(role, chiefDevice(host))
  const reader: Reader = {participantId: first.participantId, mayRead: role === 'observer' ? 'notes' : 'all'}
  const ear = new Ear(name, reader)
  const devices = [copyOf(product, ear, first)]
  const person = {name, role, ear, devices, overLane, tab: null, isAway: false, isRevoked: false}
  return {...person, noteIds: [], waiting: []}
}

async function lookAlong(screen: APerson, host: APerson): Promise<void> {
  const made = await host.post('/screen-links')
  screen.boardId = host.boardId
  const {body} = await screen.post('/resume', {token: String(made.body.screenUrl).split('#')[1]})
  screen.participantId = asId<'participant'>(String(body.participantId))
  screen.departmentId = asId<'department'>(String(body.departmentId))
}

export function chiefDevice({devices}: Person): APerson {
  const [first] = devices
  if (!first) throw new Error('nobody without a device')
  return first
}

export const idOf = (person: Person): string => chiefDevice(person).participantId

/** The seat's link is opened in another browser. */
export async function takeAnotherDevice(product: Product, person: Person): Promise<boolean> {
  const made = await chiefDevice(person).post('/resume-links')
  if (made.status !== 201) return false
  const device = overheard(product, person.ear)
  const {boardId, participantId, departmentId} = chiefDevice(person)
  Object.assign(device, {boardId, participantId, departmentId})
  const resumed = await device.post('/resume', {token: String(made.body.resumeUrl).split('#')[1]})
  if (resumed.status === 200) person.devices.push(device)
  return resumed.status === 200
}

/** Opens the person's tab, also after the server has sent it away. */
export async function comeIn(product: Product, person: Person, numbers: SeededNumbers): Promise<void> {
  const client = numbers.between(2 ** 28, 2 ** 32 - 1)
  if (person.isRevoked || person.isAway || person.tab?.isClosed === false) return
  const {boardId, cookie} = chiefDevice(person)
  person.tab = await Tab.enter(product, person.ear, {boardId, cookie, client, overLane: person.overLane})
}

function copyOf(product: Product, ear: Ear, person: APerson): APerson {
  const {cookie, boardId, participantId, departmentId, joinToken} = person
  return Object.assign(overheard(product, ear), {cookie, boardId, participantId, departmentId, joinToken})
}
