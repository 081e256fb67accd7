import {describe, expect, test} from 'vitest'
import {alsoWritten, aliasesOf, clustersInOrder, groupOf, groupTitle} from '../../../shared/domain/needGroups.ts'
import {heapOf, notesIn} from '../../../shared/domain/notesByCluster.ts'
import {commands} from '../../../shared/domain/commands/registry.ts'
import type {Board} from '../../../shared/domain/board.ts'
import {applied, doing, emptyBoard, id} from './commands/plainBoard.ts'

const C = (name: string) => id<'cluster'>(name)
const titles = {A: 'Fast', B: 'Cheap', C: 'Near'}

function threeGroups(): Board {
  return Object.entries(titles).reduce(
    (board, [name, title]) => doing(board, 'addCluster', {id: C(name), title, noteIds: []}),
    emptyBoard(),
  )
}
const merged = (board: Board, from: string, into: string): Board =>
  doing(board, 'mergeClusters', {from: C(from), into: C(into)})
const retitled = (board: Board, name: string, value: string): Board =>
  doing(board, 'changeField', {kind: 'clusters', id: C(name), field: 'title', value})
const namesOf = (board: Board) =>
  clustersInOrder(board).map(cluster => [groupTitle(board, cluster.id), aliasesOf(board, cluster.id)])

describe('what merged groups are called', () => {
  test('NEED-4 one title stays, the other goes on as another name, also through a second merging', () => {
    const once = merged(threeGroups(), 'B', 'A')
    const twice = merged(once, 'A', 'C')

    expect(namesOf(once)).toEqual([
      ['Fast', ['Cheap']],
      ['Near', []],
    ])
    expect(namesOf(twice)).toEqual([['Near', ['Fast', 'Cheap']]])
  })

  test('NEED-4 whoever writes the title that goes, or the one that stays, after the merging, loses nothing', () => {
    const board = retitled(retitled(merged(threeGroups(), 'B', 'A'), 'B', 'Fair price'), 'A', 'Same day')

    expect(namesOf(board)).toEqual([
      ['Same day', ['Fair price']],
      ['Near', []],
    ])
  })

  test('NEED-4 a group without a title is called as the one that went into it', () => {
    const board = merged(retitled(threeGroups(), 'A', ''), 'B', 'A')

    expect(groupTitle(board, C('A'))).toBe('Cheap')
  })

  test('T8 a group that was put into something that is not there stands for itself', () => {
    const board = doing(threeGroups(), 'changeField', {
      kind: 'clusters',
      id: C('B'),
      field: 'mergedInto',
      value: C('nowhere'),
    })

    expect(namesOf(board).map(([name]) => name)).toEqual(['Fast', 'Cheap', 'Near'])
  })

  test('NEED-4 what went into a group goes with it', () => {
    const board = doing(merged(threeGroups(), 'B', 'A'), 'removeCluster', {id: C('A')})

    expect(namesOf(board).map(([name]) => name)).toEqual(['Near'])
  })

  test('NEED-4 the same title twice is one', () => {
    expect(aliasesOf(merged(retitled(threeGroups(), 'B', ' Fast '), 'B', 'A'), C('A'))).toEqual([])
  })

  test('NEED-4 two merge the same two into each other at once: one group, and both titles', () => {
    const before = threeGroups()
    const into = (name: string, other: string) => {
      const decision = commands.mergeClusters(before, {from: C(name), into: C(other)})
      return decision.ok ? decision.changes : []
    }
    const board = applied(applied(before, into('A', 'B')), into('B', 'A'))

    expect([groupOf(board, C('A')), groupOf(board, C('B'))]).toEqual([C('A'), C('A')])
    expect(namesOf(board)).toEqual([
      ['Fast', ['Cheap']],
      ['Near', []],
    ])
  })

  test('NEED-4 a note that comes to the one lies in the other; when that is taken off, among those not grouped', () => {
    const note = {text: 'Now', authorId: id('anna'), departmentId: 'sales', side: 'customer', evidence: 'data'}
    const place = {clusterId: C('B'), rank: 'V'}
    const with1 = doing(merged(threeGroups(), 'B', 'A'), 'addRecord', {
      kind: 'notes',
      id: id('n1'),
      fields: {...note, family: null, place},
    })

    expect(notesIn(with1, C('A')).map(each => each.id)).toEqual([id('n1')])
    const without = doing(with1, 'removeCluster', {id: C('A')})
    const [left] = without.notes.values()
    expect(left && heapOf(without, left)).toBeNull()
  })
})

describe('what is written about merged groups', () => {
  const written = (board: Board, name: string, to: string): Board =>
    doing(board, 'editText', {kind: 'clusters', id: C(name), field: 'statement', to})
  const textsOf = (board: Board, name: string) => [board.clusters.get(C(name))?.statement, alsoWritten(board, C(name))]
  const both = () =>
    merged(written(written(threeGroups(), 'A', 'They want it fast'), 'B', 'They want it cheap'), 'B', 'A')

  test('NEED-4 both statements are the group’s, and go on being one text that is written once', () => {
    expect(textsOf(both(), 'A')).toEqual(['They want it fast\nThey want it cheap', []])
    expect(textsOf(written(both(), 'A', 'They want it fast and cheap'), 'A')).toEqual([
      'They want it fast and cheap',
      [],
    ])
  })

  test('NEED-4 what somebody writes on the one that went is read beside it, also through a second merging', () => {
    const board = written(both(), 'B', ' They want a fair price ')

    expect(textsOf(board, 'A')[1]).toEqual(['They want a fair price'])
    expect(textsOf(merged(board, 'A', 'C'), 'C')[1]).toEqual(['They want a fair price'])
    expect(textsOf(written(board, 'A', 'Fast. They want a fair price.'), 'A')[1]).toEqual([])
  })

  test('NEED-4 two write the same on both that went: it is read once', () => {
    const board = merged(both(), 'C', 'A')

    expect(textsOf(written(written(board, 'B', 'Cheap'), 'C', 'Cheap'), 'A')[1]).toEqual(['Cheap'])
  })
})
