import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useRecord} from '../session/hooks.ts'
import type {Figures, LedgerFigures} from './ledgerFigures.ts'

export type FigureWords = {
  /** "40.2", in the ledger's unit. */
  readonly value: (value: number) => string
  /** "m SEK" */
  readonly unit: string
  /** "568 customers, 40.2 m SEK", or that there is nothing. */
  readonly sentence: (figures: Figures) => string
}

/** Customers and value in words, in one unit for the whole ledger. */
export function useFigureWords({power}: LedgerFigures): FigureWords {
  const t = useText()
  const format = useFormat()
  const currency = useRecord(record => record.settings.currency)
  const scale = {0: '', 3: t('prioritise.thousands'), 6: t('prioritise.millions'), 9: t('prioritise.billions')}[power]
  const unit = [scale, currency].filter(Boolean).join(' ')
  const digits = power === 0 ? 0 : 1
  const value = (amount: number) => format.number(amount / 10 ** power, digits)
  return {
    value,
    unit,
    sentence: ({customers, value: amount}) =>
      [
        customers === null ? '' : t('prioritise.customers', {count: customers, shown: format.number(customers)}),
        amount === null ? '' : [value(amount), unit].filter(Boolean).join(' '),
      ]
        .filter(Boolean)
        .join(', '),
  }
}
