import {describe, expect, test} from 'vitest'
import type {Change} from '../../../../shared/domain/change.ts'
import {planActivity} from '../../../../shared/domain/commands/planActivity.ts'
import type {Activity} from '../../../../shared/domain/commands/planActivity.ts'
import {commitmentOf, writeCommitment} from '../../../../shared/domain/commands/writeCommitment.ts'
import {asId} from '../../../../shared/std/ids.ts'
import {applied, doing, emptyBoard, id} from './plainBoard.ts'

const sales = asId<'department'>('sales')
const board = applied(emptyBoard(), [
  {do: 'create', kind: 'segments', id: id('hospital'), fields: {name: 'Sjukhus'}},
  {
    do: 'create',
    kind: 'segments',
    id: id('price'),
    fields: {placement: {in: 'deselected', reason: 'cannot_reach', reasonText: '', rank: 'V'}},
  },
  {do: 'create', kind: 'segments', id: id('twin'), fields: {mergedInto: id('hospital')}},
])
const activity = (set: Partial<Activity> = {}) => ({
  id: id<'cell'>('visit'),
  segmentId: id<'segment'>('hospital'),
  channel: 'in_person' as const,
  content: null,
  timing: '',
  frequency: '',
  from: null,
  to: null,
  ownerDepartmentId: null,
  adapted: false,
  adaptedParts: [],
  adaptedNote: '',
  ...set,
})

describe('an activity', () => {
  test('PLAN-1 new material is made for the channel in which it is first used', () => {
    const planned = doing(board, 'planActivity', activity({content: {id: id('film'), newTitle: ' Film '}}))

    expect(planned.contents.get(id('film'))).toMatchObject({title: 'Film', madeFor: 'in_person'})
    expect(planned.cells.get(id('visit'))).toMatchObject({contentId: id('film'), channel: 'in_person', exit: false})
  })

  test('PLAN-1 who says it was adapted says how', () => {
    expect(planActivity(board, activity({adapted: true, adaptedNote: ' '}))).toMatchObject({
      ok: false,
      code: 'plan.adaptationMissing',
    })
  })

  test('PLAN-5 and which part of it changed: opening, visuals, interaction or close', () => {
    const said = {adapted: true, adaptedNote: 'One question a page'} as const

    expect(planActivity(board, activity(said))).toMatchObject({code: 'plan.adaptationMissing'})
    const planned = doing(board, 'planActivity', activity({...said, adaptedParts: ['opening', 'close']}))
    expect(planned.cells.get(id('visit'))?.adaptedParts).toEqual(new Set(['opening', 'close']))
    const again = doing(planned, 'planActivity', activity({...said, adaptedParts: ['close', 'visuals']}))
    expect(again.cells.get(id('visit'))?.adaptedParts).toEqual(new Set(['close', 'visuals']))
    const plain = doing(again, 'planActivity', activity())
    expect(plain.cells.get(id('visit'))?.adaptedParts).toEqual(new Set())
  })

  test('PLAN-7 an approval is written with the material, and only where it is another', () => {
    const approval = {approvalRef: ' MA-12 ', approvedUntil: '2026-09-30'}
    const planned = doing(board, 'planActivity', activity({content: {id: id('film'), newTitle: 'Film', approval}}))
    const later = {id: id<'content'>('film'), newTitle: '', approval: {...approval, approvedUntil: '2027-09-30'}}

    expect(planned.contents.get(id('film'))).toMatchObject({approvalRef: 'MA-12', approvedUntil: '2026-09-30'})
    expect(planActivity(planned, activity({content: later}))).toEqual({
      ok: true,
      changes: [{do: 'set', kind: 'contents', id: id('film'), field: 'approvedUntil', value: '2027-09-30'}],
    })
  })

  test('material that is gone is not planned with', () => {
    expect(planActivity(board, activity({content: {id: id('gone'), newTitle: ''}}))).toMatchObject({
      code: 'record.unknown',
    })
  })

  test('SEG-6 nothing is planned for a segment that is gone or lives on in another', () => {
    expect(planActivity(board, {...activity(), segmentId: id('nowhere')})).toMatchObject({code: 'segment.unknown'})
    expect(planActivity(board, {...activity(), segmentId: id('twin')})).toMatchObject({code: 'segment.unknown'})
  })

  test('DESEL-6 for a deselected segment it ends the engagement', () => {
    const planned = doing(board, 'planActivity', {...activity(), segmentId: id('price')})

    expect(planned.cells.get(id('visit'))?.exit).toBe(true)
  })

  test('changing it writes what is different and nothing else', () => {
    const planned = doing(board, 'planActivity', activity({timing: 'vår', ownerDepartmentId: sales}))

    const same = planActivity(planned, activity({timing: ' vår ', ownerDepartmentId: sales}))
    const other = planActivity(planned, activity({timing: 'höst', ownerDepartmentId: sales}))

    expect(same).toEqual({ok: true, changes: []})
    expect(other).toEqual({
      ok: true,
      changes: [{do: 'set', kind: 'cells', id: id('visit'), field: 'timing', value: 'höst'}],
    })
  })
})

describe('a commitment', () => {
  const sentence = (text: string, commitment = 'one') => ({
    id: id<'commitment'>(commitment),
    segmentId: id<'segment'>('hospital'),
    departmentId: sales,
    text,
  })

  test('is one sentence per department and segment, however often it is written', () => {
    const once = doing(board, 'writeCommitment', sentence('Vi tar med data'))
    const twice = doing(once, 'writeCommitment', sentence('Vi tar med mer data', 'another'))

    expect([...twice.commitments.values()].map(({id: own, text}) => [own, text])).toEqual([
      [id('one'), 'Vi tar med mer data'],
    ])
  })

  test('is not made by clearing a field that held none', () => {
    expect(writeCommitment(board, sentence('  '))).toEqual({ok: true, changes: []})
  })

  test('I2 of two written at the same time the same one counts everywhere', () => {
    const fields = (text: string) => ({segmentId: id('hospital'), departmentId: sales, text})
    const make = (name: string): Change => ({do: 'create', kind: 'commitments', id: id(name), fields: fields(name)})
    const [there, here] = [applied(board, [make('b'), make('a')]), applied(board, [make('a'), make('b')])]

    expect(commitmentOf(there, id('hospital'), sales)?.text).toBe('a')
    expect(commitmentOf(here, id('hospital'), sales)?.text).toBe('a')
  })

  test('for a segment that is gone is refused', () => {
    expect(writeCommitment(board, {...sentence('x'), segmentId: id('nowhere')})).toMatchObject({
      code: 'segment.unknown',
    })
  })
})
