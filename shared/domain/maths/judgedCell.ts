/** What one department answered to one cell: scores 1..9 without names. "Cannot judge" is not among them. */
export type DepartmentScores = {readonly departmentId: string; readonly scores: readonly number[]}

/** One question, segment x criterion, with every department's answers. A masked department is not in it. */
export type JudgedCell = {
  readonly segmentId: string
  readonly criterionId: string
  readonly departments: readonly DepartmentScores[]
}

/** Every score of a cell, whoever gave it. */
export function allScores(departments: readonly DepartmentScores[]): readonly number[] {
  return departments.flatMap(department => department.scores)
}
