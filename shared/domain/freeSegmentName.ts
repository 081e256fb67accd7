import type {Board} from './board.ts'

/** As long as the field lets a name be. */
const most = 120

/**
 * A name that no other segment bears: the one that is wanted, or with the first free number behind it. Two cards of one name
 * cannot be told apart in lists, pictures and exports. (SEG-7)
 */
export function freeSegmentName(board: Pick<Board, 'segments'>, wanted: string): string {
  const asRead = (name: string) => name.normalize('NFC').trim().toLowerCase()
  const taken = new Set(
    [...board.segments.values()].filter(({mergedInto}) => mergedInto === null).map(({name}) => asRead(name)),
  )
  const name = cut(wanted.trim(), most)
  if (name === '' || !taken.has(asRead(name))) return name
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`
    const numbered = `${cut(name, most - suffix.length)}${suffix}`
    if (!taken.has(asRead(numbered))) return numbered
  }
}

/** Whole characters only, and no blank at the end. */
function cut(name: string, length: number): string {
  let kept = ''
  for (const character of name) {
    if (kept.length + character.length > length) break
    kept += character
  }
  return kept.trimEnd()
}
