import type {Theme} from '../ui/theme.ts'

const key = 'enig.theme'

/** The look this browser was told to use; without a choice it follows the reader's system. */
export function storedTheme(storage: Storage | null): Theme {
  const stored = storage?.getItem(key)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

export function storeTheme(storage: Storage | null, theme: 'light' | 'dark'): void {
  storage?.setItem(key, theme)
}
