import {createHash} from 'node:crypto'
import {expect} from 'vitest'
import type {TextKey} from '../../../shared/i18n/text.ts'
import type {Person} from '../rooms/people.ts'
import type {Room} from './room.ts'
import {at} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'

/** One page in terms that do not depend on its language: what everybody must see alike. */
type Seen = {
  /** Numbers of each picture and table, in the order in which they stand there. */
  readonly figures: Readonly<Record<string, readonly string[]>>
  /** The control sum, where the page shows one. */
  readonly hash: string | null
}

const pictures = [
  'pictures.ranking',
  'evaluate.weights',
  'evaluate.matrix',
  'evaluate.movement',
] as const satisfies readonly TextKey[]

/** Numbers as any of the three languages writes them: 1 234,5 and 1.234,5 and 1,234.5 are one. */
export function numbersIn(words: string): readonly string[] {
  const plain = words.replaceAll(/(?<=\d)[\s.,\u00A0\u202F](?=\d{3}(?!\d))/g, '').replaceAll('−', '-')
  return (plain.match(/\d+(?:[.,]\d+)?/g) ?? []).map(number => number.replace(',', '.'))
}

async function seenBy(person: Person): Promise<Seen> {
  const {page, t} = person
  const figures: Record<string, readonly string[]> = {}
  for (const key of pictures) {
    const picture = page.getByRole('figure', {name: t(key), exact: true})
    if ((await picture.count()) > 0)
      figures[key] = numbersIn(await picture.locator('figcaption > p').last().innerText())
  }
  const cells = await page
    .locator('main')
    .getByRole('button', {name: new RegExp(`^${t('evaluate.medianOf', {median: ''}).trim()}`)})
    .evaluateAll(buttons => buttons.map(button => button.getAttribute('aria-label') ?? button.textContent))
  if (cells.length > 0) figures['heat'] = cells.flatMap(numbersIn)
  const drift = page.getByRole('region', {name: t('drift.title', {number: 1}), exact: true})
  if ((await drift.count()) > 0) figures['drift'] = numbersIn(await drift.getByRole('table').innerText())
  const hash = page.getByText(t('agree.hash'), {exact: true}).locator('xpath=following-sibling::strong')
  return {figures, hash: (await hash.count()) > 0 ? await hash.innerText() : null}
}

/** Every page shows the same numbers as the facilitator's, whoever looks and in whatever language. */
export async function allSeeTheSame(room: Room, shown: readonly string[]): Promise<Seen> {
  const wanted = await seenBy(room.who('F'))
  expect(Object.keys(wanted.figures).toSorted()).toEqual(shown.toSorted())
  for (const numbers of Object.values(wanted.figures)) expect(numbers.length).toBeGreaterThan(0)
  await Promise.all(
    room.people.map(person =>
      expect
        .poll(async () => ({name: person.name, ...(await seenBy(person))}), {timeout: 30_000})
        .toEqual({name: person.name, ...wanted}),
    ),
  )
  return wanted
}

/** The same part of the record, asked for with each of the twelve seats: one digest for all. */
export async function oneDigest(
  room: Room,
  part: (record: Awaited<ReturnType<Room['recordOf']>>) => unknown,
): Promise<string> {
  const keys = Object.keys(at) as Who[]
  const digests = await Promise.all(
    keys.map(async key => {
      const value = JSON.stringify(part(await room.recordOf(key)))
      expect(value?.length ?? 0).toBeGreaterThan(2)
      return createHash('sha256').update(value).digest('hex')
    }),
  )
  expect(new Set(digests).size).toBe(1)
  return digests[0] ?? ''
}
