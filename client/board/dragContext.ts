import {createContext, use} from 'react'
import type {LaneOrder, Slot} from './slots.ts'

export type DragState = {
  readonly lanes: readonly (LaneOrder & {readonly name: string})[]
  /** What is being moved and where it would land; null when nothing is. */
  readonly lifted: {readonly id: string; readonly slot: Slot; readonly by: 'pointer' | 'keyboard'} | null
  /** False where the board is closed for this person: no handles, no menu. */
  readonly movable: boolean
  readonly nameOf: (id: string) => string
  readonly openMenu: (id: string) => void
  readonly register: (laneId: string, part: 'head' | 'list', element: HTMLElement | null) => void
}

export const DragContext = createContext<DragState | null>(null)

export function useDragState(): DragState {
  const state = use(DragContext)
  if (state === null) throw new Error('lanes and items stand inside a DragBoard')
  return state
}

export type ItemState = {
  readonly id: string
  readonly lifted: boolean
  readonly setHandle: (element: HTMLElement | null) => void
  readonly onHandleKeyDown: ((event: React.KeyboardEvent) => void) | null
  readonly describedBy: string | undefined
}

export const ItemContext = createContext<ItemState | null>(null)
