/**
 * Fractional ranks: strings that sort by code point, with room between any two.
 *
 * A record's place in a list is one such string, so that two people who move different cards at once
 * never touch the same value. Digits are base 62 in code point order; a rank never ends in the lowest
 * digit, so there is always room before it.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = digits.length

export function isRank(text: string): boolean {
  return /^[0-9A-Za-z]{1,200}$/.test(text) && !text.endsWith('0')
}

const digitAt = (rank: string, index: number): number => digits.indexOf(rank[index] ?? '0')

/** A rank strictly between the two; `null` means the open end. Throws when `before >= after`. */
export function rankBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`no room between ${before} and ${after}`)
  const low = before ?? ''
  let rank = ''
  let open = after === null
  for (let index = 0; ; index += 1) {
    const from = digitAt(low, index)
    const to = open ? base : digitAt(after ?? '', index)
    if (to - from > 1) return rank + digits[Math.floor((from + to) / 2)]
    rank += digits[from]
    if (to > from) open = true
  }
}

/** `count` ranks in a row between the two, evenly enough for many later insertions. */
export function ranksBetween(before: string | null, after: string | null, count: number): readonly string[] {
  if (count <= 0) return []
  const middle = rankBetween(before, after)
  const left = Math.floor((count - 1) / 2)
  return [...ranksBetween(before, middle, left), middle, ...ranksBetween(middle, after, count - 1 - left)]
}

/** Compares by code unit; equal ranks are ordered by id, so that every client shows the same order. */
export function byRank<Item extends {readonly rank: string; readonly id: string}>(a: Item, b: Item): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
