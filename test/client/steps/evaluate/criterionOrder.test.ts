import {describe, expect, test} from 'vitest'
import {moved, orderFrom, ranksOf, tiedWithAbove} from '../../../../client/steps/evaluate/criterionOrder.ts'
import type {Ordered} from '../../../../client/steps/evaluate/criterionOrder.ts'
import {asId} from '../../../../shared/std/ids.ts'

const C = (name: string) => asId<'criterion'>(name)
const ids = ['a', 'b', 'c', 'd'].map(C)
/** `a b=c d`: b and c are equal. */
const order = (words: string): Ordered =>
  words.split(' ').flatMap(group => group.split('=').map((name, at) => ({id: C(name), tied: at > 0})))
const said = (given: Ordered): string =>
  given.map(({id, tied}, at) => `${at === 0 ? '' : tied ? '=' : ' '}${id}`).join('')

describe('CRIT-8 the order of the criteria', () => {
  test.each([
    ['a b c d', 'd', 'first', 'd a b c'],
    ['a b c d', 'a', 'last', 'b c d a'],
    ['a b c d', 'a', {after: 'b'}, 'b a c d'],
    ['a b=c d', 'b', 'first', 'b a c d'],
    ['a b=c d', 'd', {after: 'b'}, 'a b=d=c'],
    ['a b=c d', 'c', {after: 'd'}, 'a b d c'],
    ['a=b c d', 'a', {after: 'c'}, 'b c a d'],
    ['a=b=c d', 'a', 'last', 'b=c d a'],
  ] as const)('%s: %s goes %o', (before, name, spot, after) => {
    expect(said(moved(order(before), {id: name, spot}))).toBe(after)
  })

  test('is counted as in a race', () => {
    expect(ranksOf(order('a b=c d')).map(({rank}) => rank)).toEqual([1, 2, 2, 4])
  })

  test('is the one in the ballot, else the one its points stand for, else as the criteria stand', () => {
    expect(said(orderFrom([], ids))).toBe('a b c d')
    expect(said(orderFrom(ranksOf(order('d b=a c')), ids))).toBe('d a=b c')
    expect(
      said(
        orderFrom(
          [100, 20, 100, 60].map((points, at) => ({criterionId: ids[at] ?? C('a'), points})),
          ids,
        ),
      ),
    ).toBe('a=c d b')
  })

  test('two become equal, and part again', () => {
    const equal = tiedWithAbove(order('a b c'), C('b'), true)

    expect(said(equal)).toBe('a=b c')
    expect(said(tiedWithAbove(equal, C('b'), false))).toBe('a b c')
  })
})
