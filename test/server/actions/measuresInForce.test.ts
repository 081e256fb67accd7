import {describe, expect, test} from 'vitest'
import type {CountedRound} from '../../../server/actions/measuresInForce.ts'
import {measuresInForce} from '../../../server/actions/measuresInForce.ts'
import {kendallW} from '../../../shared/domain/maths/kendallW.ts'
import {krippendorffAlpha} from '../../../shared/domain/maths/krippendorffAlpha.ts'
import type {Ballot, Round} from '../../../shared/record/round.ts'
import {asId} from '../../../shared/std/ids.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aBallot, aRound, person, personId} from '../../shared/record/aRecord.ts'

const people = ['anna', 'sven', 'mats', 'dora', 'lisa'].map((name, at) => person(name, at < 2 ? 'sales' : 'medical'))
const equal = new Map([
  [id('growth'), 0.5],
  [id('strength'), 0.5],
])
type Given = Readonly<Record<string, number | null>>
const ballotOf = (growth: Given, strength: Given = growth): Ballot =>
  aBallot(
    Object.fromEntries(
      Object.keys({...growth, ...strength}).map(segment => [
        segment,
        {
          ...(segment in growth ? {growth: growth[segment] ?? null} : {}),
          ...(segment in strength ? {strength: strength[segment] ?? null} : {}),
        },
      ]),
    ),
  )
const round = (ballots: Readonly<Record<string, Ballot>>, set: Partial<Round> = {}): CountedRound => ({
  round: aRound(people, set),
  ballots: Object.entries(ballots).map(([name, ballot]) => ({participantId: personId(name), ballot})),
})
const inOrder = {hospital: 9, clinic: 5, pharmacy: 1}
const reversed = {hospital: 1, clinic: 5, pharmacy: 9}
const again = [{segmentId: id<'segment'>('clinic'), criterionId: id<'criterion'>('growth')}]

describe('SCORE-12 agreement as a whole is of what is in force', () => {
  test('with nothing missing it is W over the segment scores', () => {
    const first = round({
      anna: ballotOf(inOrder),
      sven: ballotOf(inOrder),
      mats: ballotOf(inOrder),
      dora: ballotOf(reversed),
    })

    const {kendallW: w, raters, voters, segments, icc} = measuresInForce([first], equal)

    const rows = [inOrder, inOrder, inOrder, reversed].map(scores => Object.values(scores))
    expect(w).toBeCloseTo(kendallW(rows).w ?? -1, 12)
    expect({raters, voters, segments}).toEqual({raters: 4, voters: 4, segments: 3})
    expect(icc).not.toBeNull()
  })

  test('cells that are scored again replace the earlier answers, and W moves with them', () => {
    const first = round({
      anna: ballotOf({hospital: 9, clinic: 1, pharmacy: 5}),
      sven: ballotOf({hospital: 9, clinic: 8, pharmacy: 5}),
      mats: ballotOf({hospital: 9, clinic: 8, pharmacy: 5}),
      dora: ballotOf({hospital: 9, clinic: 8, pharmacy: 5}),
    })
    const everybody = Object.fromEntries(
      ['anna', 'sven', 'mats', 'dora'].map(name => [name, aBallot({clinic: {growth: name === 'anna' ? 9 : 8}})]),
    )
    const second = round(everybody, {number: 2, only: again})
    const growthAlone = new Map([[id('growth'), 1]])

    expect(measuresInForce([first], growthAlone).kendallW).toBeLessThan(1)
    const after = measuresInForce([first, second], growthAlone)

    const rows = [
      [9, 9, 5],
      [9, 8, 5],
      [9, 8, 5],
      [9, 8, 5],
    ]
    expect(after.kendallW).toBeCloseTo(kendallW(rows).w ?? -1, 12)
    expect(after.raters).toBe(4)
  })

  test('whoever did not answer a cell again has no answer there: the map shows none either', () => {
    const all = Object.fromEntries(['anna', 'sven', 'mats', 'dora', 'lisa'].map(name => [name, ballotOf(inOrder)]))
    const second = round({anna: aBallot({clinic: {growth: 5}})}, {number: 2, only: again})

    expect(measuresInForce([round(all), second], equal)).toMatchObject({raters: 1, voters: 5, kendallW: null})
  })

  test('with some missing it is Krippendorff’s alpha over all scores of everybody', () => {
    const rows: readonly Ballot[] = [
      ballotOf(inOrder),
      ballotOf(inOrder),
      ballotOf({...inOrder, pharmacy: null}),
      ballotOf({hospital: 7, clinic: 4}),
    ]
    const names = ['anna', 'sven', 'mats', 'dora']
    const only = round(Object.fromEntries(names.map((name, at) => [name, rows[at] ?? aBallot({})])))

    const {alpha, kendallW: w, raters, voters} = measuresInForce([only], equal)

    const table = [
      [9, 9, 5, 5, 1, 1],
      [9, 9, 5, 5, 1, 1],
      [9, 9, 5, 5, null, null],
      [7, 7, 4, 4, null, null],
    ]
    expect(alpha).toBeCloseTo(krippendorffAlpha(table, 'ordinal') ?? -1, 12)
    expect({w, raters, voters}).toEqual({w: null, raters: 2, voters: 4})
  })

  test('CRIT-4 who is not asked about a criterion has nothing missing there', () => {
    const masks = [{criterionId: id<'criterion'>('growth'), departmentIds: [asId<'department'>('medical')]}]
    const rows = {
      anna: ballotOf(inOrder),
      sven: ballotOf(inOrder),
      mats: ballotOf({}, inOrder),
      dora: ballotOf({}, inOrder),
    }

    expect(measuresInForce([round(rows, {masks})], equal)).toMatchObject({raters: 4, kendallW: 1})
  })

  test('a round on the weights alone asks no cell: the scores stay, the weights are the new ones', () => {
    const rows = {
      anna: ballotOf(inOrder, reversed),
      sven: ballotOf(reversed, inOrder),
      mats: ballotOf(inOrder, reversed),
      dora: ballotOf(reversed, inOrder),
    }
    const weighing = round({anna: aBallot({}, {growth: 100})}, {number: 2, only: [], onlyWeights: true})

    const after = measuresInForce(
      [round(rows), weighing],
      new Map([...equal].map(([name]) => [name, name === id('growth') ? 1 : 0])),
    )

    expect(after.raters).toBe(4)
    expect(after.kendallW).toBe(0)
    expect(measuresInForce([round(rows)], equal).kendallW).toBeNull()
  })

  test('SCORE-6 with fewer than four voters or three segments there is none', () => {
    const three = Object.fromEntries(['anna', 'sven', 'mats'].map(name => [name, ballotOf(inOrder)]))
    const two = Object.fromEntries(
      ['anna', 'sven', 'mats', 'dora'].map(name => [name, ballotOf({hospital: 9, clinic: 1})]),
    )
    const segmentIds = ['hospital', 'clinic'].map(name => id<'segment'>(name))

    for (const measures of [measuresInForce([round(three)], equal), measuresInForce([round(two, {segmentIds})], equal)])
      expect(measures).toMatchObject({kendallW: null, alpha: null, icc: null})
  })

  test('SCORE-1 the order of the ballots changes nothing', () => {
    const rows = {
      anna: ballotOf(inOrder),
      sven: ballotOf(reversed),
      mats: ballotOf({...inOrder, clinic: 9}),
      dora: ballotOf({hospital: 3, clinic: null, pharmacy: 2}),
    }
    const one = round(rows)

    expect(measuresInForce([{...one, ballots: one.ballots.toReversed()}], equal)).toEqual(measuresInForce([one], equal))
  })
})
