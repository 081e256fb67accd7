import {describe, expect, test} from 'vitest'
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

    expect(decided.event).toMatchObject({decision: {kind: 'weights_set', text: 'Growth first'}})
    expect(JSON.stringify([decided, concluded])).not.toMatch(/kendallW|shares|It is a 7/)
  })

  test('the record tells the weights of this draft, not those of the one before', () => {
    const [before, now] = [weighed('2026-03-02T09:00:00.000Z'), weighed('2027-03-02T09:00:00.000Z')]
    const draft = {from: 1, openedAt: '2027-01-01T09:00:00.000Z', deselected: [], measures: null}

    const {decisions} = recordWithoutScores(aRecord({decisions: [before, now], draft}))

    expect(decisions.map(({weights}) => weights !== undefined)).toEqual([false, true])
  })
})

test('REV-10 REV-11 a round on the weights alone is still one after it was taken back', () => {
  const round = aRound([anna], {state: 'open', only: [], onlyWeights: true})
  const event = {is: 'roundWithdrawn', roundId: round.id, number: round.number, reason: 'Too early'} as const

  const {takenBack} = reduceRecord(aRecord({rounds: [round]}), {at: '2026-03-02T09:00:00.000Z', by: anna.id, event})

  expect(takenBack).toMatchObject([{id: round.id, onlyWeights: true}])
})
