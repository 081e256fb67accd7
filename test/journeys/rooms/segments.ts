import type {Comparison, PlannedRule} from './customerFile.ts'
import {chooseFromMenu, dialogOf, listOpener, press, pressButton, tick, write} from './people.ts'
import type {Person} from './people.ts'

/** A segment begins with a need: it is made from a group of notes and then gets a name of its own. */
export async function addSegment(person: Person, fromGroup: string, name: string): Promise<void> {
  const {page, t} = person
  const first = page.getByRole('button', {name: fromGroup, exact: true})
  const another = page.getByRole('button', {name: t('segments.add'), exact: true})
  await first.or(another).first().waitFor()
  if (await first.isVisible()) await press(person, first)
  else await chooseFromMenu(person, another, t('segments.fromCluster', {cluster: fromGroup}))
  const field = page.getByRole('textbox', {name: t('segments.name'), exact: true})
  await page.getByRole('tab', {name: fromGroup, selected: true}).waitFor()
  await field.fill(name)
  await field.press('Enter')
  await page.getByRole('tab', {name, selected: true}).waitFor()
}

export async function writeRule(person: Person, rule: PlannedRule): Promise<void> {
  const {page, t} = person
  for (const [index, comparison] of rule.all.entries()) await addCondition(person, comparison, index + 1)
  if (rule.any === undefined) return
  const group = page.getByRole('button', {name: t('segments.rule.addGroup')}).last()
  await chooseFromMenu(person, group, t('segments.rule.any'))
  await listOpener(t('segments.rule.groupKind'), page).waitFor()
  // In the group, whose own button stands before the one of the whole rule.
  for (const [index, comparison] of rule.any.entries()) await addCondition(person, comparison, index + 1, 'group')
}

async function addCondition(
  person: Person,
  {attribute, op, value}: Comparison,
  position: number,
  to: 'rule' | 'group' = 'rule',
): Promise<void> {
  const {page, t} = person
  const adders = page.getByRole('button', {name: t('segments.rule.addCondition'), exact: true})
  const operators = operatorsAt(person, position)
  const before = await operators.count()
  await chooseFromMenu(person, to === 'rule' ? adders.last() : adders.first(), attribute)
  // The newest one stands last: single conditions are written before the group.
  const operator = operators.nth(before)
  await operator.waitFor()
  if ((await operator.innerText()).trim() !== t(`segments.op.${op}`)) {
    await press(person, operator)
    await press(person, page.getByRole('option', {name: t(`segments.op.${op}`), exact: true}))
  }
  const row = page
    .getByRole('listitem')
    .filter({has: page.getByText(t('segments.rule.value'))})
    .last()
  if (Array.isArray(value)) {
    const more = page.getByRole('textbox', {name: t('segments.rule.addValue')}).last()
    for (const one of value) {
      await more.fill(String(one))
      await more.press('Enter')
      await page.getByRole('button', {name: t('segments.rule.removeValue', {value: String(one)})}).waitFor()
    }
    return
  }
  const field = row.getByRole('textbox', {name: t('segments.rule.value'), exact: true})
  if (typeof value === 'number') {
    await field.fill(person.number(value))
    await field.press('Tab')
    return
  }
  const list = listOpener(t('segments.rule.value'), row)
  const word = typeof value === 'boolean' ? t(value ? 'segments.rule.yes' : 'segments.rule.no') : String(value)
  await field.or(list).first().waitFor()
  if (await list.isVisible()) {
    await press(person, list)
    await press(person, page.getByRole('option', {name: word, exact: true}))
  } else {
    await field.fill(word)
    await field.press('Enter')
  }
}

function operatorsAt(person: Person, position: number) {
  const {page, t} = person
  return page
    .locator('button[aria-haspopup=listbox]')
    .and(page.getByRole('button', {name: t('segments.rule.operator', {position})}))
}

/** What we would do differently because of an attribute: without that it does not earn its place. */
export async function sayWhatChanges(person: Person, attribute: string, sentence: string): Promise<void> {
  const {page, t} = person
  const dialog = dialogOf(person)
  const opener = page.getByRole('button', {name: attribute, exact: true})
  await press(person, opener)
  await tick(person, t('impact.content'), dialog)
  await tick(person, t('impact.channel'), dialog)
  await write(person, t('segments.differenceSentence'), sentence, dialog)
  await pressButton(person, 'segments.done', {}, dialog)
}

export async function openAttributes(person: Person, count: number): Promise<void> {
  await pressButton(person, 'segments.attributes', {count})
}

export async function sayHowTheyBuy(person: Person): Promise<void> {
  const {page, t} = person
  for (const [group, choice] of [
    [t('segments.driverOf'), t('driver.performance')],
    [t('segments.solution'), t('solution.tailored')],
    [t('segments.collaboration'), t('collaboration.high')],
  ] as const)
    await press(person, page.getByRole('radiogroup', {name: group, exact: true}).getByText(choice, {exact: true}))
}

/** On the tabs of the segments: each with the customers that it gets. */
export async function seesSizes(person: Person, counts: ReadonlyMap<string, number>): Promise<void> {
  const {page, t, number} = person
  for (const [name, count] of counts) {
    const words = t('segments.customers', {count, shown: number(count)})
    await page.getByRole('tab').filter({hasText: name}).filter({hasText: words}).waitFor()
  }
}
