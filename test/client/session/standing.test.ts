import {expect, test} from 'vitest'
import {movedByBoth} from '../../../client/session/movedByBoth.ts'
import {calledNow, standingOf} from '../../../client/session/standing.ts'
import {applied, doing, emptyBoard, id} from '../../shared/domain/commands/plainBoard.ts'

const C = (name: string) => id<'cluster'>(name)
const note = id<'note'>('n')

function mergedWithANote() {
  const board = ['A', 'B', 'D'].reduce(
    (before, name) => doing(before, 'addCluster', {id: C(name), title: name, noteIds: []}),
    applied(emptyBoard(), [{do: 'create', kind: 'notes', id: note, fields: {place: {clusterId: C('A'), rank: 'V'}}}]),
  )
  return doing(board, 'mergeClusters', {from: C('A'), into: C('B')})
}

test('NEED-4 a note stands in the group that its own has gone into, and nobody has moved it', () => {
  const board = mergedWithANote()

  expect(calledNow(board, {kind: 'notes', id: note, lane: C('A')}).lane).toBe(standingOf(board, 'notes', note)?.lane)
  expect(calledNow(board, {kind: 'notes', id: note, lane: null}).lane).toBeNull()
})

test('AWAY-2 NEED-4 what was moved alone, out of a group that others merged meanwhile, is not called moved by both', () => {
  const place = (name: string) => ({clusterId: C(name), rank: 'V'})
  const replaced = [{is: 'value', kind: 'notes', id: note, field: 'place', to: place('A'), held: place('D')}] as const
  const moved = {name: 'moveNote', input: {}, replaced} as const

  expect(movedByBoth(mergedWithANote(), [moved], () => false).size).toBe(0)
})
