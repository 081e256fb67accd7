import {createInstance} from 'i18next'
import type {en} from './en.ts'

/** English is the source of truth: a key that it has not, or that sv or da lack, does not compile. (I18N-1) */
type Singular<Key> = Key extends `${infer Base}_one` ? Base : Key extends `${infer Base}_other` ? Base : Key
export type Texts = Readonly<Record<keyof typeof en, string>>
export type TextKey = Singular<keyof typeof en>
export type TextParams = Readonly<Record<string, string | number>>
/** `count` chooses the plural form; numbers and dates are passed in already formatted for the reader. */
export type Text = (key: TextKey, params?: TextParams) => string

/** Makes the text function of one language from its texts. */
export function createText(language: string, texts: Texts): Text {
  const i18n = createInstance({
    lng: language,
    resources: {[language]: {translation: texts}},
    keySeparator: false,
    nsSeparator: false,
    interpolation: {escapeValue: false},
    initAsync: false,
  })
  void i18n.init()
  return (key, params) => i18n.t(key, {...params})
}

/** Is this word a key of ours? Default names of tiers, ladder steps and departments are such words. */
export function isTextKey(texts: Texts, key: string): key is TextKey {
  return Object.hasOwn(texts, key)
}
