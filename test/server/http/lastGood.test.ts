import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test, vi} from 'vitest'
import {loadLog} from '../../../server/rooms/boardLog.ts'
import {aSegment} from '../../rooms/aBoard.ts'
import {aServer} from './aServer.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** A workshop of two with three segments, stored; then damaged, and a server that finds it so. */
async function aDamagedBoard(...damage: readonly string[]) {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-damaged-'))
  folders.push(dataDir)
  const first = await aServer({dataDir})
  const frida = await first.person().open()
  const anna = await first.person().join(frida, 'Anna', 'sales')
  const healthy = await first.person().open()
  const {boardId} = frida
  await first.stand(boardId, 'segments')
  for (const name of ['one', 'two', 'three']) await first.write(boardId, [aSegment(name)])
  const whole = await loadLog(first.deps.store, first.deps.log, boardId, 1)
  for (const sql of damage) await first.deps.store.writeBatch([{sql, params: [boardId]}])
  await first.stop()
  const server = await aServer({dataDir, seed: 2})
  const here = (person: typeof frida) => {
    const same = server.person()
    Object.assign(same, {cookie: person.cookie, boardId: person.boardId, participantId: person.participantId})
    return same
  }
  return {server, boardId, whole, frida: here(frida), anna: here(anna), healthy: here(healthy)}
}

/** Row 3 carries the second segment. */
const inTheMiddle = 'UPDATE log SET bytes = substr(bytes, 2) WHERE board_id = ? AND seq = 3'
const everywhere = `UPDATE log SET writers_json = '[] ' WHERE board_id = ?`

describe('SYNC-14 a damaged board', () => {
  test('is said to be damaged, offers the state before the damage, and others go on', async () => {
    const {frida, anna, healthy} = await aDamagedBoard(inTheMiddle)

    const door = await frida.get('')
    const offer = await frida.get('/last-good')

    expect([door.status, door.body.code]).toEqual([503, 'board.quarantined'])
    expect(offer.body).toEqual({
      damaged: true,
      lost: false,
      until: expect.stringMatching(/^2026-03-02T09:/),
      mayOpen: true,
    })
    expect((await anna.get('/last-good')).body).toMatchObject({damaged: true, mayOpen: false})
    expect((await healthy.get('')).status).toBe(200)
    expect((await healthy.get('/last-good')).body).toMatchObject({damaged: false, mayOpen: false})
  })

  test('is opened by the facilitator as it was before: a new document, said in the record, the rows kept', async () => {
    const {server, frida, boardId, whole} = await aDamagedBoard(inTheMiddle)

    expect((await frida.post('/last-good')).status).toBe(200)

    const door = await frida.get('')
    const names = [...(await server.board(boardId)).segments.values()].map(({name}) => name)
    expect([door.status, door.body.epoch]).toEqual([200, 2])
    expect(names).toEqual(['one'])
    expect((await server.record(boardId)).decisions).toMatchObject([
      {kind: 'opened_last_good', by: frida.participantId},
    ])
    expect(
      await server.deps.store.read({sql: 'SELECT seq FROM log WHERE epoch = 1 AND seq > 2', parameters: []}),
    ).toEqual([{seq: 3}, {seq: 4}])
    const {owners} = await loadLog(server.deps.store, server.deps.log, boardId, 2)
    expect([...owners].every(([client, person]) => whole.owners.get(client) === person)).toBe(true)
    expect((await frida.get('/last-good')).body).toMatchObject({damaged: false})
  })

  test('is not opened as it was before while its room still holds all of it', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const {boardId} = frida
    await server.stand(boardId, 'segments')
    for (const name of ['one', 'two', 'three']) await server.write(boardId, [aSegment(name)])
    await server.deps.store.writeBatch([{sql: inTheMiddle, params: [boardId]}])

    expect((await frida.get('/last-good')).body).toMatchObject({damaged: false, mayOpen: false})
    expect((await frida.post('/last-good')).body).toMatchObject({code: 'board.busy'})
    const names = [...(await server.board(boardId)).segments.values()].map(({name}) => name)
    expect(names).toEqual(['one', 'two', 'three'])
  })

  test('what is written afterwards is there at the next start', async () => {
    const {server, frida, boardId} = await aDamagedBoard(inTheMiddle)
    await frida.post('/last-good')

    await server.write(boardId, [aSegment('after')])

    const {seq, state} = await loadLog(server.deps.store, server.deps.log, boardId, 2)
    expect([seq, state === null]).toEqual([2, false])
    expect([...(await server.board(boardId)).segments.values()].map(({name}) => name)).toEqual(['one', 'after'])
  })

  test('is opened once, by those who lead, and by nobody else', async () => {
    const {server, frida, anna} = await aDamagedBoard(inTheMiddle)
    const stranger = server.person()
    stranger.boardId = frida.boardId

    const refused = await Promise.all([
      anna.post('/last-good'),
      stranger.post('/last-good'),
      stranger.get('/last-good'),
    ])
    const pressed = await Promise.all([frida.post('/last-good'), frida.post('/last-good')])

    expect(refused.map(({body}) => body.code)).toEqual(['right.missing', 'board.unknown', 'board.unknown'])
    expect(pressed.map(({status}) => status).toSorted()).toEqual([200, 503])
    expect((await frida.get('')).body.epoch).toBe(2)
  })

  test('of which nothing can be read is never opened as an empty one', async () => {
    const {frida} = await aDamagedBoard(everywhere)

    expect((await frida.get('/last-good')).body).toEqual({damaged: true, lost: true, until: null, mayOpen: false})
    expect((await frida.post('/last-good')).body.code).toBe('board.quarantined')
    expect((await frida.get('')).body.code).toBe('board.quarantined')
  })

  test('that is whole is not opened as it was before', async () => {
    const {frida} = await aDamagedBoard()

    expect((await frida.post('/last-good')).body.code).toBe('board.busy')
    expect((await frida.get('')).body.epoch).toBe(1)
  })

  test('its whole log is read once for all who look at the same time, and anew a little later', async () => {
    const {server, frida, anna, boardId} = await aDamagedBoard(inTheMiddle)
    const read = vi.spyOn(server.deps.store, 'read')
    const readings = () => {
      const all = read.mock.calls.filter(([{sql, parameters}]) => sql.includes('FROM log') && parameters[0] === boardId)
      read.mockClear()
      return all.length
    }
    await frida.get('/last-good')
    const once = readings()

    const looks = await Promise.all(Array.from({length: 20}, () => anna.get('/last-good')))
    const together = readings()
    await server.pass(2000)
    await anna.get('/last-good')

    expect(looks.map(({body}) => body.damaged)).toEqual(looks.map(() => true))
    expect([once > 0, together, readings()]).toEqual([true, 0, once])
  })

  test('is not tried to be opened without end', async () => {
    const {server, frida} = await aDamagedBoard(everywhere)

    const codes = []
    for (let press = 0; press < 6; press += 1) codes.push((await frida.post('/last-good')).body.code)
    await server.pass(10_000)

    expect(codes).toEqual([...Array.from({length: 5}, () => 'board.quarantined'), 'request.tooMany'])
    expect((await frida.post('/last-good')).body.code).toBe('board.quarantined')
  })
})
