import {expect, test} from 'vitest'
import {middleHalf} from '../../../../shared/domain/maths/middleHalf.ts'

test('SCORE-7 the middle half is between the quarter points; of nothing there is none', () => {
  // (n - 1) p: of 4 4 4 7 7 7 8 8 the places 1.75 and 5.25.
  expect(middleHalf([8, 4, 7, 4, 7, 4, 7, 8])).toEqual({low: 4, high: 7.25})
  expect(middleHalf([6])).toEqual({low: 6, high: 6})
  expect(middleHalf([])).toBeNull()
})
