import {describe, expect, test} from 'vitest'
import {canonicalBallot} from '../../../server/actions/canonicalBallot.ts'
import type {CountedBallot} from '../../../server/actions/revealedResult.ts'
import {revealedResult} from '../../../server/actions/revealedResult.ts'
import {allIn, roundCounts} from '../../../server/actions/roundCounts.ts'
import {shuffled} from '../../../server/actions/shuffled.ts'
import {receiptOf} from '../../../shared/record/ballotReceipt.ts'
import type {Participant} from '../../../shared/record/people.ts'
import type {Ballot, Round} from '../../../shared/record/round.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aBallot, aRound, criterion, person, personId} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'

const people = [
  person('anna', 'sales'),
  person('sven', 'sales'),
  person('mats', 'marketing'),
  person('dora', 'medical'),
]
const asGiven = <Item>(items: readonly Item[]) => items
const by = (name: string, ballot: Ballot): CountedBallot => ({
  participantId: personId(name),
  ballot,
  receipt: `r-${name}`,
})
const all = (score: number) => ({growth: score, strength: score})

function reveal(ballots: readonly CountedBallot[], set: Partial<Round> = {}, voters: readonly Participant[] = people) {
  return revealedResult(aRound(voters, set), ballots, asGiven)
}

describe('what a reveal shows', () => {
  test('REV-2 per department the sorted scores and counts, nobody by name', () => {
    const first = aBallot({hospital: {growth: 8}})
    const second = aBallot({hospital: {growth: 3}})

    const result = reveal([by('anna', first), by('sven', second), by('mats', aBallot({hospital: {growth: null}}))])

    expect(result.cells[0]).toEqual({
      segmentId: id('hospital'),
      criterionId: id('growth'),
      comments: [],
      departments: [
        {departmentId: 'marketing', scores: [], cannotJudge: 1, evidence: {figures: 0, experience: 0, gut: 0}},
        {departmentId: 'medical', scores: [], cannotJudge: 0, evidence: {figures: 0, experience: 0, gut: 0}},
        {departmentId: 'sales', scores: [3, 8], cannotJudge: 0, evidence: {figures: 0, experience: 2, gut: 0}},
      ],
    })
    expect(JSON.stringify(result)).not.toMatch(/"(anna|sven|mats|dora)"/)
  })

  test('REV-2 who handed in first cannot be told: the order of ballots changes nothing', () => {
    const ballots = [
      by('anna', aBallot({hospital: all(7), clinic: all(2), pharmacy: all(5)}, {growth: 100, strength: 40})),
      by('sven', aBallot({hospital: all(6), clinic: all(3), pharmacy: all(9)}, {growth: 20, strength: 100})),
      by('mats', aBallot({hospital: all(1), clinic: all(8), pharmacy: all(4)}, {growth: 100, strength: 100})),
      by('dora', aBallot({hospital: all(9), clinic: all(1), pharmacy: all(2)}, {growth: 100, strength: 0})),
    ]

    const one = reveal(ballots)
    const other = reveal(ballots.toReversed())

    expect(other).toEqual(one)
    expect(one.measures.raters).toBe(4)
    expect(one.measures.kendallW).toBeGreaterThan(0)
  })

  test('REV-2 comments come in an order drawn anew, with the department only', () => {
    const commented = (comment: string) => {
      const ballot = aBallot({hospital: {growth: 5}})
      return {...ballot, scores: ballot.scores.map(score => ({...score, comment}))}
    }
    const ballots = [by('anna', commented('one')), by('mats', commented('two'))]

    const result = revealedResult(aRound(people), ballots, items => items.toReversed())

    expect(result.cells[0]?.comments).toEqual([
      {departmentId: 'marketing', text: 'two'},
      {departmentId: 'sales', text: 'one'},
    ])
  })

  test('CRIT-4 a masked department is not asked: not in the cell, its shares over the rest', () => {
    const masks = [{criterionId: id<'criterion'>('growth'), departmentIds: [asId<'department'>('medical')]}]

    const result = reveal([by('dora', aBallot({hospital: {strength: 4}}, {strength: 80}))], {masks})

    expect(result.cells[0]?.departments.map(d => d.departmentId)).toEqual(['marketing', 'sales'])
    expect(result.weights).toEqual([
      {departmentId: 'medical', shares: [{criterionId: id('strength'), share: 1}], voters: 1},
    ])
  })

  test('CRIT-3 a must-have is judged, but has no weight', () => {
    const criteria = [criterion('growth'), criterion('reach', {knockout: {below: 3}})]

    const result = reveal([by('anna', aBallot({hospital: {growth: 5, reach: 2}}, {growth: 10}))], {criteria})

    expect(result.weights[0]?.shares.map(share => share.criterionId)).toEqual([id('growth')])
    expect(result.cells.filter(cell => cell.criterionId === id('reach'))[0]?.departments.at(-1)?.scores).toEqual([2])
  })

  test('SCORE-6 with fewer than four complete ballots there is no coefficient', () => {
    const whole = aBallot({hospital: all(7), clinic: all(2), pharmacy: all(5)}, {growth: 100})
    const part = aBallot({hospital: all(7)}, {growth: 100})

    const result = reveal([by('anna', whole), by('sven', whole), by('mats', whole), by('dora', part)])

    expect(result.measures).toMatchObject({kendallW: null, icc: null, raters: 3, voters: 4, segments: 3})
  })

  test('REV-4 a round on single cells shows these cells and asks for no weights', () => {
    const only = [{segmentId: id<'segment'>('clinic'), criterionId: id<'criterion'>('growth')}]

    const result = reveal([by('anna', aBallot({clinic: {growth: 2}}))], {only})

    expect(result.cells.map(cell => cell.segmentId)).toEqual([id('clinic')])
    expect(result.weights).toEqual([])
  })

  test('BAL-7 the receipts of what was counted stand in the result, sorted', () => {
    const ballots = ['sven', 'anna'].map(name => by(name, aBallot({hospital: {growth: 5}})))

    expect(reveal(ballots).receipts).toEqual(['r-anna', 'r-sven'])
  })
})

