import {lightInk} from './lightInk.ts'

const heading = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * Makes a drawing that stands on its own: colours written out, no classes, nothing that points anywhere else.
 *
 * `font` is the font itself, as a data address; without it the file names the reader's own fonts.
 */
export function standalone(markup: string, font: string | null): string {
  const plain = markup
    .replaceAll(/ (?:class|aria-hidden|data-[\w-]+)="[^"]*"/g, '')
    .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => lightInk[name] ?? lightInk['ink'] ?? '')
  if (font === null) return heading + plain
  const face = `@font-face{font-family:'Schibsted Grotesk';font-weight:400 900;src:url(${font}) format('woff2')}`
  return heading + plain.replace('</desc>', `</desc><style>${face}</style>`)
}

/** What every system lets a file be called; the reader's own letters stay. */
export function fileNameOf(words: readonly string[], ending: string): string {
  const name = words
    .map(word => word.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim())
    .filter(Boolean)
    .join(' - ')
    .replaceAll(/\s+/g, ' ')
  return `${Array.from(name).slice(0, 120).join('').trim() || 'enig'}.${ending}`
}
