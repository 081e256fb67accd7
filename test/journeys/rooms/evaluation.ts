import {expect} from 'vitest'
import {dialogOf, press, pressButton, pressButtonThatBegins} from './people.ts'
import type {Person} from './people.ts'
import {asks, stripOf} from './workshop.ts'

const criteria = ['profitability', 'growth', 'cost_to_serve', 'competitive_strength'] as const
export type Criterion = (typeof criteria)[number]
/** By segment, then in the order of the criteria. */
export type Scores = readonly (readonly number[])[]

export async function openRound(leader: Person, everybody: readonly Person[]): Promise<void> {
  await pressButton(leader, 'evaluate.openRound', {number: 1}, stripOf(leader))
  await pressButton(leader, 'evaluate.openNow', {}, dialogOf(leader))
  await Promise.all(everybody.map(person => asks(person, 'evaluate.askQuestion')))
}

/** Nobody votes without saying yes to one sentence. */
export async function consent(person: Person): Promise<void> {
  await pressButton(person, 'evaluate.yes')
  await ballotOf(person).waitFor()
}

function ballotOf(person: Person) {
  return person.page.getByRole('region', {name: person.t('evaluate.yourBallot')})
}

/** One segment after the other, then the weights, then done; `asked` is what this department may judge, `note` goes with the first answer. */
export async function castBallot(
  person: Person,
  segments: readonly string[],
  scores: Scores,
  weights: readonly number[],
  asked: readonly Criterion[] = criteria,
  note = '',
): Promise<void> {
  for (const [index, segment] of segments.entries())
    await scoreSegment(person, segment, scores[index] ?? [], asked, index === 0 ? note : '')
  await weigh(person, weights, asked)
  await pressButton(person, 'evaluate.next', {}, ballotOf(person))
  await sayDone(person)
}

async function scoreSegment(
  person: Person,
  segment: string,
  scores: readonly number[],
  asked: readonly Criterion[],
  note: string,
): Promise<void> {
  const {t} = person
  const ballot = ballotOf(person)
  await ballot.getByRole('heading', {name: segment, exact: true}).waitFor()
  for (const [at, criterion] of asked.entries()) {
    const question = ballot.getByRole('radiogroup', {name: t(`criterion.${criterion}`), exact: true})
    const score = scores[at]
    const answer = score === undefined ? t('evaluate.cannotJudge') : String(score)
    await press(person, question.getByText(answer, {exact: true}))
  }
  const evidence = ballot.getByRole('radiogroup', {name: t('evaluate.restsOn'), exact: true}).first()
  await press(person, evidence.getByText(t('evidence.experience'), {exact: true}))
  if (note !== '') {
    await press(person, ballot.getByText(t('evaluate.addComment'), {exact: true}).first())
    await ballot.getByLabel(t('evaluate.comment'), {exact: true}).fill(note)
  }
  await press(
    person,
    ballot.getByRole('button', {name: new RegExp(`^(${t('evaluate.nextSegment')}|${t('evaluate.next')})$`)}),
  )
}

/** The step that matters most gets 100, the others what they are worth beside it. */
async function weigh(person: Person, weights: readonly number[], asked: readonly Criterion[]): Promise<void> {
  const {t, page} = person
  const ballot = ballotOf(person)
  await ballot.getByRole('heading', {name: t('evaluate.weightsQuestion')}).waitFor()
  for (const [at, criterion] of asked.entries()) {
    const slider = ballot.getByRole('slider', {name: new RegExp(`^${t(`criterion.${criterion}`)}`)})
    const points = weights[at] ?? 0
    const box = await slider.boundingBox()
    if (person.device === 'phone' && box && points < 100) {
      await slider.scrollIntoViewIfNeeded()
      await slider.tap({position: {x: box.width * (points / 100), y: box.height / 2}})
    } else {
      await slider.focus()
      await page.keyboard.press('End')
      for (let left = 100; left > points; left -= 5) await page.keyboard.press('ArrowLeft')
    }
  }
}

async function sayDone(person: Person): Promise<void> {
  const {page, t} = person
  await pressButton(person, 'evaluate.iAmDone')
  await page.getByRole('heading', {name: t('evaluate.doneTitle')}).waitFor()
}

/** "3 of 4 are done" and nothing more, on somebody's screen. */
export async function seesProgress(person: Person, done: number, all: number): Promise<void> {
  const {page, t} = person
  await page.getByRole('heading', {name: t('evaluate.progress', {done, all})}).waitFor()
}

export async function reveal(leader: Person, everybody: readonly Person[]): Promise<void> {
  await pressButtonThatBegins(leader, 'evaluate.reveal', {}, stripOf(leader))
  await pressButton(leader, 'evaluate.revealNow', {}, dialogOf(leader))
  await Promise.all(everybody.map(person => asks(person, 'evaluate.resultQuestion')))
}

/** Writes what the group concluded about the cell that is being talked about; then the next one comes. */
export async function conclude(person: Person, conclusion: string): Promise<void> {
  const {page, t} = person
  const field = page.getByLabel(t('evaluate.weConcluded'), {exact: true})
  await field.fill(conclusion)
  await pressButton(person, 'evaluate.saveConclusion')
  await expect
    .poll(async () => (await field.count()) === 0 || (await field.inputValue()) === '', {timeout: 10_000})
    .toBe(true)
}

/** A further round over the questions on which the departments differ. */
export async function openRoundAgain(leader: Person, everybody: readonly Person[]): Promise<void> {
  await pressButtonThatBegins(leader, 'evaluate.openRound', {number: 2}, stripOf(leader))
  const dialog = dialogOf(leader)
  const cells = await dialog.getByRole('checkbox').count()
  await pressButton(leader, 'evaluate.openFor', {count: cells}, dialog)
  await Promise.all(everybody.map(person => asks(person, 'evaluate.askQuestion')))
}

/** Answers every question of a further round alike, with a comment on the first. */
export async function answerAgain(person: Person, score: string, comment: string): Promise<void> {
  const {page, t} = person
  const ballot = ballotOf(person)
  const pages = await page
    .getByRole('list', {name: t('evaluate.pages')})
    .getByRole('listitem')
    .count()
  for (let at = 1; at < pages; at += 1) {
    const questions = ballot.getByRole('radiogroup').filter({hasText: t('evaluate.cannotJudge')})
    for (const question of await questions.all()) await press(person, question.getByText(score, {exact: true}))
    if (at === 1) {
      await press(person, ballot.getByText(t('evaluate.addComment'), {exact: true}).first())
      await ballot.getByLabel(t('evaluate.comment'), {exact: true}).fill(comment)
    }
    await press(
      person,
      ballot.getByRole('button', {name: new RegExp(`^(${t('evaluate.nextSegment')}|${t('evaluate.next')})$`)}),
    )
  }
  await sayDone(person)
}

/** From the end of the ballot: another score for the first question of the last page, and done again. */
export async function answerAnew(person: Person, score: string): Promise<void> {
  const {t} = person
  const ballot = ballotOf(person)
  await press(person, ballot.getByRole('button', {name: t('evaluate.previous'), exact: true}))
  const [question] = await ballot
    .getByRole('radiogroup')
    .filter({hasText: t('evaluate.cannotJudge')})
    .all()
  if (question) await press(person, question.getByText(score, {exact: true}))
  await press(person, ballot.getByRole('button', {name: t('evaluate.next'), exact: true}))
  await sayDone(person)
}
