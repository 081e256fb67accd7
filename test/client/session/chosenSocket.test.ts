/* oxlint-disable unicorn/prefer-add-event-listener -- the provider sets on-functions, and so do its tests. */
import {expect, test} from 'vitest'
import {chosenSocket} from '../../../client/session/chosenSocket.ts'
import type {SocketLike} from '../../../client/session/socketLike.ts'
import {aClock, breathe} from '../../rooms/aClock.ts'

const second = 1000
const minute = 60 * second
const frame = {data: new Uint8Array([21]).buffer}

/** A socket that does what the test says. */
class Pretend implements SocketLike {
  readonly OPEN = 1
  binaryType: BinaryType = 'blob'
  readyState = 0
  bufferedAmount = 0
  onopen: SocketLike['onopen'] = null
  onmessage: SocketLike['onmessage'] = null
  onclose: SocketLike['onclose'] = null
  onerror: SocketLike['onerror'] = null
  sent = 0
  isClosed = false
  readonly address: string
  constructor(address: string) {
    this.address = address
  }
  send() {
    this.sent += 1
  }
  close() {
    this.isClosed = true
  }
  speaks() {
    this.readyState = 1
    this.onopen?.({})
    this.onmessage?.(frame)
  }
  breaks(code = 1006, reason = '') {
    this.onclose?.({code, reason})
  }
}

function aNetwork() {
  const clock = aClock()
  const sockets: Pretend[] = []
  const lanes: Pretend[] = []
  const echoes: Pretend[] = []
  let wake: () => void = () => undefined
  let back: () => void = () => undefined
  const {Socket, way} = chosenSocket({
    WebSocket: class extends Pretend {
      constructor(address: string) {
        super(address)
        ;(address.endsWith('/sync/check') ? echoes : sockets).push(this)
      }
    },
    SlowSocket: class extends Pretend {
      constructor(address: string) {
        super(address)
        lanes.push(this)
      }
    },
    later: clock.later,
    ticks: () => clock.ms,
    onWake: task => {
      wake = task
      return () => {
        wake = () => undefined
      }
    },
    onBack: task => {
      back = task
    },
  })
  const knock = () => {
    const socket = new Socket('ws://here/sync/b1?epoch=1&v=1') as unknown as SocketLike
    const heard = {opened: 0, frames: 0, closed: [] as number[]}
    socket.onopen = () => (heard.opened += 1)
    socket.onmessage = () => (heard.frames += 1)
    socket.onclose = ({code}) => heard.closed.push(code)
    return {socket, heard}
  }
  /** On the slow lane, because sockets are refused. */
  const behindProxy = () => {
    const tab = knock()
    sockets.at(-1)?.breaks()
    lanes.at(-1)?.speaks()
    return tab
  }
  const answer = async (echo: Pretend | undefined, isThrough: boolean) => {
    if (isThrough) echo?.speaks()
    else echo?.breaks()
    await breathe()
  }
  return {clock, sockets, lanes, echoes, way, knock, behindProxy, answer, wake: () => wake(), back: () => back()}
}

/** A socket was heard, and then neither way has led to the server for a while. */
async function wasAway(network: ReturnType<typeof aNetwork>) {
  const {clock, sockets, lanes, knock} = network
  knock()
  sockets[0]?.speaks()
  await clock.move(minute)
  sockets[0]?.breaks()
  for (let attempt = 0; attempt < 6; attempt += 1) {
    knock()
    sockets.at(-1)?.breaks()
    await clock.move(5 * second)
    lanes.at(-1)?.breaks()
    await clock.move(2 * second)
  }
}

test('NET-2 a socket on which the server speaks is taken as it is', () => {
  const {sockets, lanes, way, knock} = aNetwork()
  const {socket, heard} = knock()

  sockets[0]?.speaks()
  socket.send(new Uint8Array(3))

  expect([way.get(), lanes.length, sockets[0]?.sent]).toEqual(['socket', 0, 1])
  expect(heard).toEqual({opened: 1, frames: 1, closed: []})
})

test('NET-2 a refused one becomes a lane at once, and the provider hears nothing of it', () => {
  const {sockets, lanes, way, knock} = aNetwork()
  const {socket, heard} = knock()

  sockets[0]?.breaks()
  expect([lanes.length, heard.closed]).toEqual([1, []])
  lanes[0]?.speaks()
  socket.send(new Uint8Array(3))

  expect([way.get(), lanes[0]?.sent, lanes[0]?.address]).toEqual(['lane', 1, 'ws://here/sync/b1?epoch=1&v=1'])
  expect(heard).toEqual({opened: 1, frames: 1, closed: []})
})

