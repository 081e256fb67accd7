/** Text as the model keeps it: NFC, LF, trimmed; empty = the key is left out. */
export function written(text: string | null): string | undefined {
  const clean = (text ?? '').normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()
  return clean === '' ? undefined : clean
}

/** A decimal as text with at most six places, in its shortest form: the same figure on every machine. */
export function decimal(value: number): string {
  const [whole = '0', fraction = ''] = value.toFixed(6).split('.')
  const short = fraction.replace(/0+$/, '')
  const text = short === '' ? whole : `${whole}.${short}`
  return text === '-0' ? '0' : text
}

/** Leaves out keys without a value, so that "not said" has one form only. */
export function without<Shape extends object>(shape: Shape): {[Key in keyof Shape]: Exclude<Shape[Key], undefined>} {
  const kept = Object.entries(shape).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as {[Key in keyof Shape]: Exclude<Shape[Key], undefined>}
}
