import {againstRanking} from '../maths/againstRanking.ts'
import {mean} from '../maths/sum.ts'
import {tieGroups} from '../maths/weightedScore.ts'
import type {Check} from './check.ts'
import {isBlank, onceWhen} from './check.ts'
import type {CheckView} from './checkView.ts'
import {about, foundAbout} from './finding.ts'
import {cellsInForce, failingSegments, isWeighed, placesInForce} from './judging.ts'
import {placedSegments} from './placed.ts'

export const priorityChecks = {
  /** TIER-4: the highest unweighted mean of the scores each of the two gave. */
  'priority.sales_marketing_differ': view => {
    const sales = firstOf(view, 'sales')
    const marketing = firstOf(view, 'marketing')
    const [a] = sales
    const [b] = marketing
    if (a === undefined || b === undefined || sales.some(id => marketing.includes(id))) return []
    return onceWhen(!isDecided(view, 'priority_alignment'), {a: about('segment', a), b: about('segment', b)})
  },

  /** TIER-6: the order on the board is the group's; why it is not the ranking's stands in the log. */
  'priority.against_ranking': view => {
    const tiers = view.tiers.toSorted((a, b) => a.position - b.position)
    const lanes = [
      ...tiers.map(tier => view.segments.filter(({tierIds}) => tierIds.length === 1 && tierIds[0] === tier.id)),
      view.segments.filter(({deselection}) => deselection !== null),
    ].map(lane => lane.map(({id}) => id))
    return againstRanking(placesInForce(view), lanes)
      .filter(({above, below}) => !isDecided(view, 'against_ranking', [above, below]))
      .map(({above, below}) => ({
        subjects: [above, below],
        params: {a: about('segment', above), b: about('segment', below)},
      }))
  },

  'priority.unplaced': view =>
    view.segments
      .filter(({tierIds, deselection}) => tierIds.length + (deselection === null ? 0 : 1) !== 1)
      .map(({id}) => foundAbout('segment', id)),

  'priority.no_choice': view => {
    const active = view.segments.filter(({deselection}) => deselection === null)
    const tiers = new Set(active.map(({tierIds}) => (tierIds.length === 1 ? tierIds[0] : null)))
    return onceWhen(active.length >= 2 && tiers.size === 1 && !tiers.has(null))
  },

  'priority.no_deselection': view =>
    onceWhen(
      view.segments.length > 0 &&
        view.segments.every(({deselection}) => deselection === null) &&
        !isDecided(view, 'no_deselection'),
    ),

  'deselect.incomplete': view =>
    view.segments
      .filter(({deselection}) => {
        if (deselection === null) return false
        const {reason, reasonText, exitTreatment, revisitTrigger} = deselection
        const isReasoned = reason !== null && (reason !== 'other' || !isBlank(reasonText))
        return !isReasoned || isBlank(exitTreatment) || isBlank(revisitTrigger)
      })
      .map(({id}) => foundAbout('segment', id)),

  /** DESEL-2: naming a department costs one press, so there is no way round it. */
  'deselect.no_owner': view =>
    view.segments
      .filter(({deselection}) => deselection !== null && !deselection.owned)
      .map(({id}) => foundAbout('segment', id)),

  /** DESEL-5: what was given up last time is decided on again, not carried along unseen. */
  'deselect.not_looked_at': view => view.notLookedAt.map(id => foundAbout('segment', id)),

  'priority.unprofitable_top': view => {
    const top = new Set(view.tiers.filter(({position}) => position === 1).map(({id}) => id))
    return view.segments
      .filter(({tierIds, contribution}) => contribution !== null && contribution < 0 && tierIds.some(id => top.has(id)))
      .filter(({id}) => !view.decisions.some(({subjectIds}) => subjectIds.includes(id)))
      .map(({id}) => foundAbout('segment', id))
  },

  'tier.no_rule': view => {
    const inUse = new Set(placedSegments(view).flatMap(({tierIds}) => tierIds))
    return view.tiers.filter(({id, rule}) => inUse.has(id) && isBlank(rule)).map(({id}) => foundAbout('tier', id))
  },
} as const satisfies Record<string, Check>

function isDecided(view: CheckView, kind: string, subjects: readonly string[] = []): boolean {
  return view.decisions.some(
    decision => decision.kind === kind && subjects.every(id => decision.subjectIds.includes(id)),
  )
}

/** The segments that one department's scores put first; none where it has scored nothing. */
function firstOf(view: CheckView, departmentId: string): readonly string[] {
  // a must-have is met or not, and comes before any order (CRIT-3)
  const failing = failingSegments(view)
  const weighed = new Set(view.criteria.filter(isWeighed).map(({id}) => id))
  const cells = cellsInForce(view).filter(({criterionId}) => weighed.has(criterionId))
  const means = view.segments.flatMap(({id}) => {
    if (failing.has(id)) return []
    const scores = cells
      .filter(cell => cell.segmentId === id)
      .flatMap(({departments}) => departments.filter(each => each.departmentId === departmentId))
      .flatMap(({scores}) => scores)
    const score = mean(scores)
    return score === null ? [] : [{id, score}]
  })
  return tieGroups(means)[0] ?? []
}
