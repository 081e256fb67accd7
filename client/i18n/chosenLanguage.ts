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

/** Chosen here before, else the board's, else the browser's, else English. */
export function firstLanguage(given: {
  readonly stored: ShownLanguage | null
  readonly board: unknown
  readonly browser: readonly string[]
}): ShownLanguage {
  if (given.stored) return given.stored
  if (isLanguage(given.board)) return given.board
  const spoken = given.browser.map(tag => tag.slice(0, 2).toLowerCase()).map(tag => near.get(tag) ?? tag)
  return spoken.find(isLanguage) ?? 'en'
}

/** Norwegian readers read Danish more easily than English. */
const near = new Map([
  ['nb', 'da'],
  ['nn', 'da'],
  ['no', 'da'],
])
