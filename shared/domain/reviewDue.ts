import {daysBetween} from './checks/calendar.ts'

/** So many days before its day whoever looks after a version is reminded of it. (VER-8) */
const remindedDaysBefore = 30

export type ReviewDue = 'later' | 'soon' | 'overdue'

/** How the day to look again lies from today; both `yyyy-mm-dd`. */
export function reviewDue(reviewOn: string, today: string): ReviewDue {
  const left = daysBetween(today, reviewOn)
  if (left < 0) return 'overdue'
  return left <= remindedDaysBefore ? 'soon' : 'later'
}
