import {describe, expect, test} from 'vitest'
import {changeBetween} from '../../../shared/record/changeBetween.ts'
import type {CellAnswers} from '../../../shared/record/round.ts'
import {asId} from '../../../shared/std/ids.ts'

const cell = (answers: Readonly<Record<string, readonly number[]>>): readonly CellAnswers[] =>
  Object.entries(answers).map(([department, scores]) => ({
    departmentId: asId<'department'>(department),
    scores,
    cannotJudge: 0,
    evidence: {figures: 0, experience: 0, gut: 0},
  }))

describe('REV-7 what a further round has moved', () => {
  const before = cell({sales: [2, 3, 3, 4], medical: [7, 8, 8, 9]})

  test('less than 15 % of at least seven answers: another round would bring little', () => {
    expect(changeBetween(before, cell({sales: [2, 3, 3, 4], medical: [7, 7, 8, 9]}))).toEqual({
      share: 0.125,
      settled: true,
    })
    expect(changeBetween(before, before)).toEqual({share: 0, settled: true})
  })

  test('more than that is still on the move', () => {
    expect(changeBetween(before, cell({sales: [3, 3, 4, 5], medical: [6, 7, 8, 8]}))).toEqual({
      share: 0.25,
      settled: false,
    })
  })

  test('of fewer than seven the share is said, and never that it is enough', () => {
    const few = cell({sales: [2, 3, 3], medical: [8, 8, 9]})

    expect(changeBetween(few, few)).toEqual({share: 0, settled: false})
  })

  test('nothing is said where somebody answered only once, or where nobody did', () => {
    expect(changeBetween(before, cell({sales: [2, 3, 3], medical: [7, 8, 8, 8, 9]}))).toBeNull()
    expect(changeBetween(before, cell({sales: [2, 3, 3, 4], product: [7, 8, 8, 9]}))).toBeNull()
    expect(changeBetween(cell({sales: []}), cell({sales: []}))).toBeNull()
  })
})
