import * as fc from 'fast-check'
import type {Catalogue, CatalogueEntry, Condition, Rule} from '../../../shared/definition/ast.ts'
import type {Cell, Customer} from '../../../shared/definition/evaluate.ts'

const entry = (valueType: CatalogueEntry['valueType'], options: readonly string[] = []): CatalogueEntry => ({
  valueType,
  options,
})

/** Attributes for tests, with names that quoting has to survive. */
export const catalogue: Catalogue = new Map([
  ['city', entry('text')],
  ['revenue "net"', entry('number')],
  ["o'clock; --", entry('date')],
  ['active', entry('boolean')],
  ['tier', entry('enum', ['A', 'B', 'Övrigt'])],
])

/** Values that have gone wrong somewhere: wildcards, quotes, backslashes, blanks, letters that fold or sort differently. */
export const awkwardTexts = [
  'Malmö', 'malmö', 'MALMÖ', 'Malmö ', ' Malmö', 'Malm', 'ö', 'Å', 'å', 'Ærø', 'æ', 'ß', 'SS', 'İ', 'ı', '%', '_', '50%', 'a_b', 'axb', '\\', '\\\\', "'", "''", '"', "x\\' OR 1=1) -- ",
  'a\nb', 'l1\r\nl2', 'Comma, AB', '.', 'C++', '(Lab', '*', 'NULL', 'null', 'true', '012', '12', '1e2', ' 12', '\uE000', '\u{1F600}', '\u{1F600}x', 'Z', 'z', '€', '\u00a0', "Robert'); DROP TABLE x", '$$', 'E\'\\x41\'', 'Σ', 'σ', 'ς', 'Ж', 'ж',
] // prettier-ignore
const awkwardNumbers = ['0', '-0.5', '0.1', '0.3', '0.30000000000000004', '100', '99.99', '-99.99', '1000000000000.01', '123456789012345678', '0.000000000000000001', '5'] // prettier-ignore
const days = ['1899-12-31', '1998-01-01', '2014-01-01', '2014-01-02', '2024-02-29', '9999-12-31']

const text = fc.constantFrom(...awkwardTexts)
const number = fc.oneof(fc.constantFrom(...awkwardNumbers), fc.constantFrom(0, -0.5, 0.1, 100, 99.99, 5))
const day = fc.constantFrom(...days)
const missing = fc.constantFrom<Condition['missing']>(undefined, 'exclude', 'include')
const fold = fc.constantFrom(undefined, true, false)

const ordered = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const
const asNumber = (value: string | number): number => Number(value)
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({attr: fc.constant('city'), op: fc.constantFrom(...ordered, 'starts_with' as const, 'contains' as const), value: text, missing, caseInsensitive: fold}),
  fc.record({attr: fc.constant('city'), op: fc.constant('in' as const), value: fc.array(text, {minLength: 1, maxLength: 4}), missing, caseInsensitive: fold}),
  fc.record({attr: fc.constant('tier'), op: fc.constantFrom('eq' as const, 'ne' as const), value: fc.constantFrom('A', 'B', 'Övrigt'), missing}),
  fc.record({attr: fc.constant('revenue "net"'), op: fc.constantFrom(...ordered), value: number, missing}),
  fc.record({attr: fc.constant('revenue "net"'), op: fc.constant('in' as const), value: fc.array(number, {minLength: 1, maxLength: 4}), missing}),
  fc.record({attr: fc.constant('revenue "net"'), op: fc.constant('between' as const), value: fc.tuple(number, number).map(ends => ends.toSorted((a, b) => asNumber(a) - asNumber(b))), missing}),
  fc.record({attr: fc.constant("o'clock; --"), op: fc.constantFrom(...ordered), value: day, missing}),
  fc.record({attr: fc.constant("o'clock; --"), op: fc.constant('between' as const), value: fc.tuple(day, day).map(ends => ends.toSorted()), missing}),
  fc.record({attr: fc.constant('active'), op: fc.constantFrom('eq' as const, 'ne' as const), value: fc.boolean(), missing}),
  fc.record({attr: fc.constantFrom(...catalogue.keys()), op: fc.constantFrom('is_missing' as const, 'not_missing' as const)}),
) // prettier-ignore

export const anyRule: fc.Arbitrary<Rule> = fc.letrec<{rule: Rule}>(tie => ({
  rule: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    condition,
    fc.array(tie('rule'), {minLength: 1, maxLength: 4}).map(all => ({all})),
    fc.array(tie('rule'), {minLength: 1, maxLength: 4}).map(any => ({any})),
    tie('rule').map(not => ({not})),
  ),
})).rule

const maybe = <Value>(values: readonly Value[]): fc.Arbitrary<Value | null> =>
  fc.option(fc.constantFrom(...values), {freq: 4})
export type ProbeRow = Readonly<Record<string, Cell>>
export const anyRow: fc.Arbitrary<ProbeRow> = fc.record({
  city: maybe(awkwardTexts),
  'revenue "net"': maybe(awkwardNumbers),
  "o'clock; --": maybe(days),
  active: maybe([true, false]),
  tier: maybe(['A', 'B', 'Övrigt']),
})
export const customerOf =
  (row: ProbeRow): Customer =>
  attribute =>
    row[attribute] ?? null
