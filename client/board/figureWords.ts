import type {Text} from '../../shared/i18n/text.ts'
import type {Format} from '../i18n/format.ts'
import type {Figures, Power} from './ledgerFigures.ts'
import {powerFor} from './ledgerFigures.ts'

export type FigureWords = {
  /** "40.2", in the ledger's unit. */
  readonly value: (value: number) => string
  /** "m SEK" */
  readonly unit: string
  /** "40.2 m SEK" by itself; "40.0 k SEK" where the ledger's unit would leave nothing of it. */
  readonly money: (value: number) => string
  /** "568 customers, 40.2 m SEK", or that there is nothing. */
  readonly sentence: (figures: Figures) => string
}

/** Customers and value in words, in one unit for the whole ledger. */
export function figureWords({
  text,
  format,
  power,
  currency,
}: {
  readonly text: Text
  readonly format: Format
  readonly power: Power
  readonly currency: string
}): FigureWords {
  const scales = {
    0: '',
    3: text('prioritise.thousands'),
    6: text('prioritise.millions'),
    9: text('prioritise.billions'),
  }
  const unitOf = (own: Power) => [scales[own], currency].filter(Boolean).join(' ')
  const inUnit = (amount: number, own: Power) => format.number(amount / 10 ** own, own === 0 ? 0 : 1)
  const withUnit = (amount: number, own: Power) => [inUnit(amount, own), unitOf(own)].filter(Boolean).join(' ')
  return {
    value: amount => inUnit(amount, power),
    unit: unitOf(power),
    money: amount => {
      const own = powerFor(Math.abs(amount))
      return withUnit(amount, own < power ? own : power)
    },
    sentence: ({customers, value: amount}) =>
      [
        customers === null ? '' : text('prioritise.customers', {count: customers, shown: format.number(customers)}),
        amount === null ? '' : withUnit(amount, power),
      ]
        .filter(Boolean)
        .join(', '),
  }
}
