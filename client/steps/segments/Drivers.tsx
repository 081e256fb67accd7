import {useState} from 'react'
import {driversInOrder} from '../../../shared/domain/commands/rankDriver.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {DragBoard, DragHandle, DragLane} from '../../board/drag.tsx'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite, useNewId} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {IconButton} from '../../ui/IconButton.tsx'
import {TextField} from '../../ui/TextField.tsx'
import {useDraft} from '../fields/useDraft.ts'
import {DropSlot} from '../fields/DropSlot.tsx'
import styles from './segments.module.css'

const laneId = 'drivers'
const mostDrivers = 20
const noDrivers = new Map<string, {text: string; rank: string}>()

/** What these customers weigh when they buy, the heaviest first. */
export function Drivers({id}: {readonly id: SegmentId}) {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const open = useMayWrite()('segments', 'drivers')
  const drivers = driversInOrder(useBoard(board => board.segments.get(id)?.drivers ?? noDrivers))
  const [word, setWord] = useState('')
  const textOf = (driverId: string) => drivers.find(driver => driver.id === driverId)?.text ?? ''
  const add = () => {
    if (word.trim() === '') return
    dispatch('rankDriver', {segmentId: id, id: newId<'driver'>(), text: word})
    setWord('')
  }
  const remove = (driverId: string) =>
    dispatch(
      'changeMember',
      {kind: 'segments', id, field: 'drivers', key: driverId, value: null},
      {label: t('segments.driverRemoved', {driver: textOf(driverId)})},
    )
  const slot = (driverId: string) => <DropSlot>{textOf(driverId)}</DropSlot>
  return (
    <section className={styles.drivers}>
      <h2 className={styles.sub}>{t('segments.drivers')}</h2>
      {drivers.length === 0 && !open && <p className={styles.quiet}>{t('step.notWritten')}</p>}
      <DragBoard
        lanes={[{id: laneId, name: t('segments.drivers'), itemIds: drivers.map(driver => driver.id)}]}
        movable={open}
        nameOf={textOf}
        ticket={textOf}
        onMove={({id: driverId, spot}) => {
          dispatch('rankDriver', {segmentId: id, id: driverId, spot})
          return 'done'
        }}
      >
        <DragLane id={laneId} head={null} label={t('segments.drivers')} slot={slot}>
          {driverId => (
            <Driver
              segmentId={id}
              id={driverId}
              text={textOf(driverId)}
              position={drivers.findIndex(driver => driver.id === driverId) + 1}
              open={open}
              onRemove={() => remove(driverId)}
            />
          )}
        </DragLane>
      </DragBoard>
      {open && drivers.length < mostDrivers && (
        <div className={styles.addRow}>
          <TextField
            label={t('segments.driverNew')}
            hideLabel
            placeholder={t('segments.driverExample')}
            maxLength={200}
            value={word}
            onChange={setWord}
            onEnter={add}
          />
          <Button icon="plus" disabled={word.trim() === ''} onPress={add}>
            {t('segments.driverAdd')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Driver({
  segmentId,
  id,
  text,
  position,
  open,
  onRemove,
}: {
  readonly segmentId: SegmentId
  readonly id: string
  readonly text: string
  readonly position: number
  readonly open: boolean
  readonly onRemove: () => void
}) {
  const t = useText()
  const dispatch = useDispatch()
  const draft = useDraft(text, words => {
    if (words !== '') dispatch('rankDriver', {segmentId, id, text: words})
  })
  if (!open)
    return (
      <div className={styles.driverRead}>
        <span>{position}</span> {text}
      </div>
    )
  return (
    <div className={styles.driver}>
      <DragHandle />
      <span>{position}</span>
      <TextField
        label={t('segments.driver', {position})}
        hideLabel
        maxLength={200}
        value={draft.text}
        onChange={draft.change}
        onBlur={draft.finish}
        onEnter={draft.finish}
      />
      <IconButton icon="trash" small label={t('segments.driverRemove', {driver: text})} onPress={onRemove} />
    </div>
  )
}
