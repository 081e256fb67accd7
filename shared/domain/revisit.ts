import {daysBetween} from './checks/calendar.ts'
import type {RevisitFigure, RevisitTrigger} from './entities/revisitTrigger.ts'
import type {Segment} from './entities/segment.ts'

/** What is counted of a segment, beside the whole; null = not counted, not known, or not for this reader. */
export type Counted = {
  readonly customers: number | null
  readonly value: string | null
  readonly all: {readonly customers: number | null; readonly value: string | null}
}

/** Nobody has counted. */
export const uncounted: Counted = {customers: null, value: null, all: {customers: null, value: null}}

/** What made it time to look again: its day, or the condition with what it named. (DESEL-7) */
export type RevisitCause = {readonly is: 'day'; readonly on: string} | ({readonly is: 'condition'} & RevisitTrigger)

export type Revisit = {
  /** It cannot be skipped any more. */
  readonly due: boolean
  /** The figure of the condition as it stands; null where there is none, or nobody can say. */
  readonly figure: number | null
  /** Does the condition hold? Null where there is none, or nobody can say. */
  readonly holds: boolean | null
  readonly causes: readonly RevisitCause[]
}

/**
 * Is it time to look again? When the day has come or the condition holds. Without a day, and without a condition that
 * somebody can measure, nobody can say that it is not. (DESEL-5, DESEL-7)
 */
export function revisit(
  {revisitOn, revisitTrigger}: Pick<Segment, 'revisitOn' | 'revisitTrigger'>,
  counted: Counted,
  today: string,
): Revisit {
  const figure = revisitTrigger && measured(revisitTrigger.figure, counted)
  const holds = revisitTrigger === null || figure === null ? null : isMet(revisitTrigger, figure)
  const come = revisitOn !== null && daysBetween(revisitOn, today) >= 0
  const causes: readonly RevisitCause[] = [
    ...(come ? [{is: 'day', on: revisitOn} as const] : []),
    ...(holds && revisitTrigger ? [{is: 'condition', ...revisitTrigger} as const] : []),
  ]
  const waits = revisitOn !== null || holds === false
  return {due: causes.length > 0 || !waits, figure, holds, causes}
}

/** The figure as it stands; null where it was not counted. */
export function measured(figure: RevisitFigure, {customers, value, all}: Counted): number | null {
  const amount = value === null ? null : Number(value)
  switch (figure) {
    case 'customers':
      return customers
    case 'customerShare':
      return shareOf(customers, all.customers)
    case 'value':
      return amount
    case 'valueShare':
      return shareOf(amount, all.value === null ? null : Number(all.value))
  }
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole
}

function isMet({comparison, value}: RevisitTrigger, figure: number): boolean {
  return comparison === 'atLeast' ? figure >= value : figure <= value
}
