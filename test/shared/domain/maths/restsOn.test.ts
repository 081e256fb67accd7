import {expect, test} from 'vitest'
import {restsOn} from '../../../../shared/domain/maths/restsOn.ts'

const voice = (scores: readonly number[], figures: number, experience: number, gut: number) => ({
  scores,
  evidence: {figures, experience, gut},
})

test('SCORE-13 counts the grades over all departments, and scores of which nobody said what they rest on', () => {
  expect(restsOn([voice([3, 4, 5], 1, 0, 1), voice([6], 0, 1, 0), voice([], 0, 0, 0)])).toEqual({
    figures: 1,
    experience: 1,
    gut: 1,
    unsaid: 1,
    isGutAlone: false,
  })
})

test('SCORE-13 gut feeling alone is when each score is one; no scores are nothing', () => {
  const alone = [[voice([3, 4], 0, 0, 2), voice([6], 0, 0, 1)], [voice([3, 4], 0, 0, 1)], [voice([], 0, 0, 0)], []]

  expect(alone.map(departments => restsOn(departments).isGutAlone)).toEqual([true, false, false, false])
})
