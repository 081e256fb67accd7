import {useState} from 'react'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {Spot} from '../../../shared/domain/placeInOrder.ts'
import {DragBoard} from '../../board/drag.tsx'
import type {Landing} from '../../board/drag.tsx'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useDispatch, useSayDoing} from '../../session/hooks.ts'
import {DeselectDialog} from './DeselectDialog.tsx'
import {deselectionOf} from './deselection.ts'
import {LedgerLanes} from './LedgerLanes.tsx'
import {PhoneLanes} from './PhoneLanes.tsx'
import styles from './drop.module.css'
import {useFigureWords} from '../../board/useFigureWords.ts'
import type {Ledger} from './useLedger.ts'

/** The lanes with everything that moves a segment; deselecting asks for its reasons first. */
export function LedgerBoard({
  ledger,
  movable,
  onPhone,
}: {
  readonly ledger: Ledger
  readonly movable: boolean
  readonly onPhone: boolean
}) {
  const t = useText()
  const format = useFormat()
  const dispatch = useDispatch()
  const say = useSayDoing()
  const words = useFigureWords(ledger.figures)
  const [deselecting, setDeselecting] = useState<{
    readonly id: SegmentId
    readonly spot: Spot<SegmentId> | null
  } | null>(null)
  const {lanes, segmentOf, scoreOf, figures} = ledger
  const nameOf = (id: string) => segmentOf(id)?.name ?? ''
  const facts = (id: string): string => {
    const segment = segmentOf(id)
    return segment ? words.sentence(figures.of(segment)) : ''
  }

  const move = ({id, laneId, spot}: Landing): 'done' | 'asks' => {
    const segment = segmentOf(id)
    const lane = lanes.find(candidate => candidate.id === laneId)
    if (!segment || !lane) return 'done'
    // The board's items are this ledger's segments.
    const at = spot as Spot<SegmentId>
    if (lane.is === 'deselected') {
      if (segment.placement.in !== 'deselected') {
        setDeselecting({id: segment.id, spot: at})
        return 'asks'
      }
      dispatch('deselectSegment', {...deselectionOf(segment, segment.placement), spot: at})
      return 'done'
    }
    const label = t('prioritise.moved', {segment: segment.name, lane: lane.name})
    dispatch('moveSegment', {id: segment.id, tierId: lane.is === 'tier' ? lane.id : null, spot: at}, {label})
    return 'done'
  }

  const laneHint = (laneId: string): string => {
    const lane = lanes.find(candidate => candidate.id === laneId)
    if (!lane) return ''
    if (lane.is === 'deselected') return t('prioritise.deselectAsks')
    if (lane.segments.length === 0) return t('prioritise.laneEmpty')
    return words.sentence(figures.sum(lane.segments)) || t('prioritise.segments', {count: lane.segments.length})
  }

  const ticketOf = (id: string) => {
    const score = scoreOf(id)?.score ?? null
    const said = [facts(id), score === null ? '' : t('board.score', {score: format.number(score, 1)})]
    return (
      <div className={styles.ticket}>
        <b>{nameOf(id)}</b>
        <p>{said.filter(Boolean).join(', ')}</p>
      </div>
    )
  }
  const Lanes = onPhone ? PhoneLanes : LedgerLanes
  return (
    <>
      <DragBoard
        lanes={lanes}
        movable={movable}
        nameOf={nameOf}
        onMove={move}
        onLift={id => say({dragging: id})}
        hints={{intro: facts, lane: laneHint}}
        ticket={ticketOf}
        onRead={id => say({reading: id})}
      >
        <Lanes
          ledger={ledger}
          words={words}
          facts={facts}
          open={movable}
          onRewrite={id => setDeselecting({id, spot: null})}
        />
      </DragBoard>
      {deselecting && (
        <DeselectDialog
          key={deselecting.id}
          ledger={ledger}
          id={deselecting.id}
          spot={deselecting.spot}
          onClose={() => setDeselecting(null)}
        />
      )}
    </>
  )
}
