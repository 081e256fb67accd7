import {approvalOf} from '../../../shared/domain/approval.ts'
import type {Cell} from '../../../shared/domain/entities/cell.ts'
import type {CellId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {Channel} from '../../../shared/domain/entities/segment.ts'
import {shallow} from '../../session/shallow.ts'
import {useBoard} from '../../session/hooks.ts'
import {useToday} from '../../session/useToday.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Icon} from '../../ui/Icon.tsx'
import {LadderDots} from '../../ui/pictures/LadderDots.tsx'
import styles from './engage.module.css'
import {cellsIn, isReusedUnchanged} from './planRows.ts'

/** One field of the grid: the activities planned there, and the way to plan another. */
export function PlanCells({
  segmentId,
  channel,
  open,
  onEdit,
}: {
  readonly segmentId: SegmentId
  readonly channel: Channel
  readonly open: boolean
  readonly onEdit: (cellId: CellId | null) => void
}) {
  const t = useText()
  const cells = useBoard(board => cellsIn(board, segmentId, channel), shallow)
  const name = useBoard(board => board.segments.get(segmentId)?.name ?? '')
  const where = {segment: name, channel: t(`channel.${channel}`)}
  const label = t(cells.length === 0 ? 'engage.planIn' : 'engage.anotherIn', where)
  return (
    <td className={styles.field}>
      <span className={styles.channel}>{t(`channel.${channel}`)}</span>
      {cells.length === 0 && !open && <span className={styles.quiet}>{t('engage.notUsed')}</span>}
      {cells.map(cell => (
        <ActivityCard key={cell.id} cell={cell} open={open} onEdit={() => onEdit(cell.id)} />
      ))}
      {open && (
        <Button kind="quiet" size="small" aria-label={label} onPress={() => onEdit(null)}>
          {t(cells.length === 0 ? 'engage.plan' : 'engage.another')}
        </Button>
      )}
    </td>
  )
}

/** One activity. Of an ending it says the channel, and no step: it takes nobody up the ladder. */
export function ActivityCard({
  cell,
  open,
  onEdit,
  isExit = false,
}: {
  readonly cell: Cell
  readonly open: boolean
  readonly onEdit: () => void
  readonly isExit?: boolean
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark, ladderStep} = useWords()
  const content = useBoard(board => (cell.contentId === null ? undefined : board.contents.get(cell.contentId)))
  const reused = useBoard(board => isReusedUnchanged(board, cell))
  const today = useToday()
  const approval = useBoard(board => content && approvalOf(board, content, today))
  const ladder = useBoard(board => board.meta.ladder)
  const title = content === undefined || content.title === '' ? t('engage.noContent') : content.title
  const madeFor = content?.madeFor ? t(`channel.${content.madeFor}`) : ''
  const move =
    cell.from !== null && cell.to !== null
      ? t('engage.move', {from: ladderStep(cell.from), to: ladderStep(cell.to)})
      : t('engage.noMove')
  return (
    <div className={styles.activity} id={cell.id} data-record={cell.id} data-blocked={reused || undefined}>
      <div className={styles.title}>
        {open ? (
          <button
            type="button"
            className={styles.open}
            aria-label={t('engage.change', {content: title})}
            onClick={onEdit}
          >
            {title}
          </button>
        ) : (
          <span>{title}</span>
        )}
        {cell.ownerDepartmentId !== null && (
          <DepartmentMark
            {...departmentMark(cell.ownerDepartmentId)}
            label={departmentName(cell.ownerDepartmentId)}
            size={17}
          />
        )}
      </div>
      {reused ? (
        <p className={styles.reused}>
          <Icon name="stop" size={13} />
          <span>{t('engage.reused', {channel: t('channel.in_person')})}</span>
        </p>
      ) : (
        <>
          <p className={styles.quiet}>
            {[cell.timing, cell.frequency].filter(Boolean).join(', ') || t('engage.noTiming')}
          </p>
          {isExit ? (
            <p className={styles.quiet}>{t(`channel.${cell.channel}`)}</p>
          ) : (
            <LadderDots
              steps={ladder.length}
              from={cell.from === null ? null : ladder.indexOf(cell.from)}
              to={cell.to === null ? null : ladder.indexOf(cell.to)}
              text={move}
            />
          )}
          {isExit && !cell.exit && <p className={styles.flat}>{t('engage.fromBefore')}</p>}
          {cell.adapted && content?.madeFor && content.madeFor !== cell.channel && (
            <p className={styles.quiet}>{t('engage.adaptedFrom', {channel: madeFor})}</p>
          )}
        </>
      )}
      {content && (approval === 'expired' || approval === 'missing') && (
        <p className={styles.quiet}>
          <Icon name="warning" size={13} />{' '}
          {approval === 'missing'
            ? t('engage.notApproved')
            : t('engage.approvalExpired', {date: format.date(content.approvedUntil ?? '')})}
        </p>
      )}
      {reused && open && (
        <Button kind="quiet" size="small" onPress={onEdit}>
          {t('engage.adaptIt')}
        </Button>
      )}
    </div>
  )
}
