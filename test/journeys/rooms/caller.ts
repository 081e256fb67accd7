import {randomUUID} from 'node:crypto'
import type {BrowserContext} from 'playwright-core'

export type Seats = Awaited<ReturnType<BrowserContext['cookies']>>

export type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  body?: object,
) => Promise<Readonly<Record<string, string>>>

/** Calls the API with the seats of a browser, as its pages do. */
export function caller({request}: BrowserContext, origin: string): Call {
  const ask = (method: string, path: string, body?: object) =>
    request.fetch(`${origin}/api/v1${path}`, {
      method,
      // opening an example imports a file and counts it: a busy machine may take its time
      timeout: 120_000,
      headers: {'x-enig': '1', origin, 'idempotency-key': randomUUID()},
      ...(body ? {data: body} : {}),
    })
  return async (method, path, body) => {
    let answer = await ask(method, path, body)
    // what is refused for now only is asked once more, as a person would
    for (let triesLeft = 3; answer.status() === 503 && triesLeft > 0; triesLeft -= 1)
      answer = await ask(method, path, body)
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer.json()
  }
}

/** Steps back as somebody who leads does: with a reason that everybody reads. */
export async function stepBack(call: Call, boardId: string, times: number): Promise<void> {
  for (let step = 0; step < times; step += 1)
    await call('POST', `/boards/${boardId}/phase`, {move: 'back', reason: 'Vi vill titta en gång till'})
}
