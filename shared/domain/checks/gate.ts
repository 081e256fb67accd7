import type {Phase} from '../phase.ts'
import type {CheckId} from './catalogue.ts'
import {checkCatalogue} from './catalogue.ts'
import {isBlank} from './check.ts'
import type {CheckView} from './checkView.ts'
import type {Finding, FindingParam, NamedThing} from './finding.ts'
import {about} from './finding.ts'
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
  /** Which things a need is about, where it is about certain ones: the screen names them and leads there. (PHASE-5) */
  readonly about: Readonly<Partial<Record<GateNeed, readonly FindingParam[]>>>
}

/** Notes and rounds are closed by the freeze: whoever comes later, or moves, was not there to be asked. */
const askedInTheirTime: ReadonlySet<CheckId> = new Set(['needs.department_silent', 'scores.department_missing'])

type Need = {readonly need: GateNeed; readonly about: readonly FindingParam[]}

/**
 * What still stands between the workshop and its next phase. The last gate looks at all steps once more: what was settled
 * in one and emptied since would be kept for good. (PHASE-2, PHASE-6, DESEL-2)
 */
export function gateOf(view: CheckView): Gate {
  const blocks = runChecks(view).filter(
    ({id, severity, phase, waived}) =>
      severity === 'block' &&
      waived === null &&
      (phase === view.phase || (view.phase === 'engage' && !askedInTheirTime.has(id))),
  )
  const waiting = waitingChecks(view).filter(id => checkCatalogue[id].from === view.phase)
  const needs = gateChecks[view.phase](view)
  const certain = needs.filter(need => need.about.length > 0).map(need => [need.need, need.about])
  const missing = needs.map(({need}) => need)
  return {
    open: blocks.length + waiting.length + missing.length === 0,
    blocks,
    waiting,
    missing,
    about: Object.fromEntries(certain),
  }
}

/** What is missing before a round can be opened. */
export function missingForRound(view: CheckView): readonly GateNeed[] {
  const axes = new Set(view.criteria.map(({axis}) => axis))
  const voters = view.departments.reduce((total, department) => total + department.voters, 0)
  const missing = [...needed('criteria', axes.size === 2), ...needed('voters', voters >= 2)]
  return missing.map(({need}) => need)
}

const nothing = (): readonly Need[] => []

const gateChecks = {
  frame: nothing,
  needs: view => {
    const complete = view.clusters.filter(({statement, notes}) => notes > 0 && !isBlank(statement)).length
    const untold = view.clusters.filter(({statement, notes}) => notes > 0 && isBlank(statement))
    return needed('clusters', complete >= 2 && untold.length === 0, 'cluster', untold)
  },
  segments: view => [...needed('segments', view.segments.length >= 2), ...validRules(view)],
  evaluate: nothing,
  prioritise: view => needed('placed', placedSegments(view).length > 0),
  // A segment that was merged when rules were still written can have come back since.
  engage: validRules,
  agree: view => {
    const unnamed = view.departments.filter(({signs, approver}) => signs && !approver)
    return [...needed('approvers', unnamed.length === 0, 'department', unnamed), ...validRules(view)]
  },
  signed: nothing,
  review: nothing,
} as const satisfies Record<Phase, (view: CheckView) => readonly Need[]>

function validRules({segments}: CheckView): readonly Need[] {
  const invalid = segments.filter(({rule}) => rule === 'invalid')
  return needed('validRules', invalid.length === 0, 'segment', invalid)
}

function needed(
  need: GateNeed,
  isThere: boolean,
  is: NamedThing = 'segment',
  things: readonly {readonly id: string}[] = [],
): readonly Need[] {
  return isThere ? [] : [{need, about: things.map(({id}) => about(is, id))}]
}
