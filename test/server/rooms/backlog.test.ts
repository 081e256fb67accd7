import {expect, test} from 'vitest'
import {openBacklog} from '../../../server/rooms/backlog.ts'
import type {Store} from '../../../server/store/store.ts'
import {StoreBusy} from '../../../server/store/store.ts'
import {messageTypes} from '../../../shared/contract/messages.ts'
import {aSegment} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo, frida} from '../../rooms/aHub.ts'
import {commit, standing} from '../../rooms/decisions.ts'

const megabyte = 1024 * 1024

test('SYNC-15 what waits for the disk is bounded in each room and in all, and there is room again afterwards', () => {
  const roomBacklog = openBacklog()
  const update = new Uint8Array(megabyte)
  const rooms = Array.from({length: 8}, roomBacklog)

  const taken = rooms.map(room => Array.from({length: 30}, () => room.takes(megabyte)).filter(Boolean).length)
  expect(taken).toEqual([16, 16, 16, 16, 0, 0, 0, 0])

  rooms[0]?.settled(Array.from({length: 16}, () => ({update})))
  expect(rooms.map(room => room.takes(megabyte))).toEqual([true, false, false, false, true, true, true, true])
})

test('SYNC-15 many tiny uploads are bounded too', () => {
  const room = openBacklog()()

  expect(Array.from({length: 30_000}, () => room.takes(10)).filter(Boolean)).toHaveLength(20_000)
})

test('SYNC-15 whoever sends more than may wait keeps it and comes back; the others in the room do not notice', async () => {
  const {hub, open, hold, pass, another} = await aHub()
  const boardId = await open('b1')
  const [flooding, quiet] = [await ATab.enter(hub, boardId, anna), await ATab.enter(hub, boardId, bo)]
  const release = hold()
  quiet.write(aSegment('mine'))
  await new Promise(done => setImmediate(done))

  for (let sent = 0; sent < 25 && flooding.closed === null; sent += 1) {
    // Its own budget has filled again: what stops it is what waits.
    pass(10_000)
    flooding.send(messageTypes.sync, 2, new Uint8Array(megabyte - 100))
  }

  expect([flooding.closed?.code, quiet.closed]).toEqual([4503, null])
  release()
  await quiet.isSaved(1)
  expect(await standing(another(), boardId)).toMatchObject({value: {segments: ['mine']}})
})

test('SYNC-15 a decision for which there is no room is refused; the room stays open, and nothing of it is on the board', async () => {
  const {store, open, another} = await aHub()
  const boardId = await open('b1')
  const disk = {isFull: false}
  const short: Store = {
    ...store,
    writeBatch: statements => (disk.isFull ? Promise.reject(new StoreBusy('full')) : store.writeBatch(statements)),
  }
  const hub = another(short)
  const tab = await ATab.enter(hub, boardId, anna)

  disk.isFull = true
  const refused = await commit(hub, boardId, {by: frida, changes: [aSegment('theirs')]})
  disk.isFull = false
  tab.write(aSegment('mine'))
  await tab.isSaved(1)

  expect(refused).toMatchObject({ok: false, code: 'store.unavailable'})
  expect(tab.closed).toBeNull()
  expect(await standing(hub, boardId)).toMatchObject({value: {segments: ['mine']}})
  expect(await standing(another(), boardId)).toMatchObject({value: {segments: ['mine']}})
})
