import {expect, test} from 'vitest'
import {roundsLeft} from '../../../shared/record/roundsLeft.ts'
import type {Round} from '../../../shared/record/round.ts'
import {defaultSettings} from '../../../shared/record/settings.ts'
import {id} from '../domain/commands/plainBoard.ts'
import {aRound} from './aRecord.ts'

const cell = {segmentId: id<'segment'>('clinic'), criterionId: id<'criterion'>('growth')}
const whole = aRound([])
const cells = aRound([], {only: [cell]})
const weights = aRound([], {only: [], onlyWeights: true})
const left = (...rounds: readonly Round[]) => roundsLeft({rounds, settings: defaultSettings})

test('REV-4 REV-11 scores are asked for at most three times, and the weights as well; neither takes from the other', () => {
  expect(left()).toEqual({scores: 3, weights: 3})
  expect(left(whole)).toEqual({scores: 2, weights: 2})
  expect(left(whole, cells, cells)).toEqual({scores: 0, weights: 2})
  expect(left(whole, weights, weights)).toEqual({scores: 2, weights: 0})
  expect(left(whole, weights, cells, weights, cells)).toEqual({scores: 0, weights: 0})
})