describe('which ballots are taken', () => {
  const round = aRound(people, {
    masks: [{criterionId: id<'criterion'>('growth'), departmentIds: [asId<'department'>('medical')]}],
  })
  const taken = (name: string, ballot: Ballot, of: Round = round) => canonicalBallot(of, personId(name), ballot)

  test('CRIT-4 an answer to a masked question is refused, a score as well as a weight', () => {
    expect(taken('dora', aBallot({hospital: {growth: 5}}))).toMatchObject({code: 'ballot.masked'})
    expect(taken('dora', aBallot({}, {growth: 5}))).toMatchObject({code: 'ballot.masked'})
    expect(taken('anna', aBallot({hospital: {growth: 5}}))).toMatchObject({ok: true})
  })

  test.each([
    ['a segment that was not asked', aBallot({nowhere: {growth: 5}})],
    ['a criterion that was not asked', aBallot({hospital: {taste: 5}})],
    ['a weight for a criterion that was not asked', aBallot({}, {taste: 5})],
    [
      'the same question twice',
      {
        ...aBallot({hospital: {growth: 5}}),
        scores: [...aBallot({hospital: {growth: 5}}).scores, ...aBallot({hospital: {growth: 6}}).scores],
      },
    ],
  ])('BAL-3 %s is refused', (_, ballot) => {
    expect(taken('anna', ballot)).toMatchObject({code: 'ballot.malformed'})
  })

  test('BAL-3 weights are refused where only single cells are asked again', () => {
    const only = [{segmentId: id<'segment'>('clinic'), criterionId: id<'criterion'>('growth')}]

    expect(taken('anna', aBallot({clinic: {growth: 4}}, {growth: 100}), {...round, only})).toMatchObject({ok: false})
    expect(taken('anna', aBallot({clinic: {growth: 4}}), {...round, only})).toMatchObject({ok: true})
  })

  test('BAL-7 the same answers in another order are the same ballot with the same receipt', () => {
    const ballot = aBallot({hospital: all(3), clinic: all(4)}, {growth: 10, strength: 100})
    const turned = {...ballot, scores: ballot.scores.toReversed(), weights: ballot.weights.toReversed()}

    const one = taken('anna', ballot)
    const other = taken('anna', turned)

    expect(one).toEqual(other)
    if (one.ok && other.ok) expect(receiptOf(one.value, 'nonce')).toBe(receiptOf(other.value, 'nonce'))
  })

  test('BAL-4 who was not asked has no ballot', () => {
    expect(taken('stranger', aBallot({}))).toMatchObject({code: 'round.notAVoter'})
  })
})

describe('counts', () => {
  const none = {declined: new Set<never>(), cast: new Set<never>(), gone: new Set<never>()}

  test('BAL-1 say how many of each department have voted, of how many', () => {
    const counts = roundCounts(aRound(people), {...none, cast: new Set([personId('anna')])})

    expect(counts).toEqual([
      {departmentId: 'sales', cast: 1, expected: 2},
      {departmentId: 'marketing', cast: 0, expected: 1},
      {departmentId: 'medical', cast: 0, expected: 1},
    ])
    expect(allIn(counts)).toBe(false)
  })

  test('BAL-4 who declined, or left without a vote, is not waited for', () => {
    const counts = roundCounts(aRound(people), {
      declined: new Set([personId('mats')]),
      gone: new Set([personId('dora'), personId('anna')]),
      cast: new Set([personId('anna'), personId('sven')]),
    })

    expect(counts.map(({cast, expected}) => [cast, expected])).toEqual([
      [2, 2],
      [0, 0],
      [0, 0],
    ])
    expect(allIn(counts)).toBe(true)
  })
})

test('REV-2 shuffling keeps every item and can reach every order', () => {
  const seen = new Set<string>()
  let state = 1
  const randomInt = (below: number) => {
    state = (state * 48271) % 2147483647
    return state % below
  }

  for (let turn = 0; turn < 200; turn += 1) seen.add(shuffled(['a', 'b', 'c'], randomInt).join(''))

  expect([...seen].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
})
