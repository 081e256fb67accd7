import {describe, expect, test} from 'vitest'
import {comparisonWith, firstComparison, valueFor} from '../../../../client/steps/segments/rule/comparison.ts'
import {countsOf, isCounted, ruleState} from '../../../../client/steps/segments/rule/ruleState.ts'
import {shortAmount} from '../../../../client/steps/segments/amount.ts'
import {createFormat} from '../../../../client/i18n/format.ts'
import {definitionHash} from '../../../../shared/definition/hash.ts'
import type {SegmentSize} from '../../../../shared/definition/profile.ts'
import type {Board} from '../../../../shared/domain/board.ts'
import type {Attribute, ValueType} from '../../../../shared/domain/entities/attribute.ts'
import type {Condition} from '../../../../shared/domain/entities/condition.ts'
import type {SegmentId} from '../../../../shared/domain/entities/ids.ts'
import {createText} from '../../../../shared/i18n/text.ts'
import {sv} from '../../../../shared/i18n/sv.ts'
import {applied, doing, emptyBoard, id} from '../../../shared/domain/commands/plainBoard.ts'

const S: SegmentId = id<'segment'>('s')
const attribute = (board: Board, name: string, valueType: ValueType): Board =>
  doing(board, 'addAttribute', {id: id<'attribute'>(name), name, valueType})
const leaf = (board: Board, name: string, of: string, value: number | string, parent: string | null = null): Board =>
  doing(board, 'addCondition', {
    id: id<'condition'>(name),
    segmentId: S,
    parentId: parent === null ? null : id<'condition'>(parent),
    kind: 'leaf',
    attributeId: id<'attribute'>(of),
    op: 'gte',
    value,
  })

function twoConditions(): Board {
  let board = doing(emptyBoard(), 'addSegment', {id: S, name: 's'})
  board = attribute(attribute(board, 'revenue', 'number'), 'visits', 'number')
  return leaf(leaf(board, 'c1', 'revenue', 10), 'c2', 'visits', 3)
}

/** Counts as the server sends them for the rule of this board. */
function sizeOf(board: Board): SegmentSize {
  const {spelled, catalogue} = ruleState(board, S)
  const count = (place: number, attr: string) => ({path: [place], attr, yes: 5, no: 4, unknown: 1, leftAfter: 5})
  return {
    id: S,
    hash: spelled.is === 'rule' ? definitionHash(spelled.rule, catalogue) : '',
    size: 5,
    value: '50',
    valueMissing: 0,
    assigned: 5,
    assignedValue: '50',
    assignedValueMissing: 0,
    unknownInRule: 1,
    conditions: [count(0, 'revenue'), count(1, 'visits')],
  }
}
const keyOf = (board: Board) => (conditionId: Condition['id']) => {
  const {attributeId = null} = board.conditions.get(conditionId) ?? {}
  return attributeId === null ? undefined : board.attributes.get(attributeId)?.key
}

describe('counts', () => {
  test('each count stands at its condition, and speaks of the rule as it stands', () => {
    const board = twoConditions()
    const [state, size] = [ruleState(board, S), sizeOf(board)]

    const counts = countsOf(state, size, keyOf(board))

    expect([...counts].map(([key, {attr}]) => [key, attr])).toEqual([
      [id('c1'), 'revenue'],
      [id('c2'), 'visits'],
    ])
    expect(isCounted(state, size)).toBe(true)
  })

  test('after a change the old counts are known to be old, and none stands at another comparison', () => {
    const size = sizeOf(twoConditions())
    const changed = doing(twoConditions(), 'moveCondition', {id: id<'condition'>('c2'), parentId: null, spot: 'first'})

    const state = ruleState(doing(changed, 'changeCondition', {id: id<'condition'>('c1'), set: {value: 20}}), S)

    expect(isCounted(state, size)).toBe(false)
    expect(countsOf(state, size, keyOf(changed)).size).toBe(0)
  })

  test('RULE-3 what is wrong is said where it is wrong', () => {
    let board = doing(twoConditions(), 'addCondition', {
      id: id<'condition'>('g'),
      segmentId: S,
      parentId: null,
      kind: 'any',
    })
    board = doing(board, 'changeCondition', {id: id<'condition'>('c1'), set: {op: 'between', value: [9, '']}})
    board = doing(board, 'removeRecord', {kind: 'attributes', id: id('visits')})

    expect(ruleState(board, S).faults).toEqual(
      new Map([
        [id('c1'), 'range.half'],
        [id('c2'), 'attribute.unknown'],
        [id('g'), 'group.empty'],
      ]),
    )
  })

  test('RULE-3 conditions that two people cut off are found', () => {
    let board = doing(twoConditions(), 'addCondition', {
      id: id<'condition'>('g'),
      segmentId: S,
      parentId: null,
      kind: 'any',
    })
    board = leaf(board, 'c3', 'visits', 1, 'g')
    const cut = applied(board, [{do: 'remove', kind: 'conditions', id: id('g')}])

    const state = ruleState(cut, S)

    expect([state.spelled.is, state.loose]).toEqual(['broken', [id('c3')]])
  })
})

describe('comparisons', () => {
  const entity = (name: string, valueType: ValueType): Attribute => {
    const made = attribute(emptyBoard(), name, valueType).attributes.get(id<'attribute'>(name))
    if (!made) throw new Error('no attribute')
    return made
  }
  const condition = twoConditions().conditions.get(id<'condition'>('c1'))

  test('an attribute of the same kind keeps comparison and number; of another kind it begins anew', () => {
    if (!condition) throw new Error('no condition')
    const revenue = entity('revenue', 'number')

    expect(comparisonWith(entity('visits', 'number'), revenue, condition)).toEqual({op: 'gte', value: 10})
    expect(comparisonWith(entity('city', 'text'), revenue, condition)).toEqual({op: 'eq', value: null})
    expect(firstComparison(entity('consent', 'boolean'))).toEqual({op: 'eq', value: true})
  })

  test('a value takes the form its operator asks for', () => {
    expect([valueFor('in', 'Lund'), valueFor('eq', ['Lund', 'Malmö']), valueFor('between', 5)]).toEqual([
      ['Lund'],
      'Lund',
      [5, ''],
    ])
  })
})

test('sums are said short, figure and unit apart', () => {
  const [format, text] = [createFormat('sv'), createText('sv', sv)]

  const said = ['15612345.50', '412000', '318'].map(sum => shortAmount(sum, 'SEK', format, text))

  expect(said).toEqual([
    {figure: '15,6', unit: 'mn\u00A0SEK'},
    {figure: '412', unit: 'tn\u00A0SEK'},
    {figure: '318', unit: 'SEK'},
  ])
})
