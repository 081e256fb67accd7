import type {Phase} from '../../../shared/domain/phase.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import {judgedLimits} from '../../../shared/record/settings.ts'
import type {CountLimit, Settings, ShareLimit} from '../../../shared/record/settings.ts'

type LimitName = CountLimit | ShareLimit
type Limits = Pick<Settings, LimitName>
/** What was typed and not saved; null while a field is empty. */
export type LimitDraft = {readonly [Name in LimitName]?: number | null}

export const countNames = [
  'minSegments',
  'maxSegments',
  'maxRounds',
  'reviewAfterMonths',
  'departmentGapMax',
] as const satisfies readonly CountLimit[]
export const shareNames = [
  'overlapMax',
  'unassignedMax',
  'minSegmentShare',
  'minCoverage',
  'layerCompleteMin',
  'weightMax',
  'consentMin',
] as const satisfies readonly ShareLimit[]
const names = [...countNames, ...shareNames]

/** Which limits may still be set, what their fields show, and what saving changes: of a closed one only what is kept. (FRAME-5) */
export function limitFields(phase: Phase, kept: Limits, draft: LimitDraft) {
  const judged: readonly LimitName[] = isFrom(phase, 'prioritise') ? judgedLimits : []
  const closed: ReadonlySet<LimitName> = new Set(isFrom(phase, 'agree') ? names : judged)
  const open = names.filter(name => !closed.has(name))
  const typed: Partial<Record<LimitName, number>> = Object.fromEntries(
    open.flatMap(name => {
      const value = draft[name] ?? kept[name]
      return value === kept[name] ? [] : [[name, value]]
    }),
  )
  return {closed, open, shown: {...kept, ...typed}, changed: typed}
}
