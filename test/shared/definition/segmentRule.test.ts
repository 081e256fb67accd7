import {expect, test} from 'vitest'
import {conditionsOf} from '../../../shared/definition/ruleTree.ts'
import {segmentRule} from '../../../shared/definition/segmentRule.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {AttributeId, ConditionId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {ConditionKind} from '../../../shared/domain/entities/condition.ts'
import {doing, emptyBoard, id} from '../domain/commands/plainBoard.ts'

const S: SegmentId = id<'segment'>('s')
const A: AttributeId = id<'attribute'>('city')
const K = (name: string): ConditionId => id<'condition'>(name)

function condition(board: Board, name: string, parent: string | null, kind: ConditionKind = 'leaf'): Board {
  const leaf = kind === 'leaf' ? ({attributeId: A, op: 'eq', value: name} as const) : {}
  const parentId = parent === null ? null : K(parent)
  return doing(board, 'addCondition', {id: K(name), segmentId: S, parentId, kind, ...leaf})
}

function start(): Board {
  const board = doing(emptyBoard(), 'addSegment', {id: S, name: 's'})
  return doing(board, 'addAttribute', {id: A, name: 'city', valueType: 'text'})
}

test('a group of what must not be true is: none of them', () => {
  const board = condition(condition(condition(start(), 'n', null, 'not'), 'Lund', 'n'), 'Malmö', 'n')

  const built = segmentRule(board, S)

  expect(built).toMatchObject({
    is: 'rule',
    rule: {
      all: [
        {
          not: {
            any: [
              {attr: 'city', value: 'Lund'},
              {attr: 'city', value: 'Malmö'},
            ],
          },
        },
      ],
    },
  })
})

test('every comparison is found by its place in the rule, in groups of every kind', () => {
  let board = condition(start(), 'first', null)
  board = condition(condition(condition(board, 'n', null, 'not'), 'n1', 'n'), 'n2', 'n')
  board = condition(condition(board, 'single', null, 'not'), 's1', 'single')
  board = condition(condition(condition(board, 'g', null, 'any'), 'g1', 'g'), 'g2', 'g')

  const built = segmentRule(board, S)

  const found = built.is === 'rule' ? conditionsOf(built.rule).map(c => built.ids.get(c.path.join('.'))) : []
  expect(found).toEqual(['first', 'n1', 'n2', 's1', 'g1', 'g2'].map(K))
})

test('RULE-3 an empty group, a vanished attribute and a knot make the rule broken, by name', () => {
  const empty = condition(start(), 'n', null, 'any')
  const vanished = doing(condition(start(), 'x', null), 'removeRecord', {kind: 'attributes', id: A})

  expect(segmentRule(start(), S)).toEqual({is: 'none'})
  expect(segmentRule(empty, S)).toEqual({is: 'broken', conditionIds: [K('n')]})
  expect(segmentRule(vanished, S)).toEqual({is: 'broken', conditionIds: [K('x')]})
})
