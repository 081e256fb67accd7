import {languages} from '../../shared/contract/schemas.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {browserStorage} from '../session/browserStorage.ts'
import {LanguageSelect} from '../ui/LanguageSelect.tsx'
import {applyTheme, shownTheme} from '../ui/theme.ts'
import {ThemeToggle} from '../ui/ThemeToggle.tsx'
import {storeTheme} from './themeChoice.ts'

/** The reader's own language and light or dark; both are kept in this browser. */
export function LookAndLanguage() {
  const {text, language, choose} = useSpoken()
  const turn = () => {
    const next = shownTheme(document) === 'dark' ? 'light' : 'dark'
    storeTheme(browserStorage(), next)
    applyTheme(document, next)
  }
  return (
    <>
      <LanguageSelect
        label={text('common.language')}
        value={language === 'qps' ? 'en' : language}
        languages={languages.map(id => ({id, label: text(`language.${id}`)}))}
        onChange={choose}
      />
      <ThemeToggle label={text('common.theme')} onToggle={turn} />
    </>
  )
}
