import type {Text} from '../../../shared/i18n/text.ts'
import type {Format} from '../../i18n/format.ts'

/** A sum as one reads it at a glance: 15.6 m SEK, 412 k SEK, 318 SEK. */
export function shortAmount(amount: string, currency: string, {number}: Format, t: Text): string {
  const value = Number(amount)
  const size = Math.abs(value)
  const [words, unit] =
    size >= 1e9
      ? [number(value / 1e9, 1), t('segments.billion')]
      : size >= 1e6
        ? [number(value / 1e6, 1), t('segments.million')]
        : size >= 1e5
          ? [number(value / 1e3, 0), t('segments.thousand')]
          : [number(value, 0), '']
  return [words, unit, currency].filter(part => part !== '').join('\u00A0')
}
