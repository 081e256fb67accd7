/** `clean` is false when both edited the same place: then both pieces stand there, ours after theirs. */
export type MergedText = {readonly text: string; readonly clean: boolean}

/** What `base` becomes when we made it `mine` while others made it `theirs`. */
export function mergeText(base: string, mine: string, theirs: string): MergedText {
  if (theirs === base || theirs === mine) return {text: mine, clean: true}
  if (mine === base) return {text: theirs, clean: true}
  const ours = editOf(base, mine)
  const other = editOf(base, theirs)
  if (ours.end <= other.start && !(ours.start === other.start && ours.end === other.start))
    return {text: theirs.slice(0, ours.start) + ours.written + theirs.slice(ours.end), clean: true}
  const shift = theirs.length - base.length
  if (ours.start >= other.end && !(ours.start === other.start && ours.end === other.start))
    return {text: theirs.slice(0, ours.start + shift) + ours.written + theirs.slice(ours.end + shift), clean: true}
  const after = other.start + other.written.length
  return {text: theirs.slice(0, after) + ours.written + theirs.slice(after), clean: false}
}

/** The one stretch in which two texts differ. A pair of surrogates is never cut. */
function editOf(from: string, to: string): {readonly start: number; readonly end: number; readonly written: string} {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start += 1
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start -= 1
  let tail = 0
  while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1
  if (tail > 0 && isLowSurrogate(from.charCodeAt(from.length - tail))) tail -= 1
  return {start, end: from.length - tail, written: to.slice(start, to.length - tail)}
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
