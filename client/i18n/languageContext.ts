import {createContext, useContext} from 'react'
import type {Text, Texts} from '../../shared/i18n/text.ts'
import type {Format} from './format.ts'
import type {ShownLanguage} from './languages.ts'

export type Spoken = {
  readonly language: ShownLanguage
  readonly texts: Texts
  readonly text: Text
  readonly format: Format
  /** The reader's own choice; kept in this browser. */
  readonly choose: (language: ShownLanguage) => void
  /** The board's language, for readers who have said nothing of their own. */
  readonly suggest: (language: ShownLanguage, browser?: readonly string[]) => void
}

export const LanguageContext = createContext<Spoken | null>(null)

export function useSpoken(): Spoken {
  const spoken = useContext(LanguageContext)
  if (!spoken) throw new Error('no I18nProvider around this component')
  return spoken
}
