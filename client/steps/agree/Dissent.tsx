import {asId} from '../../../shared/std/ids.ts'
import {disagreements, evaluationOf} from '../../../shared/record/evaluation.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import styles from './agree.module.css'

/** Cells in which the departments still differ: said by name, because it follows the model. (SCORE-5) */
export function Dissent() {
  const t = useText()
  const format = useFormat()
  const {departmentName, criterionName} = useWords()
  const board = useBoard(whole => whole)
  const record = useRecord(whole => whole)
  const apart = disagreements(evaluationOf(record, board))
  if (apart.length === 0) return null
  return (
    <section className={styles.dissent} aria-labelledby="dissent">
      <h2 id="dissent">{t('agree.dissentTitle', {count: apart.length})}</h2>
      <ul>
        {apart.map(cell => {
          const criterion = board.criteria.get(cell.criterionId)
          const {low, high} = cell.agreement
          const departments = [low, high].flatMap(id => (id === null ? [] : [departmentName(asId<'department'>(id))]))
          return (
            <li key={`${cell.segmentId} ${cell.criterionId}`}>
              {t('agree.dissent', {
                departments: format.list(departments),
                segment: board.segments.get(cell.segmentId)?.name ?? '',
                criterion: criterion ? criterionName(criterion) : '',
              })}
            </li>
          )
        })}
      </ul>
      <p className={styles.quiet}>{t('agree.dissentNote', {count: apart.length})}</p>
    </section>
  )
}
