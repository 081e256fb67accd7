import {describe, expect, test} from 'vitest'
import {ballot as ballotSchema} from '../../../shared/contract/schemas.ts'
import {inFixedOrder, outcomeOf, receiptOf} from '../../../shared/record/ballotReceipt.ts'
import {isByOrder, isOrder, pointsOf} from '../../../shared/record/weighing.ts'
import {id} from '../domain/commands/plainBoard.ts'
import {aBallot} from './aRecord.ts'

const criterionId = (name: string) => id<'criterion'>(name)
const ranked = (ranks: Readonly<Record<string, number>>) =>
  Object.entries(ranks).map(([name, rank]) => ({criterionId: criterionId(name), rank}))

describe('CRIT-8 a ballot weighs by points or by order', () => {
  test('points are what they are', () => {
    const {weights} = aBallot({}, {growth: 100, strength: 25})

    expect(isByOrder(weights)).toBe(false)
    expect([...pointsOf(weights).values()]).toEqual([100, 25])
  })

  test('an order becomes rank-order centroids, and equal places share the mean of theirs', () => {
    const shares = pointsOf(ranked({a: 1, b: 2, c: 2, d: 4}))

    expect([...shares.values()].map(share => share.toFixed(6))).toEqual([
      '0.520833',
      '0.208333',
      '0.208333',
      '0.062500',
    ])
  })

  test('places are counted as in a race', () => {
    const isRace = (...ranks: readonly number[]) => isOrder(ranks)

    expect([isRace(2, 1, 3), isRace(1, 1, 3), isRace(1, 2, 2, 4), isRace(1, 1, 1)]).toEqual([true, true, true, true])
    expect([isRace(1, 1, 2), isRace(2, 3), isRace(1, 3)]).toEqual([false, false, false])
  })

  test('on the wire it is one or the other, and what older pages send is still read', () => {
    const wire = (weights: unknown) => ballotSchema.safeParse({scores: [], weights, done: true}).success

    expect(wire([{criterionId: 'a', points: 5}])).toBe(true)
    expect(wire([{criterionId: 'a', rank: 1}])).toBe(true)
    expect(wire([])).toBe(true)
    expect(wire([{criterionId: 'a', rank: 1, points: 5}])).toBe(false)
    expect(
      wire([
        {criterionId: 'a', rank: 1},
        {criterionId: 'b', points: 5},
      ]),
    ).toBe(false)
    expect(wire([{criterionId: 'a', rank: 0}])).toBe(false)
    expect(wire([{criterionId: 'a', rank: 1.5}])).toBe(false)
  })

  test('BAL-7 the receipt is over the order as well, and over points it is what it always was', () => {
    const given = {...aBallot({}), weights: ranked({b: 2, a: 1})}
    const receipt = `${receiptOf(given, 'n')}.n`
    const [hash = ''] = receipt.split('.')

    expect(outcomeOf({ballot: {...given, weights: ranked({a: 1, b: 2})}, receipt}, [hash]).is).toBe('counted')
    expect(outcomeOf({ballot: {...given, weights: ranked({a: 1, b: 1})}, receipt}, [hash]).is).toBe('differs')
    expect(JSON.stringify(inFixedOrder(aBallot({}, {b: 5, a: 100})).weights)).toBe(
      `[{"criterionId":"${criterionId('a')}","points":100},{"criterionId":"${criterionId('b')}","points":5}]`,
    )
  })
})
