export type Theme = 'system' | 'light' | 'dark' | 'projector'

/** Sets the look of the whole page; `system` follows the reader's own setting. */
export function applyTheme(page: Document, theme: Theme): void {
  if (theme === 'system') delete page.documentElement.dataset['theme']
  else page.documentElement.dataset['theme'] = theme
}

/** What is on the page now, with the reader's own setting resolved. */
export function shownTheme(page: Document): 'light' | 'dark' | 'projector' {
  const chosen = page.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark' || chosen === 'projector') return chosen
  return page.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
