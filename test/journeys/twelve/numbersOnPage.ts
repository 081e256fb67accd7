import type {Locator} from 'playwright-core'
import type {TextKey} from '../../../shared/i18n/text.ts'
import {escaped} from '../rooms/people.ts'
import type {Person} from '../rooms/people.ts'
import {laneOf, openLane} from '../rooms/priorities.ts'

type Numbers = readonly string[]

/** Amounts that a mask keeps from the reader's department: as many as are hidden, and no number of them. (CRIT-5) */
export const hidden = 'hidden'

/** Numbers as any of the three languages writes them: 1 234,5 and 1.234,5 and 1,234.5 are one. */
export function numbersIn(words: string): Numbers {
  const plain = words.replaceAll(/(?<=\d)[\s.,\u00A0\u202F](?=\d{3}(?!\d))/g, '').replaceAll('−', '-')
  return (plain.match(/\d+(?:[.,]\d+)?/g) ?? []).map(number => number.replace(',', '.'))
}

const lanes = ['invest', 'grow', 'maintain', 'deselected'] as const
const pictures = [
  'pictures.ranking',
  'evaluate.weights',
  'evaluate.matrix',
  'evaluate.movement',
] as const satisfies readonly TextKey[]

/** What stands on the page now, by what it is: numbers of pictures, counts, sizes and lanes, in their order. */
export async function numbersOn(person: Person): Promise<Readonly<Record<string, Numbers>>> {
  const {page, t} = person
  const main = page.locator('main')
  const region = (key: TextKey, params = {}) => main.getByRole('region', {name: t(key, params), exact: true})
  const found: Record<string, Numbers> = {}
  const put = async (name: string, place: Locator, read: (place: Locator) => Promise<Numbers>) => {
    if ((await place.count()) > 0) found[name] = await read(place)
  }
  const words = async (place: Locator) => (await place.allInnerTexts()).flatMap(numbersIn)

  await put('notes', region('needs.room').getByRole('listitem'), words)
  const endings = [1, 2].map(count => afterName(t('needs.heap', {name: 'NAME', count})))
  await put('groups', main.getByRole('region', {name: new RegExp(`(${endings.join('|')})$`)}), labels)
  await put('sizes', page.getByRole('tablist', {name: t('segments.tabs')}).getByRole('tab'), words)
  const coverage = main.getByRole('figure', {name: t('segments.coverage'), exact: true})
  await put('coverage', coverage.locator('p'), words)
  const overlap = main.getByRole('figure', {name: t('segments.overlap'), exact: true})
  await put('overlap', overlap.locator('p'), words)
  await put('amounts', region('segments.figures').locator('dt, dd'), words)
  await put('progress', main.locator('section[aria-labelledby=progress]').locator('h2, li'), words)
  for (const key of pictures)
    await put(
      key,
      main
        .getByRole('figure', {name: t(key), exact: true})
        .locator('figcaption > p')
        .last(),
      words,
    )
  const median = t('evaluate.medianOf', {median: ''}).trim()
  await put('heat', main.getByRole('button', {name: new RegExp(`^${escaped(median)}`)}), labels)
  const drift = region('drift.title', {number: 1})
  await put('drift', drift.getByRole('table'), words)
  await put('plan', main.getByRole('table', {name: t('engage.grid'), exact: true}).locator('tbody tr'), words)
  await put('tiers', region('agree.lanes').getByRole('listitem'), words)
  await put('changed', region('diff.title', {number: 1}).locator('p').first(), words)
  if ((await page.getByRole('heading', {level: 1, name: t('prioritise.question'), exact: true}).count()) > 0)
    Object.assign(found, await ledgerOf(person))
  return found
}

async function labels(place: Locator): Promise<Numbers> {
  const all = await place.evaluateAll(each => each.map(one => one.getAttribute('aria-label') ?? one.textContent))
  return all.flatMap(numbersIn)
}

/** What a name ends with, whatever comes before: the name of a group may be anything. */
function afterName(sentence: string): string {
  const [, rest = ''] = sentence.split('NAME')
  return escaped(rest).replace(/\d/, String.raw`\d+`)
}

/** Lane by lane, on the phone one after the other: how many, how much, and how each segment was judged. */
async function ledgerOf(person: Person): Promise<Readonly<Record<string, Numbers>>> {
  const {device, t, page} = person
  const customers: string[] = []
  const amounts: string[] = []
  const scores: string[] = []
  // How many checks are open stands beside a name at the desk, and in no row on the phone.
  const tags = new Set(Array.from({length: 20}, (_, count) => t('prioritise.checks', {count})))
  for (const lane of lanes) {
    if (device === 'phone') await openLane(person, lane)
    for (const card of await laneOf(person, lane).getByRole('article').all()) {
      const figures = device === 'phone' ? phoneFigures(card) : deskFigures(card)
      const texts = await figures.evaluateAll(apart)
      const isHidden = texts.some(text => text.includes(t('prioritise.hiddenFigure')))
      const [count, share, ...more] = texts.flatMap(numbersIn)
      customers.push(lane, count ?? '', share ?? '')
      amounts.push(...(isHidden ? [hidden, ...more] : more))
      const pictures = await card.getByRole('img').evaluateAll(all => all.map(one => one.getAttribute('aria-label')))
      scores.push(...pictures.flatMap(label => (label === null || tags.has(label) ? [] : numbersIn(label))))
    }
  }
  if (device === 'phone') await page.evaluate(() => document.getElementById('stage')?.scrollTo(0, 0))
  return {'ledger.customers': customers, 'ledger.amounts': amounts, 'ledger.scores': scores}
}

/** A count and its share stand side by side: without what parts them they would be one number. */
function apart(parts: readonly Element[]): readonly string[] {
  return parts.map(part => part.innerHTML.replaceAll(/<[^>]*>/g, ' ').replaceAll('&nbsp;', '\u00A0'))
}

/** The third and the fourth part of a row: customers, then value, or that it is hidden. */
function deskFigures(card: Locator): Locator {
  return card.locator('xpath=./*[3] | ./*[4]')
}

/** One line on the phone. */
function phoneFigures(card: Locator): Locator {
  return card.locator('p').nth(1)
}
