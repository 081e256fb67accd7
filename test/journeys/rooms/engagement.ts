import {expect} from 'vitest'
import type {Channel} from '../../../shared/domain/entities/segment.ts'
import {choose, dialogOf, pressButton, reads, tick, write} from './people.ts'
import type {Department, Person} from './people.ts'

export async function sayOwnerAndOffer(
  person: Person,
  segment: string,
  owner: Department,
  offer: string,
): Promise<void> {
  const {t} = person
  await pressButton(person, 'engage.segmentFactsOf', {segment})
  const dialog = dialogOf(person)
  await choose(person, t('engage.owner'), t(`department.${owner}`), dialog)
  await write(person, t('engage.offer'), offer, dialog)
  await pressButton(person, 'engage.done', {}, dialog)
}

/** Both have the plan of the same segment open and add to its offer: each reads the other, and neither takes it away. */
export async function addToOffer(people: readonly [Person, Person], segment: string, words: string): Promise<void> {
  const fields = await Promise.all(
    people.map(async person => {
      await pressButton(person, 'engage.segmentFactsOf', {segment})
      return dialogOf(person).getByRole('textbox', {name: person.t('engage.offer'), exact: true})
    }),
  )
  for (const [index, field] of fields.entries()) {
    await field.press('Control+End')
    await field.pressSequentially(`${words} ${index + 1}.`)
    for (const each of fields)
      await expect.poll(() => each.inputValue(), {timeout: 10_000}).toContain(`${words} ${index + 1}.`)
  }
  expect(await fields[0]?.inputValue()).toContain(`${words} 1.${words} 2.`)
  await Promise.all(people.map(person => pressButton(person, 'engage.done', {}, dialogOf(person))))
}

export async function planActivity(
  person: Person,
  segment: string,
  channel: Channel,
  plan: {
    readonly content: string
    readonly timing: string
    readonly owner: Department
    readonly from: 'unaware' | 'aware' | 'trial' | 'regular'
    readonly to: 'aware' | 'trial' | 'regular' | 'advocate'
  },
): Promise<void> {
  const {page, t} = person
  await pressButton(person, 'engage.planIn', {segment, channel: t(`channel.${channel}`)})
  const dialog = dialogOf(person)
  const content = dialog.getByRole('combobox', {name: t('engage.content')})
  await content.fill(plan.content)
  await content.press('Tab')
  await write(person, t('engage.timing'), plan.timing, dialog)
  await choose(person, t('engage.owner'), t(`department.${plan.owner}`), dialog)
  await choose(person, t('engage.from'), t(`ladder.${plan.from}`), dialog)
  await choose(person, t('engage.to'), t(`ladder.${plan.to}`), dialog)
  await pressButton(person, 'engage.save', {}, dialog)
  await page
    .getByRole('table', {name: t('engage.grid')})
    .getByText(plan.content)
    .first()
    .waitFor()
}

/** Material that was made for meetings, used elsewhere: it is not taken before it is said what was changed, and how. */
export async function adaptActivity(
  person: Person,
  segment: string,
  channel: Channel,
  plan: {readonly content: string; readonly timing: string; readonly how: string},
): Promise<void> {
  const {page, t} = person
  await pressButton(person, 'engage.planIn', {segment, channel: t(`channel.${channel}`)})
  const dialog = dialogOf(person)
  const content = dialog.getByRole('combobox', {name: t('engage.content')})
  await content.fill(plan.content)
  await content.press('Tab')
  await reads(person, t('engage.lost'), dialog)
  await write(person, t('engage.timing'), plan.timing, dialog)
  await tick(person, t('engage.adapted'), dialog)
  await pressButton(person, 'engage.save', {}, dialog)
  await reads(person, t('engage.partMissing'), dialog)
  await tick(person, t('engage.part.opening'), dialog)
  await write(person, t('engage.adaptedNote'), plan.how, dialog)
  await pressButton(person, 'engage.save', {}, dialog)
  await page
    .getByRole('table', {name: t('engage.grid')})
    .getByText(t('engage.adaptedFrom', {channel: t('channel.in_person')}))
    .first()
    .waitFor()
}

export async function commit(person: Person, segment: string, words: string): Promise<void> {
  const {t, department} = person
  await write(person, t('engage.commitmentOf', {department: t(`department.${department}`), segment}), words)
}
