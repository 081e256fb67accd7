import {describe, expect, test} from 'vitest'
import {ballot} from '../../../shared/contract/schemas.ts'
import {templateIn} from '../../../shared/domain/templates/catalogue.ts'
import {seedBoard} from '../../../shared/domain/templates/seedBoard.ts'

const one = (score: unknown) => ({
  scores: [{segmentId: 'segment', criterionId: 'criterion', score, evidence: null, comment: ''}],
  weights: [],
  done: true,
})

describe('CRIT-1 the scale', () => {
  test.each([1, 5, 9, null])('%j is a score, or "cannot judge"', score => {
    expect(ballot.safeParse(one(score)).success).toBe(true)
  })

  test.each([0, 10, 5.5, '5', undefined, Number.NaN])('%j is none', score => {
    expect(ballot.safeParse(one(score)).success).toBe(false)
  })

  test.each(['en', 'sv', 'da'] as const)('every core criterion says in %s what 1, 5 and 9 mean', language => {
    let last = 0
    const newId = () => `id-${(last += 1)}`
    const criteria = seedBoard(templateIn('value', language), newId).criteria

    expect(criteria).toHaveLength(4)
    for (const {anchor1, anchor5, anchor9} of criteria) expect([anchor1, anchor5, anchor9]).not.toContain('')
  })
})
