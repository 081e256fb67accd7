import {createHash} from 'node:crypto'
import {expect} from 'vitest'
import type {RecordState} from '../../../shared/record/state.ts'
import {boardSocket, factsOf} from '../rooms/boardSocket.ts'
import type {Person} from '../rooms/people.ts'
import {hidden, numbersOn} from './numbersOnPage.ts'
import type {Room} from './room.ts'
import {at} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'

/** One page in terms that do not depend on its language: what everybody must see alike. */
type Seen = {
  /** Numbers of each picture, list and lane, in the order in which they stand there. */
  readonly figures: Readonly<Record<string, readonly string[]>>
  /** The control sum, where the page shows one. */
  readonly hash: string | null
}

const keys = Object.keys(at) as Who[]

async function seenBy(person: Person): Promise<Seen> {
  const {page, t} = person
  const hash = page.getByText(t('agree.hash'), {exact: true}).locator('xpath=following-sibling::strong')
  return {figures: await numbersOn(person), hash: (await hash.count()) > 0 ? await hash.innerText() : null}
}

/** Medical is masked from what customers earn us: as many amounts are hidden from it as the others see. (CRIT-5) */
function asFor({department}: Person, seen: Seen): Seen {
  const amounts = seen.figures['ledger.amounts']
  if (department !== 'medical' || !amounts) return seen
  const segments = (seen.figures['ledger.customers'] ?? []).length / 3
  return {...seen, figures: {...seen.figures, 'ledger.amounts': Array.from({length: segments}, () => hidden)}}
}

/** Every page shows the same numbers as the facilitator's, whoever looks and in whatever language. */
export async function allSeeTheSame(room: Room, shown: readonly string[]): Promise<Seen> {
  const frida = room.who('F')
  await expect
    .poll(async () => Object.keys((await seenBy(frida)).figures).toSorted(), {timeout: 30_000})
    .toEqual(shown.toSorted())
  const wanted = await seenBy(frida)
  for (const numbers of Object.values(wanted.figures)) expect(numbers.length).toBeGreaterThan(0)
  await Promise.all(
    room.people.map(person =>
      expect
        .poll(async () => ({name: person.name, ...(await seenBy(person))}), {timeout: 30_000})
        .toEqual({name: person.name, ...asFor(person, wanted)}),
    ),
  )
  return wanted
}

/** The control sum that all twelve pages show. */
export async function oneHash(room: Room): Promise<string> {
  const hashes = () => Promise.all(room.people.map(async person => (await seenBy(person)).hash))
  await expect
    .poll(async () => new Set(await hashes()).size, {message: 'one control sum on twelve pages', timeout: 30_000})
    .toBe(1)
  const [hash] = await hashes()
  if (!hash) throw new Error('no control sum is shown')
  return hash
}

/** What of the record is everybody's: without what is one's own, and without what a mask hides. */
function shared({phase, rounds, discussions, decisions, objections, signOffs, versions, candidate}: RecordState) {
  return {
    phase,
    rounds: rounds.map(({id, state, counts, result}) => ({id, state, counts, result})),
    discussions,
    decisions,
    objections,
    signOffs,
    versions: versions.map(({number, contentHash}) => ({number, contentHash})),
    candidate: candidate && {number: candidate.number, contentHash: candidate.contentHash},
  }
}

/**
 * At the end of a step: the same numbers on twelve pages, and one control sum of what each of the twelve seats is told
 * of the record and of the board.
 */
export async function sameForAll(room: Room, shown: readonly string[]): Promise<Seen> {
  const seen = await allSeeTheSame(room, shown)
  const record = await oneDigest(room, shared)
  const sockets = await Promise.all(keys.map(key => boardSocket(room.seatOf(key), room.origin, room.boardId)))
  const boards = sockets.map(({doc}) => factsOf(doc))
  for (const socket of sockets) socket.close()
  expect(boards).toEqual(boards.map(() => boards[0]))
  const board = digestOf(boards[0]?.json ?? '')
  const sum = `record ${record.slice(0, 8)}, board ${board.slice(0, 8)}`
  console.log(`          twelve see the same: ${shown.join(', ')}; ${sum}${seen.hash ? `, shown ${seen.hash}` : ''}`)
  return seen
}

const digestOf = (words: string): string => createHash('sha256').update(words).digest('hex')

/** The same part of the record, asked for with each of the twelve seats: one digest for all. */
export async function oneDigest(room: Room, part: (record: RecordState) => unknown): Promise<string> {
  const digests = await Promise.all(
    keys.map(async key => {
      const value = JSON.stringify(part(await room.recordOf(key)))
      expect(value?.length ?? 0).toBeGreaterThan(2)
      return digestOf(value)
    }),
  )
  expect(new Set(digests).size).toBe(1)
  return digests[0] ?? ''
}
