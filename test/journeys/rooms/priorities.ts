import type {Locator} from 'playwright-core'
import {choose, dialogOf, escaped, pick, press, pressButton, reads, write} from './people.ts'
import type {Department, Person} from './people.ts'

export type Lane = 'unplaced' | 'invest' | 'grow' | 'maintain' | 'deselected'

export function laneOf(person: Person, lane: Lane): Locator {
  return person.page.getByRole('region', {name: new RegExp(`^${escaped(person.t(`tier.${lane}`))}, `)})
}

function cardIn(place: Locator, segment: string): Locator {
  return place.getByRole('article').filter({hasText: segment})
}

export async function sees(person: Person, segment: string, lane: Lane): Promise<void> {
  if (person.device === 'phone') await openLane(person, lane)
  await cardIn(laneOf(person, lane), segment).waitFor()
}

export async function placeByHand(person: Person): Promise<void> {
  await pressButton(person, 'prioritise.byHand')
  await laneOf(person, 'unplaced').waitFor()
}

/** One lane at a time on the phone. */
export async function openLane(person: Person, lane: Lane): Promise<void> {
  const {page, t} = person
  const label = lane === 'unplaced' ? t('prioritise.unplacedShort') : t(`tier.${lane}`)
  await press(person, page.getByRole('tab', {name: new RegExp(`^${escaped(label)} `)}))
}

/** Takes a segment with the mouse and carries it to a lane. */
export async function dragTo(person: Person, segment: string, lane: Lane): Promise<void> {
  const {page, t} = person
  const handle = page.getByRole('button', {name: t('board.handle', {item: segment}), exact: true})
  const target = laneOf(person, lane)
  await target.scrollIntoViewIfNeeded()
  await handle.scrollIntoViewIfNeeded()
  const [from, to] = [await middleOf(handle), await middleOf(target)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12, {steps: 4})
  await page.mouse.move(to.x, to.y, {steps: 12})
  await page
    .getByText(t('prioritise.dropIn', {lane: t(`tier.${lane}`)}))
    .first()
    .waitFor()
  await page.mouse.up()
}

async function middleOf(target: Locator): Promise<{x: number; y: number}> {
  const box = await target.boundingBox()
  if (!box) throw new Error('not to be seen')
  return {x: box.x + Math.min(box.width / 2, 400), y: box.y + box.height / 2}
}

/** Space lifts, the arrow walks from lane to lane, Space drops: all of it is read out. */
export async function moveByKeyboard(person: Person, segment: string, lane: Lane): Promise<void> {
  const {page, t} = person
  const handle = page.getByRole('button', {name: t('board.handle', {item: segment}), exact: true})
  await handle.focus()
  await page.keyboard.press('Space')
  await page.locator('[aria-live=assertive]', {hasText: segment}).first().waitFor({state: 'attached'})
  const over = page.locator('[aria-live=assertive]', {hasText: new RegExp(`^${escaped(t(`tier.${lane}`))}, `)})
  for (let steps = 0; steps < 5 && !(await over.first().isVisible()); steps += 1) {
    // dnd-kit hears the arrows one timer after the lift.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve)))
    await page.keyboard.press('ArrowRight')
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve)))
  }
  await page.keyboard.press('Space')
  await cardIn(laneOf(person, lane), segment).waitFor()
}

/** Through "Move to …", which needs no dragging at all. */
export async function moveThroughMenu(person: Person, segment: string, lane: Lane): Promise<void> {
  const {page, t} = person
  await press(person, page.getByRole('button', {name: `${t('board.moveTo')} ${segment}`, exact: true}))
  await press(person, dialogOf(person).getByRole('button', {name: t(`tier.${lane}`)}))
}

/** Why, what happens to these customers, who looks after them, and when we look again: the day stands there. */
export async function sayWhyDeselected(
  person: Person,
  segment: string,
  why: {readonly words: string; readonly treatment: string; readonly department: Department},
): Promise<void> {
  const {t} = person
  const dialog = dialogOf(person)
  await reads(person, t('prioritise.deselectTitle', {segment}), dialog)
  await choose(person, t('prioritise.reason'), t('reason.too_costly_to_serve'), dialog)
  await write(person, t('prioritise.reasonMore'), why.words, dialog)
  await pick(person, t('prioritise.treatmentQuestion'), t('exit.self_service'), dialog)
  await write(person, t('prioritise.treatmentText'), why.treatment, dialog)
  await choose(person, t('prioritise.exitOwner'), t(`department.${why.department}`), dialog)
  await write(person, t('prioritise.exitBy'), '2030-06-01', dialog)
  await pressButton(person, 'prioritise.deselect', {}, dialog)
}

export async function writeTierRule(person: Person, tier: 'invest' | 'grow' | 'maintain', rule: string): Promise<void> {
  const {page, t} = person
  const label = t('prioritise.ruleOf', {tier: t(`tier.${tier}`)})
  await press(person, page.getByRole('button', {name: new RegExp(`^${escaped(label)}`)}))
  const field = page.getByRole('textbox', {name: label, exact: true})
  await field.fill(rule)
  await field.press('Enter')
  await reads(person, rule, laneOf(person, tier))
}

/** What goes against the ranking gets a line in the decision log. */
export async function logDifferences(leader: Person, why: string): Promise<void> {
  const {page, t} = leader
  const open = page.getByRole('button', {name: t('prioritise.logWhy'), exact: true})
  for (let left = await open.count(); left > 0; left -= 1) {
    await press(leader, open.first())
    await write(leader, t('prioritise.why'), why, dialogOf(leader))
    await pressButton(leader, 'prioritise.logIt', {}, dialogOf(leader))
    await open.nth(left - 1).waitFor({state: 'detached'})
  }
}
