import type {IncomingMessage, ServerResponse} from 'node:http'
import {performance} from 'node:perf_hooks'
import {closeCodes} from '../../shared/contract/close.ts'
import {unpackFrames} from '../../shared/contract/lane.ts'
import {browserSecret} from '../access/cookie.ts'
import {pacePerAddress} from '../access/pace.ts'
import {tokenHash} from '../access/tokens.ts'
import type {Deps} from '../deps.ts'
import {reasonOf} from '../reason.ts'
import type {Attached} from './hub.ts'
import {Bucket} from './limits.ts'
import type {Limits} from './limits.ts'
import {answerPlainChecks, isCheck} from './networkCheck.ts'
import {beginAnswer, beginStream, namedEvent, readBody, refuse} from './slowAnswers.ts'
import {SlowLane} from './slowLane.ts'
import {notYours, showSeat, welcome} from './welcome.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

type Open = {
  readonly lane: SlowLane
  readonly attached: Attached
  readonly boardId: string
  /** Of the browser that opened it; no other one may listen or speak on it. */
  readonly browser: string
  /** Requests cost something too, also those that carry nothing. */
  readonly requests: Bucket
  /** Requests whose body is still coming. */
  bodies: number
  roundsUnheard: number
}

/** Lengths and the frames themselves: a tab puts at most one frame of the greatest size in a body. */
const packingBytes = 64 * 1024
/** A tab sends one at a time, and once more what a network has lost; each may hold a frame of the greatest size. (T7) */
const mostBodies = 4

/** Serves `/lane/`, and leaves everything else to the listener behind it. */
export function withSlowLanes(deps: Deps, limits: Limits, otherwise: Listener): Listener {
  const lanes = new Map<string, Open>()
  const checks = answerPlainChecks(deps, limits)
  const mayKnock = pacePerAddress(limits.strangersPerAddress, () => performance.now())

  const gone = (id: string) => {
    const open = lanes.get(id)
    if (!open) return
    lanes.delete(id)
    open.lane.end()
    open.attached.left()
  }
  watch(lanes, limits, gone)

  const enter = async (request: IncomingMessage, response: ServerResponse, url: URL, boardId: string) => {
    const {origin, cookie} = request.headers
    const isOurs = request.headers['x-enig'] === '1'
    const knock = {boardId, params: url.searchParams, origin, cookie, ticket: null}
    const shown = isOurs ? await showSeat(deps, knock) : notYours
    // Whoever shows a seat is not counted: a whole workshop may come back through one address. (JOIN-10)
    if ('why' in shown && !mayKnock(request.socket.remoteAddress ?? '')) return refuse(deps, response, 429)
    const id = deps.newId()
    const lane = new SlowLane(limits.mostBufferedBytes, () => gone(id))
    const answer = 'why' in shown ? shown : await welcome(deps, limits, lane, shown)
    beginAnswer(deps, response)
    if ('why' in answer) {
      response.end(namedEvent('close', `${closeCodes[answer.why]} ${answer.reason}`))
      return
    }
    // Each request may carry something to save or a sign of life; far more of them is not one of our tabs.
    const perSecond = limits.uploadsPerSecond + limits.awarenessPerSecond
    const requests = new Bucket(perSecond, limits.burstSeconds, performance.now())
    const browser = browserOf(deps, request)
    lanes.set(id, {lane, attached: answer, boardId, browser, requests, bodies: 0, roundsUnheard: 0})
    response.end(namedEvent('lane', id))
  }

  const listen = (response: ServerResponse, url: URL, {lane}: Open) => {
    const isStream = !url.searchParams.has('once')
    if (isStream) beginStream(deps, response)
    else beginAnswer(deps, response)
    // An answer that waits for something to say has its head on the way, so that nobody thinks it lost.
    response.flushHeaders()
    lane.read(response, isStream, countOf(url, 'after') ?? 0)
  }

  const speak = async (request: IncomingMessage, response: ServerResponse, url: URL, id: string, open: Open) => {
    const {lane, attached} = open
    if (url.searchParams.has('leave')) {
      gone(id)
      return refuse(deps, response, 204)
    }
    if (open.bodies >= mostBodies) {
      attached.connection.close('tooFast', '5')
      return refuse(deps, response, 429)
    }
    open.bodies += 1
    const body = await readBody(request, limits.mostFrameBytes + packingBytes)
    open.bodies -= 1
    if (body === 'brokenOff') return
    if (body === 'tooBig') {
      attached.connection.close('tooBig')
      return refuse(deps, response, 413)
    }
    lane.confirm(countOf(url, 'after') ?? 0)
    const n = countOf(url, 'n')
    if (n !== null) {
      const frames = unpackFrames(body)
      const order = lane.order(n)
      if (order === 'gap') return refuse(deps, response, 409)
      if (frames === null) attached.connection.close('broken')
      else if (order === 'next') for (const frame of frames) attached.receive(frame)
    }
    refuse(deps, response, 204)
  }

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, , boardId = '', id] = url.pathname.split('/')
    if (id === undefined) {
      if (request.method === 'POST') return enter(request, response, url, boardId)
      return refuse(deps, response, 404)
    }
    const open = lanes.get(id)
    const mayCome = open?.boardId === boardId && open.browser === browserOf(deps, request) && isOfOurPage(deps, request)
    if (!open || !mayCome) return refuse(deps, response, 404)
    open.roundsUnheard = 0
    if (!open.requests.take(1, performance.now())) open.attached.connection.close('tooFast', '5')
    if (request.method === 'GET') return listen(response, url, open)
    if (request.method === 'POST') return speak(request, response, url, id, open)
    return refuse(deps, response, 404)
  }

  return (request, response) => {
    if (!request.url?.startsWith('/lane/')) return otherwise(request, response)
    const serving = isCheck(request) ? checks(request, response) : serve(request, response)
    serving.catch((fault: unknown) => {
      deps.log.error({why: reasonOf(fault)}, 'a slow lane failed')
      response.destroy()
    })
  }
}

