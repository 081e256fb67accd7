/**
 * Case folding by one fixed table, so that every engine folds alike.
 *
 * `lower()` differs between engines, versions and collations. This table maps single characters to single
 * characters (Latin with Nordic letters, Greek, Cyrillic), which every SQL dialect can do with `translate`.
 */
const ranges = [
  [0x41, 0x5a],
  [0xc0, 0xde],
  [0x100, 0x17f],
  [0x386, 0x3ab],
  [0x400, 0x42f],
] as const

const pairs = ranges.flatMap(([from, to]) =>
  Array.from({length: to - from + 1}, (_, index) => String.fromCharCode(from + index))
    .map(upper => [upper, upper.toLowerCase()] as const)
    .filter(([upper, lower]) => lower !== upper && lower.length === 1 && lower.toUpperCase() === upper),
)
const table = new Map(pairs)

/** The two arguments of `translate(text, upper, lower)`. */
export const foldedLetters = {
  upper: pairs.map(([upper]) => upper).join(''),
  lower: pairs.map(([, lower]) => lower).join(''),
} as const

export function foldCase(text: string): string {
  return Array.from(text, character => table.get(character) ?? character).join('')
}
