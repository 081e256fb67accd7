import type {Board} from '../../shared/domain/board.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import {workshopGate} from '../../shared/record/gates.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'

export type Move = {readonly move: 'next' | 'back'; readonly reason: string}

/** Where the workshop goes, if its gate lets it. One step at a time. (PHASE-1, PHASE-2) */
export function decideMove(record: RecordState, board: Board, move: Move, now: string): Result<Phase> {
  const {phase} = record
  const to = leadsTo(phase, move.move)
  if (to === 'refuse' || to === 'stay') return refusal('phase.notAllowed', {phase})
  if (move.move === 'back') return move.reason === '' ? refusal('phase.reasonMissing') : ok(to)
  const gate = workshopGate(board, record, now.slice(0, 10))
  if (!gate.open) return refusal('phase.gateBlocked', {count: gate.count, first: gate.first ?? ''})
  return ok(to)
}

function leadsTo(phase: Phase, event: 'next' | 'back'): Phase | 'stay' | 'refuse' {
  return phaseTable[phase][event]
}
