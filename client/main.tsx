import {StrictMode} from 'react'
import {createRoot} from 'react-dom/client'
import {App} from './App.tsx'
import {firstLanguage, storedLanguage} from './i18n/chosenLanguage.ts'
import {I18nProvider} from './i18n/I18nProvider.tsx'
import {loadTexts} from './i18n/languages.ts'
import {browserStorage} from './session/browserStorage.ts'
import {applyTheme} from './ui/theme.ts'
import {installUi} from './ui/installUi.ts'
import {storedTheme} from './workshop/themeChoice.ts'

await start()

async function start(): Promise<void> {
  installUi(document)
  const storage = browserStorage()
  applyTheme(document, storedTheme(storage))
  const language = firstLanguage({
    stored: storedLanguage(storage),
    board: null,
    browser: navigator.languages,
  })
  const texts = await loadTexts(language)
  const place = document.getElementById('app')
  if (!place) throw new Error('the page has no place for the app')
  createRoot(place).render(
    <StrictMode>
      <I18nProvider first={{language, texts}}>
        <App />
      </I18nProvider>
    </StrictMode>,
  )
}
