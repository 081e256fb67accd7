import type {Locator} from 'playwright-core'
import {expect} from 'vitest'
import {ranksBetween} from '../../../shared/std/rank.ts'
import {id} from '../../rooms/aBoard.ts'
import {boardSocket, writeOnBoard} from './boardSocket.ts'
import {escaped, press, reads} from './people.ts'
import type {Arrival, Person} from './people.ts'
import {seated} from './seated.ts'
import type {Table} from './seated.ts'
import type {Stage} from './stage.ts'
import {asks} from './workshop.ts'

/** Several people before the same notes, which lie in no group; three groups, "Behov 1" to "Behov 3" in Swedish. */
export async function notesOnTheTable<const Arrivals extends readonly [Arrival, ...Arrival[]]>(
  stage: Stage,
  arrivals: Arrivals,
  notes: readonly string[],
): Promise<Table<Arrivals>> {
  const table = await seated(stage, {title: 'Tillsammans'}, arrivals)
  const {people, lead, boardId} = table
  const socket = await boardSocket(people[0].context, stage.origin, boardId)
  await writeOnBoard(socket, [{do: 'text', kind: 'meta', id: 'meta', field: 'objective', to: 'Fler börjar behandla'}])
  await lead('POST', `/boards/${boardId}/phase`, {move: 'next'})
  for (const [at, text] of notes.entries()) {
    const note = {id: id(`note${at}`), text, side: 'customer', family: null, evidence: 'experience'}
    await lead('PUT', `/boards/${boardId}/notes/${note.id}`, note)
  }
  await lead('POST', `/boards/${boardId}/notes/reveal`, {})
  const ranks = ranksBetween(null, null, 3)
  await writeOnBoard(
    socket,
    ranks.map((rank, at) => ({do: 'create', kind: 'clusters', id: id(`heap${at}`), fields: {rank}})),
  )
  socket.close()
  for (const person of people) {
    await asks(person, 'needs.groupQuestion')
    await groupOf(person, 3).waitFor()
  }
  return table
}

/** A group that has no title yet goes by its number; 0 are the notes that lie in none. */
export function groupName({t}: Person, number: number): string {
  return number === 0 ? t('needs.loose') : t('needs.untitled', {number})
}

export function groupOf(person: Person, number: number): Locator {
  return person.page.getByRole('region', {name: new RegExp(`^${escaped(groupName(person, number))}, `)})
}

export async function seesNoteIn(person: Person, note: string, number: number): Promise<void> {
  await reads(person, note, groupOf(person, number))
}

function handleOf({page, t}: Person, note: string): Locator {
  return page.getByRole('button', {name: t('board.handle', {item: t('needs.noteName', {note})}), exact: true})
}

/** Takes a note with the mouse and holds it over a group; what is returned lets it fall. */
export async function carryNote(person: Person, note: string, number: number): Promise<() => Promise<void>> {
  const {page, t} = person
  const handle = handleOf(person, note)
  const target = groupOf(person, number)
  await handle.scrollIntoViewIfNeeded()
  const from = await middleOf(handle)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y + 10, {steps: 3})
  const slot = target.getByText(t('needs.slot', {heap: groupName(person, number)})).first()
  // A place that opens on the way pushes the groups below it down.
  for (let tries = 0; tries < 8 && !(await slot.isVisible()); tries += 1) {
    const to = await topOf(target)
    await page.mouse.move(to.x, to.y + tries, {steps: 6})
  }
  await slot.waitFor()
  return () => page.mouse.up()
}

/** With the key M, the group from the list, and hears where it landed. */
export async function moveNoteWithM(
  person: Person,
  note: string,
  number: number,
  place: {readonly position: number; readonly total: number},
): Promise<void> {
  const {page, t} = person
  await handleOf(person, note).press('m')
  const choice = page.locator('[role=dialog]').getByRole('button', {name: groupName(person, number)})
  await choice.press('Enter')
  const said = t('board.dropped', {item: t('needs.noteName', {note}), lane: groupName(person, number), ...place})
  await expect.poll(() => page.locator('output[aria-live=assertive]').first().textContent()).toBe(said)
  await seesNoteIn(person, note, number)
}

/** What stands at the edge of this person's screen. */
export function newsOf({page, t}: Person): Locator {
  return page.getByRole('region', {name: t('notice.label')})
}

export async function answerNews(person: Person, words: string, button: string): Promise<void> {
  const news = newsOf(person)
  await reads(person, words, news)
  await press(person, news.getByRole('button', {name: button, exact: true}))
}

async function middleOf(target: Locator): Promise<{x: number; y: number}> {
  const box = await target.boundingBox()
  if (!box) throw new Error('not to be seen')
  return {x: box.x + box.width / 2, y: box.y + box.height / 2}
}

/** The head of a group: wherever its list ends, this belongs to it. */
async function topOf(target: Locator): Promise<{x: number; y: number}> {
  const box = await target.boundingBox()
  if (!box) throw new Error('not to be seen')
  return {x: box.x + box.width / 2, y: box.y + 30}
}
