import type {SeededNumbers} from '../../shared/std/seededNumbers.ts'

/** Spoils bytes in one of the ways in which bytes are spoilt, by accident or on purpose. */
export function mutated(bytes: Uint8Array, other: Uint8Array, numbers: SeededNumbers): Uint8Array {
  const {between, oneOf} = numbers
  const at = () => between(0, Math.max(0, bytes.length - 1))
  const replaced = (from: number, count: number, by: readonly number[]) =>
    Uint8Array.from([...bytes.subarray(0, from), ...by, ...bytes.subarray(from + count)])
  const ways: readonly [() => Uint8Array, ...(() => Uint8Array)[]] = [
    () => replaced(at(), 1, [between(0, 255)]),
    () => {
      const from = at()
      return replaced(from, 1, [(bytes[from] ?? 0) ^ (1 << between(0, 7))])
    },
    () => {
      const from = at()
      return replaced(from, 1, [((bytes[from] ?? 0) + oneOf([1, 255])) & 255])
    },
    () => replaced(at(), 0, [between(0, 255)]),
    () => replaced(at(), between(1, 4), []),
    () => bytes.subarray(0, at()),
    () => {
      const from = at()
      return replaced(from, 0, [...bytes.subarray(from, from + between(1, 20))])
    },
    () => {
      const from = between(0, Math.max(0, other.length - 1))
      return replaced(at(), between(0, 8), [...other.subarray(from, from + between(1, 30))])
    },
    // A number of up to 32 bits, as Yjs writes them.
    () => replaced(at(), 1, [255, 255, 255, 255, between(0, 15)]),
    () => Uint8Array.from({length: between(0, 60)}, () => between(0, 255)),
  ]
  let spoilt = oneOf(ways)()
  // Some are spoilt twice.
  if (numbers.next() < 0.2 && spoilt.length > 0) spoilt = Uint8Array.from(spoilt).fill(between(0, 255), at(), at() + 1)
  return spoilt
}
