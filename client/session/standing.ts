import type {Board} from '../../shared/domain/board.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import {laneOf} from '../../shared/domain/lanes.ts'
import {groupOf} from '../../shared/domain/needGroups.ts'
import {heapOf} from '../../shared/domain/notesByCluster.ts'
import type {Scalar} from '../../shared/std/field.ts'
import {asId} from '../../shared/std/ids.ts'

/**
 * In which lane a card stands: a segment among the priorities, a note among the heaps (null: not grouped).
 *
 * The place inside the lane is left out: it shifts with every neighbour, and nobody argues about it.
 */
export type Standing = {readonly kind: 'segments' | 'notes'; readonly id: string; readonly lane: string | null}

/** The field that holds where a card of this kind stands. */
export const standingField = {segments: 'placement', notes: 'place'} as const

/** Where it stands now; null when it is no longer on the board. */
export function standingOf(board: Board, kind: Standing['kind'], id: string): Standing | null {
  if (kind === 'segments') {
    const segment = [...board.segments.values()].find(one => one.id === id)
    return segment ? {kind, id, lane: laneOf(board, segment)} : null
  }
  const note = [...board.notes.values()].find(one => one.id === id)
  return note ? {kind, id, lane: heapOf(board, note)} : null
}

/** The same place as it is called now: a heap goes on under the name of what it went into. */
export function calledNow(board: Board, standing: Standing): Standing {
  const {kind, lane} = standing
  return kind === 'segments' || lane === null ? standing : {...standing, lane: groupOf(board, asId<'cluster'>(lane))}
}

/** One card that a command carried to another lane: from where, and to where. */
export type Carried = {readonly from: Standing; readonly to: Standing}

/** What these changes carried from lane to lane; a card that only made room for another is not among them. */
export function carriedBy(back: readonly Reversal[]): readonly Carried[] {
  return back.flatMap(reversal => {
    if (reversal.is !== 'value' || !isStanding(reversal)) return []
    const {kind, id} = reversal
    const [from, to] = [laneIn(kind, reversal.to), laneIn(kind, reversal.held)]
    return from === to ? [] : [{from: {kind, id, lane: from}, to: {kind, id, lane: to}}]
  })
}

function isStanding<Value extends {readonly kind: string; readonly field: string}>(
  value: Value,
): value is Value & {readonly kind: Standing['kind']} {
  return (value.kind === 'segments' || value.kind === 'notes') && value.field === standingField[value.kind]
}

function laneIn(kind: Standing['kind'], value: Scalar): string | null {
  const held = new Map<string, Scalar>(
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [],
  )
  const lane = held.get('in') === 'tier' ? held.get('tierId') : held.get(kind === 'segments' ? 'in' : 'clusterId')
  return typeof lane === 'string' ? lane : null
}
