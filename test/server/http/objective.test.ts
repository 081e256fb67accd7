import {expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {aWalk} from './aWalk.ts'
import {partAt, partsAt} from './readAnswer.ts'

const objective = (to: string): Change => ({do: 'text', kind: 'meta', id: '', field: 'objective', to})

test('FRAME-6 PHASE-6 an objective that is changed later stands in the log, and an empty one is not signed', async () => {
  const walk = await aWalk()
  const {frida, write, next} = walk
  const changes = async () =>
    (await frida.record()).decisions.filter(({kind}) => kind === 'objective_changed').map(({text, by}) => [text, by])
  await walk.upTo('prioritise')
  await walk.steps.prioritise()

  await write(objective('Clinics ask us first'))
  await next()
  const logged = await changes()
  await walk.steps.engage()
  await write(objective(' '))
  const emptied = await next()
  await write(objective('Clinics ask nobody else'))
  const frozen = await next()

  expect(logged).toEqual([['Clinics ask us first', frida.participantId]])
  expect([emptied.status, emptied.body]).toMatchObject([
    409,
    {code: 'phase.gateBlocked', params: {count: 1, first: 'frame.no_objective'}},
  ])
  expect(frozen.status).toBe(200)
  expect((await changes()).map(([text]) => text)).toEqual(['Clinics ask us first', 'Clinics ask nobody else'])
  const candidate = (await frida.get('/candidate')).body
  expect(partsAt(partAt(candidate, 'content'), 'decisions')).toMatchObject([
    {kind: 'objective_changed', text: 'Clinics ask us first'},
    {kind: 'objective_changed', text: 'Clinics ask nobody else'},
  ])

  // Frozen again with nothing changed it is the same content: nobody signs twice.
  await frida.post('/amend', {reason: 'A look back', backTo: 'engage'})
  await next()
  const again = (await frida.get('/candidate')).body
  expect(again['contentHash']).toBe(candidate['contentHash'])
})
