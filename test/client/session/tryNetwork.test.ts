/* oxlint-disable unicorn/prefer-add-event-listener -- a socket has on-functions. */
import {expect, test} from 'vitest'
import {networkResult, nothingFound, tryNetwork} from '../../../client/session/tryNetwork.ts'
import type {Found} from '../../../client/session/tryNetwork.ts'
import type {SocketLike} from '../../../client/session/socketLike.ts'
import {aClock, breathe} from '../../rooms/aClock.ts'

const headers = {'content-type': 'text/event-stream'}

/** A network that never answers on the ways that it blocks. */
function aNetwork(lets: {readonly socket: boolean; readonly stream: boolean; readonly plain: boolean}) {
  const clock = aClock()
  const found: Record<string, string> = {...nothingFound}
  const asked: string[] = []
  tryNetwork(
    {
      later: clock.later,
      fetch: (to, init = {}) =>
        new Promise((done, failed) => {
          asked.push(`${init.method ?? 'GET'} ${String(to)}`)
          init.signal?.addEventListener('abort', () => failed(new Error('given up')))
          if (init.method === 'POST' && lets.plain) done(new Response(`:   \n\n${String(init.body)}`, {headers}))
          if (init.method === undefined && lets.stream) done(new Response(':   \n\n', {headers}))
        }),
      Socket: class implements SocketLike {
        binaryType: BinaryType = 'blob'
        readyState = 0
        bufferedAmount = 0
        onopen: SocketLike['onopen'] = null
        onmessage: SocketLike['onmessage'] = null
        onclose: SocketLike['onclose'] = null
        onerror: SocketLike['onerror'] = null
        constructor(address: string) {
          asked.push(`socket ${address}`)
          if (lets.socket) queueMicrotask(() => this.onopen?.({}))
        }
        send(bytes: Uint8Array<ArrayBuffer>) {
          this.onmessage?.({data: bytes.buffer})
        }
        close() {}
      },
    },
    'https://enig.example',
    (way, is) => {
      found[way] = is
    },
  )
  return {clock, found, asked, result: () => networkResult(found as Found)}
}

/** A stream of the platform needs turns of the event loop, not time. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise<void>(done => setImmediate(done))
    await breathe()
  }
}

test.each([
  [{socket: true, stream: true, plain: true}, 'socket'],
  [{socket: true, stream: false, plain: true}, 'socket'],
  [{socket: false, stream: true, plain: true}, 'stream'],
  [{socket: false, stream: false, plain: true}, 'poll'],
  [{socket: true, stream: true, plain: false}, 'nothing'],
  [{socket: false, stream: false, plain: false}, 'nothing'],
] as const)('NET-3 a network that lets %o through means: %s, within eight seconds', async (lets, result) => {
  const network = aNetwork(lets)
  await turns()

  await network.clock.move(5000)
  await turns()

  expect(network.result()).toBe(result)
  expect(network.asked.toSorted()).toEqual([
    'GET https://enig.example/lane/check',
    'POST https://enig.example/lane/check',
    'socket wss://enig.example/sync/check',
  ])
})

test('nothing is said before everything is known', async () => {
  const network = aNetwork({socket: true, stream: false, plain: true})
  await turns()

  expect(network.found).toEqual({socket: 'through', stream: 'trying', plain: 'through'})
  expect(network.result()).toBeNull()
})
