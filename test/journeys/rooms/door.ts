import {closeDialog, pick, press, pressButton, reads, write} from './people.ts'
import type {Arrival, Person} from './people.ts'
import type {Stage} from './stage.ts'

/** From the start page into a workshop of one's own; ends with the invitation in hand. */
export async function startWorkshop(
  stage: Stage,
  arrival: Arrival,
  title: string,
): Promise<{readonly leader: Person; readonly invitation: string}> {
  const leader = await stage.arrive(arrival)
  return {leader, invitation: await openWorkshop(leader, title)}
}

export async function openWorkshop(leader: Person, title: string): Promise<string> {
  await sayWho(leader, title)
  await sendStart(leader)
  return invitationOf(leader)
}

/** The start page, filled in but for what one begins with. */
export async function sayWho(leader: Person, title: string): Promise<void> {
  const {page, t, origin} = leader
  await page.goto(origin)
  await speak(leader)
  await press(leader, page.getByRole('link', {name: t('home.start')}))
  await write(leader, t('start.title'), title)
  await write(leader, t('join.name'), leader.name)
  await pick(leader, t('join.department'), t(`department.${leader.department}`))
}

export async function sendStart(leader: Person): Promise<void> {
  const {page, t} = leader
  await pressButton(leader, 'start.open')
  // The invitation lies open at once; whoever closes it finds it again behind "Share".
  await page.getByLabel(t('share.link'), {exact: true}).waitFor()
  await closeDialog(leader)
}

/** Through one of the two doors of the example: a private copy with the visitor as its facilitator. */
export async function openExample(person: Person, door: 'example' | 'signed'): Promise<void> {
  const {page, t, department, origin} = person
  await page.goto(origin)
  await speak(person)
  await press(person, page.getByRole('link', {name: t(door === 'signed' ? 'home.exampleSigned' : 'home.example')}))
  await reads(person, t('example.invented'))
  await pick(person, t('join.department'), t(`department.${department}`))
  await pressButton(person, 'example.look')
  // a busy machine may take its time to make a copy
  await page.waitForURL(/\/b\//, {timeout: 120_000})
}

/** The invitation, as the facilitator finds it behind "Share". */
export async function invitationOf(leader: Person): Promise<string> {
  await pressButton(leader, 'top.share')
  const link = leader.page.getByLabel(leader.t('share.link'), {exact: true})
  await link.waitFor()
  const invitation = await link.inputValue()
  await closeDialog(leader)
  return invitation
}

/** Opens the invitation, says who one is, and sits down. */
export async function joinWorkshop(stage: Stage, invitation: string, arrival: Arrival): Promise<Person> {
  const person = await stage.arrive(arrival)
  await openInvitation(person, invitation)
  await sitDown(person)
  return person
}

export async function openInvitation(person: Person, invitation: string): Promise<void> {
  await person.page.goto(invitation)
  await speak(person)
  await person.page.getByRole('heading', {name: person.t('join.question')}).waitFor()
}

/** The form leads to the first thing that it lacks. */
export async function sendTooEarly(person: Person): Promise<void> {
  const {page, t} = person
  await pressButton(person, 'join.enter')
  await page.getByLabel(t('join.name'), {exact: true}).and(page.locator(':focus')).waitFor()
}

export async function sitDown(person: Person): Promise<void> {
  const {page, t} = person
  await write(person, t('join.name'), person.name)
  await pick(person, t('join.department'), t(`department.${person.department}`))
  await pressButton(person, 'join.enter')
  await page.getByRole('main').waitFor()
  await page.waitForURL(/\/b\//)
}

/**
 * Chooses one's own language, so that it stays also where the workshop speaks another. It is chosen by way of another
 * one: a page that already speaks it by itself has not been told to stay with it.
 */
async function speak(person: Person): Promise<void> {
  const {page, t, language} = person
  const opener = page
    .locator('button[aria-haspopup=listbox]')
    .and(page.getByRole('button', {name: /English|Svenska|Dansk/}))
    .first()
  for (const to of [language === 'en' ? 'sv' : 'en', language] as const) {
    await press(person, opener)
    const option = page.getByRole('option', {name: t(`language.${to}`)})
    await press(person, option)
    await page.locator(`html[lang=${to}]`).waitFor({state: 'attached'})
  }
}
