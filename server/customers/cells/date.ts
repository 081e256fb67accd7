import {isoDate} from '../../../shared/std/isoDate.ts'

/** How a column writes `04/05/2012`; both readings exist, so the whole column decides. */
export type DayOrder = 'day first' | 'month first'

const months: ReadonlyMap<string, number> = new Map(
  [
    'jan january januari januar',
    'feb february februari februar',
    'mar march mars marts',
    'apr april',
    'may maj',
    'jun june juni',
    'jul july juli',
    'aug august augusti',
    'sep sept september',
    'oct okt october oktober',
    'nov november',
    'dec december',
  ].flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
)

const time = '(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?'
const anyTime = '(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?'
const patterns = {
  iso: new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}$`),
  isoWithTime: new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${anyTime}$`),
  digits: /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
  parts: new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`),
  named: /^(\d{1,2})\.?[-/. ]?\s?(\p{L}{3,9})\.?[-/. ]?\s?(\d{4}|\d{2})$/u,
} as const

/** `yyyy-mm-dd`, or null. A time of day other than midnight is only cut off when the person says that it is a date. */
export function readDate(cell: string, order: DayOrder, cutTime = false): string | null {
  const text = cell.trim()
  const iso = (cutTime ? patterns.isoWithTime : patterns.iso).exec(text)
  if (iso) return isoDate(Number(iso[1]), Number(iso[3]), Number(iso[4]))
  const digits = patterns.digits.exec(text)
  if (digits) return isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const parts = patterns.parts.exec(text)
  if (parts) {
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    const [day, month] = order === 'day first' ? [first, second] : [second, first]
    return isoDate(year(parts[4] ?? ''), month, day)
  }
  const named = patterns.named.exec(text)
  const month = months.get(named?.[2]?.toLowerCase() ?? '')
  return named && month !== undefined ? isoDate(year(named[3] ?? ''), month, Number(named[1])) : null
}

/** Two digits: 69 to 99 are the last century, as in POSIX. */
function year(digits: string): number {
  const number = Number(digits)
  if (digits.length > 2) return number
  return number >= 69 ? 1900 + number : 2000 + number
}
