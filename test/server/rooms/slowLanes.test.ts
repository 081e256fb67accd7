import {request} from 'node:http'
import type {ServerResponse} from 'node:http'
import * as encoding from 'lib0/encoding'
import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {slowSocket} from '../../../client/session/slowSocket.ts'
import {laneEvents} from '../../../client/session/laneEvents.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {packFrames, unpackFrames} from '../../../shared/contract/lane.ts'
import {messageTypes} from '../../../shared/contract/messages.ts'
import {SlowLane} from '../../../server/rooms/slowLane.ts'
import {aClock} from '../../rooms/aClock.ts'
import {aSocketServer} from '../../rooms/aSocketServer.ts'
import {until} from '../../rooms/until.ts'
import {asBrowser, nodeParts} from '../../rooms/ways.ts'
import {anAttribute, AnyTab} from '../../suites/wire.ts'
import type {AnySocket} from '../../suites/wire.ts'
import type {Seat} from './childServer.ts'

async function aLane(set: Parameters<typeof aSocketServer>[0] = {}) {
  const server = await aSocketServer(set)
  const [frida, anna] = (await server.workshop('product', 'sales')) as [Seat, Seat]
  const {origin} = server
  const ask = (method: string, path: string, seat: Seat = anna, headers: object = {}, body?: Uint8Array<ArrayBuffer>) =>
    fetch(`${origin}/lane/${path}`, {
      method,
      headers: {cookie: seat.cookie, ...(method === 'GET' ? {} : {'x-enig': '1', origin}), ...headers},
      ...(body ? {body} : {}),
    })
  const open = async (seat: Seat = anna): Promise<string> => {
    const [event] = laneEvents()(await (await ask('POST', `${seat.boardId}?epoch=1&v=1`, seat)).text())
    if (event?.is !== 'named' || event.name !== 'lane') throw new Error('no lane')
    return `${seat.boardId}/${event.data}`
  }
  /** Everything there is to hear behind `after`, in one answer. */
  const hear = async (lane: string, after: number) =>
    laneEvents()(await (await ask('GET', `${lane}?once=1&after=${after}`)).text())
  /** A request whose body begins and does not end; the server has seen it. */
  const begin = async (path: string) => {
    const headers = {cookie: anna.cookie, 'x-enig': '1', origin, 'content-length': 1000, expect: '100-continue'}
    const begun = request(`${origin}/lane/${path}`, {method: 'POST', headers})
    begun.on('error', () => undefined)
    await new Promise<void>(seen => begun.once('continue', seen).flushHeaders())
    begun.write('half')
    return begun
  }
  return {...server, frida, anna, ask, open, hear, begin, lane: await open()}
}

const numbers = (events: Awaited<ReturnType<Awaited<ReturnType<typeof aLane>>['hear']>>) =>
  events.map(event => (event.is === 'frame' ? event.n : event.name))

/** An upload that puts one attribute on the board. */
function upload(name: string): Uint8Array {
  const doc = new Y.Doc()
  writeChanges(doc, [anAttribute(name)])
  return encoding.encode(frame => {
    encoding.writeVarUint(frame, messageTypes.sync)
    encoding.writeVarUint(frame, 2)
    encoding.writeVarUint8Array(frame, Y.encodeStateAsUpdate(doc))
  })
}

