/** What an expected failure carries: a code that the reader's language has a sentence for, and its parameters. */
export type Refusal = {
  readonly ok: false
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export type Ok<Value> = {readonly ok: true; readonly value: Value}
export type Result<Value> = Ok<Value> | Refusal

export function ok<Value>(value: Value): Ok<Value> {
  return {ok: true, value}
}

export function refusal(code: string, params: Readonly<Record<string, string | number>> = {}): Refusal {
  return {ok: false, code, params}
}
