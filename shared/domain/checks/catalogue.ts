import type {Phase} from '../phase.ts'

export type Severity = 'block' | 'warn' | 'info'

type CheckKind = {
  readonly severity: Severity
  /** It runs from this phase on, is listed there, and (`block`) keeps that phase's gate shut. */
  readonly from: Phase
  /** May the facilitator let it pass with a written reason? (SIGN-3, SEG-2) */
  readonly waivable: boolean
  /** It reads scores or weights: it says nothing while a round is open. (BAL-6) */
  readonly waitsForReveal: boolean
}

/** The checks of the method, in the order in which they are listed. Their sentences: `shared/i18n/<language>/checks.ts`. */
export const checkCatalogue = {
  'frame.no_objective': {severity: 'block', from: 'frame', waivable: true, waitsForReveal: false},
  'frame.one_department': {severity: 'block', from: 'frame', waivable: true, waitsForReveal: false},
  'frame.downstream_missing': {severity: 'warn', from: 'frame', waivable: true, waitsForReveal: false},
  'needs.department_silent': {severity: 'block', from: 'needs', waivable: true, waitsForReveal: false},
  'needs.inside_out': {severity: 'warn', from: 'needs', waivable: true, waitsForReveal: false},
  'needs.assumption_only': {severity: 'info', from: 'needs', waivable: true, waitsForReveal: false},
  'segments.count': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.size_only': {severity: 'block', from: 'segments', waivable: false, waitsForReveal: false},
  'segments.no_need': {severity: 'block', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.no_rule': {severity: 'block', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.indistinct': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'attribute.changes_nothing': {severity: 'block', from: 'segments', waivable: true, waitsForReveal: false},
  'attribute.unavailable': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'data.geographic_too_early': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'data.product_too_early': {severity: 'info', from: 'segments', waivable: true, waitsForReveal: false},
  'data.predictive_uncertain': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.overlap': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.unassigned': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.empty': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.too_small': {severity: 'info', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.buying_unknown': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'segments.sales_logic': {severity: 'warn', from: 'segments', waivable: true, waitsForReveal: false},
  'criteria.core_missing': {severity: 'warn', from: 'evaluate', waivable: true, waitsForReveal: false},
  'weights.dominant': {severity: 'info', from: 'evaluate', waivable: true, waitsForReveal: true},
  'weights.department_missing': {severity: 'warn', from: 'evaluate', waivable: true, waitsForReveal: true},
  'scores.department_missing': {severity: 'block', from: 'evaluate', waivable: true, waitsForReveal: true},
  'scores.insufficient': {severity: 'block', from: 'evaluate', waivable: true, waitsForReveal: true},
  'scores.instinct': {severity: 'info', from: 'evaluate', waivable: true, waitsForReveal: true},
  'scores.disagreement': {severity: 'block', from: 'evaluate', waivable: true, waitsForReveal: true},
  'priority.sales_marketing_differ': {severity: 'block', from: 'prioritise', waivable: true, waitsForReveal: true},
  'priority.against_ranking': {severity: 'block', from: 'prioritise', waivable: true, waitsForReveal: true},
  'priority.unplaced': {severity: 'block', from: 'prioritise', waivable: true, waitsForReveal: false},
  'priority.no_choice': {severity: 'warn', from: 'prioritise', waivable: true, waitsForReveal: false},
  'priority.no_deselection': {severity: 'info', from: 'prioritise', waivable: true, waitsForReveal: false},
  'deselect.incomplete': {severity: 'block', from: 'prioritise', waivable: true, waitsForReveal: false},
  'deselect.no_owner': {severity: 'block', from: 'prioritise', waivable: false, waitsForReveal: false},
  'deselect.not_looked_at': {severity: 'block', from: 'prioritise', waivable: false, waitsForReveal: false},
  'priority.unprofitable_top': {severity: 'warn', from: 'prioritise', waivable: true, waitsForReveal: false},
  'tier.no_rule': {severity: 'block', from: 'prioritise', waivable: true, waitsForReveal: false},
  'segment.no_owner': {severity: 'block', from: 'engage', waivable: true, waitsForReveal: false},
  'segment.no_offer': {severity: 'block', from: 'engage', waivable: true, waitsForReveal: false},
  'segment.no_channel': {severity: 'block', from: 'engage', waivable: true, waitsForReveal: false},
  'plan.reused_unchanged': {severity: 'block', from: 'engage', waivable: true, waitsForReveal: false},
  'plan.sales_only': {severity: 'warn', from: 'engage', waivable: true, waitsForReveal: false},
  'plan.incomplete_cell': {severity: 'warn', from: 'engage', waivable: true, waitsForReveal: false},
  'plan.no_move': {severity: 'warn', from: 'engage', waivable: true, waitsForReveal: false},
  'plan.not_tailored': {severity: 'warn', from: 'engage', waivable: true, waitsForReveal: false},
  'plan.consent': {severity: 'warn', from: 'engage', waivable: true, waitsForReveal: false},
  'plan.preference': {severity: 'info', from: 'engage', waivable: true, waitsForReveal: false},
  'plan.deselected_active': {severity: 'warn', from: 'engage', waivable: true, waitsForReveal: false},
  'signoff.missing': {severity: 'block', from: 'agree', waivable: false, waitsForReveal: false},
  'signoff.open_objection': {severity: 'block', from: 'agree', waivable: false, waitsForReveal: false},
  'review.overdue': {severity: 'warn', from: 'signed', waivable: true, waitsForReveal: false},
  'use.not_exported': {severity: 'warn', from: 'signed', waivable: true, waitsForReveal: false},
} as const satisfies Record<string, CheckKind>

export type CheckId = keyof typeof checkCatalogue
export const checkIds = Object.keys(checkCatalogue) as readonly CheckId[]

export function isCheck(id: string): id is CheckId {
  return Object.hasOwn(checkCatalogue, id)
}
