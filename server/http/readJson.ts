import type {Context} from 'hono'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'

/** The body as JSON; anything else is malformed, whatever it was. */
export async function readJson(c: Context): Promise<Result<unknown>> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json(;|$)/i.test(type.trim())) return refusal('request.malformed', {field: 'content-type'})
  try {
    return ok(await c.req.json())
  } catch {
    return refusal('request.malformed', {field: 'body'})
  }
}
