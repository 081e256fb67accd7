/**
 * Where the result differs from what was expected, in words; null where it does not.
 *
 * Every key of `expected` is compared, further keys of the result are free. Numbers are equal within
 * `tolerance` x max(1, |expected|); null means null; arrays keep their order.
 */
export function firstDifference(expected: unknown, actual: unknown, tolerance: number, path = ''): string | null {
  if (typeof expected === 'number') {
    const isNear =
      typeof actual === 'number' && Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))
    return isNear ? null : differ(path, expected, actual)
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return differ(path, expected, actual)
    return firstOf(expected.keys(), index =>
      firstDifference(expected[index], actual[index], tolerance, `${path}[${index}]`),
    )
  }
  if (isObject(expected)) {
    if (!isObject(actual)) return differ(path, expected, actual)
    return firstOf(Object.keys(expected), key =>
      firstDifference(expected[key], ownValue(actual, key), tolerance, `${path}.${key}`),
    )
  }
  return expected === actual ? null : differ(path, expected, actual)
}

function firstOf<Key>(keys: Iterable<Key>, difference: (key: Key) => string | null): string | null {
  for (const key of keys) {
    const found = difference(key)
    if (found !== null) return found
  }
  return null
}

export function isObject(candidate: unknown): candidate is Readonly<Record<string, unknown>> {
  return typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate)
}

function ownValue(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function differ(path: string, expected: unknown, actual: unknown): string {
  return `${path === '' ? 'result' : path.replace(/^\./, '')}: expected ${say(expected)}, got ${say(actual)}`
}

const longest = 300

function say(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > longest ? `${text.slice(0, longest)}...` : text
}