describe('NET-1 frames up', () => {
  test('a body that comes again because its answer was lost is taken once', async () => {
    const {lane, ask, hub, anna} = await aLane()
    const body = packFrames([upload('age'), upload('town')])

    const answers = [
      await ask('POST', `${lane}?n=1`, anna, {}, body),
      await ask('POST', `${lane}?n=1`, anna, {}, body),
      await ask('POST', `${lane}?n=1`, anna, {}, body),
    ]
    const saved = await savedCount(ask, lane, 2)

    expect(answers.map(({status}) => status)).toEqual([204, 204, 204])
    expect(saved).toBe(2)
    expect(hub.counts().connections).toBe(1)
  })

  test('one that skips a number is refused whole, and the right one is taken afterwards', async () => {
    const {lane, ask, anna} = await aLane()
    const body = packFrames([upload('age')])

    const answers = [
      await ask('POST', `${lane}?n=2`, anna, {}, body),
      await ask('POST', `${lane}?n=1`, anna, {}, body),
      await ask('POST', `${lane}?n=2`, anna, {}, packFrames([upload('town')])),
    ]

    expect(answers.map(({status}) => status)).toEqual([409, 204, 204])
    expect(await savedCount(ask, lane, 2)).toBe(2)
  })

  test('frames that are cut short close the lane like broken bytes on a socket', async () => {
    const {lane, ask, hear, anna} = await aLane()

    await ask('POST', `${lane}?n=1`, anna, {}, packFrames([upload('age')]).slice(0, -1))

    expect((await hear(lane, 0)).at(-1)).toEqual({is: 'named', name: 'close', data: '4400 '})
  })

  test('requests without end, even empty ones, close with 4429', async () => {
    const {lane, ask, hear} = await aLane({
      limits: {uploadsPerSecond: 0.01, awarenessPerSecond: 0.01, burstSeconds: 500},
    })

    for (let post = 0; post < 12; post += 1) await ask('POST', `${lane}?after=0`)

    expect((await hear(lane, 0)).at(-1)).toEqual({is: 'named', name: 'close', data: '4429 5'})
  })

  test('a body that breaks off on the way is not too big: it comes again and is taken', async () => {
    const {lane, ask, begin, anna} = await aLane()
    const body = packFrames([upload('age')])

    const half = await begin(`${lane}?n=1`)
    half.destroy()
    await new Promise(done => half.once('close', done))

    expect((await ask('POST', `${lane}?n=1`, anna, {}, body)).status).toBe(204)
    expect(await savedCount(ask, lane, 1)).toBe(1)
  })

  test('T7 bodies that never end do not fill the memory: four at a time, then 4429', async () => {
    const {lane, begin, hear, ask} = await aLane()
    const unended = await Promise.all(Array.from({length: 4}, () => begin(`${lane}?n=1`)))

    const fifth = await ask('POST', `${lane}?after=0`)

    expect(fifth.status).toBe(429)
    expect((await hear(lane, 0)).at(-1)).toEqual({is: 'named', name: 'close', data: '4429 5'})
    for (const one of unended) one.destroy()
  })

  test('packed frames come out as they went in; half ones do not', () => {
    const frames = [new Uint8Array([1, 2, 3]), new Uint8Array(), new Uint8Array(300).fill(7)]

    expect(unpackFrames(packFrames(frames))).toEqual(frames)
    expect(unpackFrames(new Uint8Array())).toEqual([])
    expect(unpackFrames(packFrames(frames).slice(0, -1))).toBeNull()
    expect(unpackFrames(new Uint8Array([0, 0, 0]))).toBeNull()
    expect(unpackFrames(new Uint8Array([255, 255, 255, 255, 1]))).toBeNull()
  })
})

