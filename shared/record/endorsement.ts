import type {DepartmentId, ParticipantId} from '../domain/entities/ids.ts'
import type {Role} from './people.ts'

/**
 * Somebody who does not sign for a department stands behind what lies there, as the server attests. It is shown beside
 * the signatures, counts for none of them, and goes stale as they do. (SIGN-11)
 */
export type Endorsement = {
  readonly participantId: ParticipantId
  readonly departmentId: DepartmentId
  readonly name: string
  readonly role: Role
  readonly candidate: number
  readonly contentHash: string
  readonly statement: string
  readonly at: string
  /** Seat: whoever held it; not verified. */
  readonly signing: 'seat'
}

type Held = {readonly endorsements: readonly Endorsement[]}

/** The last word of each person stands; one for an earlier text is replaced. */
export function endorsed<Record extends Held>(record: Record, endorsement: Endorsement): Record {
  const others = record.endorsements.filter(({participantId}) => participantId !== endorsement.participantId)
  return {...record, endorsements: [...others, endorsement]}
}

/** Who signs for a department says more than that they stand behind it. */
export function outweighed<Record extends Held>(record: Record, signer: Pick<Endorsement, 'participantId'>): Record {
  const endorsements = record.endorsements.filter(({participantId}) => participantId !== signer.participantId)
  return {...record, endorsements}
}
