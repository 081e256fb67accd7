import {describe, expect, test} from 'vitest'
import type {PublicEvent} from '../../../shared/record/events.ts'
import {recordWithoutScores, withoutScores} from '../../../shared/record/earlierScores.ts'
import {reduceRecord} from '../../../shared/record/reduce.ts'
import {id} from '../domain/commands/plainBoard.ts'
import {aRecord, aRound, person} from './aRecord.ts'

const anna = person('anna', 'sales')
const weighed = (at: string) => ({
  id: `weights ${at}`,
  kind: 'weights_set' as const,
  subjectIds: [],
  text: 'Growth first',
  by: anna.id,
  at,
  weights: {roundId: id<'round'>('r'), shares: [], after: 1, measures: {kendallW: 0.7, raters: 4}},
})

describe('VER-10 until this draft has answers of its own', () => {
  test('the log tells that weights were set and something was concluded, and neither how nor what', () => {
    const by = anna.id
    const at = '2026-03-02T09:00:00.000Z'
    const discussion = {
      id: 'd',
      roundId: id<'round'>('r'),
      segmentId: id<'segment'>('s'),
      criterionId: id<'criterion'>('c'),
      conclusion: 'It is a 7',
      by,
      at,
    }

    const decided = withoutScores({at, by, event: {is: 'decided', decision: weighed(at)}})
    const concluded = withoutScores({at, by, event: {is: 'discussionConcluded', discussion}})

    expect(decided.event).toMatchObject({decision: {kind: 'weights_set', text: '', subjectIds: []}})
    expect(concluded.event).toMatchObject({discussion: {segmentId: '', criterionId: '', conclusion: ''}})
    expect(JSON.stringify([decided, concluded])).not.toMatch(/kendallW|shares|Growth first|It is a 7/)
  })

  test('the log tells that answers were shown, how many had cast and their receipts, and not how far they agreed', () => {
    const measures = {kendallW: 0.7, raters: 4, alpha: 0.61, icc: 0.52, voters: 4, segments: 3}
    const result = {cells: [], weights: [], measures, cast: 4, receipts: ['ab']}
    const event = {is: 'roundRevealed', roundId: id<'round'>('r'), result} as const

    const shown = withoutScores({at: '2026-03-02T09:00:00.000Z', by: anna.id, event})

    const none = {cells: [], weights: [], measures: {kendallW: null, raters: 0}}
    expect(shown.event).toEqual({...event, result: {...none, cast: 4, receipts: ['ab']}})
  })

  test('a further round does not say where they were apart, nor an exception what it was for', () => {
    const at = '2026-03-02T09:00:00.000Z'
    const told = (event: PublicEvent) => withoutScores({at, by: anna.id, event})
    const cell = {segmentId: id<'segment'>('s'), criterionId: id<'criterion'>('c')}
    const again = {is: 'roundOpened', round: aRound([anna], {number: 2, only: [cell]})} as const
    const waived = (checkId: string) => {
      const waiver = {id: 'w', checkId, subjectIds: ['s', 'c'], reason: 'Old customers', by: anna.id, at}
      return {is: 'checkWaived', waiver} as const
    }

    expect(told(again).event).toMatchObject({round: {number: 2, only: []}})
    expect(told(waived('scores.disagreement')).event).toMatchObject({waiver: {subjectIds: [], reason: ''}})
    expect(told(waived('segments.no_rule')).event).toEqual(waived('segments.no_rule'))
  })

  test('the record tells the weights of this draft, not those of the one before, whatever the clock said', () => {
    const [before, now] = [weighed('2027-03-02T09:00:00.000Z'), weighed('2026-03-02T09:00:00.000Z')]
    const openedAt = '2027-01-01T09:00:00.000Z'
    const measures = {kendallW: 0.7, raters: 4, segments: 3}
    const next = {id: 'n', kind: 'next_round', subjectIds: ['1'], text: '', by: anna.id, at: openedAt} as const
    const draft = {from: 1, openedAt, deselected: [], measures}

    const seen = recordWithoutScores(aRecord({decisions: [before, next, now], draft}))

    expect(seen.decisions.map(({weights, text}) => [weights !== undefined, text])).toEqual([
      [false, ''],
      [false, ''],
      [true, 'Growth first'],
    ])
    expect(seen.draft).toEqual({...draft, measures: null})
  })
})

test('REV-10 REV-11 a round on the weights alone is still one after it was taken back', () => {
  const round = aRound([anna], {state: 'open', only: [], onlyWeights: true})
  const event = {is: 'roundWithdrawn', roundId: round.id, number: round.number, reason: 'Too early'} as const

  const {takenBack} = reduceRecord(aRecord({rounds: [round]}), {at: '2026-03-02T09:00:00.000Z', by: anna.id, event})

  expect(takenBack).toMatchObject([{id: round.id, onlyWeights: true}])
})
