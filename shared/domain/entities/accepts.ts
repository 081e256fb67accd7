import type {Id} from '../../std/ids.ts'
import type {Accepts} from '../../std/field.ts'
import {isRecordId} from '../../std/ids.ts'
import {isRank} from '../../std/rank.ts'

/** Accepts the id of a board record; the kind is known from the field that holds it. */
export function recordId<Kind extends string>(): Accepts<Id<Kind>> {
  return candidate => typeof candidate === 'string' && isRecordId(candidate)
}

/** Accepts a department: one of the five, or a department the group named itself. */
export const departmentId: Accepts<Id<'department'>> = candidate =>
  typeof candidate === 'string' && /^[A-Za-z0-9_-]{3,40}$/.test(candidate)

export const rank: Accepts<string> = candidate => typeof candidate === 'string' && isRank(candidate)
