import {randomBytes} from 'node:crypto'
import {expect} from 'vitest'
import {segments} from '../../../server/example/segments.ts'
import {castBallot, seesProgress} from '../rooms/evaluation.ts'
import {reads, saved} from '../rooms/people.ts'
import type {Person} from '../rooms/people.ts'
import type {Product} from '../rooms/product.ts'
import {everythingOf} from '../rooms/recorder.ts'
import {castOver, kinds, medicalKinds, standsAt, swingOf, voters} from './ballotsByTwelve.ts'
import {castByKeys} from './castByKeys.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'
import {segmentNames} from './segmentsByTwelve.ts'
import {at} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'

const keys = Object.keys(at) as Who[]
const byHand = ['S1', 'D2', 'D3', 'M3'] as const
const [outageMs, sleepMs] = [180_000, 60_000]

/**
 * With the mouse, the keyboard, the finger and in English through the page; the others over the API. Meanwhile the line
 * of one is gone for three minutes, the phone of another sleeps for one, and the server is killed and comes back.
 */
export async function judge(room: Room, product: Pick<Product, 'log' | 'killAndRestart'>): Promise<void> {
  const [frida, mark, ditte] = [room.who('F'), room.who('M3'), room.who('D3')]
  const board = await room.board()
  const notes = new Map(voters.map(key => [key, randomBytes(16).toString('hex')]))
  const here = room.people.filter(person => person !== mark)

  const outage = realTime(outageMs)
  await mark.context.setOffline(true)
  await reads(mark, mark.t('saved.offline'))
  const last = 'P2'
  const others = voters.filter(key => key !== last && !byHand.some(each => each === key))
  for (const [index, key] of others.entries()) {
    await castOver(room, key, board, {comment: notes.get(key) ?? ''})
    await Promise.all(here.map(person => seesProgress(person, index + 1, voters.length)))
  }
  await Promise.all(byHand.map(key => timed(`${key} fills in the ballot`, () => fillIn(room, key, notes.get(key)))))
  await reads(mark, mark.t('saved.waiting', {count: 1}))
  const seen = (people: readonly Person[], done: number) =>
    Promise.all(people.map(person => seesProgress(person, done, voters.length)))
  await seen(here, voters.length - 2)
  // grey, not gone
  await frida.page.getByTitle(frida.t('people.away', {name: mark.name}), {exact: true}).waitFor()

  const wakes = await sleeps(ditte)
  const awake = realTime(sleepMs)
  await product.killAndRestart()
  await castOver(room, last, board, {comment: notes.get(last) ?? ''})
  const ten = here.filter(person => person !== ditte)
  await timed('the server was killed: ten pages are back, and hear of one ballot more', () =>
    seen(ten, voters.length - 1),
  )
  await awake
  await wakes()
  await timed('the phone slept for a minute: it is back, and hears of it too', () => seen([ditte], voters.length - 1))
  await reads(ditte, ditte.t('evaluate.doneTitle'))

  await outage
  await mark.context.setOffline(false)
  await timed('the line was gone for three minutes: he is back', () => saved(mark))
  await Promise.all(room.people.map(person => seesProgress(person, voters.length, voters.length)))
  await frida.page.getByTitle(mark.name, {exact: true}).waitFor()
  await castOnce(room)

  const everywhere = await Promise.all(room.people.map(person => everythingOf(person, room.recorderOf(person))))
  const found = keys.map((key, index) => ({
    key,
    knows: [...notes].filter(([owner, note]) => owner !== key && everywhere[index]?.includes(note)),
  }))
  expect(found).toEqual(keys.map(key => ({key, knows: []})))
  expect([...notes.values()].filter(note => product.log().includes(note))).toEqual([])
}

async function fillIn(room: Room, key: (typeof byHand)[number], note = ''): Promise<void> {
  const person = room.who(key)
  const asked = person.department === 'medical' ? medicalKinds : kinds
  const scores = segments.map(segment => asked.map(kind => standsAt(segment.key, kind, person.department)))
  const points = asked.map(kind => swingOf(kind, person.department))
  await (key === 'D2' ? castByKeys : castBallot)(person, segmentNames, scores, points, asked, note)
}

/** The screen goes dark: the page is frozen and its line is gone. What is returned wakes it. */
async function sleeps({context, page}: Person): Promise<() => Promise<void>> {
  const inside = await context.newCDPSession(page)
  await inside.send('Page.setWebLifecycleState', {state: 'frozen'})
  await context.setOffline(true)
  return async () => {
    await inside.send('Page.setWebLifecycleState', {state: 'active'})
    await context.setOffline(false)
    await inside.detach()
  }
}

/** Each has one ballot and one seat, also who was away. (BAL-7) */
async function castOnce(room: Room): Promise<void> {
  for (const key of voters) {
    const {mine, rounds, participants} = await room.recordOf(key)
    expect(mine.ballots.map(({ballot}) => ballot.done)).toEqual([true])
    expect(rounds[0]?.counts.map(({cast, expected}) => cast === expected)).toEqual([true, true, true, true])
    expect(participants.filter(({name, revoked}) => name === room.who('M3').name && !revoked)).toHaveLength(1)
  }
}

/** The long form lets real time go by: an outage that is shortened is no outage of three minutes. */
function realTime(ms: number): Promise<void> {
  return new Promise(done => setTimeout(done, ms))
}
