import {expect} from 'vitest'
import {changeCondition} from '../../../shared/domain/commands/changeCondition.ts'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {moveSegment} from '../../../shared/domain/commands/moveSegment.ts'
import {caller} from '../rooms/caller.ts'
import {sign} from '../rooms/agreement.ts'
import {reveal} from '../rooms/evaluation.ts'
import {closeDialog, dialogOf, escaped, pressButton, pressButtonThatBegins, reads, write} from '../rooms/people.ts'
import type {Person} from '../rooms/people.ts'
import {sees} from '../rooms/priorities.ts'
import {asks, lookAt, openSteps} from '../rooms/workshop.ts'
import {castOver, voters} from './ballotsByTwelve.ts'
import {agreedByAll} from './agreeByTwelve.ts'
import {timed} from './ledger.ts'
import {idOf, tierOf} from './placesByTwelve.ts'
import {goOn, writes} from './room.ts'
import type {Room} from './room.ts'
import {segmentNames} from './segmentsByTwelve.ts'
import {numbersIn} from './numbersOnPage.ts'
import {allSeeTheSame} from './whatAllSee.ts'

const newName = 'Vårdkedjelag'

type Board = Awaited<ReturnType<Room['board']>>

/** The next round begins for all twelve, with the ids of the last and none of its scores. */
export async function startAgain(room: Room): Promise<void> {
  const frida = room.who('F')
  const before = await room.board()
  await lookAt(frida, 'segments')
  await pressButton(frida, 'draft.start', {number: 1})
  await pressButton(frida, 'draft.startIt', {}, dialogOf(frida))
  await timed('the next draft on twelve pages', () => Promise.all(room.people.map(readsDraft)))
  const after = await room.board()
  for (const kind of ['segments', 'tiers', 'criteria', 'clusters', 'conditions', 'cells'] as const)
    expect([...after[kind].keys()].toSorted()).toEqual([...before[kind].keys()].toSorted())
  for (let step = 0; step < 2; step += 1) await goOn(room)
  await writes(room, 'S1', board => {
    const asked = [...board.conditions.values()].find(({segmentId, value}) => segmentId === first(board) && value === 6)
    if (!asked) throw new Error('the rule of the first segment is another one')
    return changeCondition(board, {id: asked.id, set: {value: 8}})
  })
  await writes(room, 'M1', board =>
    changeField(board, {kind: 'segments', id: idOf(board, segmentNames[1] ?? ''), field: 'name', value: newName}),
  )
  await goOn(room)
  await Promise.all(room.people.map(person => asks(person, 'evaluate.question')))
  await writes(room, 'F', board =>
    changeField(board, {kind: 'criteria', id: criterionOf(board), field: 'anchor9', value: 'Ingen annan når dem'}),
  )
  const {rounds} = await room.recordOf('S1')
  expect(rounds.filter(({result}) => result !== null)).toEqual([])
  for (const {page, t} of room.people) {
    expect(await page.getByRole('heading', {name: t('drift.title', {number: 1})}).count()).toBe(0)
    expect(await page.getByRole('figure', {name: t('pictures.ranking'), exact: true}).count()).toBe(0)
  }
}

function criterionOf({criteria}: Board) {
  const found = [...criteria.values()].find(({kind}) => kind === 'competitive_strength')
  if (!found) throw new Error('nobody is asked how strong we are')
  return found.id
}

const first = (board: Board) => idOf(board, segmentNames[0] ?? '')

/** On the phone it stands above the steps, where they open. */
async function readsDraft(person: Person): Promise<void> {
  const words = person.t('draft.note', {number: 2, from: 1})
  if (person.device === 'desk') return reads(person, words)
  await asks(person, 'frame.question')
  await openSteps(person)
  await reads(person, words, dialogOf(person))
  await closeDialog(person)
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
  for (const person of room.people)
    await reads(person, person.t('drift.redefined', {criterion: person.t('criterion.competitive_strength')}))
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
  const [, , , fourth = '', fifth = ''] = segmentNames
  const why = 'Frågorna kommer, men de kostar oss för lite för att låta bli.'
  const about = (segment: string) =>
    frida.page.getByRole('listitem').filter({has: frida.page.getByRole('heading', {name: segment, level: 3})})
  // one press is enough as long as its day has not come
  await pressButton(frida, 'again.skip', {}, about(fifth))
  await pressButton(frida, 'again.bringBack', {}, about(fourth))
  await write(frida, frida.t('common.reason'), why, dialogOf(frida))
  await pressButton(frida, 'again.bringBack', {}, dialogOf(frida))
  await Promise.all(
    room.people.map(async person => {
      await reads(person, person.t('again.review_skipped'))
      await reads(person, person.t('again.brought_back', {reason: why}))
    }),
  )
  await writes(room, 'M2', board =>
    moveSegment(board, {id: idOf(board, fourth), tierId: tierOf(board, 'maintain'), spot: 'last'}),
  )
  for (const person of room.people) await sees(person, fourth, 'maintain')
}

