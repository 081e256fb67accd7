import {isoDate} from '../../shared/std/isoDate.ts'

/** The same day so many months later, or the last day of that month where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const index = month - 1 + months
  const later = {year: year + Math.floor(index / 12), month: (index % 12) + 1}
  for (let each = date; each > 28; each -= 1) {
    const found = isoDate(later.year, later.month, each)
    if (found !== null) return found
  }
  return isoDate(later.year, later.month, Math.min(date, 28)) ?? day
}
