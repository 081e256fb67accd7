import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import type {Candidate, RecordState} from '../../../shared/record/state.ts'

/** As it was read; opened for changes; something else lies there; agreed with the department's signature, or without. */
export type SigningState = 'asRead' | 'opened' | 'another' | 'signed' | 'agreed'

/**
 * What has become of the content that somebody is about to sign. It is known by its hash: the same content under another
 * number is what was read. Of what is agreed by now the record says whether it was signed, also where the answer was lost
 * or another page asked. (SIGN-1, SIGN-4)
 */
export function signingState(
  {departmentId, read}: {readonly departmentId: DepartmentId; readonly read: Pick<Candidate, 'contentHash'>},
  {phase, candidate, versions, signOffs}: Pick<RecordState, 'phase' | 'candidate' | 'versions' | 'signOffs'>,
): SigningState {
  if (isFrom(phase, 'signed')) {
    const agreed = versions.at(-1)?.contentHash
    return signOffs.some(each => each.departmentId === departmentId && each.contentHash === agreed)
      ? 'signed'
      : 'agreed'
  }
  if (phase !== 'agree' || candidate === null) return 'opened'
  return candidate.contentHash === read.contentHash ? 'asRead' : 'another'
}
