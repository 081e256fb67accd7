import {languages} from '../../shared/contract/schemas.ts'
import type {Language} from '../../shared/contract/schemas.ts'
import type {Texts} from '../../shared/i18n/text.ts'
import {marked} from './marked.ts'

/** `qps` is English, generated longer and marked, to look for texts that are not translated or do not fit. */
export type ShownLanguage = Language | 'qps'
export type Locale = 'en-GB' | 'sv-SE' | 'da-DK'

export const locales = {en: 'en-GB', sv: 'sv-SE', da: 'da-DK', qps: 'en-GB'} as const satisfies Record<
  ShownLanguage,
  Locale
>

/** Each language is a file of its own: a reader loads one. */
const loaders: Readonly<Record<ShownLanguage, () => Promise<Texts>>> = {
  en: async () => (await import('../../shared/i18n/en.ts')).en,
  sv: async () => (await import('../../shared/i18n/sv.ts')).sv,
  da: async () => (await import('../../shared/i18n/da.ts')).da,
  qps: async () => marked((await import('../../shared/i18n/en.ts')).en),
}

export function loadTexts(language: ShownLanguage): Promise<Texts> {
  return loaders[language]()
}

export function isLanguage(candidate: unknown): candidate is Language {
  return languages.some(language => language === candidate)
}
