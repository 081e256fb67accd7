/* oxlint-disable unicorn/prefer-add-event-listener -- the provider sets on-functions, and so do its tests. */
import {expect, test} from 'vitest'
import {laneEvents} from '../../../client/session/laneEvents.ts'
import {slowSocket} from '../../../client/session/slowSocket.ts'
import {unpackFrames} from '../../../shared/contract/lane.ts'
import {aClock, breathe} from '../../rooms/aClock.ts'

type Ask = {
  readonly method: string
  readonly path: string
  readonly body: Uint8Array | null
  readonly answer: (status: number, text?: string) => void
  /** Begins a stream; each call is a piece of it. */
  readonly stream: () => {readonly say: (text: string) => void; readonly end: () => void; readonly breaks: () => void}
  readonly breaks: () => void
  isGivenUp: boolean
}

/** A server that answers when the test says so, and a clock that the test moves. */
function aTab() {
  const clock = aClock()
  const asks: Ask[] = []
  const headers = {'content-type': 'text/event-stream; charset=utf-8'}
  const fetchLike: typeof fetch = (to, init = {}) =>
    new Promise<Response>((done, failed) => {
      const ask: Ask = {
        method: init.method ?? 'GET',
        path: String(to).replace('http://here', ''),
        body: init.body instanceof Uint8Array ? init.body : null,
        answer: (status, text = '') => done(new Response(status === 204 ? null : text, {status, headers})),
        stream: () => {
          let controller: ReadableStreamDefaultController<Uint8Array> | null = null
          const body = new ReadableStream<Uint8Array>({start: given => void (controller = given)})
          init.signal?.addEventListener('abort', () => controller?.error(new Error('given up')))
          done(new Response(body, {status: 200, headers}))
          return {
            say: text => controller?.enqueue(new TextEncoder().encode(text)),
            end: () => controller?.close(),
            breaks: () => controller?.error(new TypeError('network')),
          }
        },
        breaks: () => failed(new TypeError('network')),
        isGivenUp: false,
      }
      init.signal?.addEventListener('abort', () => {
        ask.isGivenUp = true
        failed(new DOMException('given up', 'AbortError'))
      })
      asks.push(ask)
    })
  const learned = {streamsAreHeld: false}
  let leave: () => void = () => undefined
  const Socket = slowSocket({
    fetch: fetchLike,
    later: clock.later,
    ticks: () => clock.ms,
    onLeave: task => {
      leave = task
      return () => undefined
    },
    learned,
  })
  const socket = new Socket('ws://here/sync/b1?epoch=1&v=1')
  const heard = {opened: 0, frames: [] as number[], closed: [] as number[]}
  socket.onopen = () => (heard.opened += 1)
  socket.onmessage = ({data}) => heard.frames.push(new Uint8Array(data)[0] ?? -1)
  socket.onclose = ({code}) => heard.closed.push(code)
  const open = async () => {
    asks[0]?.answer(200, 'event: lane\ndata: L1\n\n')
    await streamRead()
  }
  const openStream = async () => {
    await open()
    const stream = asks[1]!.stream()
    stream.say(`:   \n\n${frame(1, 21)}`)
    await streamRead()
    return stream
  }
  return {clock, asks, heard, socket, learned, open, openStream, leave: () => leave()}
}

const frame = (n: number, byte: number) => `id: ${n}\ndata: ${btoa(String.fromCharCode(byte))}\n\n`

/** A stream of the platform needs turns of the event loop, not time. */
async function streamRead(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise<void>(done => setImmediate(done))
    await breathe()
  }
}

test('NET-1 opens where the server was heard, and frames come in order', async () => {
  const {asks, heard, openStream} = aTab()
  expect(asks.map(({method, path}) => `${method} ${path}`)).toEqual(['POST /lane/b1?epoch=1&v=1'])

  const stream = await openStream()
  stream.say(frame(2, 22).slice(0, 5))
  stream.say(frame(2, 22).slice(5) + frame(3, 23))
  await streamRead()

  expect(asks[1]?.path).toBe('/lane/b1/L1?after=0')
  expect(heard).toEqual({opened: 1, frames: [21, 22, 23], closed: []})
})

