import type {JudgedCell} from './judgedCell.ts'
import {criterionScore} from './weightedScore.ts'

/** A must-have: a segment whose score lies below fails it. */
export type MustHave = {readonly id: string; readonly below: number}
export type Failure = {readonly criterionId: string; readonly score: number; readonly below: number}

/** Which must-haves each segment fails. Applied before the ranking: who fails one has no place in it. (CRIT-3) */
export function failedMustHaves(
  mustHaves: readonly MustHave[],
  cells: readonly JudgedCell[],
): ReadonlyMap<string, readonly Failure[]> {
  const failed = new Map<string, Failure[]>()
  for (const {id, below} of mustHaves)
    for (const cell of cells.filter(({criterionId}) => criterionId === id)) {
      const score = criterionScore(cell.departments)
      if (score === null || score >= below) continue
      const own = failed.get(cell.segmentId) ?? []
      failed.set(cell.segmentId, [...own, {criterionId: id, score, below}])
    }
  return failed
}
