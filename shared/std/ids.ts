declare const brand: unique symbol

/** A string that belongs to one kind of thing, so that a ballot's id cannot be passed as a segment's. */
export type Id<Kind extends string> = string & {readonly [brand]: Kind}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
const idLength = 21

/** True for the ids of board records: 21 characters of `A-Za-z0-9_-` (126 bits). */
export function isRecordId(text: string): boolean {
  return /^[A-Za-z0-9_-]{21}$/.test(text)
}

/** Makes an id from 21 random bytes that the caller brings (shared code has no randomness of its own). */
export function idFromBytes<Kind extends string>(bytes: Uint8Array): Id<Kind> {
  let id = ''
  for (const byte of bytes.subarray(0, idLength)) id += alphabet[byte & 63]
  // The one place where a string becomes an id of a kind without having come from outside.
  return id as Id<Kind>
}

/** Names the kind of an id that a validator has just accepted. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>
}
