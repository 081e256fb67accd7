/** Runs one of the product's functions on a case's input, in the words of the vectors. Throws on an input that does not fit. */
export type VectorKind = (input: unknown) => unknown

/** A map as an object, for comparing. */
export function object<Value, Result>(
  entries: ReadonlyMap<string, Value>,
  each: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries([...entries].map(([key, value]) => [key, each(value)]))
}

export const same = <Value>(value: Value): Value => value

/** The entries of an object that are not null. */
export function known(values: Readonly<Record<string, number | null>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])))
}

export function mapOf<Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values))
}
