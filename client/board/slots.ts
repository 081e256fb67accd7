import type {Spot} from '../../shared/domain/placeInOrder.ts'

/** One lane and what lies in it, in order. */
export type LaneOrder = {readonly id: string; readonly itemIds: readonly string[]}

/** A place in a lane: `index` counts the lane's other items, so 0 is first and their number is last. */
export type Slot = {readonly laneId: string; readonly index: number}

/** Where something lands: behind what stood there, or first in its lane. */
export type Landing = {
  readonly id: string
  readonly laneId: string
  readonly spot: Spot
}

export type Step = 'up' | 'down' | 'previousLane' | 'nextLane'

/** Where an item lies now; null when it is in no lane (somebody took it off the board). */
export function slotOf(lanes: readonly LaneOrder[], id: string): Slot | null {
  const lane = lanes.find(candidate => candidate.itemIds.includes(id))
  return lane ? {laneId: lane.id, index: lane.itemIds.indexOf(id)} : null
}

/** The lane's items without the one that is being moved. */
export function othersIn(lanes: readonly LaneOrder[], laneId: string, id: string): readonly string[] {
  return lanes.find(lane => lane.id === laneId)?.itemIds.filter(item => item !== id) ?? []
}

/** The landing at a slot. The lane may have changed since the slot was chosen: then the nearest place counts. */
export function landingAt(lanes: readonly LaneOrder[], id: string, slot: Slot): Landing {
  const others = othersIn(lanes, slot.laneId, id)
  const index = Math.min(Math.max(0, slot.index), others.length)
  const before = others[index - 1]
  return {id, laneId: slot.laneId, spot: before === undefined ? 'first' : {after: before}}
}

/** Would dropping here change nothing? */
export function staysAt(lanes: readonly LaneOrder[], id: string, slot: Slot): boolean {
  const present = slotOf(lanes, id)
  return present !== null && present.laneId === slot.laneId && present.index === slot.index
}

/**
 * One step with an arrow key: up and down through the lane and over its ends into the neighbouring lane, left
 * and right straight into the lane before or after, at the same height. Null where there is nothing further.
 */
export function nextSlot(lanes: readonly LaneOrder[], id: string, slot: Slot, step: Step): Slot | null {
  const at = lanes.findIndex(lane => lane.id === slot.laneId)
  if (at === -1) return null
  const room = (lane: LaneOrder): number => othersIn(lanes, lane.id, id).length
  const lane = lanes[at]
  const previous = lanes[at - 1]
  const next = lanes[at + 1]
  if (step === 'up' && slot.index > 0) return {laneId: slot.laneId, index: slot.index - 1}
  if (step === 'down' && lane && slot.index < room(lane)) return {laneId: slot.laneId, index: slot.index + 1}
  if (step === 'up') return previous ? {laneId: previous.id, index: room(previous)} : null
  if (step === 'down') return next ? {laneId: next.id, index: 0} : null
  const target = step === 'previousLane' ? previous : next
  return target ? {laneId: target.id, index: Math.min(slot.index, room(target))} : null
}

type Box = {readonly left: number; readonly top: number; readonly right: number; readonly bottom: number}
export type LaneBoxes = {
  readonly id: string
  /** The lane's own areas on the screen, the one on top first: its heading, its list. */
  readonly areas: readonly Box[]
  /** Its items without the one that is being moved, in order. */
  readonly items: readonly Box[]
}

/** The slot under the pointer: the lane it points at, or else the nearest, and the place among its items. */
export function slotUnder(lanes: readonly LaneBoxes[], x: number, y: number): Slot | null {
  let nearest: {readonly lane: LaneBoxes; readonly distance: number} | null = null
  for (const lane of lanes) {
    for (const area of lane.areas) {
      const distance = distanceTo(area, x, y)
      if (nearest === null || distance < nearest.distance) nearest = {lane, distance}
    }
  }
  if (nearest === null) return null
  return {laneId: nearest.lane.id, index: nearest.lane.items.filter(item => (item.top + item.bottom) / 2 < y).length}
}

function distanceTo(box: Box, x: number, y: number): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
}
