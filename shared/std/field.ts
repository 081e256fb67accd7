/**
 * What a field of a board record may hold.
 *
 * One table of fields per entity is the single source: the types, the gate's validator, the reader and the
 * writer all come from it.
 */
export type Scalar =
  | string
  | number
  | boolean
  | null
  | readonly (string | number | boolean)[]
  | {readonly [key: string]: Scalar}

/** One value that is replaced as a whole: the last writer wins. */
export type ValueField<Value> = {
  readonly is: 'value'
  /** Strict: true only for exactly this shape, no extra keys. */
  readonly accepts: (value: unknown) => boolean
  /** What a missing field reads as. */
  readonly missing: Value
}
/** A text that several people edit at once, character by character. */
export type TextField = {readonly is: 'text'; readonly max: number}
/** A set of ids or words: each member is added and dropped by itself. */
export type SetField<Member extends string> = {
  readonly is: 'set'
  readonly accepts: (member: string) => boolean
  readonly max: number
  readonly member?: Member
}
/** A map from a key to one value each. */
export type MapField<Value> = {
  readonly is: 'map'
  readonly accepts: (value: unknown) => boolean
  readonly max: number
  readonly value?: Value
}

export type Field = ValueField<unknown> | TextField | SetField<string> | MapField<unknown>
export type Fields = {readonly [name: string]: Field}

/** What a field reads as, in plain data. */
type Plain<F> =
  F extends ValueField<infer Value>
    ? Value
    : F extends TextField
      ? string
      : F extends SetField<infer Member>
        ? ReadonlySet<Member>
        : F extends MapField<infer Value>
          ? ReadonlyMap<string, Value>
          : never

export type Entity<Key, F extends Fields> = {readonly id: Key} & {readonly [Name in keyof F]: Plain<F[Name]>}

/** A check that also names the type it proves. */
export type Accepts<Value> = ((value: unknown) => boolean) & {readonly proves?: Value}

export function value<Value, const Missing>(accepts: Accepts<Value>, missing: Missing): ValueField<Value | Missing> {
  return {is: 'value', accepts: candidate => accepts(candidate) || candidate === missing, missing}
}
export function text(max: number): TextField {
  return {is: 'text', max}
}
export function set<Member extends string>(accepts: Accepts<Member>, max: number): SetField<Member> {
  return {is: 'set', accepts, max}
}
export function map<Value>(accepts: Accepts<Value>, max: number): MapField<Value> {
  return {is: 'map', accepts, max}
}

// Lone surrogates cannot be written to UTF-8 and NUL ends strings in half the receiving systems.
// oxlint-disable-next-line no-control-regex
const unwritable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/

export function isWritable(candidate: string): boolean {
  return !unwritable.test(candidate)
}

export const words =
  (max: number): Accepts<string> =>
  candidate =>
    typeof candidate === 'string' && candidate.length <= max && isWritable(candidate)

export const oneOf =
  <const Words extends readonly string[]>(choices: Words): Accepts<Words[number]> =>
  candidate =>
    typeof candidate === 'string' && choices.includes(candidate)

export const number =
  (min: number, max: number): Accepts<number> =>
  candidate =>
    typeof candidate === 'number' && Number.isFinite(candidate) && candidate >= min && candidate <= max

export const yesNo: Accepts<boolean> = candidate => typeof candidate === 'boolean'

/** A calendar day, `yyyy-mm-dd`. */
export const day: Accepts<string> = candidate =>
  typeof candidate === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(candidate)

export const list =
  <Item>(accepts: Accepts<Item>, max: number): Accepts<readonly Item[]> =>
  candidate =>
    Array.isArray(candidate) && candidate.length <= max && candidate.every(item => accepts(item))

function isPlain(candidate: unknown): candidate is object {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) return false
  // A value that arrives with a `__proto__` of its own would show more than its keys.
  return Object.getPrototypeOf(candidate) === Object.prototype
}

/** Any of these keys, each with a value of one kind. */
export const entries =
  <Value>(key: Accepts<string>, accepts: Accepts<Value>, max: number): Accepts<{readonly [key: string]: Value}> =>
  candidate => {
    if (!isPlain(candidate)) return false
    const held = Object.entries(candidate)
    return held.length <= max && held.every(([name, of]) => key(name) && accepts(of))
  }

/** Exactly these keys, each as its check says. */
export const shape =
  <Shape extends {readonly [key: string]: Accepts<unknown>}>(
    checks: Shape,
  ): Accepts<{readonly [Key in keyof Shape]: Shape[Key] extends Accepts<infer Value> ? Value : never}> =>
  candidate => {
    if (!isPlain(candidate)) return false
    const keys = Object.keys(candidate)
    const wanted = Object.keys(checks)
    if (keys.length !== wanted.length) return false
    const fields = new Map<string, unknown>(Object.entries(candidate))
    return wanted.every(key => fields.has(key) && checks[key]?.(fields.get(key)) === true)
  }

export const either =
  <A, B>(a: Accepts<A>, b: Accepts<B>): Accepts<A | B> =>
  candidate =>
    a(candidate) || b(candidate)

export const nothing: Accepts<null> = candidate => candidate === null
