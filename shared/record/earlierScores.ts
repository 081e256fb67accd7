import {isFrom} from '../domain/phase.ts'
import type {Logged} from './events.ts'
import type {Participant} from './people.ts'
import {leads} from './people.ts'
import type {RecordState} from './state.ts'

/**
 * Does this reader wait with the last version's scores until this draft's are shown? Everybody does but who leads the
 * workshop without a vote and may have to hand a version on: what was said last year shall lead nobody's hand. (VER-10)
 */
export function waitsForReveal(
  {draft, phase, rounds}: Pick<RecordState, 'draft' | 'phase' | 'rounds'>,
  person: Pick<Participant, 'role' | 'votes'> | undefined,
): boolean {
  if (draft === null || isFrom(phase, 'signed')) return false
  if (rounds.some(({state}) => state === 'revealed')) return false
  return person === undefined || person.votes || !leads(person.role)
}

/** Of a reveal in the log that anybody waits for: that there was one. */
export function withoutScores(logged: Logged): Logged {
  const {event} = logged
  if (event.is !== 'roundRevealed') return logged
  return {...logged, event: {...event, result: {...event.result, cells: [], weights: []}}}
}