test('NET-1 a frame whose answer was lost is sent again under the same number, until there is one', async () => {
  const {clock, asks, heard, socket, openStream} = aTab()
  await openStream()

  socket.send(new Uint8Array([7]))
  socket.send(new Uint8Array([8]))
  await breathe()
  asks[2]?.breaks()
  await clock.move(300)
  asks[3]?.answer(502)
  await clock.move(600)
  asks[4]?.answer(204)
  socket.send(new Uint8Array([9]))
  await clock.move(100)

  const posts = asks.slice(2).map(({path, body}) => ({path, frames: unpackFrames(body ?? new Uint8Array())?.flat()}))
  const both = [new Uint8Array([7]), new Uint8Array([8])]
  const again = {path: '/lane/b1/L1?n=1&after=1', frames: both}
  expect(posts).toEqual([again, again, again, {path: '/lane/b1/L1?n=2&after=1', frames: [new Uint8Array([9])]}])
  expect(heard.closed).toEqual([])
})

test('NET-1 a stream that was cut goes on behind what has come; what comes twice is taken once', async () => {
  const {clock, asks, heard, openStream} = aTab()
  const stream = await openStream()
  await clock.move(2000)

  stream.end()
  await streamRead()
  asks[2]?.stream().say(frame(1, 21) + frame(2, 22))
  await streamRead()

  expect(asks[2]?.path).toBe('/lane/b1/L1?after=1')
  expect(heard).toEqual({opened: 1, frames: [21, 22], closed: []})
})

test('NET-1 a proxy may cut each stream after a while for as long as it likes', async () => {
  const {clock, asks, heard, learned, openStream} = aTab()
  let stream = await openStream()

  for (let cut = 0; cut < 20; cut += 1) {
    await clock.move(2500)
    stream.breaks()
    await streamRead()
    await clock.move(100)
    for (const ask of asks.filter(({method}) => method === 'POST').slice(1)) ask.answer(204)
    stream = asks.findLast(({method}) => method === 'GET')!.stream()
    stream.say(cut % 2 === 0 ? ':\n\n' : frame(cut + 2, 22))
    await streamRead()
  }

  expect([heard.closed, heard.frames.length, learned.streamsAreHeld]).toEqual([[], 11, false])
})

test('NET-2 where a stream does not begin, whole answers are asked for after a second and a half', async () => {
  const {clock, asks, heard, learned, open} = aTab()
  await open()

  await clock.move(1500)
  await streamRead()
  asks[2]?.answer(200, frame(1, 21))
  await streamRead()

  expect([asks[1]?.isGivenUp, asks[2]?.path, asks[3]?.path]).toEqual([
    true,
    '/lane/b1/L1?after=0&once=1',
    '/lane/b1/L1?after=1&once=1',
  ])
  expect([heard.opened, learned.streamsAreHeld, clock.ms < 5000]).toEqual([1, true, true])
})

test('NET-2 where nothing answers what we said, the stream is held back: whole answers from then on', async () => {
  const {clock, asks, heard, socket, openStream} = aTab()
  await openStream()

  socket.send(new Uint8Array([7]))
  await breathe()
  asks[2]?.answer(204)
  await clock.move(3100)
  await streamRead()

  expect(asks.some(({path}) => path === '/lane/b1/L1?after=1&once=1')).toBe(true)
  expect(heard.closed).toEqual([])
})

test('a stream that answers before the request itself is not suspected', async () => {
  const {clock, asks, learned, socket, openStream} = aTab()
  const stream = await openStream()

  socket.send(new Uint8Array([7]))
  await breathe()
  stream.say(frame(2, 20))
  await streamRead()
  asks[2]?.answer(204)
  await clock.move(9000)

  expect(learned.streamsAreHeld).toBe(false)
})

