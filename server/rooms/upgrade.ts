import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'
import type {RawData} from 'ws'
import {WebSocket, WebSocketServer} from 'ws'
import {closeCodes} from '../../shared/contract/close.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import {pacePerAddress} from '../access/pace.ts'
import {agreedProtocol, ticketIn} from '../access/tickets.ts'
import type {Deps} from '../deps.ts'
import {reasonOf} from '../reason.ts'
import type {Attached} from './hub.ts'
import type {Limits} from './limits.ts'
import {answerSocket, checkPace, isCheck} from './networkCheck.ts'
import {sendBinaries, sendBinary} from './socketFrame.ts'
import {notYours, showSeat, welcome} from './welcome.ts'
import type {Shown, TurnedAway} from './welcome.ts'

/**
 * `/sync/:boardId?epoch=E&v=1`: from a cookie and an Origin to a seat in a room.
 *
 * A refused upgrade is accepted first and closed with its code: a browser cannot read an HTTP status there.
 */
export function upgradeHandler(
  deps: Deps,
  limits: Limits,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.mostFrameBytes,
    perMessageDeflate: false,
    handleProtocols: agreedProtocol,
    WebSocket: OurSocket,
  })
  watchLines(server, limits)
  const mayCheck = checkPace(limits)
  const mayKnock = pacePerAddress(limits.strangersPerAddress, () => performance.now())
  return (request, socket, head) => {
    // Sockets that nobody has a seat for live shortly; where even they are too many, nothing is spent on another.
    if (server.clients.size >= limits.mostOnServer * 2) {
      socket.destroy()
      return
    }
    if (isCheck(request)) {
      server.handleUpgrade(request, socket, head, websocket => answerSocket(websocket, request, deps, mayCheck))
      return
    }
    const nobodyListens = () => undefined
    socket.on('error', nobodyListens)
    const open = (answer: Shown | TurnedAway) => {
      socket.off('error', nobodyListens)
      // Whoever shows a seat is not counted: a whole workshop may come back through one address. (JOIN-10)
      if ('why' in answer && answer.why === 'notYours' && !mayKnock(request.socket.remoteAddress ?? '')) {
        socket.destroy()
        return
      }
      server.handleUpgrade(request, socket, head, websocket => {
        enter(deps, limits, websocket, socket, answer).catch((fault: unknown) => {
          deps.log.error({why: reasonOf(fault)}, 'a socket could not be opened')
          close(websocket, 'restarting')
        })
      })
    }
    seatShownBy(deps, request).then(open, (fault: unknown) => {
      deps.log.error({why: reasonOf(fault)}, 'a seat could not be looked up')
      open({why: 'restarting', reason: ''})
    })
  }
}

async function seatShownBy(deps: Deps, {url, headers}: IncomingMessage): Promise<Shown | TurnedAway> {
  const {pathname, searchParams: params} = new URL(url ?? '/', 'http://localhost')
  const [, room, boardId = ''] = pathname.split('/')
  if (room !== 'sync') return notYours
  const {origin, cookie} = headers
  return showSeat(deps, {boardId, params, origin, cookie, ticket: ticketIn(headers['sec-websocket-protocol'])})
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

const lastWordMs = 1000

/**
 * Whoever has not read for so long is let go, and so is a line that broke without a word: presence and buffers go with
 * it. An answer to a ping says that everything before it was read. (T12)
 *
 * Counted in rounds, not in time: a server that was held up itself blames nobody for it.
 */
function watchLines(server: WebSocketServer, {pingSeconds, mostBehindSeconds}: Limits): void {
  const most = Math.ceil(mostBehindSeconds / pingSeconds)
  const unanswered = new WeakMap<WebSocket, number>()
  const ask = (socket: WebSocket) => {
    const rounds = unanswered.get(socket)
    unanswered.set(socket, (rounds ?? 0) + 1)
    if (rounds === undefined) {
      socket.once('pong', () => unanswered.delete(socket))
      socket.ping()
    } else if (rounds === most) {
      socket.close(closeCodes.tooSlow)
      setTimeout(() => socket.terminate(), lastWordMs).unref()
    }
  }
  setInterval(() => {
    for (const socket of server.clients) if (socket.readyState === socket.OPEN) ask(socket)
  }, pingSeconds * 1000).unref()
}

/** Nobody has shown a seat yet: little is kept for them. */
const mostEarlyBytes = 1024 * 1024

async function enter(
  deps: Deps,
  limits: Limits,
  websocket: WebSocket,
  socket: Duplex,
  shown: Shown | TurnedAway,
): Promise<void> {
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

  if ('why' in shown) {
    close(websocket, shown.why, shown.reason)
    return
  }
  const answer = await welcome(
    deps,
    limits,
    {
      send: frame => {
        if (websocket.readyState === websocket.OPEN) sendBinary(socket, frame)
      },
      sendAll: frames => {
        if (websocket.readyState === websocket.OPEN) sendBinaries(socket, frames)
      },
      close: (code, reason) => websocket.close(code, reason),
      waiting: () => websocket.bufferedAmount,
    },
    shown,
  )
  if ('why' in answer) {
    close(websocket, answer.why, answer.reason)
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
