import type {RecordKind} from '../domain/board.ts'
import type {ParticipantId} from '../domain/entities/ids.ts'

/** More than ten records that one person took off the board within a minute; those who lead can bring them back. (T8) */
export type Removal = {
  readonly id: string
  readonly by: ParticipantId
  readonly at: string
  readonly counts: readonly {readonly kind: RecordKind; readonly count: number}[]
  readonly restored: {readonly by: ParticipantId; readonly at: string; readonly records: number} | null
}