describe('NET-1 frames down', () => {
  test('what is not confirmed comes again, what is does not', async () => {
    const {lane, hear} = await aLane()

    const first = await hear(lane, 0)
    const again = await hear(lane, 0)
    const last = numbers(first).length

    expect(numbers(first)).toEqual(Array.from({length: last}, (_, at) => at + 1))
    expect(again).toEqual(first)
    expect(numbers(await hear(lane, last - 1))).toEqual([last])
  })

  test('a stream that is cut goes on behind what has come, and nothing is missing or twice', async () => {
    const {lane, ask, open, frida, anna, hear} = await aLane()
    const author = await open(frida)
    const all = (await hear(lane, 0)).length
    const cut = new AbortController()
    const stream = await fetchStream(ask, lane, all, cut)

    await ask('POST', `${author}?n=1`, frida, {}, packFrames([upload('age')]))
    const [first] = await stream.next()
    cut.abort()
    await ask('POST', `${author}?n=2`, frida, {}, packFrames([upload('town')]))
    const second = await fetchStream(ask, lane, first ?? 0, new AbortController())

    expect(first).toBe(all + 1)
    expect(await second.next()).toEqual([all + 2])
    expect(anna.cookie).not.toBe(frida.cookie)
  })

  test('nobody between server and tab may keep, change or hold back an answer', async () => {
    const {lane, ask} = await aLane()

    const {headers} = await ask('GET', `${lane}?once=1&after=0`)

    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
  })

  test('a beat says on a stream that the line is alive, and ends an answer that waited', () => {
    const written: string[] = []
    const answer = () =>
      ({
        write: (text: string) => written.push(text) > 0,
        end: () => written.push('end'),
        on: () => undefined,
        writableLength: 0,
      }) as unknown as ServerResponse
    const lane = new SlowLane(1000, () => undefined)

    lane.read(answer(), true, 0)
    lane.beat()
    lane.read(answer(), false, 0)
    lane.beat()

    expect(written).toEqual(['event: beat\ndata: \n\n', 'end', ':\n\n', 'end'])
  })

  test('a short gap between two answers is no absence, a long one is', async () => {
    const clock = aClock()
    let over = 0
    const lane = new SlowLane(1000, () => (over += 1), clock.later)

    for (let poll = 0; poll < 20; poll += 1) {
      let close: () => void = () => undefined
      const answer = {
        write: () => true,
        end: () => undefined,
        on: (name: string, task: () => void) => {
          if (name === 'close') close = task
        },
        writableLength: 0,
      } as unknown as ServerResponse
      lane.read(answer, false, 0)
      await clock.move(9_900)
      lane.beat()
      close()
      // In this gap something planned ten seconds ago may come due.
      await clock.move(150)
    }
    expect(over).toBe(0)
    await clock.move(10_000)

    expect(over).toBe(1)
  })
})

describe('JOIN-2 JOIN-3 whose lane it is', () => {
  test('a lane that is not there and one of somebody else get the same answer, to the byte', async () => {
    const {lane, ask, frida, anna} = await aLane()
    const [boardId = '', id = ''] = lane.split('/')
    const tries = [
      ['GET', `${boardId}/aaaaaaaaaaaaaaaaaaaaa?after=0&once=1`, anna, {}],
      ['GET', `${lane}?after=0&once=1`, frida, {}],
      ['GET', `${lane}?after=0&once=1`, {...anna, cookie: ''}, {}],
      ['GET', `${lane}?after=0&once=1`, anna, {origin: 'https://evil.example'}],
      ['GET', `aaaaaaaaaaaaaaaaaaaaa/${id}?after=0&once=1`, anna, {}],
      ['POST', `${lane}?n=1`, frida, {}],
      ['POST', `${lane}?leave=1`, frida, {}],
      ['POST', `${lane}?n=1`, anna, {origin: 'https://evil.example'}],
      ['POST', `${lane}?n=1`, anna, {'x-enig': '0'}],
      ['DELETE', lane, anna, {}],
    ] as const

    const answers = await Promise.all(
      tries.map(async ([method, path, seat, headers]) => {
        const answer = await ask(method, path, seat, headers)
        const {date: _, ...rest} = Object.fromEntries(answer.headers)
        return {status: answer.status, body: await answer.text(), rest}
      }),
    )

    expect(answers[0]).toMatchObject({status: 404, body: ''})
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(id).toMatch(/^[\w-]{21}$/)
  })

  test('a page of somebody else opens none, whatever cookie the browser sends along', async () => {
    const {ask, anna} = await aLane()
    const path = `${anna.boardId}?epoch=1&v=1`

    const answers = await Promise.all(
      [{origin: 'https://evil.example'}, {origin: ''}, {'x-enig': ''}].map(headers => ask('POST', path, anna, headers)),
    )

    expect(await Promise.all(answers.map(answer => answer.text()))).toEqual(
      answers.map(() => 'event: close\ndata: 4401 \n\n'),
    )
  })

  test('a lane of which nothing is heard any more goes, with its presence', async () => {
    const {hub, lane} = await aLane({limits: {pingSeconds: 0.01}})

    await until(() => hub.counts().connections === 0, 'the lane goes')

    expect(lane).not.toBe('')
  })

  test('a lane that listens and answers the beats stays, also when nobody does anything', async () => {
    const {hub, origin, frida} = await aLane({limits: {pingSeconds: 0.25}})
    const Socket = slowSocket(nodeParts(asBrowser(frida.cookie, origin)))
    const tab = new AnyTab({...over(Socket), name: ''}, origin, frida)
    await tab.synced()

    // The lane that only was opened has gone; meanwhile the one that listens had as much time to be let go.
    await until(() => hub.counts().connections === 1, 'the silent lane goes')
    await beats(origin, frida, 3)

    expect([tab.closed, hub.counts().connections]).toEqual([null, 1])
  })

  test('T12 a lane that takes what comes and never confirms it is closed with 4508', async () => {
    const {lane, ask, hear} = await aLane({limits: {pingSeconds: 0.02, mostBehindSeconds: 0.1}})
    const words: string[] = []

    // It beats by polling, so that it is heard, and says each time that nothing has come.
    while (!words.includes('close')) {
      await ask('POST', `${lane}?after=0`)
      words.push(...numbers(await hear(lane, 0)).map(String))
    }

    expect((await ask('GET', `${lane}?once=1&after=0`)).status).toBe(404)
  })
})

