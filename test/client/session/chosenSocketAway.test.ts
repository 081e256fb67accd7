import {expect, test} from 'vitest'
import {aNetwork, minute, second} from './aNetwork.ts'

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
