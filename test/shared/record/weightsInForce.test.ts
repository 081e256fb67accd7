import {describe, expect, test} from 'vitest'
import {modelScores} from '../../../shared/model/modelScores.ts'
import {evaluationOf} from '../../../shared/record/evaluation.ts'
import type {Measures, Round} from '../../../shared/record/round.ts'
import type {LoggedDecision} from '../../../shared/record/state.ts'
import {measuresNow, measuresOf} from '../../../shared/record/weightsInForce.ts'
import {asId} from '../../../shared/std/ids.ts'
import {applied, emptyBoard, id} from '../domain/commands/plainBoard.ts'
import {aRecord, aRound, at, personId} from './aRecord.ts'

const board = applied(emptyBoard(), [
  {do: 'create', kind: 'segments', id: id('hospital'), fields: {name: 'Hospital', precedence: 'B'}},
  {do: 'create', kind: 'segments', id: id('clinic'), fields: {name: 'Clinic', precedence: 'D'}},
  {do: 'create', kind: 'criteria', id: id('growth'), fields: {name: 'growth', axis: 'attractiveness', rank: 'B'}},
  {do: 'create', kind: 'criteria', id: id('strength'), fields: {name: 'strength', axis: 'strength', rank: 'D'}},
])
const sales = asId<'department'>('sales')
const shown = (set: Partial<Round> & {measures: Measures; growth?: number}): Round => {
  const {measures, growth, ...of} = set
  const shares = [
    {criterionId: id<'criterion'>('growth'), share: growth ?? 0},
    {criterionId: id<'criterion'>('strength'), share: 1 - (growth ?? 0)},
  ]
  const weights = growth === undefined ? [] : [{departmentId: sales, shares, voters: 1}]
  return aRound([], {...of, state: 'revealed', result: {cells: [], weights, measures, cast: 11}})
}
const measured = (kendallW: number | null): Measures => ({kendallW, raters: 5, alpha: 0.4, voters: 5, segments: 3})
const decided = (roundId: string, growth: number, after = 1): LoggedDecision => ({
  id: `decided ${growth}`,
  kind: 'weights_set',
  subjectIds: [id('growth'), id('strength')],
  text: 'The strategy says so',
  by: personId('frida'),
  at,
  weights: {
    roundId: asId<'round'>(roundId),
    shares: [
      {criterionId: id('growth'), share: growth},
      {criterionId: id('strength'), share: 1 - growth},
    ],
    after,
    measures: measured(0.9),
  },
})
const whole = shown({id: asId<'round'>('one'), growth: 0.5, measures: measured(0.5)})

describe('CRIT-9 the weights in force', () => {
  test('are those of the decision, in the ranking and in the model, with its reason', () => {
    const record = aRecord({rounds: [whole], decisions: [decided('one', 0.3), decided('one', 0.8)]})

    const {criteria, weightsDecision} = evaluationOf(record, board)

    expect(criteria.map(({weight}) => weight)).toEqual([0.8, expect.closeTo(0.2, 12)])
    expect(criteria.map(({departments}) => departments.map(({share}) => share))).toEqual([[0.5], [0.5]])
    expect(weightsDecision?.text).toBe('The strategy says so')
    expect([...modelScores(board, record).weights.values()]).toEqual([0.8, expect.closeTo(0.2, 12)])
  })

  test('are those of the ballots again once a later round has asked, and in the draft after an agreement', () => {
    const later = shown({
      id: asId<'round'>('two'),
      number: 2,
      only: [],
      onlyWeights: true,
      growth: 0.25,
      measures: measured(0.6),
    })
    const again = aRecord({rounds: [whole, later], decisions: [decided('one', 0.8)]})

    expect(evaluationOf(again, board).criteria.map(({weight}) => weight)).toEqual([0.25, 0.75])
    expect([...modelScores(board, again).weights.values()]).toEqual([0.25, 0.75])
    expect(evaluationOf(aRecord({decisions: [decided('one', 0.8)]}), board).weightsDecision).toBeNull()
  })
})

describe('SCORE-12 which agreement is said', () => {
  const cell = {segmentId: id<'segment'>('clinic'), criterionId: id<'criterion'>('growth')}
  const saidOf = (rounds: readonly Round[], decisions: readonly LoggedDecision[] = []) => {
    const now = measuresNow({rounds, decisions})
    return now && [now.round.number, now.measures.kendallW]
  }

  test('that of the last reveal, also where it asked for single cells', () => {
    const second = shown({id: asId<'round'>('two'), number: 2, only: [cell], measures: measured(0.7)})

    expect(saidOf([])).toBeNull()
    expect(saidOf([whole])).toEqual([1, 0.5])
    expect(saidOf([whole, second])).toEqual([2, 0.7])
    expect(measuresOf({rounds: [whole, second], decisions: []})).toMatchObject({kendallW: 0.7, segments: 3})
  })

  test('that of the decision, until the next reveal has measured with its weights', () => {
    const second = shown({id: asId<'round'>('two'), number: 2, only: [cell], measures: measured(0.7)})

    expect(saidOf([whole], [decided('one', 0.8)])).toEqual([1, 0.9])
    expect(saidOf([whole, second], [decided('one', 0.8)])).toEqual([2, 0.7])
    expect(saidOf([whole, second], [decided('one', 0.8, 2)])).toEqual([2, 0.9])
  })

  test('of a record of an older release that of the whole round, named as that round’s, and how many have cast', () => {
    const old = shown({id: asId<'round'>('one'), growth: 0.5, measures: {kendallW: 0.5, raters: 4}})
    const second = shown({id: asId<'round'>('two'), number: 2, only: [cell], measures: {kendallW: null, raters: 0}})

    expect(saidOf([old, second])).toEqual([1, 0.5])
    expect(evaluationOf(aRecord({rounds: [old, second]}), board).overall).toMatchObject({round: 1, raters: 4, cast: 11})
  })
})
