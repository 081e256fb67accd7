const words: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'ja', 'sant', 'sandt'].map(word => [word, true] as const),
  ...['false', 'no', 'nej', 'falskt', 'falsk'].map(word => [word, false] as const),
])
const digits: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
])

/** Yes and no in words, en, sv, da. */
export function readYesNo(cell: string): boolean | null {
  return words.get(cell.trim().toLowerCase()) ?? null
}

/** 1 and 0 too, once the person has said that a column holds yes and no. */
export function readYesNoOrDigit(cell: string): boolean | null {
  return readYesNo(cell) ?? digits.get(cell.trim()) ?? null
}
