import type {CriterionKind} from '../domain/entities/criterion.ts'
import type {ParticipantId} from '../domain/entities/ids.ts'
import type {Logged} from './events.ts'
import {eventWithoutFigures, figuresHidden, recordWithoutFigures} from './figures.ts'
import type {RoundResult} from './round.ts'
import type {RecordState} from './state.ts'

/** What of the record one person does not see. */
export type Hidden = {
  /** Amounts: the department is masked on what they tell about. (CRIT-5) */
  readonly figures: boolean
  /** What people wrote beside their scores: observers read the work, not the remarks. (JOIN-6) */
  readonly comments: boolean
}

export function hiddenFrom(
  {masks, participants}: Pick<RecordState, 'masks' | 'participants'>,
  criteria: () => Iterable<{readonly id: string; readonly kind: CriterionKind}>,
  participantId: ParticipantId,
): Hidden {
  const person = participants.find(({id}) => id === participantId)
  return {
    figures: masks.length > 0 && person !== undefined && figuresHidden(masks, criteria(), person.departmentId),
    comments: person === undefined || person.role === 'observer',
  }
}

export function sameHidden(a: Hidden, b: Hidden): boolean {
  return a.figures === b.figures && a.comments === b.comments
}

export function recordSeen(record: RecordState, {figures, comments}: Hidden): RecordState {
  const seen = figures ? recordWithoutFigures(record) : record
  if (!comments) return seen
  const rounds = seen.rounds.map(round =>
    round.result === null ? round : {...round, result: withoutComments(round.result)},
  )
  return {...seen, rounds}
}

export function eventSeen(logged: Logged, {figures, comments}: Hidden): Logged {
  const seen = figures ? eventWithoutFigures(logged) : logged
  const {event} = seen
  if (!comments || event.is !== 'roundRevealed') return seen
  return {...seen, event: {...event, result: withoutComments(event.result)}}
}

function withoutComments(result: RoundResult): RoundResult {
  return {...result, cells: result.cells.map(cell => ({...cell, comments: []}))}
}
