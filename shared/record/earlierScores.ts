import {checkCatalogue, isCheck} from '../domain/checks/catalogue.ts'
import {isFrom} from '../domain/phase.ts'
import type {Logged} from './events.ts'
import type {Participant} from './people.ts'
import {leads} from './people.ts'
import {asId} from '../std/ids.ts'
import type {DecisionKind, LoggedDecision, RecordState} from './state.ts'

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

/** Does this check read scores or weights? Then what it finds, and what it is waived for, tells them. (VER-10) */
export function tellsScores(check: string): boolean {
  return isCheck(check) && checkCatalogue[check].waitsForReveal
}

/** Decisions that follow from scores or weights; their reasons and what they are about tell them. (VER-10) */
export const scoreDecisions: ReadonlySet<string> = new Set([
  'weights_set',
  'against_ranking',
  'priority_alignment',
] satisfies DecisionKind[])

/** Of what anybody waits for in the log: that it was, and neither where nor why. */
export function withoutScores(logged: Logged): Logged {
  const {event} = logged
  switch (event.is) {
    case 'roundRevealed':
      return {...logged, event: {...event, result: {...event.result, ...nothingSaid}}}
    case 'discussionConcluded':
      return {...logged, event: {...event, discussion: {...event.discussion, ...noCell, conclusion: ''}}}
    case 'roundOpened':
      // A further round asks where they were apart.
      return (event.round.only ?? []).length === 0
        ? logged
        : {...logged, event: {...event, round: {...event.round, only: []}}}
    case 'checkWaived': {
      if (!tellsScores(event.waiver.checkId)) return logged
      return {...logged, event: {...event, waiver: {...event.waiver, subjectIds: [], reason: ''}}}
    }
    case 'decided': {
      const decision = withoutReason(event.decision)
      return decision === event.decision ? logged : {...logged, event: {...event, decision}}
    }
    default:
      return logged
  }
}

const nothingSaid = {cells: [], weights: [], measures: {kendallW: null, raters: 0}}
const noCell = {segmentId: asId<'segment'>(''), criterionId: asId<'criterion'>('')}

/** The same for what the record keeps from draft to draft: what was weighed before, and how far people agreed. (CRIT-9) */
export function recordWithoutScores(record: RecordState): RecordState {
  const {draft} = record
  // By order: a clock may have been set back in between. (REC-3)
  const opened = record.decisions.findLastIndex(({kind}) => kind === 'next_round')
  const decisions = record.decisions.map((each, index) => (index < opened ? withoutReason(each) : each))
  return {...record, decisions, draft: draft && {...draft, measures: null}}
}

function withoutReason(decision: LoggedDecision): LoggedDecision {
  if (!scoreDecisions.has(decision.kind)) return decision
  const {weights: _weights, ...rest} = decision
  return {...rest, subjectIds: [], text: ''}
}
