import {expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aSecondYear} from './aSecondYear.ts'
import {aWalk} from './aWalk.ts'
import {partAt, partsAt} from './readAnswer.ts'

const set = (segment: string, fields: Readonly<Record<string, string>>): readonly Change[] =>
  Object.entries(fields).map(([field, value]) => ({do: 'set', kind: 'segments', id: id(segment), field, value}))

test('SEG-8 a sales logic that is the group’s choice stands in the log by whom and when, once; one that follows does not', async () => {
  const walk = await aWalk()
  const {frida, write, next} = walk
  const chosen = async () =>
    (await frida.record()).decisions
      .filter(({kind}) => kind === 'sales_logic')
      .map(({subjectIds, text, by}) => [subjectIds.join(), text, by])
  await walk.upTo('segments')
  await walk.steps.segments()
  await write(
    ...set('hospital', {solution: 'tailored', collaboration: 'high', salesLogic: 'complex'}),
    ...set('clinic', {solution: 'standard', collaboration: 'high', salesLogic: 'complex'}),
  )
  const byHand = await frida.post('/decisions', {kind: 'sales_logic', subjectIds: [], text: 'Complex sales'})
  expect([byHand.body.code, await chosen()]).toEqual(['request.malformed', []])

  await next()
  const first = ['Complex sales', frida.participantId]
  expect((await chosen()).map(([, ...rest]) => rest)).toEqual([first])
  for (const step of ['evaluate', 'prioritise'] as const) {
    await walk.steps[step]()
    await next()
  }
  expect(await chosen()).toHaveLength(1)

  await walk.steps.engage()
  await write(...set('clinic', {salesLogic: 'traditional'}))
  expect((await next()).status).toBe(200)

  expect((await chosen()).map(([subject, text]) => [subject, text])).toEqual([
    [id('clinic'), 'Complex sales'],
    [id('clinic'), 'Traditional sales'],
  ])
  const candidate = (await frida.get('/candidate')).body
  // The model says the choice that holds, and not what was chosen on the way there.
  expect(partsAt(partAt(candidate, 'content'), 'decisions')).toMatchObject([
    {kind: 'sales_logic', subjects: [id('clinic')], text: 'Traditional sales'},
  ])
  // Frozen again with nothing changed it is the same content, and so it is when another choice was taken back: nobody
  // signs twice. (SIGN-4)
  const frozenAgain = async (...changes: readonly Change[]) => {
    await frida.post('/amend', {reason: 'A look back', backTo: 'engage'})
    await write(...changes)
    await next()
    return (await frida.get('/candidate')).body['contentHash']
  }
  expect(await frozenAgain()).toBe(candidate['contentHash'])
  expect(await frozenAgain(...set('clinic', {salesLogic: 'complex'}))).not.toBe(candidate['contentHash'])
  expect(await frozenAgain(...set('clinic', {salesLogic: 'traditional'}))).toBe(candidate['contentHash'])
  expect(await chosen()).toHaveLength(4)
})

test('SEG-8 VER-5 a choice that stays stands in the next version too, and the comparison does not call it new', async () => {
  const year = await aSecondYear(undefined, ({write}) =>
    write(...set('hospital', {solution: 'standard', collaboration: 'high', salesLogic: 'complex'})),
  )
  await year.lookAgain('kept_out')
  await year.freeze()

  const candidate = (await year.frida.get('/candidate')).body
  const decisions = partsAt(partAt(candidate, 'content'), 'decisions')
  expect(decisions.filter(({kind}) => kind === 'sales_logic')).toMatchObject([
    {subjects: [id('hospital')], text: 'Complex sales'},
  ])
  const {number} = (await year.frida.record()).candidate ?? {number: 0}
  const compared = (await year.diff(number, 1)).body
  expect(partsAt(compared, 'decided').map(({kind}) => kind)).toEqual(['kept_out'])
})
