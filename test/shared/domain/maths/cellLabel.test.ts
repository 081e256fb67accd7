import {describe, expect, test} from 'vitest'
import {cellLabel} from '../../../../shared/domain/maths/cellLabel.ts'

const cell = (scores: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(scores).map(([departmentId, given]) => ({departmentId, scores: given}))

describe('SCORE-5 the label of a cell', () => {
  test.each([
    ['all the same', {sales: [7, 7], marketing: [7, 7]}, 'high'],
    ['one apart', {sales: [7], marketing: [8]}, 'high'],
    ['one and a half apart', {sales: [7, 8], marketing: [6, 6]}, 'medium'],
    ['two apart', {sales: [7], marketing: [5]}, 'low'],
    ['three apart', {sales: [8], marketing: [5]}, 'disagreement'],
    [
      'three apart, with fewer than four scores the gap alone decides',
      {sales: [9], marketing: [6], medical: [7]},
      'disagreement',
    ],
    [
      'split inside every department: the index says so',
      {sales: [1, 9], marketing: [1, 9], medical: [1, 9]},
      'disagreement',
    ],
    ['the same medians, spread around the middle', {sales: [3, 6], marketing: [3, 6], medical: [4, 5]}, 'medium'],
    ['one department alone, four of them', {sales: [1, 1, 9, 9]}, 'disagreement'],
  ] as const)('%s', (_, scores, label) => {
    expect(cellLabel(cell(scores), 3).label).toBe(label)
  })

  test('one voice has nobody to agree with, none at all even less', () => {
    expect(cellLabel(cell({sales: [7]}), 3)).toEqual({
      label: null,
      n: 1,
      median: 7,
      gap: 0,
      low: 'sales',
      high: 'sales',
      index: null,
    })
    expect(cellLabel([], 3).label).toBeNull()
  })

  test('the gap that counts as disagreement is a setting', () => {
    expect(cellLabel(cell({sales: [8], marketing: [4]}), 5).label).toBe('low')
  })

  test('says who sees it lowest and who highest', () => {
    const {low, high, gap} = cellLabel(cell({sales: [9, 8], medical: [2], marketing: [5]}), 3)

    expect({low, high, gap}).toEqual({low: 'medical', high: 'sales', gap: 6.5})
  })
})
