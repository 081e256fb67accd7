import {isLanguage} from './languages.ts'
import type {ShownLanguage} from './languages.ts'

const key = 'enig.language'

/** The language this browser was told to use; not a secret, and the only thing we keep beside the theme. */
export function storedLanguage(storage: Storage | null): ShownLanguage | null {
  const stored = storage?.getItem(key)
  return isLanguage(stored) || stored === 'qps' ? stored : null
}

export function storeLanguage(storage: Storage | null, language: ShownLanguage): void {
  storage?.setItem(key, language)
}

/** Tells when another tab of this browser was told to speak another language; answers with how to stop that. */
export function onLanguageChosenElsewhere(
  tabs: EventTarget,
  storage: Storage | null,
  tell: (language: ShownLanguage) => void,
): () => void {
  const follow = (event: Event) => {
    const chosen = 'key' in event && event.key === key ? storedLanguage(storage) : null
    if (chosen !== null) tell(chosen)
  }
  tabs.addEventListener('storage', follow)
  return () => tabs.removeEventListener('storage', follow)
}

/**
 * Chosen here before, else the browser's where it is a Nordic one, else the board's, else English.
 *
 * Who has a Danish browser reads Danish, also on a Swedish board. A browser in English says less: many in the Nordics
 * leave it so, and read the language of their workshop.
 */
export function firstLanguage(given: {
  readonly stored: ShownLanguage | null
  readonly board: unknown
  readonly browser: readonly string[]
}): ShownLanguage {
  if (given.stored) return given.stored
  const spoken = given.browser.map(tag => tag.slice(0, 2).toLowerCase()).map(tag => near.get(tag) ?? tag)
  const first = spoken.find(isLanguage) ?? 'en'
  return first === 'en' && isLanguage(given.board) ? given.board : first
}

/** Norwegian readers read Danish more easily than English. */
const near = new Map([
  ['nb', 'da'],
  ['nn', 'da'],
  ['no', 'da'],
])
