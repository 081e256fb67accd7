import {byCodeUnit} from '../../std/order.ts'
import {isFrom} from '../phase.ts'
import {attributeChecks} from './attribute.ts'
import type {CheckId} from './catalogue.ts'
import {checkCatalogue, checkIds} from './catalogue.ts'
import type {Check} from './check.ts'
import type {CheckView} from './checkView.ts'
import {criteriaChecks} from './criteria.ts'
import {engageChecks} from './engage.ts'
import type {Finding} from './finding.ts'
import {frameChecks} from './frame.ts'
import {needsChecks} from './needs.ts'
import {sameSet} from './pairs.ts'
import {priorityChecks} from './priority.ts'
import {reviewChecks} from './review.ts'
import {segmentChecks} from './segments.ts'
import {segmentSizeChecks} from './segmentSizes.ts'
import {signoffChecks} from './signoff.ts'

/** A check of the catalogue that nobody wrote does not compile. */
const checks: Record<CheckId, Check> = {
  ...frameChecks,
  ...needsChecks,
  ...segmentChecks,
  ...segmentSizeChecks,
  ...attributeChecks,
  ...criteriaChecks,
  ...priorityChecks,
  ...engageChecks,
  ...signoffChecks,
  ...reviewChecks,
}

/**
 * Everything the method has to say about the workshop now.
 *
 * A check runs from its phase on. Checks on scores and weights say nothing while a round is open: see
 * `waitingChecks`. In the order of the catalogue, inside a check by subject. (BAL-6)
 */
export function runChecks(view: CheckView): readonly Finding[] {
  const waiting = new Set(waitingChecks(view))
  return checkIds
    .filter(id => isFrom(view.phase, checkCatalogue[id].from) && !waiting.has(id))
    .flatMap(id =>
      checks[id](view)
        .map(({subjects, params}): Finding => {
          const {severity, from} = checkCatalogue[id]
          return {id, severity, phase: from, subjects, params, waived: waiverOf(view, id, subjects)}
        })
        .sort((a, b) => byCodeUnit(a.subjects.join(' '), b.subjects.join(' '))),
    )
}

/** Checks that would run now and wait for the reveal of the open round. Empty while none is open. */
export function waitingChecks(view: CheckView): readonly CheckId[] {
  if (view.judging.state !== 'open') return []
  return checkIds.filter(id => checkCatalogue[id].waitsForReveal && isFrom(view.phase, checkCatalogue[id].from))
}

/** A waiver covers the things it was given for, whatever their order, and no others. (LOG-2) */
function waiverOf(view: CheckView, id: CheckId, subjects: readonly string[]): Finding['waived'] {
  if (!checkCatalogue[id].waivable) return null
  const waiver = view.waivers.find(({checkId, subjectIds}) => checkId === id && sameSet(subjectIds, subjects))
  return waiver ? {waiverId: waiver.id, reason: waiver.reason} : null
}
