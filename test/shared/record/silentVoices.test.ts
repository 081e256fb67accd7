import {expect, test} from 'vitest'
import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import {silentVoices} from '../../../shared/record/silentVoices.ts'
import {asId} from '../../../shared/std/ids.ts'
import {id} from '../domain/commands/plainBoard.ts'
import {aRound} from './aRecord.ts'

const D = (name: string) => asId<'department'>(name)
const growth = id<'criterion'>('growth')
const answers = (name: string, scores: readonly number[], cannotJudge = 0) => ({
  departmentId: D(name),
  scores,
  cannotJudge,
  evidence: {figures: 0, experience: 0, gut: 0},
  median: null,
})
const cell = {
  segmentId: id<'segment'>('hospital'),
  criterionId: growth,
  round: 1,
  departments: [answers('sales', [4, 5], 1), answers('marketing', []), answers('product', [7])],
} as unknown as EvaluatedCell

test('BAL-5 who has no ballot and who cannot judge are told apart; neither is a score, and who is not asked is neither', () => {
  const round = aRound([], {
    state: 'revealed',
    masks: [{criterionId: growth, departmentIds: [D('medical')]}],
    counts: [
      {departmentId: D('sales'), cast: 3, expected: 3},
      {departmentId: D('marketing'), cast: 0, expected: 2},
      {departmentId: D('medical'), cast: 0, expected: 1},
      {departmentId: D('product'), cast: 1, expected: 1},
    ],
  })

  expect(silentVoices([round], cell)).toEqual([
    {departmentId: 'sales', cannotJudge: 1, noBallot: 0},
    {departmentId: 'marketing', cannotJudge: 0, noBallot: 2},
  ])
})

test('BAL-1 of a round that is open nothing is said', () => {
  const round = aRound([], {counts: [{departmentId: D('sales'), cast: 0, expected: 3}]})

  expect(silentVoices([round], cell)).toEqual([])
})
