import {describe, expect, test} from 'vitest'
import type {Board} from '../../../../shared/domain/board.ts'
import {commands} from '../../../../shared/domain/commands/registry.ts'
import type {ClusterId, NoteId} from '../../../../shared/domain/entities/ids.ts'
import {aliasesOf, clustersInOrder, groupsOf} from '../../../../shared/domain/needGroups.ts'
import {notesIn} from '../../../../shared/domain/notesByCluster.ts'
import {applied, doing, emptyBoard, id} from './plainBoard.ts'

const note = (board: Board, name: string, clusterId: ClusterId | null = null): Board =>
  doing(board, 'addNote', {
    id: id<'note'>(name),
    text: `They want ${name}`,
    authorId: id<'participant'>('S1'),
    departmentId: id<'department'>('sales'),
    side: 'customer',
    family: null,
    evidence: 'experience',
    clusterId,
  })
const heap = (board: Board, name: string): Board => doing(board, 'addCluster', {id: id<'cluster'>(name), title: name})
const names = (board: Board, cluster: string | null): readonly string[] =>
  notesIn(board, cluster === null ? null : id<'cluster'>(cluster)).map(n => n.id.replaceAll('_', ''))
const N = (name: string): NoteId => id<'note'>(name)
const C = (name: string): ClusterId => id<'cluster'>(name)

describe('notes', () => {
  test('NOTE-4 a note that is moved keeps text, author and department and stands at its spot', () => {
    let board = heap(heap(emptyBoard(), 'A'), 'B')
    board = note(note(note(board, 'n1', C('A')), 'n2', C('A')), 'n3', C('B'))

    const moved = doing(board, 'moveNote', {id: N('n3'), clusterId: C('A'), spot: {after: N('n1')}})

    expect(names(moved, 'A')).toEqual(['n1', 'n3', 'n2'])
    expect(names(moved, 'B')).toEqual([])
    expect({...moved.notes.get(N('n3')), place: null}).toEqual({...board.notes.get(N('n3')), place: null})
  })

  test('a note that already stands there is not written again', () => {
    const board = note(note(heap(emptyBoard(), 'A'), 'n1', C('A')), 'n2', C('A'))

    const decision = commands.moveNote(board, {id: N('n2'), clusterId: C('A'), spot: {after: N('n1')}})

    expect(decision).toEqual({ok: true, changes: []})
  })

  test('two notes put into one spot at once leave room for a third between them', () => {
    let board = note(note(note(heap(emptyBoard(), 'A'), 'n1', C('A')), 'n2'), 'n3')
    const same = (name: string) => commands.moveNote(board, {id: N(name), clusterId: C('A'), spot: 'last'})
    const [first, second] = [same('n2'), same('n3')]
    board = applied(board, [...(first.ok ? first.changes : []), ...(second.ok ? second.changes : [])])
    board = note(board, 'n4')

    board = doing(board, 'moveNote', {id: N('n4'), clusterId: C('A'), spot: {after: N('n2')}})

    expect(names(board, 'A')).toEqual(['n1', 'n2', 'n4', 'n3'])
  })

  test('a note whose heap went away meanwhile is refused there and counted as not grouped', () => {
    const board = note(heap(emptyBoard(), 'A'), 'n1', C('A'))
    const without = applied(board, [{do: 'remove', kind: 'clusters', id: C('A')}])

    expect(names(without, null)).toEqual(['n1'])
    expect(commands.moveNote(without, {id: N('n1'), clusterId: C('A'), spot: 'last'})).toMatchObject({
      ok: false,
      code: 'record.unknown',
    })
  })

  test('an empty note is refused', () => {
    const decision = commands.addNote(emptyBoard(), {
      id: N('n'),
      text: '  ',
      authorId: id<'participant'>('S1'),
      departmentId: id<'department'>('sales'),
      side: 'customer',
      family: null,
      evidence: 'data',
      clusterId: null,
    })

    expect(decision).toMatchObject({ok: false, code: 'note.empty'})
  })
})

describe('groups', () => {
  test('merging two groups keeps every note, both titles and both statements, and the segments built on them', () => {
    let board = heap(heap(emptyBoard(), 'A'), 'B')
    board = note(note(note(board, 'n1', C('A')), 'n2', C('B')), 'n3', C('B'))
    board = doing(board, 'editText', {kind: 'clusters', id: C('B'), field: 'statement', to: 'When late, they call'})
    board = doing(board, 'addSegment', {id: id<'segment'>('s'), name: 'Late', clusterId: C('B')})

    board = doing(board, 'mergeClusters', {from: C('B'), into: C('A')})

    expect(clustersInOrder(board)).toEqual([
      expect.objectContaining({id: C('A'), title: 'A', statement: 'When late, they call'}),
    ])
    expect(aliasesOf(board, C('A'))).toEqual(['B'])
    expect(names(board, 'A')).toEqual(['n1', 'n2', 'n3'])
    const built = board.segments.get(id<'segment'>('s'))?.clusters ?? new Set<ReturnType<typeof C>>()
    expect([...groupsOf(board, built)]).toEqual([C('A')])
  })

  test('removing a group leaves its notes among those not grouped', () => {
    let board = note(note(heap(emptyBoard(), 'A'), 'n1'), 'n2', C('A'))

    board = doing(board, 'removeCluster', {id: C('A')})

    expect(names(board, null)).toEqual(['n1', 'n2'])
    expect(board.clusters.size).toBe(0)
  })

  test('a group started from notes takes them along; groups change places', () => {
    let board = note(note(heap(emptyBoard(), 'A'), 'n1'), 'n2')
    board = doing(board, 'addCluster', {id: C('B'), title: ' B ', noteIds: [N('n2'), N('n1')]})

    board = doing(board, 'moveCluster', {id: C('B'), spot: 'first'})

    expect(clustersInOrder(board).map(({title}) => title)).toEqual(['B', 'A'])
    expect(names(board, 'B')).toEqual(['n2', 'n1'])
  })
})

describe('ladder', () => {
  test('a renamed step is renamed in the plan as well', () => {
    let board = doing(emptyBoard(), 'addRecord', {
      kind: 'cells',
      id: id('cell'),
      fields: {segmentId: id('s'), channel: 'digital', from: 'aware', to: 'trial'},
    })

    board = doing(board, 'changeLadder', {
      ladder: ['aware', 'has tried it', 'regular'],
      renamed: {from: 'trial', to: 'has tried it'},
    })

    expect(board.meta.ladder).toEqual(['aware', 'has tried it', 'regular'])
    expect(board.cells.get(id<'cell'>('cell'))).toMatchObject({from: 'aware', to: 'has tried it'})
  })

  test('two steps of the same name, an empty one and an empty ladder are refused', () => {
    const refused = [['a', 'a '], ['a', ' '], []].map(ladder => commands.changeLadder(emptyBoard(), {ladder}).ok)

    expect(refused).toEqual([false, false, false])
  })
})
