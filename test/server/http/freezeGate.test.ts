import {expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {ATab} from '../../rooms/aHub.ts'
import {aWalk} from './aWalk.ts'
import {partAt} from './readAnswer.ts'

const pharmacy = id('pharmacy')
const set = (field: string, value: object | string | null): Change => ({
  do: 'set',
  kind: 'segments',
  id: pharmacy,
  field,
  value: value as never,
})

/** Merged while the rules were written, with a rule that says nothing yet; nobody asks for it then. */
const merged: readonly Change[] = [
  {
    do: 'create',
    kind: 'segments',
    id: pharmacy,
    fields: {name: 'pharmacy', need: 'What they want', clusters: new Set([id('speed')]), precedence: 'F'},
  },
  {do: 'create', kind: 'conditions', id: id('half-done'), fields: {segmentId: pharmacy, kind: 'all'}},
  set('mergedInto', id('hospital')),
]
const backAndOut: readonly Change[] = [
  set('mergedInto', null),
  set('placement', {in: 'deselected', reason: 'cannot_reach', reasonText: '', rank: 'D'}),
  {do: 'text', kind: 'segments', id: pharmacy, field: 'exitTreatment', to: 'Self-service'},
  set('exitOwnerDepartmentId', 'sales'),
  set('revisitOn', '2027-03-01'),
]

test('PHASE-6 a segment that came back with half a rule keeps the freeze shut, where nobody writes rules any more', async () => {
  const walk = await aWalk()
  const {server, frida, steps, next, write} = walk
  await walk.upTo('segments')
  await steps.segments()
  await write(...merged)
  await next()
  await steps.evaluate()
  await next()
  await steps.prioritise()
  const tab = await ATab.enter(server.hub, frida.boardId, frida.participantId)
  tab.write(...backAndOut)
  await tab.isSaved(1)
  const planned = await next()
  await steps.engage()

  const frozen = await next()
  const late = {do: 'create', kind: 'conditions', id: id('leaf'), fields: {segmentId: pharmacy}} as const
  tab.write(late)
  await tab.until(() => tab.closed !== null)

  expect(tab.heard.filter(({is}) => is === 'refused')).toMatchObject([{code: 'field.closed'}])
  expect(planned.body).toEqual({phase: 'engage'})
  expect([frozen.status, frozen.body.code, partAt(frozen.body, 'params').first]).toEqual([
    ...[409, 'phase.gateBlocked', 'gate.validRules'],
  ])
  expect((await frida.record()).candidate).toBe(null)
})
