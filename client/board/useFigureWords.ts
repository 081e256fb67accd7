import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useRecord} from '../session/hooks.ts'
import type {FigureWords} from './figureWords.ts'
import {figureWords} from './figureWords.ts'
import type {LedgerFigures} from './ledgerFigures.ts'

/** Customers and value in the reader's words and the workshop's currency. */
export function useFigureWords({power}: LedgerFigures): FigureWords {
  const text = useText()
  const format = useFormat()
  const currency = useRecord(record => record.settings.currency)
  return figureWords({text, format, power, currency})
}
