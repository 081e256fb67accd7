import {Hono} from 'hono'
import {expect, test} from 'vitest'
import {paced} from '../../../server/http/pace.ts'

function aDoor() {
  const clock = {ms: 0}
  const app = new Hono()
  app.use(paced({burst: 3, perSecond: 1}, () => clock.ms))
  app.get('/', c => c.text('open'))
  const knock = async (address: string | null) => {
    const env = address === null ? {} : {incoming: {socket: {remoteAddress: address}}}
    return (await app.request('/', {}, env)).status
  }
  return {clock, knock}
}

test('T3 who knocks too often waits; others do not wait for them', async () => {
  const {knock} = aDoor()

  const replies = [await knock('a'), await knock('a'), await knock('a'), await knock('a'), await knock('b')]

  expect(replies).toEqual([200, 200, 200, 429, 200])
})

test('T3 after a while they may again', async () => {
  const {clock, knock} = aDoor()
  for (let turn = 0; turn < 5; turn += 1) await knock('a')

  clock.ms += 1000

  expect([await knock('a'), await knock('a')]).toEqual([200, 429])
})

test('T3 a clock that is set back takes nothing away', async () => {
  const {clock, knock} = aDoor()
  await knock('a')

  clock.ms -= 24 * 60 * 60 * 1000

  expect([await knock('a'), await knock('a'), await knock('a')]).toEqual([200, 200, 429])
})
