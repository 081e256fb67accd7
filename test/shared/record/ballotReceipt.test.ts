import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {outcomeOf, receiptOf} from '../../../shared/record/ballotReceipt.ts'
import type {Ballot} from '../../../shared/record/round.ts'
import {aBallot} from './aRecord.ts'

const cast: Ballot = aBallot({hospital: {growth: 3}, clinic: {growth: 8}}, {growth: 100})
const receipt = `${receiptOf(cast, 'nonce')}.nonce`
const [hash = ''] = receipt.split('.')
const others = ['a'.repeat(64), 'f'.repeat(64)]

describe('BAL-7 whoever voted finds out what became of the ballot', () => {
  test('it is among those that were counted, or it is not', () => {
    expect(outcomeOf({ballot: cast, receipt}, [...others, hash])).toEqual({is: 'counted', hash})
    expect(outcomeOf({ballot: cast, receipt}, others)).toEqual({is: 'notCounted', hash})
  })

  test('a receipt of other answers is found out, also when it is among the counted', () => {
    const [first, ...rest] = cast.scores
    if (!first) throw new Error('something was scored')
    const changed: readonly Ballot[] = [
      {...cast, scores: [{...first, score: 4}, ...rest]},
      {...cast, scores: [{...first, score: null}, ...rest]},
      {...cast, scores: [{...first, comment: 'Not mine'}, ...rest]},
      {...cast, scores: [{...first, evidence: 'figures'}, ...rest]},
      {...cast, scores: rest},
      {...cast, weights: cast.weights.map(weight => ({...weight, points: 99}))},
    ]

    for (const ballot of changed) expect(outcomeOf({ballot, receipt}, [hash])).toEqual({is: 'differs', hash})
    expect(outcomeOf({ballot: cast, receipt: `${hash}.another`}, [hash]).is).toBe('differs')
  })

  test('the order of the answers and a blank behind a comment are no other answers', () => {
    const [first, ...rest] = cast.scores
    if (!first) throw new Error('something was scored')
    const typed: Ballot = {...cast, scores: [...rest, {...first, comment: `${first.comment} `}]}

    expect(outcomeOf({ballot: typed, receipt}, [hash]).is).toBe('counted')
  })

  test('anybody can compute it: SHA-256 over the ballot as JSON in one order, a line break and the nonce', () => {
    const ballot = {...cast, scores: cast.scores.toSorted((a, b) => (a.segmentId < b.segmentId ? -1 : 1))}

    expect(
      createHash('sha256')
        .update(`${JSON.stringify(ballot)}\nnonce`)
        .digest('hex'),
    ).toBe(hash)
  })
})