const over = (Socket: ReturnType<typeof slowSocket>) => ({
  open: (address: string) => new Socket(address) as unknown as AnySocket,
  stall: () => undefined,
})

/** So many beats of the server, as another lane hears them. */
async function beats(origin: string, seat: Seat, count: number): Promise<void> {
  const ask = asBrowser(seat.cookie, origin)
  const init = {method: 'POST', headers: {'x-enig': '1'}}
  const opened = laneEvents()(await (await ask(`${origin}/lane/${seat.boardId}?epoch=1&v=1`, init)).text())
  const id = opened[0]?.is === 'named' ? opened[0].data : ''
  const address = `${origin}/lane/${seat.boardId}/${id}`
  for (let beat = 0, after = 0; beat < count;) {
    const heard = laneEvents()(await (await ask(`${address}?once=1&after=${after}`)).text())
    if (heard.length === 0) beat += 1
    for (const event of heard) if (event.is === 'frame') after = event.n
  }
  await ask(`${address}?leave=1`, init)
}

type Ask = Awaited<ReturnType<typeof aLane>>['ask']

/** Listens until the server has confirmed so many uploads. */
async function savedCount(ask: Ask, lane: string, uploads: number): Promise<number> {
  let after = 0
  for (;;) {
    const answer = await ask('GET', `${lane}?once=1&after=${after}`)
    for (const event of laneEvents()(await answer.text())) {
      if (event.is !== 'frame') continue
      after = event.n
      if (event.bytes[0] === messageTypes.saved && (event.bytes[1] ?? 0) >= uploads) return event.bytes[1] ?? 0
    }
  }
}

async function fetchStream(ask: Ask, lane: string, after: number, stop: AbortController) {
  const answer = await ask('GET', `${lane}?after=${after}`)
  const pieces = answer.body!.getReader()
  stop.signal.addEventListener('abort', () => void pieces.cancel())
  const read = laneEvents()
  return {
    /** The numbers of the next frames that come. */
    next: async (): Promise<readonly number[]> => {
      for (;;) {
        const {value, done} = await pieces.read()
        if (done) return []
        const frames = read(new TextDecoder().decode(value)).flatMap(event => (event.is === 'frame' ? event.n : []))
        if (frames.length > 0) return frames
      }
    },
  }
}
