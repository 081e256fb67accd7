import type {Board} from '../../shared/domain/board.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {LoggedDecision, RecordState} from '../../shared/record/state.ts'

/**
 * What the group works for was settled in the first step. Who leads may still change it, and that is a decision: the one
 * whose reason they wrote since, or this one, made when the workshop moves on with other words. (FRAME-6)
 */
export function objectiveMoved(
  record: Pick<RecordState, 'phase' | 'phaseSince' | 'objective' | 'decisions'>,
  board: Pick<Board, 'meta'>,
  made: Pick<LoggedDecision, 'id' | 'by' | 'at'>,
): readonly PublicEvent[] {
  const {phase, phaseSince, objective, decisions} = record
  const text = board.meta.objective.trim()
  if (phase === 'frame' || objective === null || text === objective) return []
  const isSaid = decisions.some(({kind, at}) => kind === 'objective_changed' && at > phaseSince)
  if (isSaid) return []
  return [{is: 'decided', decision: {...made, kind: 'objective_changed', subjectIds: [], text: text.slice(0, 1000)}}]
}