test('NET-2 one that opens and swallows what is said becomes a lane within 5 s', async () => {
  const {clock, sockets, lanes, way, knock} = aNetwork()
  const {heard} = knock()
  sockets[0]?.onopen?.({})

  await clock.move(2499)
  expect(lanes.length).toBe(0)
  await clock.move(1)
  lanes[0]?.speaks()

  expect([way.get(), clock.ms < 5000, sockets[0]?.isClosed]).toEqual(['lane', true, true])
  expect(heard).toEqual({opened: 1, frames: 1, closed: []})
})

test('NET-2 one that is cut after a minute again and again becomes a lane at the second cut', async () => {
  const {clock, sockets, lanes, way, knock} = aNetwork()

  for (const cut of [0, 1]) {
    knock()
    sockets[cut]?.speaks()
    await clock.move(minute)
    sockets[cut]?.breaks()
  }
  knock()
  lanes[0]?.speaks()

  expect([sockets.length, lanes.length, way.get()]).toEqual([2, 1, 'lane'])
})

test('NET-2 a restart of the server is no cut: as long as nothing answers, nothing is held against sockets', async () => {
  const {clock, sockets, lanes, way, knock} = aNetwork()

  for (let restart = 0; restart < 4; restart += 1) {
    knock()
    sockets.at(-1)?.speaks()
    await clock.move(30 * second)
    sockets.at(-1)?.breaks()
    const {heard} = knock()
    sockets.at(-1)?.breaks()
    lanes.at(-1)?.breaks()
    expect(heard.closed).toEqual([1006])
  }
  knock()
  sockets.at(-1)?.speaks()

  expect([sockets.length, lanes.length, way.get()]).toEqual([9, 4, 'socket'])
})

test('NET-2 long lives that end are no cuts either', async () => {
  const {clock, sockets, lanes, knock} = aNetwork()

  for (let day = 0; day < 5; day += 1) {
    knock()
    sockets.at(-1)?.speaks()
    await clock.move(10 * minute)
    sockets.at(-1)?.breaks()
  }

  expect(lanes.length).toBe(0)
})

test('what the server says when it closes goes through, whether it was heard before or not', () => {
  const {sockets, lanes, knock} = aNetwork()
  const [early, late] = [knock(), knock()]

  sockets[0]?.breaks(4401)
  sockets[1]?.speaks()
  sockets[1]?.breaks(4503)

  expect([early.heard.closed, late.heard.closed, lanes.length]).toEqual([[4401], [4503], 0])
})

test('a lane that the server refuses is refused', () => {
  const {sockets, lanes, knock} = aNetwork()
  const {heard} = knock()
  sockets[0]?.breaks()

  lanes[0]?.breaks(4409)

  expect(heard).toEqual({opened: 0, frames: 0, closed: [4409]})
})

test('NET-2 a socket is tried now and then; when it answers, the tab comes back over it', async () => {
  const {clock, sockets, lanes, echoes, way, knock, behindProxy, answer} = aNetwork()
  const {heard} = behindProxy()

  await clock.move(3 * minute)
  expect(echoes.length).toBe(1)
  await answer(echoes[0], false)
  expect(heard.closed).toEqual([])
  await clock.move(3 * minute)
  await answer(echoes[1], true)

  expect([heard.closed, lanes[0]?.isClosed]).toEqual([[1000], true])
  knock()
  sockets.at(-1)?.speaks()
  expect(way.get()).toBe('socket')
})

test('a tried socket that stays silent is given up and leaves the lane alone', async () => {
  const {clock, echoes, behindProxy} = aNetwork()
  const {heard} = behindProxy()

  await clock.move(3 * minute)
  echoes[0]?.onopen?.({})
  await clock.move(5 * second)

  expect([echoes[0]?.isClosed, heard.closed]).toEqual([true, []])
})

test('NET-2 when the network changes it is tried at once, but not at each glance', async () => {
  const {clock, echoes, behindProxy, answer, wake} = aNetwork()
  behindProxy()
  await clock.move(21 * second)

  wake()
  await clock.move(0)
  await answer(echoes[0], false)
  wake()
  await clock.move(second)

  expect(echoes.length).toBe(1)
})

