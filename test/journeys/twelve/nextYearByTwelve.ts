import {expect} from 'vitest'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {moveSegment} from '../../../shared/domain/commands/moveSegment.ts'
import {caller} from '../rooms/caller.ts'
import {sign} from '../rooms/agreement.ts'
import {reveal} from '../rooms/evaluation.ts'
import {dialogOf, pressButton, pressButtonThatBegins, reads, write} from '../rooms/people.ts'
import {asks, lookAt} from '../rooms/workshop.ts'
import {castOver, voters} from './ballotsByTwelve.ts'
import {agreedByAll} from './agreeByTwelve.ts'
import {timed} from './ledger.ts'
import {idOf, tierOf} from './placesByTwelve.ts'
import {goOn, writes} from './room.ts'
import type {Room} from './room.ts'
import {segmentNames} from './segmentsByTwelve.ts'
import {allSeeTheSame, numbersIn} from './whatAllSee.ts'

/** The next round begins for all twelve, with the ids of the last and none of its scores. */
export async function startAgain(room: Room): Promise<void> {
  const frida = room.who('F')
  const before = await room.board()
  await lookAt(frida, 'segments')
  await pressButton(frida, 'draft.start', {number: 1})
  await pressButton(frida, 'draft.startIt', {}, dialogOf(frida))
  await timed('the next draft on twelve pages', () =>
    Promise.all(room.people.map(person => reads(person, person.t('draft.note', {number: 2, from: 1})))),
  )
  const after = await room.board()
  for (const kind of ['segments', 'tiers', 'criteria', 'clusters', 'conditions', 'cells'] as const)
    expect([...after[kind].keys()].toSorted()).toEqual([...before[kind].keys()].toSorted())
  for (let step = 0; step < 3; step += 1) await goOn(room)
  await Promise.all(room.people.map(person => asks(person, 'evaluate.question')))
  const {rounds} = await room.recordOf('S1')
  expect(rounds.filter(({result}) => result !== null)).toEqual([])
  for (const {page, t} of room.people) {
    expect(await page.getByRole('heading', {name: t('drift.title', {number: 1})}).count()).toBe(0)
    expect(await page.getByRole('figure', {name: t('pictures.ranking'), exact: true}).count()).toBe(0)
  }
}

/** Scored anew in private; after the reveal all read how far each answer lies from last year's. */
export async function drift(room: Room): Promise<void> {
  const board = await room.board()
  await room.call('F')('POST', '/rounds', {})
  await Promise.all(room.people.map(person => asks(person, 'evaluate.askQuestion')))
  for (const [index, key] of voters.entries()) await castOver(room, key, board, {by: index % 2, consents: true})
  for (const {page, t} of room.people)
    expect(await page.getByRole('heading', {name: t('drift.title', {number: 1})}).count()).toBe(0)
  await reveal(room.who('F'), room.people)
  for (const person of room.people)
    await person.page.getByRole('heading', {name: person.t('drift.title', {number: 1}), exact: true}).waitFor()
  const {figures} = await allSeeTheSame(room, [
    'pictures.ranking',
    'evaluate.weights',
    'evaluate.matrix',
    'heat',
    'drift',
  ])
  expect(figures['drift']?.length).toBeGreaterThan(20)
  const w = room.people.map(async ({page, t}) => {
    const words = t('drift.overall', {now: 'NOW', before: 'BEFORE'}).split('NOW')[0] ?? ''
    return numbersIn(await page.getByText(words).first().innerText())
  })
  const all = await Promise.all(w)
  expect(all).toEqual(all.map(() => all[0]))
}

/** Nobody goes on before each deselected segment was decided on again. */
export async function lookAgain(room: Room): Promise<void> {
  const frida = room.who('F')
  await goOn(room)
  await Promise.all(
    room.people.map(person => person.page.getByRole('heading', {name: person.t('again.title')}).waitFor()),
  )
  await expect(room.call('F')('POST', '/phase', {move: 'next'})).rejects.toThrow('gate')
  const why = 'Bidraget är fortfarande under noll.'
  await pressButtonThatBegins(frida, 'again.keepOut')
  await write(frida, frida.t('common.reason'), why, dialogOf(frida))
  await pressButton(frida, 'again.keepOut', {}, dialogOf(frida))
  await Promise.all(room.people.map(person => reads(person, person.t('again.kept_out', {reason: why}))))
}

/** Two things change; one page says so to each in her language, with the same numbers. */
export async function whatChanged(room: Room): Promise<void> {
  const [, second = '', third = ''] = segmentNames
  await writes(
    room,
    'M1',
    board => moveSegment(board, {id: idOf(board, third), tierId: tierOf(board, 'invest'), spot: 'last'}),
    board => changeField(board, {kind: 'segments', id: idOf(board, second), field: 'name', value: 'Vårdkedjelag'}),
  )
  for (let step = 0; step < 2; step += 1) await goOn(room)
  const pages = await Promise.all(
    room.people.map(async person => {
      const {page, t} = person
      const changed = page.getByRole('region', {name: t('diff.title', {number: 1}), exact: true})
      await reads(person, t('diff.renamed', {before: second, after: 'Vårdkedjelag'}), changed)
      await reads(person, t('diff.movedNone'), changed)
      const {lang} = await page.evaluate(() => ({lang: document.documentElement.lang}))
      const counted = await changed.locator('p').first().innerText()
      return {lang: lang === person.language, numbers: numbersIn(counted)}
    }),
  )
  expect(pages).toEqual(pages.map(() => ({lang: true, numbers: pages[0]?.numbers})))
}

/** Four sign the second version; it takes the place of the first, which everybody still reads as it was. */
export async function agreeAgain(room: Room, first: string): Promise<void> {
  for (const key of ['S1', 'M1', 'D1', 'P1'] as const) await sign(room.who(key), '')
  const second = await agreedByAll(room)
  expect(second).not.toBe(first)
  const {versions} = await room.recordOf('D3')
  expect(versions.map(({number, contentHash, supersedes}) => [number, contentHash, supersedes])).toEqual([
    [1, first, undefined],
    [2, second, 1],
  ])
  for (const key of ['F', ...voters] as const) {
    const model = await caller(room.seatOf(key), room.origin)('GET', `/models/${room.boardId}.1`)
    expect(model['contentHash']).toBe(first)
  }
  for (const {page, t} of room.people) await page.getByRole('heading', {name: t('draft.earlier')}).waitFor()
}
