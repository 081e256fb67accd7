import {delphiStability} from '../domain/maths/delphiStability.ts'
import type {CellAnswers} from './round.ts'

/** From so many answers on, one person who moves is less than 15 % of them. */
const leastToSettle = 7

export type CellChange = {
  /** Share of the answers that lie elsewhere than the round before, 0..1. */
  readonly share: number
  /** Another round would bring little: what is left of the difference is meant. */
  readonly settled: boolean
}

/**
 * What a further round has moved in one cell, by the answers as all see them. Null where not as many of each department
 * answered both times: without names nobody can tell whose answer is missing. (REV-7)
 */
export function changeBetween(before: readonly CellAnswers[], now: readonly CellAnswers[]): CellChange | null {
  const countOf = (cell: readonly CellAnswers[], id: string) =>
    cell.find(({departmentId}) => departmentId === id)?.scores.length ?? 0
  const isSameCrowd = [...before, ...now].every(
    ({departmentId}) => countOf(before, departmentId) === countOf(now, departmentId),
  )
  if (!isSameCrowd) return null
  const scores = (cell: readonly CellAnswers[]) => cell.flatMap(answers => answers.scores)
  const {n, change, stable} = delphiStability(scores(before), scores(now))
  return change === null ? null : {share: change, settled: stable === true && n >= leastToSettle}
}
