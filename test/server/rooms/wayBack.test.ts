import {expect, test} from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import {chosenSocket} from '../../../client/session/chosenSocket.ts'
import {openLink} from '../../../client/session/link.ts'
import {slowSocket} from '../../../client/session/slowSocket.ts'
import type {SocketLike} from '../../../client/session/socketLike.ts'
import {checkPaths} from '../../../shared/contract/lane.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {id} from '../../rooms/aBoard.ts'
import {aClock, breathe} from '../../rooms/aClock.ts'
import {aSocketServer} from '../../rooms/aSocketServer.ts'
import {asBrowser, nodeParts, overSocket} from '../../rooms/ways.ts'
import {anAttribute, AnyTab} from '../../suites/wire.ts'
import type {Seat} from './childServer.ts'

/** A tab of the product on a network that blocks sockets until the test lets them through. */
async function aBlockedTab() {
  const server = await aSocketServer()
  const [frida, anna] = (await server.workshop('product', 'sales')) as [Seat, Seat]
  const {origin} = server
  const clock = aClock()
  const network = {isBlocked: true}
  let echoed: () => void = () => undefined
  const echo = new Promise<void>(done => {
    echoed = done
  })
  const {Socket, way} = chosenSocket({
    // The edge: what our code uses of a socket, `ws` has.
    WebSocket: class extends WebSocket {
      constructor(address: string) {
        super(network.isBlocked ? 'ws://127.0.0.1:9' : address, {headers: {cookie: anna.cookie, origin}})
        if (address.endsWith(checkPaths.socket)) this.once('message', () => echoed())
      }
    } as unknown as new (address: string) => SocketLike,
    SlowSocket: slowSocket(nodeParts(asBrowser(anna.cookie, origin))),
    later: clock.later,
    ticks: () => clock.ms,
    onWake: () => () => undefined,
    onBack: () => undefined,
  })
  const doc = new Y.Doc()
  const heard = {ready: 0, uploaded: 0, saved: 0, closed: [] as number[]}
  let changed: () => void = () => undefined
  const link = openLink({
    address: `${origin.replace('http', 'ws')}/sync`,
    boardId: anna.boardId,
    epoch: anna.epoch,
    doc,
    Socket,
    on: {
      opened: () => undefined,
      heard: () => undefined,
      lost: () => {
        heard.uploaded = 0
        heard.saved = 0
      },
      ready: () => {
        heard.ready += 1
        changed()
      },
      uploaded: upload => {
        heard.uploaded = upload
      },
      saved: upload => {
        heard.saved = upload
        changed()
      },
      refused: () => undefined,
      record: () => undefined,
      closed: code => {
        heard.closed.push(code)
        changed()
      },
    },
  })
  link.awareness.on('change', () => changed())
  const until = async (holds: () => boolean) => {
    while (!holds())
      await new Promise<void>(done => {
        changed = done
      })
  }
  link.connect()
  await until(() => heard.ready > 0)
  return {...server, frida, anna, clock, network, echo, way, doc, link, heard, until}
}

test('NET-2 from the lane back to a socket, with edits before, while and after: none is lost', async () => {
  const {origin, frida, clock, network, echo, way, doc, link, heard, until} = await aBlockedTab()
  expect(way.get()).toBe('lane')
  const other = new AnyTab(overSocket, origin, frida)
  await other.synced()

  writeChanges(doc, [anAttribute('before')])
  await until(() => heard.saved === heard.uploaded)
  network.isBlocked = false
  const moving = clock.move(3 * 60 * 1000)
  writeChanges(doc, [anAttribute('leaving')])
  await moving
  await echo
  // Busy or not: asked again until nothing is on its way.
  while (heard.closed.length === 0) {
    await clock.move(1000)
    await new Promise(done => setImmediate(done))
  }
  writeChanges(doc, [anAttribute('between')])
  link.connect()
  await until(() => heard.ready > 1)
  writeChanges(doc, [anAttribute('after')])
  await until(() => heard.saved === heard.uploaded)
  const names = ['before', 'leaving', 'between', 'after']
  await other.until(() => names.every(name => other.has(name)))

  expect([way.get(), heard.closed]).toEqual(['socket', [1000]])
  expect(other.doc.getMap('attributes').toJSON()).toEqual(doc.getMap('attributes').toJSON())
  expect([...doc.getMap('attributes').keys()].toSorted()).toEqual(names.map(name => id(name)).toSorted())
  link.destroy()
})

test('SYNC-7 whoever comes back sees at once who is here, not at their next sign of life', async () => {
  const {origin, frida, link, heard, until} = await aBlockedTab()
  const other = openLink({
    address: `${origin.replace('http', 'ws')}/sync`,
    boardId: frida.boardId,
    epoch: frida.epoch,
    doc: new Y.Doc(),
    Socket: slowSocket(nodeParts(asBrowser(frida.cookie, origin))) as unknown as typeof globalThis.WebSocket,
    on: {
      opened: () => undefined,
      heard: () => undefined,
      lost: () => undefined,
      ready: () => undefined,
      uploaded: () => undefined,
      saved: () => undefined,
      refused: () => undefined,
      record: () => undefined,
      closed: () => undefined,
    },
  })
  other.awareness.setLocalState({doing: {step: 'needs'}})
  other.connect()
  const seesOther = () => link.awareness.getStates().has(other.doc.clientID)
  await until(seesOther)

  link.disconnect()
  await breathe()
  expect(seesOther()).toBe(false)
  link.connect()
  await until(() => heard.ready > 1)

  expect(seesOther()).toBe(true)
  link.destroy()
  other.destroy()
})
