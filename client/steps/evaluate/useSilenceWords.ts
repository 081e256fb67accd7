import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {silentVoices} from '../../../shared/record/silentVoices.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'

export type SilenceWords = {
  /** "Sales: 1 without a ballot", one line for each reason. */
  readonly notes: (cell: EvaluatedCell) => readonly string[]
  /** What stands in the place of a department's number. */
  readonly inPlaceOf: (cell: EvaluatedCell, departmentId: DepartmentId) => string | null
}

/** Why somebody's score is not there, in words; nothing of it is ever drawn as a score. (BAL-5) */
export function useSilenceWords({criteria}: Evaluation): SilenceWords {
  const t = useText()
  const {departmentName} = useWords()
  const rounds = useRecord(record => record.rounds)
  return {
    notes: cell =>
      silentVoices(rounds, cell).flatMap(({departmentId, cannotJudge, noBallot}) => {
        const department = departmentName(departmentId)
        return [
          ...(noBallot > 0 ? [t('pictures.noBallotOf', {department, count: noBallot})] : []),
          ...(cannotJudge > 0 ? [t('pictures.cannotOf', {department, count: cannotJudge})] : []),
        ]
      }),
    inPlaceOf: (cell, departmentId) => {
      const asked = criteria.find(({id}) => id === cell.criterionId)
      if (asked?.notAsked.includes(departmentId)) return t('evaluate.notAskedShort')
      const silent = silentVoices(rounds, cell).find(each => each.departmentId === departmentId)
      if (!silent) return null
      return t(silent.cannotJudge > 0 ? 'pictures.cannotJudge' : 'pictures.noBallot')
    },
  }
}
