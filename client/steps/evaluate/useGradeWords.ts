import {restsOn} from '../../../shared/domain/maths/restsOn.ts'
import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'

/** "2 figures, 3 gut feeling": what the scores of a question rest on; null where nobody has scored. (SCORE-13) */
export function useGradeWords(): (departments: EvaluatedCell['departments']) => string | null {
  const t = useText()
  const format = useFormat()
  return departments => {
    const {figures, experience, gut, unsaid} = restsOn(departments)
    const parts = [
      [figures, t('evidence.figures')],
      [experience, t('evidence.experience')],
      [gut, t('evidence.gut')],
      [unsaid, t('evaluate.notSaid')],
    ] as const
    const said = parts.flatMap(([count, grade]) =>
      count > 0 ? [t('evaluate.gradeCount', {count: format.number(count), grade: grade.toLowerCase()})] : [],
    )
    return said.length > 0 ? said.join(', ') : null
  }
}
