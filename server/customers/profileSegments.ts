import type {Catalogue, Rule} from '../../shared/definition/ast.ts'
import {compileRule, duckdbIdentifier} from '../../shared/definition/compile/duckdb.ts'
import {definitionHash} from '../../shared/definition/hash.ts'
import type {Profile, SegmentSize} from '../../shared/definition/profile.ts'
import {fewestTogether} from '../../shared/definition/valueCurve.ts'
import type {Decimal} from '../../shared/std/decimal.ts'
import {amount, count, total, writeAmount} from './amounts.ts'
import {bindTo} from './boundRules.ts'
import {countConditions} from './conditionCounts.ts'
import {rowsOf} from './openCustomers.ts'
import type {Customers} from './openCustomers.ts'
import {valueCurve} from './valueCurve.ts'

export type RuledSegment = {readonly id: string; readonly rule: Rule}

/**
 * Size, value and overlap of all segments, counted in one pass.
 *
 * Customers are grouped by the set of rules they meet (a bit per segment); everything else follows from the
 * few groups. The rules must be valid for the catalogue, the segments in order of precedence.
 */
export async function profileSegments(
  customers: Customers,
  segments: readonly RuledSegment[],
  catalogue: Catalogue,
  wantedValue: string | null,
): Promise<Profile> {
  // A column that the file does not have, or not as numbers, has no sum; it is not zero.
  const isNumber = wantedValue !== null && customers.columns.get(wantedValue)?.valueType === 'number'
  const valueColumn = isNumber ? wantedValue : null
  const stored = valueColumn === null ? undefined : customers.columns.get(valueColumn)?.name
  const groups = await groupBySegments(customers, segments, catalogue, valueColumn)
  const summed = (taken: readonly Group[]) => ({
    rows: taken.reduce((sum, {rows}) => sum + rows, 0),
    value: writeAmount(total(taken.map(({value}) => value)), valueColumn !== null),
  })
  const valueMissing = (taken: readonly Group[]): number => taken.reduce((sum, group) => sum + group.valueMissing, 0)
  const losing = (taken: readonly Group[]): number | null => {
    const known = summed(taken).rows - valueMissing(taken)
    return valueColumn === null || known < fewestTogether ? null : taken.reduce((sum, group) => sum + group.losing, 0)
  }

  const sizes: SegmentSize[] = []
  for (const [index, {id, rule}] of segments.entries()) {
    const members = groups.filter(({has}) => has(index))
    const {rows: size, value} = summed(members)
    const counts = await countConditions(customers, rule, catalogue)
    const own = members.filter(({has}) => !segments.slice(0, index).some((_, earlier) => has(earlier)))
    const {rows: assigned, value: assignedValue} = summed(own)
    sizes.push({
      id,
      hash: definitionHash(rule, catalogue),
      size,
      value,
      valueMissing: valueMissing(members),
      assigned,
      assignedValue,
      assignedValueMissing: valueMissing(own),
      assignedLosing: losing(own),
      ...counts,
    })
  }
  const overlaps = segments.flatMap(({id: a}, first) =>
    segments.slice(first + 1).map(({id: b}, distance) => ({
      a,
      b,
      ...summed(groups.filter(({has}) => has(first) && has(first + 1 + distance))),
    })),
  )
  const belongs = (group: Group): number => segments.reduce((sum, _, index) => sum + (group.has(index) ? 1 : 0), 0)
  const nowhere = groups.filter(group => belongs(group) === 0)
  return {
    asOf: customers.asOf,
    valueColumn,
    universe: {...summed(groups), valueMissing: valueMissing(groups)},
    segments: sizes,
    overlaps,
    inNone: {...summed(nowhere), losing: losing(nowhere)},
    inTwoOrMore: summed(groups.filter(group => belongs(group) >= 2)).rows,
    firstMatch: Object.fromEntries(sizes.map(({id, assigned}) => [id, assigned])),
    curve: stored === undefined ? null : await valueCurve(customers, stored),
  }
}

type Group = {
  readonly has: (segment: number) => boolean
  readonly rows: number
  readonly value: Decimal
  readonly valueMissing: number
  /** Customers below 0. */
  readonly losing: number
}

// A JavaScript number holds the bits of one mask exactly.
const bitsPerMask = 32

async function groupBySegments(
  customers: Customers,
  segments: readonly RuledSegment[],
  catalogue: Catalogue,
  valueColumn: string | null,
): Promise<readonly Group[]> {
  const {masks, from} = segmentMasks(customers, segments, catalogue)
  const value =
    valueColumn === null ? 'NULL::DECIMAL(18, 0)' : duckdbIdentifier(customers.columns.get(valueColumn)?.name ?? '')
  const sql = `SELECT ${masks.join(', ')}, count(*), sum(${value}), count(*) FILTER (WHERE ${value} IS NULL), count(*) FILTER (WHERE ${value} < 0) FROM ${from} GROUP BY ${masks.map((_, index) => index + 1).join(', ')}`
  const rows = await rowsOf(customers, sql)
  return rows.map(row => {
    const bits = row.slice(0, masks.length).map(count)
    const [size, sum, missing, losing] = row.slice(masks.length)
    return {
      has: segment => hasBit(bits, segment),
      rows: count(size),
      value: amount(sum),
      valueMissing: valueColumn === null ? 0 : count(missing),
      losing: count(losing),
    }
  })
}

/** One number per 32 segments, a bit per segment that takes the customer. */
export function segmentMasks(
  customers: Customers,
  segments: readonly RuledSegment[],
  catalogue: Catalogue,
): {readonly masks: readonly string[]; readonly from: string} {
  const binding = bindTo(customers, catalogue)
  const masks: string[] = []
  for (let from = 0; from === 0 || from < segments.length; from += bitsPerMask) {
    const bits = segments
      .slice(from, from + bitsPerMask)
      .map(
        ({rule}, index) =>
          `CASE WHEN ${compileRule(binding.rule(rule), binding.catalogue)} THEN ${2 ** index} ELSE 0 END`,
      )
    masks.push(`CAST(${['0', ...bits].join(' + ')} AS BIGINT)`)
  }
  return {masks, from: binding.from}
}

export function hasBit(masks: readonly number[], segment: number): boolean {
  const mask = masks[Math.floor(segment / bitsPerMask)] ?? 0
  return Math.floor(mask / 2 ** (segment % bitsPerMask)) % 2 === 1
}
