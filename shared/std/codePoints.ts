/**
 * Orders texts by code point, as UTF-8 databases with a binary collation do.
 *
 * JavaScript's `<` orders by UTF-16 unit, which puts astral characters before U+E000..U+FFFF.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left !== right) return place(left) - place(right)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above all others. */
function place(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