/** Rounds between two beats: a tab answers each of them, also one that nobody looks at. */
const roundsToBeat = 4

/**
 * Who was not heard for two beats is let go, and who has not read for so long: what a tab has taken it confirms at the
 * next beat at the latest. Counted in rounds, as with sockets. (T12)
 */
function watch(
  lanes: ReadonlyMap<string, Open>,
  {pingSeconds, mostBehindSeconds}: Limits,
  gone: (id: string) => void,
): void {
  const mostBehind = roundsToBeat + Math.ceil(mostBehindSeconds / pingSeconds)
  let round = 0
  setInterval(() => {
    round += 1
    for (const [id, open] of lanes) {
      const {lane, attached} = open
      open.roundsUnheard += 1
      if (open.roundsUnheard > roundsToBeat * 2) gone(id)
      else if (lane.behindFor() > mostBehind) attached.connection.close('tooSlow')
      else if (round % roundsToBeat === 0) lane.beat()
    }
  }, pingSeconds * 1000).unref()
}

/** A write names our page as its origin and carries our header; a read may leave the origin out. (JOIN-3) */
function isOfOurPage(deps: Deps, {method, headers}: IncomingMessage): boolean {
  if (method === 'GET') return headers.origin === undefined || deps.mayCallFrom(headers.origin)
  return headers['x-enig'] === '1' && deps.mayCallFrom(headers.origin)
}

function browserOf(deps: Deps, {headers}: IncomingMessage): string {
  const secret = browserSecret(headers.cookie, deps.isHttps)
  return secret === null ? '' : tokenHash(secret)
}

/** A number of the query; null when it is not there or none. */
function countOf({searchParams}: URL, name: string): number | null {
  const text = searchParams.get(name) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}
