import type * as Y from 'yjs'

/** Makes a text read `to` by the smallest edit, so that what others type elsewhere in it survives. */
export function writeText(text: Y.Text, wanted: string): void {
  const to = wellFormed(wanted)
  const from = text.toString()
  if (from === to) return
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start += 1
  let end = 0
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1
  // Half of a surrogate pair is no character: the cut must not go through one.
  if (start > 0 && isHigh(from.charCodeAt(start - 1))) start -= 1
  if (end > 0 && isLow(from.charCodeAt(from.length - end))) end -= 1
  const removed = from.length - start - end
  if (removed > 0) text.delete(start, removed)
  const added = to.slice(start, to.length - end)
  if (added !== '') text.insert(start, added)
}

/** Half of a surrogate pair arrives at others as another character: it is made that one here too. */
export function wellFormed(text: string): string {
  return text.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
