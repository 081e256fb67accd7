import {expect, test} from 'vitest'
import {aNetwork, minute, second} from './aNetwork.ts'

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

test('a closed one leaves nothing behind', async () => {
  const {clock, lanes, echoes, behindProxy} = aNetwork()
  const {socket, heard} = behindProxy()

  socket.close()
  await clock.move(60 * minute)

  expect([lanes[0]?.isClosed, echoes.length, heard.closed, clock.waiting()]).toEqual([true, 0, [], 0])
})
