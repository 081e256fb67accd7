import {describe, expect, test} from 'vitest'
import {proposalOf} from '../../../../client/steps/prioritise/proposal.ts'
import {oneYearAfter} from '../../../../client/steps/prioritise/deselection.ts'
import type {SegmentId, TierId} from '../../../../shared/domain/entities/ids.ts'
import type {Tier} from '../../../../shared/domain/entities/tier.ts'
import type {Evaluation} from '../../../../shared/record/evaluation.ts'
import {asId} from '../../../../shared/std/ids.ts'

const S = (name: string): SegmentId => asId<'segment'>(name)
const tiers: readonly Tier[] = ['invest', 'grow', 'maintain'].map(name => ({
  id: asId<'tier'>(name),
  name,
  rank: name,
  rule: '',
}))
const T = (name: string): TierId => asId<'tier'>(name)

/** Scores by segment, best first; `failed` miss a must-have. */
function scored(scores: Readonly<Record<string, number>>, failed: readonly string[] = []): Evaluation {
  const names = Object.keys(scores)
  const place = (name: string) => names.filter(other => (scores[other] ?? 0) > (scores[name] ?? 0)).length + 1
  return {
    ranking: names.map(name => [S(name)]),
    segments: names.map(name => ({
      segmentId: S(name),
      score: scores[name],
      place: place(name),
      failed: failed.includes(name) ? [{criterionId: 'reach', score: 2, below: 4}] : [],
    })),
  } as unknown as Evaluation
}

describe('the proposal of the ranking', () => {
  test('TIER-5 goes by thirds of the scale and leaves out who is not ranked or fails a must-have', () => {
    const evaluation = scored({a: 6.9, b: 6, c: 5.9, d: 2.9, e: 2}, ['c'])

    expect(proposalOf(evaluation, tiers, ['a', 'b', 'c', 'd', 'x'].map(S))).toEqual({
      placements: [
        {id: 'a', tierId: 'invest', score: 6.9},
        {id: 'b', tierId: 'grow', score: 6},
        {id: 'd', tierId: 'maintain', score: 2.9},
      ],
      left: ['c', 'x'],
    })
  })

  test('TIER-5 proposes nothing without tiers', () => {
    expect(proposalOf(scored({a: 5}), [], [S('a')])).toEqual({placements: [], left: ['a']})
    expect(proposalOf(scored({a: 5}), tiers.slice(0, 1), [S('a')]).placements).toMatchObject([{tierId: T('invest')}])
  })
})

test('DESEL-2 a revisit is proposed a year later, also from a leap day', () => {
  expect([oneYearAfter('2026-05-12'), oneYearAfter('2028-02-29')]).toEqual(['2027-05-12', '2029-02-28'])
})
