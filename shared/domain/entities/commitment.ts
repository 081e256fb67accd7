import {text, value} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {departmentId, recordId} from './accepts.ts'
import type {CommitmentId} from './ids.ts'

/** One sentence of one department on one placed segment: what it does differently, or "nothing, because". */
export const commitmentFields = {
  segmentId: value(recordId<'segment'>(), null),
  departmentId: value(departmentId, null),
  text: text(600),
} as const

export type Commitment = Entity<CommitmentId, typeof commitmentFields>
