import type {IncomingMessage, ServerResponse} from 'node:http'
import type {WebSocket} from 'ws'
import {closeCodes} from '../../shared/contract/close.ts'
import {checkPaths} from '../../shared/contract/lane.ts'
import {pacePerAddress} from '../access/pace.ts'
import type {Deps} from '../deps.ts'
import type {Limits} from './limits.ts'
import {beginStream, readBody, refuse} from './slowAnswers.ts'

const mostBytes = 64
/** Everybody who listens at the same moment; each holds one answer for a while and nothing else. */
const mostStreams = 1000
/** A network that holds streams back would let go of it only at its end: longer than anybody waits for it. */
const streamMs = 9000

export type MayCheck = (request: IncomingMessage) => boolean

export function checkPace({checksPerAddress}: Limits): MayCheck {
  const may = pacePerAddress(checksPerAddress, () => performance.now())
  return request => may(request.socket.remoteAddress ?? '')
}

export function isCheck({url}: IncomingMessage): boolean {
  const [path] = (url ?? '').split('?')
  return path === checkPaths.socket || path === checkPaths.plain
}

/** Says back what it hears, once. Nobody needs a seat for it and no board is touched. */
export function answerSocket(websocket: WebSocket, request: IncomingMessage, deps: Deps, may: MayCheck): void {
  websocket.on('error', () => undefined)
  if (!deps.mayCallFrom(request.headers.origin) || !may(request)) {
    websocket.close(closeCodes.notYours)
    return
  }
  const timer = setTimeout(() => websocket.terminate(), streamMs)
  timer.unref()
  websocket.on('close', () => clearTimeout(timer))
  websocket.once('message', (data: Buffer, isBinary) => {
    if (data.length <= mostBytes) websocket.send(data, {binary: isBinary})
    websocket.close(1000)
  })
}

/** The same over plain requests: a POST is said back, a GET begins a stream that goes on for a while. */
export function answerPlainChecks(
  deps: Deps,
  limits: Limits,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const may = checkPace(limits)
  let streams = 0
  return async (request, response) => {
    if (!may(request)) return refuse(deps, response, 429)
    if (request.method === 'POST') {
      if (!deps.mayCallFrom(request.headers.origin)) return refuse(deps, response, 404)
      const body = await readBody(request, mostBytes)
      if (typeof body === 'string') return refuse(deps, response, 413)
      beginStream(deps, response)
      response.end(body)
      return
    }
    if (request.method !== 'GET') return refuse(deps, response, 404)
    if (streams >= mostStreams) return refuse(deps, response, 429)
    streams += 1
    beginStream(deps, response)
    const timer = setTimeout(() => response.end(), streamMs)
    timer.unref()
    response.once('close', () => {
      streams -= 1
      clearTimeout(timer)
    })
  }
}
