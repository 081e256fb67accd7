import type {Board} from '../domain/board.ts'
import type {Gate} from '../domain/checks/gate.ts'
import {gateOf} from '../domain/checks/gate.ts'
import {checkView} from './checkView.ts'
import type {RecordState} from './state.ts'

export type WorkshopGate = Gate & {
  /** Silent notes that nobody has shown yet: moving on would leave them behind. (NOTE-3) */
  readonly unshownNotes: number
  /**
   * How many things stand in the way, and the first of them: a check's id, `gate.<need>` or `gate.unshownNotes`. All
   * checks that wait for the reveal are one thing: the open round.
   */
  readonly count: number
  readonly first: string | null
}

/** What stands between the workshop and its next phase, from board and record. `today` is `yyyy-mm-dd`. (PHASE-2) */
export function workshopGate(board: Board, record: RecordState, today: string): WorkshopGate {
  const gate = gateOf(checkView(board, record, today))
  const {phase, noteWriting} = record
  const silent = phase === 'needs' && noteWriting.state === 'open'
  const unshownNotes = silent ? noteWriting.counts.reduce((total, {notes}) => total + notes, 0) : 0
  const named = [
    ...(unshownNotes > 0 ? ['gate.unshownNotes'] : []),
    ...gate.missing.map(need => `gate.${need}`),
    ...gate.blocks.map(({id}) => id),
    ...gate.waiting.slice(0, 1),
  ]
  return {...gate, open: named.length === 0, unshownNotes, count: named.length, first: named[0] ?? null}
}
