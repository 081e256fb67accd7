import type {Text} from '../../../shared/i18n/text.ts'
import type {Format} from '../../i18n/format.ts'

/** A sum as one reads it at a glance, number and unit apart: 15.6 and m SEK, 318 and SEK. */
export function shortAmount(
  amount: string,
  currency: string,
  {number}: Format,
  t: Text,
): {readonly figure: string; readonly unit: string} {
  const value = Number(amount)
  const size = Math.abs(value)
  const said = (figure: string, power: string) => ({
    figure,
    unit: [power, currency].filter(part => part !== '').join('\u00A0'),
  })
  if (size >= 1e9) return said(number(value / 1e9, 1), t('segments.billion'))
  if (size >= 1e6) return said(number(value / 1e6, 1), t('segments.million'))
  if (size >= 1e5) return said(number(value / 1e3, 0), t('segments.thousand'))
  return said(number(value, 0), '')
}
