import type {ImportWarning} from '../../shared/definition/importPreview.ts'
import {listed, sample} from './limits.ts'

const traces = [
  // UTF-8 that was read as windows-1252 or Latin-1: Ã¥, Ã–, Â , â€™.
  'Ã[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]',
  'Â[\\u0080-\\u00bf]',
  'â€[\\u0080-\\uffff]',
  // Bytes that no encoding of text has here, and letters that were already lost.
  '[\\u0080-\\u009f\\ufffd]',
  // DOS letters (å ä ö é æ) read as windows-1252 inside a word.
  '(?<=\\p{L})[†„‚”‘›™](?=\\p{Ll})',
  // The ß of DOS read as Latin-1: Straáe, Roástr.
  '(?<=\\p{Ll})á(?:e|str)\\b',
] as const

/** Lines in which letters look as if they had been read in the wrong encoding before they came here. */
export function mojibakeIn(text: string): ImportWarning | null {
  const pattern = new RegExp(traces.join('|'), 'gu')
  const lines = new Set<number>()
  const samples: string[] = []
  let [line, counted] = [1, 0]
  for (const {index} of text.matchAll(pattern)) {
    line += lineBreaksBetween(text, counted, index)
    counted = index
    if (lines.has(line)) continue
    lines.add(line)
    if (samples.length < listed.samples) samples.push(sample(around(text, index)))
  }
  if (lines.size === 0) return null
  return {code: 'text.mojibake', count: lines.size, lines: [...lines].slice(0, listed.lines), samples}
}

function lineBreaksBetween(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) breaks += 1
  }
  return breaks
}

/** The words beside the place, from the same line. */
function around(text: string, index: number): string {
  const before =
    text
      .slice(Math.max(0, index - 15), index)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const after = text.slice(index, index + 20).split(/[\r\n]/)[0] ?? ''
  return before + after
}
