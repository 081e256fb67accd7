import type {Locator} from 'playwright-core'
import {dialogOf, press, pressButton, reads, write} from './people.ts'
import type {Department, Person} from './people.ts'
import {asks} from './workshop.ts'

/** Each note is one thing that matters to the customers; nobody else sees it yet. */
export async function writeNotes(person: Person, notes: readonly string[]): Promise<void> {
  const {page, t} = person
  for (const note of notes) {
    await write(person, t('needs.note'), note)
    await pressButton(person, 'needs.addNote')
    await page.getByRole('listitem').filter({hasText: note}).waitFor()
  }
}

/** How many notes each department has, as this person sees it. */
export async function seesCount(person: Person, department: Department, count: number): Promise<void> {
  const {page, t} = person
  const line = page.getByRole('region', {name: t('needs.room')}).getByRole('listitem')
  const name = t(`department.${department}`)
  await line.filter({hasText: new RegExp(`${name}\\s*${count}$`)}).waitFor()
}

export async function showAllNotes(leader: Person, everybody: readonly Person[]): Promise<void> {
  await pressButton(leader, 'needs.reveal')
  await pressButton(leader, 'needs.reveal', {}, dialogOf(leader))
  await Promise.all(everybody.map(person => asks(person, 'needs.groupQuestion')))
}

/** A new group with a title and what these customers want. */
export async function startGroup(
  person: Person,
  number: number,
  group: {readonly title: string; readonly statement: string},
): Promise<void> {
  const {page, t} = person
  const untitled = t('needs.untitled', {number})
  await pressButton(person, 'needs.newHeap')
  const title = page.getByRole('textbox', {name: t('needs.heapTitle', {name: untitled}), exact: true})
  await title.fill(group.title)
  await title.press('Enter')
  await write(person, t('needs.statement', {name: group.title}), group.statement)
}

function groupOf(person: Person, title: string): Locator {
  return person.page.getByRole('region', {name: new RegExp(`^${title}, `)})
}

/** With "Move to …": from the note itself on the phone, with the key M on its handle elsewhere. */
export async function moveNote(person: Person, note: string, title: string): Promise<void> {
  const {page, t} = person
  const card = page.getByRole('article').filter({hasText: note})
  if (person.device === 'phone') await press(person, card.getByRole('button', {name: t('needs.moveTo'), exact: true}))
  else await card.getByRole('button', {name: t('board.handle', {item: t('needs.noteName', {note})})}).press('m')
  await press(person, dialogOf(person).getByRole('button', {name: title}))
  await reads(person, note, groupOf(person, title))
}
