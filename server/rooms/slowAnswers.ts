import type {IncomingMessage, ServerResponse} from 'node:http'
import {laneEvents} from '../../shared/contract/lane.ts'
import type {Deps} from '../deps.ts'
import {everyAnswer} from '../securityHeaders.ts'

/** Some filters pass nothing on before they have seen so much. */
const padding = `:${' '.repeat(2048)}\n\n`

/** Begins an answer of events. Nobody between us and the tab keeps it, changes it or waits for its end. */
export function beginStream(deps: Deps, response: ServerResponse): void {
  begin(deps, response, 200)
  response.write(padding)
}

/** Begins an answer of events that comes whole. */
export function beginAnswer(deps: Deps, response: ServerResponse): void {
  begin(deps, response, 200)
}

export function refuse(deps: Deps, response: ServerResponse, status: 204 | 404 | 409 | 413 | 429): void {
  if (response.headersSent) return
  // What is left of the request is not read any more.
  if (status === 413 || status === 429) response.shouldKeepAlive = false
  begin(deps, response, status)
  response.end()
}

function begin(deps: Deps, response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...everyAnswer(deps.isHttps),
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    ...(status === 200 ? {'content-type': 'text/event-stream; charset=utf-8'} : {}),
  })
}

export function frameEvent(n: number, frame: Uint8Array): string {
  const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength)
  return `id: ${n}\ndata: ${bytes.toString('base64')}\n\n`
}

export function namedEvent(name: keyof typeof laneEvents, data: string): string {
  return `event: ${laneEvents[name]}\ndata: ${data}\n\n`
}

/** The whole body, counted while it arrives. What breaks off on the way is not too big: it comes once more. */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | 'tooBig' | 'brokenOff'> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise(done => {
    request.on('data', (bytes: Buffer) => {
      size += bytes.length
      if (size <= most) {
        chunks.push(bytes)
        return
      }
      // The answer should still reach whoever sends a little too much; whoever goes on for long is cut off.
      if (size > most * 4) request.destroy()
      chunks.length = 0
      done('tooBig')
    })
    request.on('end', () => done(Buffer.concat(chunks)))
    request.on('close', () => done('brokenOff'))
    request.on('error', () => done('brokenOff'))
  })
}
