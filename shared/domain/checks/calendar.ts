/**
 * Days since 1970-01-01 of a calendar day `yyyy-mm-dd`, in the Gregorian calendar.
 *
 * Shared code has no clock and no time zones; a day is a day. (Howard Hinnant, "chrono-compatible date
 * algorithms": years begin in March, so that the leap day is the last.)
 */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Whole days from one day to a later one; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}