/** A rule, a name and two places have changed; one page says so to each in her language, with the same numbers. */
export async function whatChanged(room: Room): Promise<void> {
  const [, second = '', third = ''] = segmentNames
  await writes(room, 'M1', board =>
    moveSegment(board, {id: idOf(board, third), tierId: tierOf(board, 'invest'), spot: 'last'}),
  )
  for (let step = 0; step < 2; step += 1) await goOn(room)
  const pages = await Promise.all(
    room.people.map(async person => {
      const {page, t} = person
      const changed = page.getByRole('region', {name: t('diff.title', {number: 1}), exact: true})
      await reads(person, t('diff.renamed', {before: second, after: newName}), changed)
      const moved = changed.getByText(movedOf(person))
      await moved.waitFor()
      const {lang} = await page.evaluate(() => ({lang: document.documentElement.lang}))
      const counted = await changed.locator('p').first().innerText()
      return {lang: lang === person.language, numbers: [counted, await moved.innerText()].flatMap(numbersIn)}
    }),
  )
  expect(pages).toEqual(pages.map(() => ({lang: true, numbers: pages[0]?.numbers})))
}

/** "73 customers (3.2 %) are in another segment than before." */
function movedOf({t}: Person): RegExp {
  const words = t('diff.moved', {count: 2, shown: 'SHOWN', share: 'SHARE'})
  return new RegExp(
    escaped(words)
      .replace('SHOWN', String.raw`\d+`)
      .replace('SHARE', '.+'),
  )
}

/** Four sign the second version; it takes the place of the first, which everybody still reads as it was. */
export async function agreeAgain(room: Room, first: string): Promise<string> {
  for (const key of ['S1', 'M1', 'D1', 'P1'] as const) await sign(room.who(key), '')
  // what was put off last year has come back, and holds (SIGN-12)
  const [back] = (await room.recordOf('F')).objections.filter(({resolution}) => resolution === null)
  expect([(await room.recordOf('F')).phase, back?.departmentId]).toEqual(['agree', 'medical'])
  await room.call('F')('POST', `/objections/${back?.id}/resolve`, {resolution: 'Pilotstudien är klar.'})
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
  return second
}

/** A third year in which nothing changes: scored anew, looked at again, and one press confirms it for each department. */
export async function confirmAsItIs(room: Room, second: string): Promise<void> {
  const frida = room.who('F')
  await lookAt(frida, 'segments')
  await pressButton(frida, 'draft.start', {number: 2})
  await pressButton(frida, 'draft.startIt', {}, dialogOf(frida))
  await Promise.all(room.people.map(person => asks(person, 'frame.question')))
  for (let step = 0; step < 3; step += 1) await goOn(room)
  await room.call('F')('POST', '/rounds', {})
  const board = await room.board()
  for (const [index, key] of voters.entries()) await castOver(room, key, board, {by: index % 2, consents: true})
  await Promise.all(room.people.map(person => asks(person, 'evaluate.askQuestion')))
  await reveal(frida, room.people)
  await goOn(room)
  await pressButtonThatBegins(frida, 'again.skip')
  await reads(frida, frida.t('again.done'))
  for (let step = 0; step < 2; step += 1) await goOn(room)
  await Promise.all(room.people.map(person => asks(person, 'agree.question')))
  for (const key of ['S1', 'M1', 'D1', 'P1'] as const) {
    const lead = room.who(key)
    await reads(lead, lead.t('confirm.asIsTitle', {number: 2}))
    await pressButton(lead, 'confirm.asIs', {department: lead.t(`department.${lead.department}`)})
  }
  await agreedByAll(room)
  const {versions} = await room.recordOf('M3')
  expect(versions.map(({number, supersedes}) => [number, supersedes])).toEqual([
    [1, undefined],
    [2, 1],
    [3, 2],
  ])
  expect(versions[1]?.contentHash).toBe(second)
}
