import type {DepartmentId} from '../domain/entities/ids.ts'
import type {EvaluatedCell} from './evaluatedCells.ts'
import type {Round} from './round.ts'

/** One department that was asked about a cell, and what of it is no score. Nothing of this is ever a number on the scale. */
export type SilentVoice = {
  readonly departmentId: DepartmentId
  readonly cannotJudge: number
  /** Voters who were asked and whose ballot was not there at the reveal. */
  readonly noBallot: number
}

/** Who of those asked about a cell gave no score: "cannot judge" and "no ballot" are told apart, and neither is a 5. (BAL-5) */
export function silentVoices(rounds: readonly Round[], cell: EvaluatedCell): readonly SilentVoice[] {
  const round = rounds.find(({number, state}) => number === cell.round && state === 'revealed')
  if (!round) return []
  const masked = round.masks.find(({criterionId}) => criterionId === cell.criterionId)?.departmentIds ?? []
  return round.counts
    .filter(({departmentId}) => !masked.includes(departmentId))
    .map(({departmentId, cast, expected}) => ({
      departmentId,
      cannotJudge: cell.departments.find(each => each.departmentId === departmentId)?.cannotJudge ?? 0,
      noBallot: Math.max(0, expected - cast),
    }))
    .filter(({cannotJudge, noBallot}) => cannotJudge > 0 || noBallot > 0)
}