test('a beat is answered, and what has come is confirmed after a while', async () => {
  const {clock, asks, openStream} = aTab()
  const stream = await openStream()

  stream.say('event: beat\ndata: \n\n')
  await streamRead()
  expect(asks[2]?.path).toBe('/lane/b1/L1?after=1')
  asks[2]?.answer(204)
  await clock.move(100)
  stream.say(frame(2, 22))
  await streamRead()
  await clock.move(3000)

  expect(asks[3]?.path).toBe('/lane/b1/L1?after=2')
})

test('a stream that falls silent is given up and begun again', async () => {
  const {clock, asks, heard, openStream} = aTab()
  await openStream()
  await clock.move(3000)
  for (const ask of asks.slice(2)) ask.answer(204)

  await clock.move(22_500)
  await streamRead()
  await clock.move(500)

  const listened = asks.filter(({method}) => method === 'GET')
  expect(listened.map(({path, isGivenUp}) => [path, isGivenUp])).toEqual([
    ['/lane/b1/L1?after=0', true],
    ['/lane/b1/L1?after=1', false],
  ])
  expect(heard.closed).toEqual([])
})

test.each([
  ['a code of the server', 200, 'event: close\ndata: 4409 protocol\n\n', 4409],
  ['a page of the proxy', 200, '<html>Log in first</html>', 1006],
  ['a refusal of the proxy', 403, '', 1006],
])('NET-1 a lane that is not opened closes like a socket: %s', async (_, status, text, code) => {
  const {asks, heard} = aTab()

  asks[0]?.answer(status, text)
  await streamRead()

  expect(heard).toEqual({opened: 0, frames: [], closed: [code]})
})

test('NET-1 the last word of the server is a close code with its reason', async () => {
  const {heard, openStream} = aTab()
  const stream = await openStream()

  stream.say(`${frame(2, 22)}event: close\ndata: 4503 \n\n`)
  await streamRead()

  expect(heard).toEqual({opened: 1, frames: [21, 22], closed: [4503]})
})

test('a lane that the server no longer knows is a line that broke, not a seat that was lost', async () => {
  const {asks, heard, socket, openStream} = aTab()
  await openStream()

  socket.send(new Uint8Array([7]))
  await breathe()
  asks[2]?.answer(404)
  await streamRead()

  expect(heard.closed).toEqual([1006])
})

test('a server that is away for long is a line that broke', async () => {
  const {clock, asks, heard, openStream} = aTab()
  const stream = await openStream()

  stream.end()
  for (let turn = 0; turn < 40; turn += 1) {
    await streamRead()
    asks.at(-1)?.breaks()
    await clock.move(500)
  }

  expect(heard.closed).toEqual([1006])
})

test('whoever closes the page or the tab says so', async () => {
  const {asks, openStream, leave} = aTab()
  await openStream()

  leave()
  leave()

  expect(asks.filter(({path}) => path.endsWith('?leave=1')).length).toBe(1)
})

test('one that is closed while it opens leaves no lane behind', async () => {
  const {asks, socket, heard} = aTab()

  socket.close()
  asks[0]?.answer(200, 'event: lane\ndata: L1\n\n')
  await streamRead()

  expect(asks.map(({path}) => path).at(-1)).toBe('/lane/b1/L1?leave=1')
  expect(heard).toEqual({opened: 0, frames: [], closed: []})
})

test('events come out of pieces of any length', () => {
  const text = `:${' '.repeat(20)}\n\n${frame(1, 65)}event: beat\ndata: \n\nid: x\ndata: \n\n${frame(2, 66)}`
  const whole = laneEvents()(text)

  for (let length = 1; length < 12; length += 1) {
    const read = laneEvents()
    const events = []
    for (let at = 0; at < text.length; at += length) events.push(...read(text.slice(at, at + length)))
    expect(events).toEqual(whole)
  }
  expect(whole.map(event => (event.is === 'frame' ? event.n : event.name))).toEqual([1, 'beat', 2])
})
