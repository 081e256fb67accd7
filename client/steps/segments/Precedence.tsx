import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {DragBoard, DragHandle, DragLane} from '../../board/drag.tsx'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {DropSlot} from '../fields/DropSlot.tsx'
import styles from './segments.module.css'

const laneId = 'precedence'

/** Who gets a customer whom several rules select: the first in this order. (RULE-5) */
export function Precedence() {
  const t = useText()
  const {number} = useFormat()
  const dispatch = useDispatch()
  const open = useMayWrite()('segments', 'precedence')
  const segments = useBoard(segmentsInOrder, shallow)
  const firstMatch = useRecord(record => record.profile?.firstMatch)
  const nameOf = (id: string) => segments.find(segment => segment.id === id)?.name || t('segments.unnamed')
  const slot = (id: string) => <DropSlot>{nameOf(id)}</DropSlot>
  return (
    <>
      <p className={styles.small}>{t('segments.precedenceLead')}</p>
      <DragBoard
        lanes={[{id: laneId, name: t('segments.precedence'), itemIds: segments.map(({id}) => id)}]}
        movable={open}
        nameOf={nameOf}
        ticket={nameOf}
        onMove={({id, spot}) => {
          const segment = segments.find(known => known.id === id)
          if (segment) dispatch('reorderSegment', {id: segment.id, spot})
          return 'done'
        }}
      >
        <DragLane id={laneId} head={null} label={t('segments.precedence')} slot={slot}>
          {id => (
            <div className={styles.precedence}>
              <DragHandle />
              <span>{segments.findIndex(segment => segment.id === id) + 1}</span>
              <span>{nameOf(id)}</span>
              <small>
                {firstMatch?.[id] === undefined
                  ? ''
                  : t('segments.gets', {count: firstMatch[id], shown: number(firstMatch[id])})}
              </small>
            </div>
          )}
        </DragLane>
      </DragBoard>
    </>
  )
}
