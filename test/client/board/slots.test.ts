import {describe, expect, test} from 'vitest'
import {landingAt, nextSlot, slotOf, slotUnder, staysAt} from '../../../client/board/slots.ts'
import type {Slot, Step} from '../../../client/board/slots.ts'

const lanes = [
  {id: 'invest', itemIds: ['a', 'b']},
  {id: 'grow', itemIds: []},
  {id: 'deselected', itemIds: ['c', 'd', 'e']},
]

/** Where the arrows lead, one after the other. */
function walk(id: string, steps: readonly Step[]): readonly (readonly [string, number] | null)[] {
  let slot: Slot | null = slotOf(lanes, id)
  return steps.map(step => {
    const next: Slot | null = slot && nextSlot(lanes, id, slot, step)
    slot = next ?? slot
    return next && [next.laneId, next.index]
  })
}

describe('arrow keys', () => {
  test('walk down through every place of every lane, empty ones too', () => {
    expect(walk('a', ['down', 'down', 'down', 'down', 'down', 'down', 'down'])).toEqual([
      ['invest', 1],
      ['grow', 0],
      ['deselected', 0],
      ['deselected', 1],
      ['deselected', 2],
      ['deselected', 3],
      null,
    ])
  })

  test('walk up over the top of a lane to the end of the one above', () => {
    expect(walk('c', ['up', 'up', 'up', 'up', 'up'])).toEqual([
      ['grow', 0],
      ['invest', 2],
      ['invest', 1],
      ['invest', 0],
      null,
    ])
  })

  test('left and right change the lane and keep the height where there is room', () => {
    expect(walk('b', ['nextLane', 'nextLane', 'nextLane', 'previousLane', 'previousLane'])).toEqual([
      ['grow', 0],
      ['deselected', 0],
      null,
      ['grow', 0],
      ['invest', 0],
    ])
  })
})

describe('landing', () => {
  test('is said by the item it lies behind, so that it holds when others move meanwhile', () => {
    expect(landingAt(lanes, 'a', {laneId: 'deselected', index: 2})).toEqual({
      id: 'a',
      laneId: 'deselected',
      spot: {after: 'd'},
    })
    expect(landingAt(lanes, 'a', {laneId: 'deselected', index: 0}).spot).toBe('first')
    expect(landingAt(lanes, 'a', {laneId: 'grow', index: 0}).spot).toBe('first')
  })

  test('a lane that became shorter meanwhile takes it at its end', () => {
    expect(landingAt(lanes, 'a', {laneId: 'deselected', index: 9}).spot).toEqual({after: 'e'})
  })

  test('where it lies is no move', () => {
    expect(staysAt(lanes, 'b', {laneId: 'invest', index: 1})).toBe(true)
    expect(staysAt(lanes, 'b', {laneId: 'invest', index: 0})).toBe(false)
    expect(staysAt(lanes, 'gone', {laneId: 'invest', index: 0})).toBe(false)
  })
})

describe('the pointer', () => {
  const box = (top: number, bottom: number) => ({left: 0, right: 100, top, bottom})
  const boxes = [
    {id: 'invest', areas: [box(0, 20), box(20, 100)], items: [box(20, 60), box(60, 100)]},
    {id: 'grow', areas: [box(110, 130), box(130, 130)], items: []},
  ]

  test('is above, between or below the items of the lane it is in', () => {
    expect([10, 30, 50, 90].map(y => slotUnder(boxes, 50, y)?.index)).toEqual([0, 0, 1, 2])
  })

  test('over a heading means that lane', () => {
    expect(slotUnder(boxes, 50, 115)).toEqual({laneId: 'grow', index: 0})
  })

  test('beside everything means the nearest lane', () => {
    expect(slotUnder(boxes, 400, 500)).toEqual({laneId: 'grow', index: 0})
    expect(slotUnder([], 0, 0)).toBeNull()
  })
})
