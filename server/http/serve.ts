import type {Context, Hono} from 'hono'
import {describeRoute, resolver} from 'hono-openapi'
import * as z from 'zod/mini'
import type {Endpoint} from '../../shared/contract/endpoint.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import {readJson} from './readJson.ts'
import {refuse} from './refuse.ts'

export type Call<Body> = {readonly c: Context; readonly body: Body}

const errorBody = z.object({code: z.string(), params: z.record(z.string(), z.any())})

/**
 * Serves one endpoint of the contract: validates its body once, here, documents it, and turns a refusal into its
 * status. What was sent is never echoed.
 */
export function serve<Body extends z.ZodMiniType, Reply extends z.ZodMiniType>(
  app: Hono,
  endpoint: Endpoint<Body, Reply>,
  handle: (call: Call<z.output<Body>>) => Promise<Result<z.input<Reply> | Response>>,
): void {
  const {method, path, status} = endpoint
  app.on(method, path, describe(endpoint), async c => {
    const sent = takesBody(endpoint) ? await readJson(c) : {ok: true as const, value: undefined}
    if (!sent.ok) return refuse(c, sent)
    const body = endpoint.body.safeParse(sent.value)
    if (!body.success) return refuse(c, malformed(body.error.issues[0]?.path ?? []))
    const reply = await handle({c, body: body.data})
    if (!reply.ok) return refuse(c, reply)
    if (reply.value instanceof Response) return reply.value
    return c.json(reply.value ?? {}, status)
  })
}

/** Names the field, never what stood in it; keys that somebody made up are not repeated either. */
function malformed(path: readonly PropertyKey[]) {
  const names = path.map(String).filter(name => /^[A-Za-z0-9]{1,40}$/.test(name))
  return refusal('request.malformed', {field: names.length > 0 ? names.join('.') : 'body'})
}

function takesBody(endpoint: Endpoint<z.ZodMiniType, z.ZodMiniType>): boolean {
  return !endpoint.body.safeParse(undefined).success
}

function describe(endpoint: Endpoint<z.ZodMiniType, z.ZodMiniType>) {
  const {summary, path, query = [], body, reply, status} = endpoint
  const names = [...path.matchAll(/:([A-Za-z]+)/g)].flatMap(([, name]) => name ?? [])
  return describeRoute({
    summary,
    parameters: [
      ...names.map(name => ({name, in: 'path', required: true, schema: {type: 'string'}}) as const),
      ...query.map(name => ({name, in: 'query', required: false, schema: {type: 'string'}}) as const),
    ],
    ...(takesBody(endpoint)
      ? {requestBody: {required: true, content: {'application/json': {schema: resolver(body)}}}}
      : {}),
    responses: {
      [status]: {description: 'Done.', content: {'application/json': {schema: resolver(reply)}}},
      default: {
        description: 'Refused: a code of the product with its parameters.',
        content: {'application/json': {schema: resolver(errorBody)}},
      },
    },
  })
}
