import type {CriterionId} from '../../shared/domain/entities/ids.ts'
import {leads} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Here} from './presence.ts'

/** A weight that somebody tries: this criterion at so many per cent, the others making room. */
export type TriedWeight = {readonly criterionId: CriterionId; readonly percent: number}

/** As it travels with one's presence: short, and nothing that lasts. */
export function saidWeight({criterionId, percent}: TriedWeight): string {
  return `${criterionId} ${percent}`
}

/** What one of those who lead shows to the room now; what anybody else may say of the kind is not heard. (CRIT-7) */
export function triedAloud(here: Here, {participants}: Pick<RecordState, 'participants'>): TriedWeight | null {
  for (const {id, role, revoked} of participants) {
    const tried = leads(role) && !revoked ? readWeight(here.get(id)?.whatIf) : null
    if (tried) return tried
  }
  return null
}

function readWeight(said: string | null | undefined): TriedWeight | null {
  const match = /^([\w-]{1,40}) (\d{1,3})$/.exec(said ?? '')
  const percent = Number(match?.[2])
  return match && percent <= 100 ? {criterionId: asId<'criterion'>(match[1] ?? ''), percent} : null
}
