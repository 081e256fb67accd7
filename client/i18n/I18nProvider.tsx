import {useCallback, useEffect, useMemo, useState} from 'react'
import type {ReactNode} from 'react'
import {createText} from '../../shared/i18n/text.ts'
import type {Texts} from '../../shared/i18n/text.ts'
import {UiLocale} from '../ui/UiLocale.tsx'
import {browserStorage} from '../session/browserStorage.ts'
import {firstLanguage, onLanguageChosenElsewhere, storedLanguage, storeLanguage} from './chosenLanguage.ts'
import {createFormat} from './format.ts'
import {LanguageContext} from './languageContext.ts'
import type {ShownLanguage} from './languages.ts'
import {loadTexts, locales} from './languages.ts'

type Shown = {readonly language: ShownLanguage; readonly texts: Texts}

/** Shows everything below in one language; another one is loaded first and then swapped in, without a blank page. */
export function I18nProvider({first, children}: {readonly first: Shown; readonly children: ReactNode}) {
  const [shown, setShown] = useState(first)

  const show = useCallback((language: ShownLanguage) => {
    // A language that cannot be loaded (offline) leaves the present one in place.
    void loadTexts(language).then(
      texts => setShown({language, texts}),
      () => undefined,
    )
  }, [])
  const choose = useCallback(
    (language: ShownLanguage) => {
      storeLanguage(browserStorage(), language)
      show(language)
    },
    [show],
  )
  const suggest = useCallback(
    (language: ShownLanguage, browser: readonly string[] = navigator.languages) => {
      show(firstLanguage({stored: storedLanguage(browserStorage()), board: language, browser}))
    },
    [show],
  )
  useEffect(() => onLanguageChosenElsewhere(globalThis, browserStorage(), show), [show])
  useEffect(() => {
    document.documentElement.lang = shown.language === 'qps' ? 'en' : shown.language
  }, [shown.language])

  const spoken = useMemo(
    () => ({
      ...shown,
      text: createText(shown.language, shown.texts),
      format: createFormat(shown.language),
      choose,
      suggest,
    }),
    [shown, choose, suggest],
  )
  return (
    <LanguageContext value={spoken}>
      <UiLocale locale={locales[shown.language]}>{children}</UiLocale>
    </LanguageContext>
  )
}
