import type {Locator} from 'playwright-core'
import type {Phase} from '../../../shared/domain/phase.ts'
import type {TextKey} from '../../../shared/i18n/text.ts'
import {dialogOf, pressButton, pressButtonThatBegins, write} from './people.ts'
import type {Person} from './people.ts'

export type Step = Exclude<Phase, 'signed' | 'review'>

/** The question each step opens with. */
const questions = {
  frame: 'frame.question',
  needs: 'needs.question',
  segments: 'segments.question',
  evaluate: 'evaluate.question',
  prioritise: 'prioritise.question',
  engage: 'engage.question',
  agree: 'agree.question',
} as const satisfies Record<Step, TextKey>

/** Steps that close something for everybody, so the way into them is asked about once more. */
const asked: readonly Step[] = ['evaluate', 'agree']

/** The bar that only those who lead see. */
export function stripOf(leader: Person): Locator {
  return leader.page.getByRole('region', {name: leader.t('strip.label')})
}

export async function asks(person: Person, question: TextKey): Promise<void> {
  await person.page.getByRole('heading', {level: 1, name: person.t(question), exact: true}).waitFor()
}

/** The leader moves everybody on; each of them sees the next question without doing anything. */
export async function moveOn(leader: Person, to: Step, everybody: readonly Person[]): Promise<void> {
  const forward = {phase: leader.t(`phase.${to}`)}
  await nothingBlocks(leader, to)
  await pressButton(leader, 'strip.forward', forward, stripOf(leader))
  if (asked.includes(to)) await pressButton(leader, 'strip.forward', forward, dialogOf(leader))
  await Promise.all(everybody.map(person => asks(person, questions[to])))
}

/** The way on says how many checks stand in it; when it says only where it leads, it is free. */
async function nothingBlocks(leader: Person, to: Step): Promise<void> {
  const {page, t} = leader
  const free = page.getByRole('button', {name: t('strip.forward', {phase: t(`phase.${to}`)}), exact: true})
  await free.waitFor().catch(async () => {
    await pressButtonThatBegins(leader, 'strip.forward', {phase: t(`phase.${to}`)})
    const checks = await page.locator('#checks').innerText()
    throw new Error(`the way to ${to} is blocked:\n${checks}`)
  })
}

/** Looks at a step through the list of steps, as everybody may. */
export async function lookAt(person: Person, step: Step): Promise<void> {
  const {page, t} = person
  if (person.device === 'phone') await openSteps(person)
  const steps = page.getByRole('navigation', {name: t('steps.label')}).last()
  await steps
    .getByRole('button', {name: t(`phase.${step}`)})
    .first()
    .click()
}

/** On the phone the name of the step opens all of them. */
export async function openSteps({page}: Person): Promise<void> {
  await page.getByRole('button', {expanded: false}).filter({hasText: /\d\/7/}).tap()
}

/** One step back for everybody, with its reason. */
export async function stepBack(leader: Person, to: Step, reason: string): Promise<void> {
  const phase = {phase: leader.t(`phase.${to}`)}
  await pressButton(leader, 'strip.back', phase, stripOf(leader))
  await write(leader, leader.t('common.reason'), reason, dialogOf(leader))
  await pressButton(leader, 'strip.back', phase, dialogOf(leader))
  await dialogOf(leader).waitFor({state: 'detached'})
}
