import type {ShownLanguage} from './languages.ts'
import {locales} from './languages.ts'

export type Format = {
  readonly number: (value: number, digits?: number) => string
  /** 0..1 as percent. */
  readonly share: (share: number, digits?: number) => string
  /** A decimal string with the code of its currency; without a code it is a number. */
  readonly money: (decimal: string, currency: string, digits?: number) => string
  /** `yyyy-mm-dd`, or a point in time. */
  readonly date: (day: string) => string
  readonly time: (iso: string) => string
  readonly dateTime: (iso: string) => string
  readonly list: (items: readonly string[]) => string
  readonly compare: (a: string, b: string) => number
}

/** Numbers, dates and order as readers of this language write them. */
export function createFormat(language: ShownLanguage, timeZone?: string): Format {
  const locale = locales[language]
  const numbers = remembered((digits: number) => new Intl.NumberFormat(locale, {maximumFractionDigits: digits}))
  const fixed = remembered(
    (digits: number) => new Intl.NumberFormat(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits}),
  )
  const shares = remembered(
    (digits: number) => new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: digits}),
  )
  const days = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone: 'UTC'})
  const dates = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone})
  const clock = new Intl.DateTimeFormat(locale, {hour: '2-digit', minute: '2-digit', timeZone})
  const lists = new Intl.ListFormat(locale, {type: 'conjunction'})
  const collator = new Intl.Collator(locale, {numeric: true})
  // Swedish and Danish workplaces write 10.42; only Danish data of the browser say so.
  const time = (iso: string) =>
    language === 'sv' ? clock.format(new Date(iso)).replace(':', '.') : clock.format(new Date(iso))
  const date = (day: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) ? days.format(new Date(`${day}T00:00:00Z`)) : dates.format(new Date(day))
  return {
    number: (value, digits) => withMinus((digits === undefined ? numbers(3) : fixed(digits)).format(value)),
    share: (share, digits = 0) => withMinus(shares(digits).format(share)),
    money: (decimal, currency, digits = 0) => {
      const written = withMinus(numbers(digits).format(Number(decimal)))
      return currency === '' ? written : `${written}\u00A0${currency}`
    },
    date,
    time,
    dateTime: iso => `${date(iso)} ${time(iso)}`,
    list: items => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  }
}

/** Browsers write Swedish with a minus sign, Danish and English with a hyphen. */
function withMinus(written: string): string {
  return written.replace('-', '−')
}

function remembered<Value>(make: (digits: number) => Value): (digits: number) => Value {
  const made = new Map<number, Value>()
  return digits => {
    const known = made.get(digits)
    if (known) return known
    const fresh = make(digits)
    made.set(digits, fresh)
    return fresh
  }
}
