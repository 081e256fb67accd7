import {describe, expect, test} from 'vitest'
import {segmentRule} from '../../../../shared/definition/segmentRule.ts'
import type {Board} from '../../../../shared/domain/board.ts'
import {commands} from '../../../../shared/domain/commands/registry.ts'
import type {ConditionId, SegmentId} from '../../../../shared/domain/entities/ids.ts'
import {driversInOrder} from '../../../../shared/domain/commands/rankDriver.ts'
import {freeSegmentName} from '../../../../shared/domain/freeSegmentName.ts'
import {segmentsInOrder} from '../../../../shared/domain/segmentsInOrder.ts'
import {applied, doing, emptyBoard, id} from './plainBoard.ts'

const S = (name: string): SegmentId => id<'segment'>(name)
const K = (name: string): ConditionId => id<'condition'>(name)
const segment = (board: Board, name: string): Board => doing(board, 'addSegment', {id: S(name), name})
const order = (board: Board): readonly string[] => segmentsInOrder(board).map(({name}) => name)

/** Segment s: revenue at least 10, and any of (city is Malmö, city has no value). */
function withRule(): Board {
  let board = segment(emptyBoard(), 's')
  board = doing(board, 'addAttribute', {id: id<'attribute'>('revenue'), name: 'revenue', valueType: 'number'})
  board = doing(board, 'addAttribute', {id: id<'attribute'>('city'), name: 'city', valueType: 'text'})
  const at = {segmentId: S('s')}
  board = doing(board, 'addCondition', {
    ...at,
    id: K('c1'),
    parentId: null,
    kind: 'leaf',
    attributeId: id<'attribute'>('revenue'),
    op: 'gte',
    value: 10,
  })
  board = doing(board, 'addCondition', {...at, id: K('g'), parentId: null, kind: 'any'})
  const city = id<'attribute'>('city')
  board = doing(board, 'addCondition', {
    ...at,
    id: K('c2'),
    parentId: K('g'),
    kind: 'leaf',
    attributeId: city,
    op: 'eq',
    value: 'Malmö',
  })
  return doing(board, 'addCondition', {
    ...at,
    id: K('c3'),
    parentId: K('g'),
    kind: 'leaf',
    attributeId: city,
    op: 'is_missing',
  })
}

describe('segments', () => {
  test('RULE-5 segments stand in order of precedence and change places', () => {
    let board = ['a', 'b', 'c'].reduce(segment, emptyBoard())

    board = doing(board, 'reorderSegment', {id: S('c'), spot: {after: S('a')}})

    expect(order(board)).toEqual(['a', 'c', 'b'])
  })

  test('RULE-5 equal precedence, decided by id until now, can be put in order', () => {
    let board = ['a', 'b', 'c'].reduce(segment, emptyBoard())
    board = applied(
      board,
      ['a', 'b', 'c'].map(name => ({do: 'set', kind: 'segments', id: S(name), field: 'precedence', value: 'V'})),
    )

    board = doing(board, 'reorderSegment', {id: S('c'), spot: {after: S('a')}})

    expect(order(board)).toEqual(['a', 'c', 'b'])
  })

  test('a segment begun from a cluster takes over title, statement and the cluster', () => {
    let board = doing(emptyBoard(), 'addCluster', {id: id<'cluster'>('A'), title: 'Proof that holds'})
    board = doing(board, 'editText', {kind: 'clusters', id: id('A'), field: 'statement', to: 'When new data appear'})

    board = doing(board, 'addSegment', {id: S('s'), name: '', clusterId: id<'cluster'>('A')})

    expect(board.segments.get(S('s'))).toMatchObject({
      name: 'Proof that holds',
      need: 'When new data appear',
      clusters: new Set([id('A')]),
      placement: {in: 'unplaced'},
    })
  })

  test('SEG-7 begun from the same need once more it gets a name of its own, whatever has become of the first', () => {
    const title = 'Proof that holds'
    let board = doing(emptyBoard(), 'addCluster', {id: id<'cluster'>('A'), title})
    const add = (name: string) => {
      board = doing(board, 'addSegment', {id: S(name), name: '', clusterId: id<'cluster'>('A')})
      return board.segments.get(S(name))?.name
    }

    const names = [add('s'), add('t'), add('u')]
    board = doing(board, 'removeSegment', {id: S('t')})
    board = doing(board, 'changeField', {kind: 'segments', id: S('s'), field: 'name', value: 'proof THAT holds '})

    expect([...names, add('v'), add('w')]).toEqual([
      title,
      `${title} (2)`,
      `${title} (3)`,
      `${title} (2)`,
      `${title} (4)`,
    ])
  })

  test('SEG-7 the free name is never longer than a name may be, and never half a letter', () => {
    const board = segment(segment(emptyBoard(), 'å'.repeat(120)), `${'å'.repeat(115)}😀😀`)

    expect(freeSegmentName(board, 'å'.repeat(120))).toBe(`${'å'.repeat(116)} (2)`)
    expect(freeSegmentName(board, `${'å'.repeat(120)} (copy)`)).toBe(`${'å'.repeat(116)} (2)`)
    expect(freeSegmentName(board, `${'å'.repeat(115)}😀😀`)).toBe(`${'å'.repeat(115)} (2)`)
    expect(freeSegmentName(board, '')).toBe('')
  })

  test('a copy has the same rule in its own conditions and stands right behind', () => {
    const board = segment(withRule(), 'z')
    const pairs = ['c1', 'g', 'c2', 'c3'].map(name => [K(name), K(`${name}x`)] as const)

    const copied = doing(board, 'duplicateSegment', {id: S('s'), newId: S('t'), name: 't', conditionIds: pairs})

    const [one, other] = [segmentRule(copied, S('s')), segmentRule(copied, S('t'))]
    expect(order(copied)).toEqual(['s', 't', 'z'])
    expect(other).toMatchObject({is: 'rule', rule: one.is === 'rule' ? one.rule : null})
    expect(copied.conditions.get(K('c2x'))?.place.parentId).toBe(K('gx'))
  })

  test('a removed segment takes its rule along', () => {
    const board = doing(withRule(), 'removeSegment', {id: S('s')})

    expect([board.segments.size, board.conditions.size]).toEqual([0, 0])
  })

  test('SEG-6 a merged segment leaves the list and is kept', () => {
    let board = segment(segment(emptyBoard(), 'a'), 'b')

    board = doing(board, 'mergeSegments', {from: S('b'), into: S('a'), withNeeds: true})

    expect(order(board)).toEqual(['a'])
    expect(board.segments.get(S('b'))?.mergedInto).toBe(S('a'))
    expect(commands.mergeSegments(board, {from: S('a'), into: S('b'), withNeeds: true}).ok).toBe(false)
  })

  test('SEG-5 the sales logic follows where the answers leave no choice', () => {
    let board = segment(emptyBoard(), 's')
    board = doing(board, 'describeBuying', {id: S('s'), set: {solution: 'tailored'}})
    const before = board.segments.get(S('s'))?.salesLogic

    board = doing(board, 'describeBuying', {id: S('s'), set: {collaboration: 'high'}})

    expect([before, board.segments.get(S('s'))?.salesLogic]).toEqual([null, 'complex'])
  })

  test('value drivers are ranked and reworded', () => {
    let board = segment(emptyBoard(), 's')
    for (const driver of ['price', 'proof', 'time'])
      board = doing(board, 'rankDriver', {segmentId: S('s'), id: id(driver), text: driver})

    board = doing(board, 'rankDriver', {segmentId: S('s'), id: id('time'), spot: 'first'})
    board = doing(board, 'rankDriver', {segmentId: S('s'), id: id('price'), text: 'a known price'})

    const drivers = driversInOrder(board.segments.get(S('s'))?.drivers ?? new Map())
    expect(drivers.map(({text}) => text)).toEqual(['time', 'a known price', 'proof'])
  })
})

