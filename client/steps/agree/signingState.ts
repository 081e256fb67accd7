import {isFrom} from '../../../shared/domain/phase.ts'
import type {Candidate, RecordState} from '../../../shared/record/state.ts'

/** As it was read; opened for changes; something else lies there; agreed already, in whatever way. */
export type SigningState = 'asRead' | 'opened' | 'another' | 'agreed'

/**
 * What has become of the content that somebody is about to sign. It is known by its hash: the same content under another
 * number is what was read. (SIGN-1, SIGN-4)
 */
export function signingState(
  {contentHash}: Pick<Candidate, 'contentHash'>,
  {phase, candidate}: Pick<RecordState, 'phase' | 'candidate'>,
): SigningState {
  if (isFrom(phase, 'signed')) return 'agreed'
  if (phase !== 'agree' || candidate === null) return 'opened'
  return candidate.contentHash === contentHash ? 'asRead' : 'another'
}
