import {isFrom} from '../domain/phase.ts'
import type {Logged} from './events.ts'
import type {Participant} from './people.ts'
import {leads} from './people.ts'
import type {LoggedDecision, RecordState} from './state.ts'

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

/** Of what anybody waits for in the log: that it was. */
export function withoutScores(logged: Logged): Logged {
  const {event} = logged
  switch (event.is) {
    case 'roundRevealed':
      return {...logged, event: {...event, result: {...event.result, cells: [], weights: []}}}
    case 'discussionConcluded':
      return {...logged, event: {...event, discussion: {...event.discussion, conclusion: ''}}}
    case 'decided':
      return {...logged, event: {...event, decision: withoutWeights(event.decision)}}
    default:
      return logged
  }
}

/** The same for the decisions that the record keeps from draft to draft: what was weighed before. (CRIT-9) */
export function recordWithoutScores(record: RecordState): RecordState {
  const openedAt = record.draft?.openedAt ?? ''
  const decisions = record.decisions.map(each => (each.at < openedAt ? withoutWeights(each) : each))
  return {...record, decisions}
}

function withoutWeights({weights: _weights, ...decision}: LoggedDecision): LoggedDecision {
  return decision
}
