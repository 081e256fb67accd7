import type * as z from 'zod/mini'

/**
 * One HTTP endpoint: the server validates and documents with it, the client calls with it.
 * `path` uses `:name` for its parameters. Refusals are `{code, params}` of `errors.ts`.
 */
export type Endpoint<Body extends z.ZodMiniType, Reply extends z.ZodMiniType> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/api/v1/${string}`
  readonly summary: string
  /** Names of what may stand behind the question mark; each can be left out. */
  readonly query?: readonly string[]
  readonly body: Body
  readonly reply: Reply
  readonly status: 200 | 201 | 202
}

export function endpoint<Body extends z.ZodMiniType, Reply extends z.ZodMiniType>(
  described: Endpoint<Body, Reply>,
): Endpoint<Body, Reply> {
  return described
}
