import {expect, test} from 'vitest'
import {usedIn} from '../../../../client/steps/segments/usedIn.ts'
import {doing, emptyBoard, id} from '../../../shared/domain/commands/plainBoard.ts'

test('SEG-6 a segment that was merged into another uses no attribute any more', () => {
  const [a, b, role] = [id<'segment'>('a'), id<'segment'>('b'), id<'attribute'>('role')]
  let board = doing(emptyBoard(), 'addAttribute', {id: role, name: 'Role', valueType: 'text'})
  for (const segment of [a, b]) {
    board = doing(board, 'addSegment', {id: segment, name: segment})
    board = doing(board, 'addCondition', {
      id: id<'condition'>(`of${segment}`),
      segmentId: segment,
      parentId: null,
      kind: 'leaf',
      attributeId: role,
      op: 'eq',
      value: 'nurse',
    })
  }
  const before = usedIn(board)

  const after = usedIn(doing(board, 'mergeSegments', {from: a, into: b, withNeeds: false}))

  expect([before.get(role), after.get(role)]).toEqual([2, 1])
})
