import {daysBetween} from './calendar.ts'
import type {Check} from './check.ts'
import {onceWhen} from './check.ts'
import {count} from './finding.ts'

/** Days in which a signed model should have gone somewhere. */
const useWithinDays = 30

export const reviewChecks = {
  'review.overdue': ({today, version: {reviewOn}}) =>
    reviewOn !== null && daysBetween(reviewOn, today) > 0
      ? [{subjects: [], params: {date: {is: 'date', date: reviewOn}}}]
      : [],

  'use.not_exported': ({today, version: {signedOn, exports}}) => {
    if (signedOn === null || exports > 0) return []
    const days = daysBetween(signedOn, today)
    return onceWhen(days > useWithinDays, {n: count(days)})
  },
} as const satisfies Record<string, Check>
