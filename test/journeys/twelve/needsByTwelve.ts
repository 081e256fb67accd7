import {randomBytes} from 'node:crypto'
import {expect} from 'vitest'
import {id} from '../../rooms/aBoard.ts'
import {seesCount, showAllNotes, writeNotes} from '../rooms/needs.ts'
import {everythingOf} from '../rooms/recorder.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'
import {at} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'
import {sameForAll} from './whatAllSee.ts'

const keys = Object.keys(at) as Who[]
const writers = keys.filter(key => key !== 'F')

/** Four notes each, the first through the page, each with a word of its own that nobody else may meet. */
export async function writeSilently(room: Room, log: () => string): Promise<ReadonlyMap<Who, readonly string[]>> {
  const secrets = new Map(writers.map(key => [key, Array.from({length: 4}, () => randomBytes(16).toString('hex'))]))
  await timed('11 people write 44 notes', () =>
    Promise.all(
      writers.map(async key => {
        const [first = '', ...others] = secrets.get(key) ?? []
        await writeNotes(room.who(key), [first])
        for (const [index, text] of others.entries()) {
          const note = {text, side: 'customer', family: (['needs', 'preferences', 'behaviour'] as const)[index]}
          await room.call(key)('PUT', `/notes/${id(`${key}-${index}`)}`, {
            ...note,
            id: id(`${key}-${index}`),
            evidence: 'experience',
          })
        }
      }),
    ),
  )
  for (const person of room.people) {
    for (const department of ['sales', 'marketing', 'medical'] as const) await seesCount(person, department, 12)
    await seesCount(person, 'product', 8)
  }
  await sameForAll(room, ['notes'])
  const everywhere = await Promise.all(room.people.map(person => everythingOf(person, room.recorderOf(person))))
  const found = room.people.map(({name}, index) => {
    const foreign = [...secrets].filter(([key]) => room.who(key).name !== name).flatMap(([, own]) => own)
    return {name, knows: foreign.filter(secret => everywhere[index]?.includes(secret))}
  })
  expect(found).toEqual(room.people.map(({name}) => ({name, knows: []})))
  // each holds the own ones: the looking would have found the others
  for (const key of writers) expect(everywhere[at[key]]).toContain(secrets.get(key)?.[0])
  expect([...secrets.values()].flat().filter(secret => log().includes(secret))).toEqual([])

  await timed('the reveal, until the last of twelve pages has all', () => showAllNotes(room.who('F'), room.people))
  for (const {page} of room.people)
    await expect
      .poll(async () => {
        const html = await page.content()
        return [...secrets.values()].flat().filter(secret => !html.includes(secret)).length
      })
      .toBe(0)
  return secrets
}
