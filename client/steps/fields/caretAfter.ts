/** Where a caret that stood at `at` in `before` belongs in `after`, when one stretch of the text was exchanged. */
export function caretAfter(before: string, after: string, at: number): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (at <= start) return at
  if (at >= before.length - end) return at + after.length - before.length
  return after.length - end
}
