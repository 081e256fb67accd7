import type {Profile} from '../../shared/definition/profile.ts'
import type {SegmentId} from '../../shared/domain/entities/ids.ts'
import type {Segment} from '../../shared/domain/entities/segment.ts'
import type {Decimal} from '../../shared/std/decimal.ts'
import {addDecimals, digitsAt, readDecimal, zero} from '../../shared/std/decimal.ts'

/** What a row or a lane stands for on the common ruler. Unknown is null, never 0. */
export type Figures = {
  readonly customers: number | null
  /** Typed in by somebody, because the file does not say. */
  readonly estimated: boolean
  /** In the file's unit. */
  readonly value: number | null
  /** Customers without a figure: they are not in `value`. */
  readonly valueMissing: number
}

/** Thousands, millions, billions. */
export type Power = 0 | 3 | 6 | 9

export type LedgerFigures = {
  readonly of: (segment: Segment) => Figures
  readonly sum: (segments: readonly Segment[]) => Figures
  readonly universe: {readonly customers: number; readonly value: number | null} | null
  /** Ends of the rulers that all rows share. */
  readonly mostCustomers: number
  readonly leastValue: number
  readonly mostValue: number
  /** Values are shown in units of 10 to this power. */
  readonly power: Power
}

/**
 * Customers and value of every segment after precedence, so that lanes add up to the file, and what rows and lanes are measured
 * against. (RULE-5)
 */
export function ledgerFigures(profile: Profile | null, segments: readonly Segment[]): LedgerFigures {
  const sizes = new Map((profile?.segments ?? []).map(size => [size.id, size]))
  const exact = (id: SegmentId): Decimal | null => {
    const value = sizes.get(id)?.assignedValue ?? null
    return value === null ? null : readDecimal(value)
  }
  const of = (segment: Segment): Figures => {
    const counted = sizes.get(segment.id)
    const value = exact(segment.id)
    return {
      customers: counted?.assigned ?? segment.sizeEstimate,
      estimated: counted === undefined && segment.sizeEstimate !== null,
      value: value && asNumber(value),
      valueMissing: counted?.assignedValueMissing ?? 0,
    }
  }
  const sum = (some: readonly Segment[]): Figures => {
    const rows = some.map(of)
    const known = rows.flatMap(({customers}) => customers ?? [])
    const values = some.flatMap(({id}) => exact(id) ?? [])
    return {
      customers: known.length === 0 ? null : known.reduce((total, size) => total + size, 0),
      estimated: rows.some(({estimated}) => estimated),
      value: values.length === 0 ? null : asNumber(values.reduce(addDecimals, zero)),
      valueMissing: rows.reduce((total, {valueMissing}) => total + valueMissing, 0),
    }
  }
  const rows = segments.map(of)
  const values = rows.flatMap(({value}) => value ?? [])
  const mostValue = Math.max(0, ...values)
  const leastValue = Math.min(0, ...values)
  const whole = profile?.universe
  const wholeValue = whole?.value === null || whole?.value === undefined ? null : readDecimal(whole.value)
  return {
    of,
    sum,
    universe: whole ? {customers: whole.rows, value: wholeValue && asNumber(wholeValue)} : null,
    mostCustomers: Math.max(1, ...rows.flatMap(({customers}) => customers ?? [])),
    leastValue,
    mostValue: mostValue === 0 && leastValue === 0 ? 1 : mostValue,
    power: powerFor(Math.max(mostValue, -leastValue)),
  }
}

/**
 * Would more than half of all value be deselected? Answers the share when it is, else null.
 *
 * Of the positive values only: a loss that is deselected costs nothing. (DESEL-4)
 */
export function deselectedShare(
  figures: LedgerFigures,
  deselected: readonly Segment[],
  all: readonly Segment[],
): number | null {
  const gain = (some: readonly Segment[]): number =>
    some.reduce((total, segment) => total + Math.max(0, figures.of(segment).value ?? 0), 0)
  const whole = Math.max(gain(all), figures.universe?.value ?? 0)
  const share = whole <= 0 ? 0 : gain(deselected) / whole
  return share > 0.5 ? share : null
}

/** The unit in which amounts up to this one are read best. */
export function powerFor(most: number): Power {
  if (most >= 1e10) return 9
  if (most >= 1e6) return 6
  return most >= 1e4 ? 3 : 0
}

/** For showing only: sums are made before, exactly. */
function asNumber(value: Decimal): number {
  return Number(digitsAt(value, value.scale)) / 10 ** value.scale
}
