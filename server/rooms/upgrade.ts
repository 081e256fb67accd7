import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'
import type {RawData} from 'ws'
import {WebSocket, WebSocketServer} from 'ws'
import {closeCodes} from '../../shared/contract/close.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import {spokenProtocol} from '../../shared/contract/protocols.ts'
import {asId} from '../../shared/std/ids.ts'
import {browserSecret} from '../access/cookie.ts'
import {seatOf} from '../access/seats.ts'
import type {Deps} from '../deps.ts'
import type {Attached} from './hub.ts'
import type {Limits} from './limits.ts'

/**
 * `/sync/:boardId?epoch=E&v=1`: from a cookie and an Origin to a seat in a room.
 *
 * A refused upgrade is accepted first and closed with its code: a browser cannot read an HTTP status there. "Not
 * there", "not yours" and "no cookie" look the same. (JOIN-2)
 */
export function upgradeHandler(
  deps: Deps,
  limits: Limits,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.mostFrameBytes,
    perMessageDeflate: false,
    WebSocket: OurSocket,
  })
  watchLines(server, limits.pingSeconds)
  return (request, socket, head) => {
    server.handleUpgrade(request, socket, head, websocket => {
      welcome(deps, websocket, request).catch((fault: unknown) => {
        deps.log.error({why: fault instanceof Error ? fault.message : ''}, 'a socket could not be opened')
        close(websocket, 'restarting')
      })
    })
  }
}

const tooBigToRead = 1009
/** A socket that was closed and does not answer goes after this time: whoever does not read must not stay. */
const lingerMs = 5000

class OurSocket extends WebSocket {
  /** A frame that is too big to be read has our code like one that was read; nobody lingers. */
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === tooBigToRead ? closeCodes.tooBig : code, reason)
    const timer = setTimeout(() => this.terminate(), lingerMs)
    timer.unref()
    this.once('close', () => clearTimeout(timer))
  }
}

/** A line that broke without a word is found: its presence goes and its buffers with it. */
function watchLines(server: WebSocketServer, everySeconds: number): void {
  const silent = new WeakSet<WebSocket>()
  const ask = (socket: WebSocket) => {
    if (silent.has(socket)) {
      socket.terminate()
      return
    }
    silent.add(socket)
    socket.once('pong', () => silent.delete(socket))
    socket.ping()
  }
  setInterval(() => {
    for (const socket of server.clients) ask(socket)
  }, everySeconds * 1000).unref()
}

/** Nobody has shown a seat yet: little is kept for them. */
const mostEarlyBytes = 1024 * 1024

async function welcome(deps: Deps, websocket: WebSocket, request: IncomingMessage): Promise<void> {
  // Frames that come before the room is open wait in order.
  const early: Uint8Array[] = []
  let earlyBytes = 0
  let attached: Attached | null = null
  let hasLeft = false
  websocket.on('message', (data: RawData) => {
    if (websocket.readyState !== websocket.OPEN) return
    const frame = bytesOf(data)
    if (attached) {
      attached.receive(frame)
      return
    }
    earlyBytes += frame.length
    if (earlyBytes > mostEarlyBytes) close(websocket, 'tooFast', '5')
    else early.push(frame)
  })
  websocket.on('close', () => {
    hasLeft = true
    attached?.left()
  })
  websocket.on('error', () => undefined)

  const asked = new URL(request.url ?? '/', 'http://localhost')
  const [, room, id = ''] = asked.pathname.split('/')
  const boardId = asId<'board'>(id)
  if (room !== 'sync' || !deps.mayCallFrom(request.headers.origin)) {
    close(websocket, 'notYours')
    return
  }
  const protocol = spokenProtocol(asked.searchParams.get('v'))
  if (protocol === null) {
    close(websocket, 'otherEpoch', 'protocol')
    return
  }
  const seat = await seatOf(deps.store, boardId, browserSecret(request.headers.cookie, deps.isHttps), deps.now())
  if (!seat) {
    close(websocket, 'notYours')
    return
  }
  const epoch = asked.searchParams.get('epoch')
  const answer = await deps.hub.attach(
    boardId,
    {
      send: frame => {
        if (websocket.readyState === websocket.OPEN) websocket.send(frame)
      },
      close: (code, reason) => websocket.close(code, reason),
      waiting: () => websocket.bufferedAmount,
    },
    {participantId: seat, protocol, epoch: epoch === null ? null : Number(epoch)},
  )
  if (typeof answer === 'string') {
    close(websocket, answer, answer === 'tooFast' ? '5' : '')
    return
  }
  if (hasLeft) {
    answer.left()
    return
  }
  attached = answer
  for (const frame of early) answer.receive(frame)
}

function close(websocket: WebSocket, why: CloseReason, reason = ''): void {
  websocket.close(closeCodes[why], reason)
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
