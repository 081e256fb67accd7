import {leads} from '../../../shared/record/people.ts'
import type {Role} from '../../../shared/record/people.ts'
import {walk} from './walkRoutes.ts'
import type {Names, Route, Walker} from './walkRoutes.ts'
import {chiefDevice, comeIn, idOf, takeAnotherDevice} from './people.ts'
import type {Person} from './people.ts'
import type {APerson} from '../../server/http/aPerson.ts'
import type {Workshop} from './workshop.ts'

type Act = (workshop: Workshop, person: Person) => Promise<unknown>

const looks = ['', '/record', '/candidate', '/link', '/models/current', '/door', '/last-good', '/api/v1/seats'] as const
const minuteMs = 60_000

/** What happens around people who write and judge in private, with a weight. */
export const commonActs = {
  'look around': async (workshop, person) => {
    const {numbers} = workshop
    for (let times = 0; times < 3; times += 1)
      await chiefDevice(person).get(numbers.oneOf(looks), {'x-join-token': chiefDevice(workshop.leader).joinToken})
  },
  export: async ({numbers, boardId}, person) => {
    const target = numbers.oneOf(['segmodel.json', 'assignments.csv', 'postgresql.sql', 'duckdb.sql'])
    await chiefDevice(person).get(`/api/v1/models/${boardId}.1/export/${target}`)
    await chiefDevice(person).get(`/api/v1/models/${boardId}.1`)
  },
  'show presence': async ({numbers, secrets}, person) => {
    const step = `step ${numbers.between(1, 3)}`
    const secret = secrets.made(idOf(person), 'comment')
    person.tab?.present(step, secret)
    await person.tab?.caughtUp()
  },
  'write on the board': async ({numbers}, person) => {
    const to = `offer ${numbers.between(1, 1e6)}`
    if (person.role === 'member')
      await person.tab?.write([{do: 'text', kind: 'segments', id: hospital, field: 'offer', to}])
  },
  'go away': async ({counts}, person) => {
    if (person.isAway) return
    counts.away += 1
    person.isAway = true
    await person.tab?.leave()
    person.tab = null
  },
  'come back': async workshop => {
    for (const person of workshop.people) await comeBack(workshop, person)
  },
  'take another device': async ({product, counts}, person) => {
    if (await takeAnotherDevice(product, person)) counts.devices += 1
  },
  'be revoked': async ({leader, counts, twist}, person) => {
    if (person.role !== 'member' || twist.isSpared(person) || person.isAway) return
    const {participantId} = chiefDevice(person)
    const reply = await chiefDevice(leader).patch(`/participants/${participantId}`, {revoked: true})
    if (reply.status !== 200) throw new Error(reply.text)
    counts.revoked += 1
    person.isRevoked = true
  },
  restart: async workshop => {
    const {product, counts, numbers} = workshop
    counts.restarts += 1
    await product.restart(numbers.next() < 0.3)
    await workshop.everybodyComesBack()
  },
  'be quiet': async workshop => {
    const {product, counts, boardId} = workshop
    const epoch = () => product.hub.epoch(boardId as never)
    const before = await epoch()
    await product.quiet()
    if ((await epoch()) !== before) {
      counts.startOvers += 1
      // Over the slow lane it takes a moment to hear that the old document is gone.
      for (const {tab} of workshop.people) await tab?.gone()
    }
    await workshop.everybodyComesBack()
  },
  'let time pass': ({product, numbers}) => product.pass(numbers.between(1, 20) * minuteMs),
  'loosen the promise': async ({leader}) => {
    const reply = await chiefDevice(leader).patch('/settings', {names: 'named'})
    if (reply.status !== 409) throw new Error('a promise of privacy was loosened')
  },
} satisfies Record<string, Act>

export const hospital = 'hospital'.padEnd(21, '_')

/** What was done without a line is sent now; some of it is too late. */
async function comeBack({product, numbers}: Workshop, person: Person): Promise<void> {
  if (!person.isAway) return
  person.isAway = false
  await comeIn(product, person, numbers)
  for (const send of person.waiting.splice(0)) await send()
}

/** One of each role, and none of those in whose place a colleague may be. */
export function walkersOf({people, twist}: Workshop): ReadonlyMap<Role, Person> {
  return new Map(people.filter(each => !each.isRevoked && !twist.isSpared(each)).map(each => [each.role, each]))
}

/** Every route as everybody who is there, and as those who have no business here. */
export async function walkEverything(
  workshop: Workshop,
  strangers: Readonly<Record<string, APerson>>,
  names: Names,
  {routes, share}: {readonly routes: readonly Route[]; readonly share: number},
): Promise<ReadonlySet<string>> {
  const walked = new Set<string>()
  const {numbers, counts} = workshop
  const seated = [...walkersOf(workshop)].map(([role, person]): Walker => {
    return {role, api: chiefDevice(person), manner: leads(role) || role === 'member' ? 'spoils' : 'tries'}
  })
  const others = Object.entries(strangers).map(([role, api]): Walker => ({role, api, manner: 'tries'}))
  for (const route of routes)
    for (const walker of [...seated, ...others]) {
      if (numbers.next() >= share) continue
      await walk(walker, route, names)
      walked.add(`${walker.role} ${route.method} ${route.path}`)
      counts.walked += 1
    }
  return walked
}
