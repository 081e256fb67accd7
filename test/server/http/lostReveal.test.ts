import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Hub} from '../../../server/rooms/hub.ts'
import {StoreUnavailable} from '../../../server/store/store.ts'
import {aScoringRoom, cast, opened} from './aScoringRoom.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'

/** Everybody's ballot is kept, and what was to follow is not: the server has lost its disk in between. */
async function allInAndNotShown() {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-lost-'))
  const line = {isCut: false}
  const double = (hub: Hub): Hub => ({
    ...hub,
    decide: (boardId, task) =>
      hub.decide(boardId, room => {
        const commit: typeof room.commit = work =>
          line.isCut && work.events?.some(({is}) => is === 'roundRevealed')
            ? Promise.reject(new StoreUnavailable('no space left'))
            : room.commit(work)
        // Its record shows the outcome of what is committed: the room itself, and another way to write.
        return task(new Proxy(room, {get: (on, key) => (key === 'commit' ? commit : Reflect.get(on, key))}))
      }),
  })
  const server = await aServer({dataDir, double})
  const room = await aScoringRoom({on: server})
  await room.frida.patch('/settings', {revealWhen: 'allIn'})
  const roundId = await opened(room)
  for (const person of [room.frida, room.anna, room.sven]) await cast(person, roundId)
  line.isCut = true
  const last = await cast(room.mats, roundId)
  line.isCut = false
  const stateOn = async (on: TestServer = server) => (await on.record(room.frida.boardId)).rounds[0]?.state
  const before = [last.status, await stateOn()]
  const tidyUp = () => rmSync(dataDir, {recursive: true, force: true})
  return {...room, dataDir, roundId, stateOn, before, tidyUp}
}

test('REV-9 what a server that goes down has not shown after the last ballot is shown after its start, with nobody there', async () => {
  const {server, dataDir, frida, stateOn, before, tidyUp} = await allInAndNotShown()
  await server.stop()

  const later = await aServer({dataDir, seed: 2, startsAt: server.clock.ms})
  const read = () => later.deps.store.read({sql: shown, parameters: [frida.boardId]})
  await expect.poll(read, {timeout: 30_000}).toHaveLength(1)

  expect([before, await stateOn(later)]).toEqual([[503, 'open'], 'revealed'])
  await later.stop()
  tidyUp()
})

test('REV-9 or as soon as its board is opened again', async () => {
  const {server, frida, stateOn, before, tidyUp} = await allInAndNotShown()
  server.clock.ms += 60_000
  await server.hub.tidy()

  // The second is decided after what follows from the opening by the first.
  for (let again = 0; again < 2; again += 1) await server.board(frida.boardId)

  expect([before, await stateOn()]).toEqual([[503, 'open'], 'revealed'])
  await server.stop()
  tidyUp()
})

test('REV-9 BAL-7 or when its voter, who has had no answer, sends it once more', async () => {
  const {server, mats, roundId, stateOn, before, tidyUp} = await allInAndNotShown()

  const again = await cast(mats, roundId)

  expect([before, again.status, await stateOn()]).toEqual([[503, 'open'], 200, 'revealed'])
  await server.stop()
  tidyUp()
})

const shown = `SELECT seq FROM events WHERE board_id = ? AND json LIKE '{"is":"roundRevealed"%'`
