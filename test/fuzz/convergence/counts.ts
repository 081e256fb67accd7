/** What a run did; one that did nothing proves nothing. */
export type Counts = {
  edits: number
  moves: number
  deselections: number
  removals: number
  /** Removals while somebody was away. */
  unseenRemovals: number
  /** Two people changed the same field before they saw each other's change. */
  conflicts: number
  /** Commands that a client refused by itself. */
  refusedHere: number
  /** Uploads that the gate refused. */
  refusedThere: number
  reconnects: number
  cuts: number
  offline: number
  restarts: number
  epochs: number
  phases: number
  boards: number
}

export const nothingYet = (): Counts => ({
  edits: 0,
  moves: 0,
  deselections: 0,
  removals: 0,
  unseenRemovals: 0,
  conflicts: 0,
  refusedHere: 0,
  refusedThere: 0,
  reconnects: 0,
  cuts: 0,
  offline: 0,
  restarts: 0,
  epochs: 0,
  phases: 0,
  boards: 0,
})
