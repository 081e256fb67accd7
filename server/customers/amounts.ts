import {DuckDBDecimalValue} from '@duckdb/node-api'
import {addDecimals, readDecimal, writeDecimal, zero} from '../../shared/std/decimal.ts'
import type {Decimal} from '../../shared/std/decimal.ts'
import type {Amount} from '../../shared/definition/profile.ts'

/** A count as the engine gives it. */
export function count(value: unknown): number {
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value)
  throw new Error('the engine gave no count')
}

/** A sum as the engine gives it; the sum of nothing is 0. */
export function amount(value: unknown): Decimal {
  if (value === null) return zero
  if (value instanceof DuckDBDecimalValue) return readDecimal(value.toString()) ?? zero
  throw new Error('the engine gave no exact sum')
}

export function total(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(addDecimals, zero)
}

export function writeAmount(value: Decimal, hasValue: boolean): Amount {
  return hasValue ? writeDecimal(value) : null
}
