import type {ConditionOp} from '../domain/entities/condition.ts'

export type RuleLanguage = 'en' | 'sv' | 'da'

/** The words of the rule language. `{value}` is one value, `{values}` a list, `{from}` and `{to}` the ends of a range. */
export type RuleWords = {
  readonly all: string
  readonly any: string
  readonly none: string
  readonly yes: string
  readonly no: string
  readonly or: string
  readonly quotes: readonly [string, string]
  readonly thousands: string
  readonly decimal: string
  readonly months: readonly string[]
  readonly date: string
  readonly comparisons: Readonly<Record<ConditionOp, string>>
  /** Where a date reads differently from a number. */
  readonly dates: Partial<Readonly<Record<ConditionOp, string>>>
  readonly orMissing: string
  readonly anyCase: string
}

const nbsp = '\u00a0'

export const ruleWords: Readonly<Record<RuleLanguage, RuleWords>> = {
  en: {
    all: 'all of',
    any: 'any of',
    none: 'none of',
    yes: 'yes',
    no: 'no',
    or: 'or',
    quotes: ['“', '”'],
    thousands: ',',
    decimal: '.',
    months: 'January February March April May June July August September October November December'.split(' '),
    date: `{day}${nbsp}{month} {year}`,
    comparisons: {
      eq: 'is {value}',
      ne: 'is not {value}',
      gt: 'is more than {value}',
      gte: 'is at least {value}',
      lt: 'is less than {value}',
      lte: 'is at most {value}',
      in: 'is {values}',
      between: 'is between {from} and {to}',
      starts_with: 'starts with {value}',
      contains: 'contains {value}',
      is_missing: 'has no value',
      not_missing: 'has a value',
    },
    dates: {gt: 'is after {value}', gte: 'is {value} or later', lt: 'is before {value}', lte: 'is {value} or earlier'},
    orMissing: 'or has no value',
    anyCase: 'in capital or small letters',
  },
  sv: {
    all: 'alla',
    any: 'minst ett',
    none: 'inget',
    yes: 'ja',
    no: 'nej',
    or: 'eller',
    quotes: ['”', '”'],
    thousands: nbsp,
    decimal: ',',
    months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
    date: `{day}${nbsp}{month} {year}`,
    comparisons: {
      eq: 'är {value}',
      ne: 'är inte {value}',
      gt: 'är mer än {value}',
      gte: 'är minst {value}',
      lt: 'är mindre än {value}',
      lte: 'är högst {value}',
      in: 'är {values}',
      between: 'är mellan {from} och {to}',
      starts_with: 'börjar med {value}',
      contains: 'innehåller {value}',
      is_missing: 'saknar värde',
      not_missing: 'har ett värde',
    },
    dates: {
      gt: 'är efter {value}',
      gte: 'är {value} eller senare',
      lt: 'är före {value}',
      lte: 'är {value} eller tidigare',
    },
    orMissing: 'eller saknar värde',
    anyCase: 'med stora eller små bokstäver',
  },
  da: {
    all: 'alle',
    any: 'mindst én',
    none: 'ingen',
    yes: 'ja',
    no: 'nej',
    or: 'eller',
    quotes: ['»', '«'],
    thousands: '.',
    decimal: ',',
    months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
    date: `{day}.${nbsp}{month} {year}`,
    comparisons: {
      eq: 'er {value}',
      ne: 'er ikke {value}',
      gt: 'er mere end {value}',
      gte: 'er mindst {value}',
      lt: 'er mindre end {value}',
      lte: 'er højst {value}',
      in: 'er {values}',
      between: 'er mellem {from} og {to}',
      starts_with: 'begynder med {value}',
      contains: 'indeholder {value}',
      is_missing: 'mangler værdi',
      not_missing: 'har en værdi',
    },
    dates: {
      gt: 'er efter {value}',
      gte: 'er {value} eller senere',
      lt: 'er før {value}',
      lte: 'er {value} eller tidligere',
    },
    orMissing: 'eller mangler værdi',
    anyCase: 'med store eller små bogstaver',
  },
}
