import {expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
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
  expect(await chosen()).toEqual([])

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
  expect(partsAt(partAt(candidate, 'content'), 'decisions')).toMatchObject([
    {kind: 'sales_logic', text: 'Complex sales'},
    {kind: 'sales_logic', text: 'Traditional sales'},
  ])
  // Frozen again with nothing changed it is the same content: nobody signs twice.
  await frida.post('/amend', {reason: 'A look back', backTo: 'engage'})
  await next()
  expect((await frida.get('/candidate')).body['contentHash']).toBe(candidate['contentHash'])
})
