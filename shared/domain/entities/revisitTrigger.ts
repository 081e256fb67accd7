import {number, oneOf, shape} from '../../std/field.ts'
import type {Accepts} from '../../std/field.ts'

/** What is counted of every segment: customers, their value, and their shares of the whole file. */
export const revisitFigures = ['customers', 'customerShare', 'value', 'valueShare'] as const
export type RevisitFigure = (typeof revisitFigures)[number]
export const revisitComparisons = ['atLeast', 'atMost'] as const
export type RevisitComparison = (typeof revisitComparisons)[number]

/** The condition under which a deselected segment is looked at again, so that it can be measured; shares are 0..1. */
export type RevisitTrigger = {
  readonly figure: RevisitFigure
  readonly comparison: RevisitComparison
  readonly value: number
}

export const revisitTrigger: Accepts<RevisitTrigger> = shape({
  figure: oneOf(revisitFigures),
  comparison: oneOf(revisitComparisons),
  value: number(-1e15, 1e15),
})
