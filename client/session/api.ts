import type * as z from 'zod/mini'
import type {Endpoint} from '../../shared/contract/endpoint.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Refusal, Result} from '../../shared/std/result.ts'

type CallInput<Body> = {
  /** For the `:name` parts of the path; in a workshop `id` is filled in. */
  readonly params?: Readonly<Record<string, string>>
  /** What the endpoint names as its query. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Body
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is, instead of a JSON body. */
  readonly file?: Blob
  readonly signal?: AbortSignal
}

/** Calls an endpoint of the contract. What did not work is a code with a sentence in `i18n/<language>/errors.ts`. */
export type Api = <Body extends z.ZodMiniType, Reply extends z.ZodMiniType>(
  endpoint: Endpoint<Body, Reply>,
  input?: CallInput<z.input<Body>>,
) => Promise<Result<z.output<Reply>>>

type Around = {
  readonly fetch: typeof fetch
  readonly boardId?: string
  readonly ownTime?: () => number
  readonly heardServerTime?: (serverMs: number, sentAt: number, cameAt: number) => void
}

export function createApi(around: Around): Api {
  const ownTime = around.ownTime ?? (() => Date.now())
  return async (endpoint, input = {}) => {
    const sentAt = ownTime()
    const response = await send(around, endpoint, input)
    if (!response) return refusal(input.signal?.aborted ? 'network.stopped' : 'network.unreachable')
    const date = Date.parse(response.headers.get('date') ?? '')
    // The header counts whole seconds: half of one is the best guess for the rest.
    if (!Number.isNaN(date)) around.heardServerTime?.(date + 500, sentAt, ownTime())
    const answer = await readJson(response)
    if (!response.ok) return refusalFrom(answer)
    const reply = endpoint.reply.safeParse(answer)
    return reply.success ? {ok: true, value: reply.data} : refusal('network.unexpected')
  }
}

/** The address of an endpoint with its parameters filled in; also for links that download. */
export function addressOf(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

async function send(
  around: Around,
  endpoint: {readonly method: string; readonly path: string},
  input: CallInput<unknown>,
): Promise<Response | null> {
  const params = {...(around.boardId === undefined ? {} : {id: around.boardId}), ...input.params}
  const asked = input.query ? `?${new URLSearchParams(input.query).toString()}` : ''
  const json = input.body === undefined ? undefined : JSON.stringify(input.body)
  const type = input.file ? 'application/octet-stream' : json === undefined ? undefined : 'application/json'
  try {
    return await around.fetch(addressOf(endpoint.path, params) + asked, {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: {'x-enig': '1', ...(type ? {'content-type': type} : {}), ...input.headers},
      body: input.file ?? json ?? null,
      signal: input.signal ?? null,
    })
  } catch {
    return null
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

function refusalFrom(answer: unknown): Refusal {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return refusal('network.unexpected')
  const {code} = answer
  if (typeof code !== 'string') return refusal('network.unexpected')
  const params = 'params' in answer && typeof answer.params === 'object' && answer.params !== null ? answer.params : {}
  const known = Object.entries(params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return refusal(code, Object.fromEntries(known))
}
