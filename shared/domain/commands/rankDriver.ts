import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {segmentFields} from '../entities/segment.ts'
import type {SegmentId} from '../entities/ids.ts'
import {byRank} from '../../std/rank.ts'
import {placeInOrder, standsThere} from '../placeInOrder.ts'
import type {Spot} from '../placeInOrder.ts'

/** Adds a value driver, words it anew, or gives it another rank; what is left out stays as it is. */
export function rankDriver(
  board: Board,
  input: {segmentId: SegmentId; id: string; text?: string; spot?: Spot<string>},
): Decision {
  const {segmentId, id, spot} = input
  const segment = board.segments.get(segmentId)
  if (!segment || segment.mergedInto !== null) return refuse('segment.unknown')
  const present = segment.drivers.get(id)
  if (!present && segment.drivers.size >= segmentFields.drivers.max)
    return refuse('record.malformed', {field: 'drivers'})
  const inOrder = driversInOrder(segment.drivers)
  const stays =
    present !== undefined &&
    (!spot ||
      standsThere(
        inOrder.map(d => d.id),
        id,
        spot,
      ))
  const {rank, shifted} = stays
    ? {rank: present.rank, shifted: []}
    : placeInOrder(
        inOrder.filter(driver => driver.id !== id),
        spot ?? 'last',
      )
  const text = (input.text ?? present?.text ?? '').trim()
  if (text === '') return refuse('record.malformed', {field: 'drivers'})
  if (present && present.text === text && present.rank === rank) return noChange
  const put = (key: string, value: {text: string; rank: string}): Change => {
    return {do: 'put', kind: 'segments', id: segmentId, field: 'drivers', key, value}
  }
  return change(
    put(id, {text, rank}),
    ...shifted.map(other => put(other.id, {text: segment.drivers.get(other.id)?.text ?? '', rank: other.rank})),
  )
}

type Drivers = ReadonlyMap<string, {readonly text: string; readonly rank: string}>

export function driversInOrder(
  drivers: Drivers,
): readonly {readonly id: string; readonly text: string; readonly rank: string}[] {
  return [...drivers].map(([id, {text, rank}]) => ({id, text, rank})).toSorted(byRank)
}
