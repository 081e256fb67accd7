import type {CriterionId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useEvaluation} from '../../board/useEvaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Pins} from '../../ui/pictures/Pins.tsx'
import styles from './ballot.module.css'

/** What the departments said the time before, and what the group concluded: why this is asked again. */
export function EarlierAnswer({
  segmentId,
  criterionId,
}: {
  readonly segmentId: SegmentId
  readonly criterionId: CriterionId
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const {cells} = useEvaluation()
  const cell = cells.find(each => each.segmentId === segmentId && each.criterionId === criterionId)
  if (!cell) return null
  const marks = cell.departments.flatMap(({departmentId, median}) =>
    median === null ? [] : [{...departmentMark(departmentId), label: departmentName(departmentId), value: median}],
  )
  return (
    <div className={styles.earlier}>
      <Pins
        marks={marks}
        look="thin"
        label={marks.map(({label, value}) => `${label} ${format.number(value)}`).join(', ')}
      />
      <p>
        {t('evaluate.lastTime', {number: cell.round})}{' '}
        {cell.conclusion && t('evaluate.youConcluded', {conclusion: cell.conclusion.conclusion})}
      </p>
    </div>
  )
}
