import {expect} from 'vitest'
import {answerAgain, conclude, consent, openRoundAgain, reveal} from '../rooms/evaluation.ts'
import {choose, press, reads} from '../rooms/people.ts'
import type {Person} from '../rooms/people.ts'
import {castOver, voters} from './ballotsByTwelve.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'
import {allSeeTheSame, numbersIn} from './whatAllSee.ts'

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
  await Promise.all(byHand.map(key => consent(room.who(key))))
  for (const key of voters.filter(each => !byHand.some(hand => hand === each)))
    await castOver(room, key, board, {by: key.startsWith('S') ? 2 : -1, consents: true})
  await Promise.all(
    byHand.map(key => timed(`${key} answers again`, () => answerAgain(room.who(key), '6', `${key}: ett steg närmare`))),
  )
  for (const key of voters) expect((await room.recordOf(key)).rounds[1]?.result).toBeNull()
  await reveal(room.who('F'), room.people)
  const {rounds} = await room.recordOf('M3')
  // what was said first stays as it was said
  expect(rounds[0]).toEqual(first)
  for (const {page, t} of room.people)
    await page.getByRole('heading', {name: t('evaluate.movement'), exact: true}).waitFor()
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
