import type {Criterion, Scores} from '../rooms/evaluation.ts'
import {escaped} from '../rooms/people.ts'
import type {Person} from '../rooms/people.ts'

/** The whole ballot with keys alone: Space takes the first of a row, arrows walk along it, Enter goes on. */
export async function castByKeys(
  person: Person,
  segments: readonly string[],
  scores: Scores,
  weights: readonly number[],
  asked: readonly Criterion[],
  note = '',
): Promise<void> {
  const {page, t} = person
  const {keyboard} = page
  const ballot = page.getByRole('region', {name: t('evaluate.yourBallot')})
  const times = async (key: string, count: number) => {
    for (let left = count; left > 0; left -= 1) await keyboard.press(key)
  }
  const goOn = async () => {
    const next = [t('evaluate.nextSegment'), t('evaluate.next')].map(escaped).join('|')
    await ballot.getByRole('button', {name: new RegExp(`^(${next})$`)}).press('Enter')
  }
  for (const [index, segment] of segments.entries()) {
    await ballot.getByRole('heading', {name: segment, exact: true}).waitFor()
    for (const [at, criterion] of asked.entries()) {
      const score = scores[index]?.[at] ?? 5
      const question = ballot.getByRole('radiogroup', {name: t(`criterion.${criterion}`), exact: true})
      await question.getByRole('radio').first().focus()
      await keyboard.press('Space')
      await times('ArrowRight', score - 1)
      await question.getByRole('radio', {name: String(score), exact: true, checked: true}).waitFor({state: 'attached'})
    }
    const rests = ballot.getByRole('radiogroup', {name: t('evaluate.restsOn'), exact: true}).first()
    await rests.getByRole('radio').first().focus()
    await keyboard.press('Space')
    if (index === 0 && note !== '') {
      const add = t('evaluate.addCommentOn', {criterion: t(`criterion.${asked[0] ?? 'growth'}`)})
      await ballot.getByRole('button', {name: add, exact: true}).press('Enter')
      await ballot.getByLabel(t('evaluate.comment'), {exact: true}).focus()
      await keyboard.type(note)
    }
    await goOn()
  }
  await ballot.getByRole('heading', {name: t('evaluate.weightsQuestion')}).waitFor()
  for (const [at, criterion] of asked.entries()) {
    await ballot.getByRole('slider', {name: new RegExp(`^${escaped(t(`criterion.${criterion}`))}`)}).focus()
    await keyboard.press('End')
    await times('ArrowLeft', Math.ceil((100 - (weights[at] ?? 100)) / 5))
  }
  await goOn()
  await page.getByRole('button', {name: t('evaluate.iAmDone'), exact: true}).press('Enter')
  await page.getByRole('heading', {name: t('evaluate.doneTitle')}).waitFor()
}
