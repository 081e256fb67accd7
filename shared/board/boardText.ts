import type {Board} from '../domain/board.ts'
import {byCodeUnit} from '../std/order.ts'

/** The board as one text: boards that read the same have the same text, however they came about. (SYNC-2) */
export function boardText(board: Board): string {
  return JSON.stringify(board, (_, held: unknown) => {
    if (held instanceof Set) return [...held].map(String).toSorted(byCodeUnit)
    if (held instanceof Map) return [...held].toSorted(([a], [b]) => byCodeUnit(String(a), String(b)))
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held
    return Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => byCodeUnit(a, b)))
  })
}
