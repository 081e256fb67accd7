/**
 * Exact decimals: money and rule bounds never pass through binary fractions.
 *
 * In normal form: `digits` has no trailing zero while `scale` is above 0, so equal numbers are equal objects.
 */
export type Decimal = {readonly digits: bigint; readonly scale: number}

export const zero: Decimal = {digits: 0n, scale: 0}

// Beyond this an exponent is a mistake, and writing its zeros out would cost memory.
const widestExponent = 400

/** Reads `12`, `-0.50`, `1e-7`; null for anything else. */
export function readDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match
  const exponent = Number(exponentText)
  if (Math.abs(exponent) > widestExponent) return null
  const digits = BigInt(sign + whole + fraction)
  const scale = fraction.length - exponent
  return scale < 0 ? {digits: digits * 10n ** BigInt(-scale), scale: 0} : normal(digits, scale)
}

/** A finite number in its shortest form; null for the others. */
export function decimalOf(value: number | string): Decimal | null {
  return readDecimal(typeof value === 'number' ? String(value) : value)
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const left = digitsAt(a, scale)
  const right = digitsAt(b, scale)
  if (left === right) return 0
  return left < right ? -1 : 1
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return normal(digitsAt(a, scale) + digitsAt(b, scale), scale)
}

/** The digits when the number is written with `scale` decimals; `scale` must not cut any off. */
export function digitsAt(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale)
}

/** Plain notation: no exponent, no trailing zero, no `-0`. */
export function writeDecimal({digits, scale}: Decimal): string {
  if (scale === 0) return String(digits)
  const sign = digits < 0n ? '-' : ''
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  return `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

/** Digits before the point. */
export function wholeDigits({digits, scale}: Decimal): number {
  return Math.max(0, String(digits < 0n ? -digits : digits).length - scale)
}

/** Half to even, so that many roundings do not drift. */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return value
  const unit = 10n ** BigInt(value.scale - scale)
  const negative = value.digits < 0n
  const size = negative ? -value.digits : value.digits
  const twice = (size % unit) * 2n
  const down = size / unit
  const up = twice > unit || (twice === unit && down % 2n === 1n) ? down + 1n : down
  return normal(negative ? -up : up, scale)
}

function normal(digits: bigint, scale: number): Decimal {
  let left = digits
  let places = scale
  while (places > 0 && left % 10n === 0n) {
    left /= 10n
    places -= 1
  }
  return {digits: left, scale: places}
}
