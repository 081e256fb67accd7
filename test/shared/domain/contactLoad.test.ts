import {describe, expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {setCapacity} from '../../../shared/domain/commands/setCapacity.ts'
import {contactLoad} from '../../../shared/domain/contactLoad.ts'
import {metaFields} from '../../../shared/domain/entities/meta.ts'
import {buildContent} from '../../../shared/model/buildContent.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aRecord} from '../record/aRecord.ts'
import {applied, doing, emptyBoard, id} from './commands/plainBoard.ts'

const of = {sales: asId<'department'>('sales'), medical: asId<'department'>('medical')}
const departments = [of.sales, of.medical, asId<'department'>('product')]
const customersOf = (segment: string) => (segment === id('hospital') ? 40 : null)

const cell = (name: string, owner: string | null, contactsPerQuarter: number | null, segment = 'hospital'): Change => ({
  do: 'create',
  kind: 'cells',
  id: id(name),
  fields: {segmentId: id(segment), ownerDepartmentId: owner, contactsPerQuarter},
})
const board = applied(emptyBoard(), [
  ...['hospital', 'clinic'].map((name): Change => ({do: 'create', kind: 'segments', id: id(name), fields: {name}})),
  {do: 'create', kind: 'segments', id: id('twin'), fields: {mergedInto: id('hospital')}},
])

describe('PLAN-8 contacts planned per owner and quarter', () => {
  test('are the customers of each segment times the contacts of each, over the activities of the owner', () => {
    const planned = applied(board, [cell('visit', 'sales', 2), cell('call', 'sales', 0.5), cell('mail', 'medical', 1)])

    expect(contactLoad(planned, departments, customersOf)).toEqual([
      {departmentId: 'sales', contacts: 100, uncounted: 0, capacity: null},
      {departmentId: 'medical', contacts: 40, uncounted: 0, capacity: null},
    ])
  })

  test('what cannot be counted is said and is no zero: how often, or to how many, is not known', () => {
    const planned = applied(board, [
      cell('visit', 'sales', 2),
      cell('call', 'sales', null),
      cell('mail', 'medical', 3, 'clinic'),
      cell('fair', null, 1),
      cell('old', 'product', 1, 'twin'),
    ])

    expect(contactLoad(planned, departments, customersOf)).toEqual([
      {departmentId: 'sales', contacts: 80, uncounted: 1, capacity: null},
      {departmentId: 'medical', contacts: null, uncounted: 1, capacity: null},
    ])
  })

  test('stand beside what each department says it can do, which the others do not change', () => {
    const planned = applied(board, [cell('visit', 'sales', 2), cell('mail', 'medical', 1)])
    const said = doing(planned, 'setCapacity', {departmentId: of.sales, contacts: 60})
    const both = doing(said, 'setCapacity', {departmentId: of.medical, contacts: 0})
    const one = doing(both, 'setCapacity', {departmentId: of.sales, contacts: null})

    const capacities = (on: typeof board) => contactLoad(on, departments, customersOf).map(({capacity}) => capacity)
    expect([said, both, one].map(capacities)).toEqual([
      [60, null],
      [60, 0],
      [null, 0],
    ])
  })

  test.each([-1, Number.NaN, 1e12])('a capacity of %s is none', contacts => {
    expect(setCapacity(board, {departmentId: of.sales, contacts})).toMatchObject({ok: false, code: 'record.malformed'})
  })

  test.each([
    ['a list', []],
    ['words', {sales: 'many'}],
    ['no department', {'': 3}],
    ['too many', Object.fromEntries(Array.from({length: 101}, (_, at) => [`dep${at}`, 1]))],
  ])('the board takes no capacities that are %s', (_, value) => {
    expect(metaFields.capacities.accepts(value)).toBe(false)
  })

  test('are not in the model: nobody signs for them', () => {
    const none = {weights: new Map(), cells: [], segments: new Map()}
    const plain = applied(board, [cell('visit', 'sales', null)])
    const counted = doing(applied(board, [cell('visit', 'sales', 2)]), 'setCapacity', {
      departmentId: of.sales,
      contacts: 60,
    })

    expect(buildContent(counted, aRecord({}), none)).toEqual(buildContent(plain, aRecord({}), none))
  })
})
