import type {Browser} from 'playwright-core'
import type {Product} from './product.ts'
import {arrive, listOpener, pick, press, pressButton, write} from './people.ts'
import type {Arrival, Person} from './people.ts'

/** From the start page into a workshop of one's own; ends with the invitation in hand. */
export async function startWorkshop(
  browser: Browser,
  product: Product,
  arrival: Arrival,
  title: string,
): Promise<{readonly leader: Person; readonly invitation: string}> {
  const leader = await arrive(browser, arrival)
  const {page, t} = leader
  await page.goto(product.origin)
  await speak(leader)
  await press(leader, page.getByRole('link', {name: t('home.start')}))
  await write(leader, t('start.title'), title)
  await write(leader, t('join.name'), leader.name)
  await pick(leader, t('join.department'), t(`department.${leader.department}`))
  await pressButton(leader, 'start.open')
  const link = page.getByLabel(t('share.link'), {exact: true})
  await link.waitFor()
  const invitation = await link.inputValue()
  await pressButton(leader, 'common.close')
  return {leader, invitation}
}

/** Opens the invitation, says who one is, and sits down. */
export async function joinWorkshop(browser: Browser, invitation: string, arrival: Arrival): Promise<Person> {
  const person = await arrive(browser, arrival)
  await openInvitation(person, invitation)
  await sitDown(person)
  return person
}

export async function openInvitation(person: Person, invitation: string): Promise<void> {
  await person.page.goto(invitation)
  await speak(person)
  await person.page.getByRole('heading', {name: person.t('join.question')}).waitFor()
}

export async function sitDown(person: Person): Promise<void> {
  const {page, t} = person
  await write(person, t('join.name'), person.name)
  await pick(person, t('join.department'), t(`department.${person.department}`))
  await pressButton(person, 'join.enter')
  await page.getByRole('main').waitFor()
  await page.waitForURL(/\/b\//)
}

/** Chooses one's own language, so that it stays also where the workshop speaks another. */
export async function speak(person: Person): Promise<void> {
  const {page, t, language} = person
  const other = language === 'en' ? 'sv' : 'en'
  for (const [from, to] of [
    [language, other],
    [other, language],
  ] as const) {
    await press(person, listOpener(t(`language.${from}`), page))
    await press(person, page.getByRole('option', {name: t(`language.${to}`)}))
    await page.locator(`html[lang=${to}]`).waitFor({state: 'attached'})
  }
}
