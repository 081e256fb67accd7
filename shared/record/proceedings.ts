import type {DecisionKind} from './state.ts'

/**
 * Decisions about how the workshop went. They are logged by the act itself, never by hand, and say nothing about the model.
 */
export const proceedings: readonly DecisionKind[] = [
  'stepped_back',
  'amended',
  'opened_last_good',
  'put_back',
  'next_round',
  'deadline_moved',
  'agreed_without',
  'came_back',
]
