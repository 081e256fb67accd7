/** What one customer file may hold; beyond it the import is refused before anything is stored. (SECURITY T18) */
export const importLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  /** Characters of one cell. */
  cell: 5_000,
  /** Characters of a heading: it becomes an attribute's key. */
  heading: 120,
} as const
export type ImportLimits = {readonly [Name in keyof typeof importLimits]: number}

/** How many lines, samples and rows a report lists; counts are always complete. */
export const listed = {lines: 20, samples: 3, rejected: 200, duplicates: 50, sampleCharacters: 60} as const

export function sample(text: string): string {
  return text.length > listed.sampleCharacters ? `${text.slice(0, listed.sampleCharacters)}…` : text
}
