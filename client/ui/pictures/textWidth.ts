/**
 * Width of a text in px, good to a few per cent, without a page: label placement stays a pure function.
 *
 * Widths of Schibsted Grotesk in em, by kind of letter; a little too wide rather than too narrow.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0
  for (const letter of text) ems += emOf(letter)
  return ems * size * (bold ? 1.06 : 1)
}

function emOf(letter: string): number {
  if (/[iljItf.,:;!'’|()[\] \u00A0\u202F]/.test(letter)) return 0.31
  if (/[rJ\-–/"”“»«]/.test(letter)) return 0.4
  if (/[mwMWÆæœŒ@%—…]/.test(letter)) return 0.9
  if (/[A-ZÅÄÖØÉÜ&]/.test(letter)) return 0.68
  if (/[0-9+−=<>]/.test(letter)) return 0.6
  return 0.56
}

/** Breaks a text into lines no wider than `width`, at spaces that may break; a word that is too long stands alone. */
export function wrapText(text: string, width: number, size: number, bold = false): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/[^\S\u00A0\u202F]+/).filter(Boolean)) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(joined, size, bold) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}
