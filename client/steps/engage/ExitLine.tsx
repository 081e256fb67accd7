import type {Cell} from '../../../shared/domain/entities/cell.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useBoard} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import styles from './engage.module.css'
import {ActivityCard} from './PlanCells.tsx'
import {cellsOfSegment} from './planRows.ts'

/**
 * A deselected segment has no plan but an ending: how its customers are treated, by when, who looks after that, and
 * what is still done for it. What was planned before it was deselected stands here, too, until somebody decides. (DESEL-6)
 */
export function ExitLine({
  segmentId,
  columns,
  open,
  onEdit,
}: {
  readonly segmentId: SegmentId
  readonly columns: number
  readonly open: boolean
  /** Null: a new one. */
  readonly onEdit: (cell: Cell | null) => void
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const segment = useBoard(board => board.segments.get(segmentId))
  const cells = useBoard(board => cellsOfSegment(board, segmentId), shallow)
  if (!segment) return null
  const owner = segment.exitOwnerDepartmentId
  return (
    <td className={styles.field} colSpan={columns}>
      <p>
        <strong>{segment.exitTreatment.trim() || t('prioritise.missing')}</strong>{' '}
        {[
          owner === null ? '' : t('engage.exitOwner', {department: departmentName(owner)}),
          segment.exitBy === null ? '' : t('exit.by', {date: format.date(segment.exitBy)}),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {cells.length > 0 && (
        <div className={styles.exits}>
          {cells.map(cell => (
            <ActivityCard key={cell.id} cell={cell} open={open} onEdit={() => onEdit(cell)} isExit />
          ))}
        </div>
      )}
      {open && (
        <Button
          kind="quiet"
          size="small"
          aria-label={t('engage.planExitOf', {segment: segment.name})}
          onPress={() => onEdit(null)}
        >
          {t('engage.planExit')}
        </Button>
      )}
    </td>
  )
}
