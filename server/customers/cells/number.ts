import type {DecimalSign} from '../../../shared/definition/importPreview.ts'
import {readDecimal, writeDecimal} from '../../../shared/std/decimal.ts'

// Thousands are set apart by a blank (also a narrow or unbreakable one), an apostrophe or the other sign.
const blanks = " '’\\u00a0\\u202f\\u2009"
const patterns = {
  '.': new RegExp(`^[+\\-−]?(?:\\d+|[1-9]\\d{0,2}(?:[${blanks},]\\d{3})+)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?$`),
  ',': new RegExp(`^[+\\-−]?(?:\\d+|[1-9]\\d{0,2}(?:[${blanks}.]\\d{3})+)(?:,\\d+)?(?:[eE][+-]?\\d{1,3})?$`),
} as const
const grouping = {'.': new RegExp(`[${blanks},]`, 'g'), ',': new RegExp(`[${blanks}.]`, 'g')} as const

export function looksLikeNumber(cell: string, decimal: DecimalSign): boolean {
  return patterns[decimal].test(cell.trim())
}

/** The number in plain notation (`-1234.5`), exact; null where it cannot be read. Text, because a million of them must fit in memory. */
export function readNumber(cell: string, decimal: DecimalSign): string | null {
  if (/^-?(?:0|[1-9]\d*)$/.test(cell)) return cell
  const text = cell.trim()
  if (!patterns[decimal].test(text)) return null
  const number = readDecimal(text.replace('−', '-').replaceAll(grouping[decimal], '').replace(',', '.'))
  return number && writeDecimal(number)
}

/** Codes made of digits: reading them as numbers would lose zeros or digits. */
export function looksLikeCode(cell: string): boolean {
  const text = cell.trim()
  return /^0\d+$/.test(text) || /^\+\d{7,}$/.test(text) || /^\d{16,}$/.test(text)
}

/** Which sign the digits after it could only be decimals of: `1,5` and `1234,56`, but not `1,234`. */
export function decimalEvidence(cell: string): DecimalSign | null {
  const text = cell.trim()
  const [point, comma] = [looksLikeNumber(text, '.'), looksLikeNumber(text, ',')]
  if (point === comma) return null
  return point ? '.' : ','
}

/** True where the value depends on the sign: `1.234` is a bit more than one, or more than a thousand. */
export function isAmbiguous(cell: string): boolean {
  return /^[+\-−]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim())
}
