import type {Phase} from '../phase.ts'
import type {CheckId} from './catalogue.ts'
import {checkCatalogue} from './catalogue.ts'
import {isBlank} from './check.ts'
import type {CheckView} from './checkView.ts'
import type {Finding} from './finding.ts'
import {placedSegments} from './placed.ts'
import {runChecks, waitingChecks} from './runChecks.ts'

/** What a gate needs to have something to gate. None of it can be waived. */
export type GateNeed = 'clusters' | 'segments' | 'validRules' | 'criteria' | 'voters' | 'placed' | 'approvers'

export type Gate = {
  readonly open: boolean
  /** `block` findings of the phase that are neither clear nor waived. */
  readonly blocks: readonly Finding[]
  /** Checks of the phase that cannot speak before the reveal of the open round. */
  readonly waiting: readonly CheckId[]
  readonly missing: readonly GateNeed[]
}

/** What can still be emptied while the plan is made; the freeze would keep it for good. (DESEL-2) */
const openInEngage: ReadonlySet<CheckId> = new Set(['deselect.incomplete', 'deselect.no_owner'])

/** What still stands between the workshop and its next phase. (PHASE-2) */
export function gateOf(view: CheckView): Gate {
  const blocks = runChecks(view).filter(
    ({id, severity, phase, waived}) =>
      severity === 'block' &&
      waived === null &&
      (phase === view.phase || (view.phase === 'engage' && openInEngage.has(id))),
  )
  const waiting = waitingChecks(view).filter(id => checkCatalogue[id].from === view.phase)
  const missing = gateChecks[view.phase](view)
  return {open: blocks.length + waiting.length + missing.length === 0, blocks, waiting, missing}
}

/** What is missing before a round can be opened. */
export function missingForRound(view: CheckView): readonly GateNeed[] {
  const axes = new Set(view.criteria.map(({axis}) => axis))
  const voters = view.departments.reduce((total, department) => total + department.voters, 0)
  return [...needed('criteria', axes.size === 2), ...needed('voters', voters >= 2)]
}

const nothing = (): readonly GateNeed[] => []

const gateChecks = {
  frame: nothing,
  needs: view => {
    const complete = view.clusters.filter(({statement, notes}) => notes > 0 && !isBlank(statement)).length
    const untold = view.clusters.some(({statement, notes}) => notes > 0 && isBlank(statement))
    return needed('clusters', complete >= 2 && !untold)
  },
  segments: view => [
    ...needed('segments', view.segments.length >= 2),
    ...needed(
      'validRules',
      view.segments.every(({rule}) => rule !== 'invalid'),
    ),
  ],
  evaluate: nothing,
  prioritise: view => needed('placed', placedSegments(view).length > 0),
  engage: nothing,
  agree: view => [
    ...needed(
      'approvers',
      view.departments.every(({signs, approver}) => !signs || approver),
    ),
    ...needed(
      'validRules',
      view.segments.every(({rule}) => rule !== 'invalid'),
    ),
  ],
  signed: nothing,
  review: nothing,
} as const satisfies Record<Phase, (view: CheckView) => readonly GateNeed[]>

function needed(need: GateNeed, isThere: boolean): readonly GateNeed[] {
  return isThere ? [] : [need]
}
