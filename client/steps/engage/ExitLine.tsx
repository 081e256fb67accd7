import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useBoard} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import styles from './engage.module.css'

/** A deselected segment has no plan but an ending: how its customers are treated, and who looks after that. */
export function ExitLine({segmentId, columns}: {readonly segmentId: SegmentId; readonly columns: number}) {
  const t = useText()
  const {departmentName} = useWords()
  const segment = useBoard(board => board.segments.get(segmentId))
  if (!segment) return null
  const owner = segment.exitOwnerDepartmentId
  return (
    <td className={styles.field} colSpan={columns}>
      <p>
        <strong>{segment.exitTreatment.trim() || t('prioritise.missing')}</strong>{' '}
        {owner !== null && t('engage.exitOwner', {department: departmentName(owner)})}
      </p>
    </td>
  )
}
