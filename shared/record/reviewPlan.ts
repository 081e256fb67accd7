import type {ParticipantId} from '../domain/entities/ids.ts'

/** When an agreed version is looked at again, and who sees to it. (VER-8) */
export type ReviewPlan = {
  /** `yyyy-mm-dd`; null = so many months after the agreement as the settings say. */
  readonly reviewOn: string | null
  /** Null = whoever put the candidate forward. */
  readonly ownerId: ParticipantId | null
}

export const nothingPlanned: ReviewPlan = {reviewOn: null, ownerId: null}
