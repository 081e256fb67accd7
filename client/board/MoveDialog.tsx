import type {ReactNode} from 'react'
import {useText} from '../i18n/useText.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {Icon} from '../ui/Icon.tsx'
import {Sheet} from '../ui/Sheet.tsx'
import {useViewport} from '../ui/useViewport.ts'
import styles from './MoveDialog.module.css'
import {othersIn, slotOf} from './slots.ts'
import type {LaneOrder, Slot} from './slots.ts'

/** Second lines in "Move to ...": what is being moved, and what each lane holds. */
export type MoveHints = {
  readonly intro?: (id: string) => string
  readonly lane?: (laneId: string) => string
}

/** "Move to ...": a lane (to its end), or another place in its own lane. Does what dragging does. */
export function MoveDialog({
  id,
  lanes,
  nameOf,
  hints,
  onClose,
  onMove,
}: {
  /** What is to be moved; null closes it. */
  readonly id: string | null
  readonly lanes: readonly (LaneOrder & {readonly name: string})[]
  readonly nameOf: (id: string) => string
  readonly hints?: MoveHints
  readonly onClose: () => void
  readonly onMove: (id: string, slot: Slot) => void
}) {
  const t = useText()
  const onPhone = useViewport() === 'phone'
  const Frame = onPhone ? Sheet : Dialog
  if (id === null) return null
  const present = slotOf(lanes, id)
  const move = (slot: Slot) => {
    onClose()
    onMove(id, slot)
  }
  const others = present ? othersIn(lanes, present.laneId, id).length : 0
  return (
    <Frame
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      title={t('board.moveTitle', {item: nameOf(id)})}
      intro={hints?.intro?.(id)}
      actions={
        <Button size={onPhone ? 'tall' : 'normal'} wide={onPhone} onPress={onClose}>
          {t('board.keep')}
        </Button>
      }
    >
      <ul className={styles.lanes}>
        {lanes.map(lane => {
          const here = lane.id === present?.laneId
          const words = (
            <>
              <span className={styles.check}>{here && <Icon name="check" />}</span>
              <span className={styles.words}>
                <b>{lane.name}</b>
                <small>{hints?.lane?.(lane.id) ?? t('board.laneCount', {count: lane.itemIds.length})}</small>
              </span>
            </>
          )
          return (
            <li key={lane.id}>
              {here ? (
                <div className={styles.lane} aria-current>
                  {words}
                  <span className={styles.end}>{t('board.isHere')}</span>
                </div>
              ) : (
                <button
                  type="button"
                  className={styles.lane}
                  onClick={() => move({laneId: lane.id, index: lane.itemIds.length})}
                >
                  {words}
                </button>
              )}
              {here && present && others > 0 && (
                <fieldset className={styles.places} aria-label={t('board.placeIn', {lane: lane.name})}>
                  <Place to={0} present={present} move={move}>
                    {t('board.first')}
                  </Place>
                  <Place to={present.index - 1} present={present} move={move}>
                    {t('board.up')}
                  </Place>
                  <Place to={present.index + 1} present={present} move={move} last={others}>
                    {t('board.down')}
                  </Place>
                  <Place to={others} present={present} move={move}>
                    {t('board.last')}
                  </Place>
                </fieldset>
              )}
            </li>
          )
        })}
      </ul>
    </Frame>
  )
}

function Place({
  to,
  last,
  present,
  move,
  children,
}: {
  to: number
  last?: number
  present: Slot
  move: (slot: Slot) => void
  children: ReactNode
}) {
  const nowhere = to < 0 || to === present.index || (last !== undefined && to > last)
  return (
    <Button size="small" disabled={nowhere} onPress={() => move({laneId: present.laneId, index: to})}>
      {children}
    </Button>
  )
}