describe('rules', () => {
  test('conditions and groups make a rule in their order', () => {
    const rule = segmentRule(withRule(), S('s'))

    expect(rule).toMatchObject({
      is: 'rule',
      rule: {
        all: [
          {attr: 'revenue', op: 'gte', value: 10},
          {
            any: [
              {attr: 'city', op: 'eq', value: 'Malmö'},
              {attr: 'city', op: 'is_missing'},
            ],
          },
        ],
      },
    })
  })

  test('RULE-3 a group is removed with everything in it; a group never goes into itself', () => {
    const board = withRule()

    expect(commands.moveCondition(board, {id: K('g'), parentId: K('g'), spot: 'last'}).ok).toBe(false)
    expect(doing(board, 'removeCondition', {id: K('g')}).conditions.size).toBe(1)
  })

  test('a condition moves into a group, to its spot', () => {
    const board = doing(withRule(), 'moveCondition', {id: K('c1'), parentId: K('g'), spot: {after: K('c2')}})

    expect(segmentRule(board, S('s'))).toMatchObject({
      rule: {all: [{any: [{attr: 'city'}, {attr: 'revenue'}, {attr: 'city'}]}]},
    })
  })

  test('a comparison never becomes a group, and nothing goes under a comparison', () => {
    const board = withRule()

    expect(commands.changeCondition(board, {id: K('c1'), set: {kind: 'any'}}).ok).toBe(false)
    expect(commands.moveCondition(board, {id: K('c2'), parentId: K('c1'), spot: 'last'}).ok).toBe(false)
  })

  test('attribute, operator and value change together', () => {
    const set = {attributeId: id<'attribute'>('city'), op: 'in', value: ['Lund', 'Malmö']} as const
    const board = doing(withRule(), 'changeCondition', {id: K('c1'), set})

    expect(board.conditions.get(K('c1'))).toMatchObject(set)
    expect(commands.changeCondition(board, {id: K('c1'), set})).toEqual({ok: true, changes: []})
  })

  test('attributes of one name get keys of their own', () => {
    const board = doing(withRule(), 'addAttribute', {id: id<'attribute'>('city2'), name: 'city', valueType: 'text'})

    expect([...board.attributes.values()].map(({key}) => key)).toEqual(['revenue', 'city', 'city 2'])
  })

  test('the four default criteria are added once', () => {
    const ids = {
      profitability: id<'criterion'>('p'),
      growth: id<'criterion'>('g'),
      cost_to_serve: id<'criterion'>('c'),
      competitive_strength: id<'criterion'>('s'),
    }
    const board = doing(emptyBoard(), 'addDefaultCriteria', {ids, language: 'sv'})

    expect([...board.criteria.values()].map(c => c.axis)).toEqual([
      'attractiveness',
      'attractiveness',
      'attractiveness',
      'strength',
    ])
    expect(commands.addDefaultCriteria(board, {ids, language: 'da'})).toEqual({ok: true, changes: []})
  })
})
