import {expect} from 'vitest'
import {answerAgain, conclude, consent, openRoundAgain} from '../rooms/evaluation.ts'
import {choose, dialogOf, escaped, press, pressButton, pressButtonThatBegins, reads} from '../rooms/people.ts'
import type {Person} from '../rooms/people.ts'
import {asks, stripOf} from '../rooms/workshop.ts'
import {castOver, voters} from './ballotsByTwelve.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'
import {numbersIn} from './numbersOnPage.ts'
import {allSeeTheSame} from './whatAllSee.ts'

const departments = ['sales', 'marketing', 'medical', 'product', 'service'] as const

/** All read which two departments begin, in their own language: the same two everywhere. */
export async function furthestSpeakFirst(room: Room): Promise<void> {
  const wanted = await furthest(room.who('F'))
  expect(wanted).toHaveLength(2)
  for (const person of room.people)
    await expect
      .poll(async () => ({name: person.name, furthest: await furthest(person)}))
      .toEqual({name: person.name, furthest: wanted})
  await conclude(room.who('S1'), 'Vi räknar vårdkedjan olika: fältet ser kostnaden, produkt ser nästa år.')
  for (const person of room.people) await reads(person, person.t('evaluate.discussed'))
}

async function furthest({page, t}: Person): Promise<readonly string[]> {
  const lines = await page.getByRole('region').getByRole('listitem').locator('b').allInnerTexts()
  return lines.flatMap(line =>
    departments.filter(department => {
      const name = {department: t(`department.${department}`)}
      return line === t('evaluate.begins', name) || line === t('evaluate.then', name)
    }),
  )
}

/** The second round is private again, on the cells on which they differ; then each cell says where it stood before. */
export async function secondRound(room: Room): Promise<void> {
  const first = (await room.recordOf('F')).rounds[0]
  const board = await room.board()
  await openRoundAgain(room.who('F'), room.people)
  const byHand = ['S1', 'M3'] as const
  const absent = ['S3', 'P2'] as const
  await Promise.all(byHand.map(key => consent(room.who(key))))
  for (const key of voters.filter(each => ![...byHand, ...absent].some(one => one === each)))
    await castOver(room, key, board, {by: key.startsWith('S') ? 2 : -1, consents: true})
  await Promise.all(
    byHand.map(key => timed(`${key} answers again`, () => answerAgain(room.who(key), '6', `${key}: ett steg närmare`))),
  )
  for (const key of voters) expect((await room.recordOf(key)).rounds[1]?.result).toBeNull()
  await closeEarly(room)
  const {rounds} = await room.recordOf('M3')
  // what was said first stays as it was said
  expect(rounds[0]).toEqual(first)
  for (const {page, t} of room.people)
    await page.getByRole('heading', {name: t('evaluate.movement'), exact: true}).waitFor()
}

/**
 * Nine of eleven have answered, and Frida does not wait. She reads how many, of nobody by name. Sales was promised that
 * nobody can tell, and two of three have answered: both are asked again, one says yes, and the other is left out. (BAL-4)
 */
async function closeEarly(room: Room): Promise<void> {
  const [frida, sara, soren] = [room.who('F'), room.who('S1'), room.who('S2')]
  const {t} = frida
  await pressButtonThatBegins(frida, 'evaluate.reveal', {}, stripOf(frida))
  const dialog = dialogOf(frida)
  await reads(frida, t('evaluate.revealTitle', {done: 9, all: voters.length}), dialog)
  const words = await dialog.innerText()
  expect(room.people.map(({name}) => name.split(' ').at(-1) ?? name).filter(name => words.includes(name))).toEqual([])
  await pressButton(frida, 'evaluate.revealNow', {}, dialog)
  await reads(frida, t('error.round.consentAgain'), dialog)
  for (const person of [sara, soren])
    await person.page.getByRole('heading', {name: person.t('evaluate.againTitle')}).waitFor()
  for (const key of voters) expect((await room.recordOf(key)).rounds[1]?.result).toBeNull()
  await pressButton(sara, 'evaluate.yesStill')
  await pressButton(soren, 'evaluate.noLeaveOut')
  await soren.page.getByRole('heading', {name: soren.t('evaluate.declinedTitle')}).waitFor()
  await pressButton(frida, 'evaluate.revealNow', {}, dialog)
  await Promise.all(room.people.map(person => asks(person, 'evaluate.resultQuestion')))

  const {rounds} = await room.recordOf('F')
  const {counts, result} = rounds[1] ?? {}
  expect(result?.cast).toBe(8)
  const given = result?.cells.map(({departments: all}) =>
    Object.fromEntries(all.map(({departmentId, scores, cannotJudge}) => [departmentId, scores.length + cannotJudge])),
  )
  // who gave no answer is counted nowhere: neither as a 5 nor as "cannot judge"
  for (const cell of given ?? []) expect([cell['sales'], cell['product']]).toEqual([1, 1])
  expect(counts?.find(({departmentId}) => departmentId === 'product')).toMatchObject({cast: 1, expected: 2})
  await Promise.all(
    room.people.map(({page, t: own}) => {
      const silent = own('pictures.noBallotOf', {department: own('department.product'), count: 1})
      return page
        .getByRole('button', {name: new RegExp(escaped(silent))})
        .first()
        .waitFor()
    }),
  )
}

/** One tries another weight on her own screen: hers changes, nobody else's. */
export async function tryAnotherWeight(room: Room): Promise<void> {
  const soren = room.who('S2')
  const {page, t} = soren
  const before = await allSeeTheSame(room, [
    'pictures.ranking',
    'evaluate.weights',
    'evaluate.matrix',
    'evaluate.movement',
    'heat',
  ])
  await press(soren, page.getByText(t('evaluate.whatIf'), {exact: true}).first())
  await choose(soren, t('evaluate.criterion'), t('criterion.growth'))
  const slider = page.locator('input[type=range]').last()
  const shares = page.getByRole('list', {name: t('evaluate.whatIfAll')})
  const from = performance.now()
  await slider.fill('40')
  await shares.getByText(/^40/).waitFor()
  console.log(`          the order anew: ${Math.round(performance.now() - from)} ms`)
  const all = (await shares.locator('b').allInnerTexts()).flatMap(numbersIn).map(Number)
  expect(all.reduce((sum, share) => sum + share, 0)).toBe(100)
  expect(await allSeeTheSame(room, Object.keys(before.figures))).toEqual(before)
}