test('nobody changes lanes while something is on its way', async () => {
  const {clock, lanes, echoes, behindProxy, answer} = aNetwork()
  const {heard} = behindProxy()
  const [lane] = lanes
  if (lane) lane.bufferedAmount = 100

  await clock.move(3 * minute)
  await answer(echoes[0], true)
  await clock.move(5 * second)
  expect(heard.closed).toEqual([])
  if (lane) lane.bufferedAmount = 0
  await clock.move(second)

  expect(heard.closed).toEqual([1000])
})

test('where sockets have worked in this tab, the first try comes soon', async () => {
  const {clock, sockets, lanes, echoes, knock} = aNetwork()
  knock()
  sockets[0]?.speaks()
  sockets[0]?.breaks(4503)
  knock()
  sockets[1]?.breaks()
  lanes[0]?.speaks()

  await clock.move(10 * second)

  expect(echoes.length).toBe(1)
})

test('whoever falls back after a return waits longer each time', async () => {
  const {clock, echoes, behindProxy, answer} = aNetwork()
  const waits: number[] = []

  for (let relapse = 0; relapse < 4; relapse += 1) {
    behindProxy()
    const from = clock.ms
    const before = echoes.length
    while (echoes.length === before) await clock.move(second)
    waits.push((clock.ms - from) / minute)
    await answer(echoes.at(-1), true)
  }

  expect(waits).toEqual([3, 6, 12, 24])
})

test('a network that cuts sockets is left alone for ten minutes, whatever wakes', async () => {
  const {clock, sockets, lanes, echoes, knock, wake} = aNetwork()
  for (let cut = 0; cut < 2; cut += 1) {
    knock()
    sockets.at(-1)?.speaks()
    await clock.move(minute)
    sockets.at(-1)?.breaks()
  }
  knock()
  lanes[0]?.speaks()

  await clock.move(9 * minute)
  wake()
  await clock.move(0)
  expect(echoes.length).toBe(0)
  await clock.move(minute)

  expect(echoes.length).toBe(1)
})

test('NET-2 a browser lets a socket wait after many failures: that says nothing against sockets, and it is tried again soon', async () => {
  const network = aNetwork()
  const {clock, lanes, echoes, knock, answer, back} = network
  await wasAway(network)
  const {heard} = knock()
  back()
  await clock.move(2500)
  lanes.at(-1)?.speaks()
  const from = clock.ms

  await clock.move(2 * second)
  expect(echoes.length).toBe(1)
  echoes[0]?.onopen?.({})
  await clock.move(4 * second)
  expect(echoes[0]?.isClosed).toBe(true)
  await clock.move(5 * second)
  await answer(echoes[1], true)

  expect([heard.closed, clock.ms - from]).toEqual([[1000], 11 * second])
})

test('NET-2 so it is when a socket failed just before the browser says that the network is back', async () => {
  const {clock, sockets, lanes, echoes, knock, answer, back} = aNetwork()
  knock()
  sockets[0]?.speaks()
  sockets[0]?.breaks(4503)
  const {heard} = knock()
  sockets[1]?.breaks()
  await clock.move(second)
  back()
  lanes[0]?.speaks()

  await clock.move(2 * second)
  await answer(echoes[0], true)

  expect(heard.closed).toEqual([1000])
})

test('NET-2 where sockets stay shut after the return, the tries become rare again', async () => {
  const network = aNetwork()
  const {clock, sockets, lanes, echoes, knock, answer, back} = network
  await wasAway(network)
  knock()
  back()
  sockets.at(-1)?.breaks()
  lanes.at(-1)?.speaks()

  for (const wait of [2, 5, 10, 20, 40, 180, 180]) {
    const before = echoes.length
    await clock.move(wait * second - 1)
    expect(echoes.length).toBe(before)
    await clock.move(1)
    expect(echoes.length).toBe(before + 1)
    await answer(echoes.at(-1), false)
  }
})

test('NET-2 sockets that break because the network goes are no cuts', async () => {
  const {clock, sockets, lanes, knock, back} = aNetwork()

  for (let outage = 0; outage < 4; outage += 1) {
    knock()
    sockets.at(-1)?.speaks()
    await clock.move(30 * second)
    sockets.at(-1)?.breaks()
    await clock.move(20 * second)
    back()
  }
  knock()
  sockets.at(-1)?.speaks()

  expect([sockets.length, lanes.length]).toEqual([5, 0])
})

test('a closed one leaves nothing behind', async () => {
  const {clock, lanes, echoes, behindProxy} = aNetwork()
  const {socket, heard} = behindProxy()

  socket.close()
  await clock.move(60 * minute)

  expect([lanes[0]?.isClosed, echoes.length, heard.closed, clock.waiting()]).toEqual([true, 0, [], 0])
})
