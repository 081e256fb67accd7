import {createServer, request as ask} from 'node:http'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {connect} from 'node:net'
import type {AddressInfo, Socket} from 'node:net'
import type {Duplex} from 'node:stream'

/**
 * What a company's proxy does to what it does not know:
 * refuse: an upgrade gets 403. swallow: it is passed on, and no byte after it. cut: sockets and streams end after a while.
 * strip: the upgrade's headers are taken away. buffer: upgrades get 403, and an answer is passed on when it is whole.
 */
export const proxyKinds = ['refuse', 'swallow', 'cut', 'strip', 'buffer'] as const
export type ProxyKind = (typeof proxyKinds)[number]

export type Proxy = {
  /** For a browser's settings: all it asks goes through here. */
  readonly address: string
  /** What was done to upgrades and answers so far. */
  readonly did: () => Readonly<Record<'refused' | 'swallowed' | 'cut' | 'stripped' | 'held', number>>
  /** From now on it lets everything through. */
  readonly open: () => void
  readonly stop: () => Promise<void>
}

const headEnd = Buffer.from('\r\n\r\n')

/** A forward proxy on loopback, as a browser is told to use one: plain requests whole, sockets through CONNECT. */
export async function startProxy(kind: ProxyKind, {cutAfterMs = 60_000} = {}): Promise<Proxy> {
  const did = {refused: 0, swallowed: 0, cut: 0, stripped: 0, held: 0}
  const sockets = new Set<Duplex>()
  let isOpen = false
  const cutLater = (stream: Duplex | ServerResponse) => {
    const timer = setTimeout(() => {
      if (isOpen || stream.destroyed) return
      did.cut += 1
      stream.destroy()
    }, cutAfterMs)
    stream.once('close', () => clearTimeout(timer))
  }
  const proxy = createServer((request, response) => {
    const hold = kind === 'buffer' && !isOpen
    const isStream = request.url?.includes('/lane/') && request.method === 'GET'
    if (kind === 'cut' && !isOpen && isStream) cutLater(response)
    forward(request, response, hold ? () => (did.held += 1) : null)
  })
  proxy.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  proxy.on('connect', (request, browser, first) => {
    const [host = '', port = '80'] = (request.url ?? '').split(':')
    browser.on('error', () => undefined)
    browser.write('HTTP/1.1 200 Connection established\r\n\r\n')
    readHead(browser, first, (head, rest) => {
      if (isOpen) return tunnel(browser, host, Number(port), Buffer.concat([head, rest]))
      switch (kind) {
        case 'refuse':
        case 'buffer':
          did.refused += 1
          browser.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
          return
        case 'strip': {
          did.stripped += 1
          const lines = head.toString('latin1').split('\r\n')
          const kept = lines.filter(line => !/^(upgrade|connection|sec-websocket-[\w-]+):/i.test(line)).join('\r\n')
          tunnel(browser, host, Number(port), Buffer.concat([Buffer.from(kept, 'latin1'), rest]))
          return
        }
        case 'cut':
          cutLater(browser)
          tunnel(browser, host, Number(port), Buffer.concat([head, rest]))
          return
        case 'swallow':
          did.swallowed += 1
          shakeHandsOnly(browser, host, Number(port), head)
      }
    })
  })
  const tunnel = (browser: Duplex, host: string, port: number, first: Buffer) => {
    const server = openTo(host, port, sockets)
    server.write(first)
    server.pipe(browser)
    browser.pipe(server)
    const end = () => {
      server.destroy()
      browser.destroy()
    }
    for (const side of [server, browser]) side.on('close', end)
  }
  /** The server's answer to the upgrade goes through, nothing else in either direction. */
  const shakeHandsOnly = (browser: Duplex, host: string, port: number, head: Buffer) => {
    const server = openTo(host, port, sockets)
    server.write(head)
    readHead(server, Buffer.alloc(0), answer => browser.write(answer))
    browser.resume()
    browser.on('close', () => server.destroy())
    server.on('close', () => browser.destroy())
  }
  await new Promise<void>(listening => proxy.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    did: () => ({...did}),
    open: () => {
      isOpen = true
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise(done => proxy.close(done))
    },
  }
}

/** Passes one request on; `held` keeps the answer back until it is whole. */
function forward(request: IncomingMessage, response: ServerResponse, held: (() => void) | null): void {
  const to = new URL(request.url ?? '/')
  const passed = ask(
    {host: to.hostname, port: to.port, path: to.pathname + to.search, method: request.method, headers: request.headers},
    answer => {
      const chunks: Buffer[] = []
      if (!held) {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        response.flushHeaders()
        answer.pipe(response)
        return
      }
      held()
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        response.end(Buffer.concat(chunks))
      })
      answer.on('error', () => response.destroy())
    },
  )
  passed.on('error', () => {
    if (!response.headersSent) response.writeHead(502)
    response.end()
  })
  response.on('close', () => passed.destroy())
  request.pipe(passed)
}

function openTo(host: string, port: number, sockets: Set<Duplex>): Socket {
  const server = connect(port, host)
  sockets.add(server)
  server.on('error', () => undefined)
  server.on('close', () => sockets.delete(server))
  return server
}

/** The head of a request or an answer, and what came behind it. */
function readHead(stream: Duplex, first: Buffer, then: (head: Buffer, rest: Buffer) => void): void {
  let seen = first
  const look = (): boolean => {
    const end = seen.indexOf(headEnd)
    if (end === -1) return false
    stream.off('data', take)
    stream.pause()
    then(seen.subarray(0, end + headEnd.length), seen.subarray(end + headEnd.length))
    return true
  }
  const take = (bytes: Buffer) => {
    seen = Buffer.concat([seen, bytes])
    look()
  }
  if (!look()) stream.on('data', take)
}
