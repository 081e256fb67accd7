import {expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {leftInPlan} from '../../../shared/domain/planLeft.ts'
import {applied, emptyBoard, id} from './commands/plainBoard.ts'

const hospital = id<'segment'>('hospital')
const made: Change = {do: 'create', kind: 'segments', id: hospital, fields: {name: 'Hospitals'}}
const set = (field: string, value: string): Change => ({do: 'set', kind: 'segments', id: hospital, field, value})
const visit: Change = {do: 'create', kind: 'cells', id: id('visit'), fields: {segmentId: hospital}}

test('PLAN-6 what the plan of a segment does not say yet is named, in the order in which one fills it in', () => {
  const begun = applied(emptyBoard(), [made])
  const on = applied(begun, [
    set('ownerDepartmentId', 'sales'),
    {do: 'text', kind: 'segments', id: hospital, field: 'offer', to: 'The whole service'},
    set('salesLogic', 'complex'),
    visit,
  ])
  const done = applied(on, [
    set('message', 'It holds in your ward'),
    set('firstAction', 'Call the ten largest'),
    set('firstActionOn', '2027-01-15'),
  ])

  expect(leftInPlan(begun, hospital)).toEqual([
    'owner',
    'offer',
    'salesLogic',
    'channel',
    'message',
    'firstAction',
    'firstActionOn',
  ])
  expect(leftInPlan(on, hospital)).toEqual(['message', 'firstAction', 'firstActionOn'])
  expect(leftInPlan(applied(done, [set('message', '  ')]), hospital)).toEqual(['message'])
  expect(leftInPlan(done, hospital)).toEqual([])
  expect(leftInPlan(done, id<'segment'>('nobody'))).toEqual([])
})
