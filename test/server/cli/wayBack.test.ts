import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, describe, expect, test, vi} from 'vitest'
import {run} from '../../../server/cli/wayBack.ts'
import {seatDays} from '../../../server/access/cookie.ts'
import {tokenHash} from '../../../server/access/tokens.ts'
import {showSeat} from '../../../server/rooms/welcome.ts'
import {closeCodes} from '../../../shared/contract/close.ts'
import {asId} from '../../../shared/std/ids.ts'
import {ATab} from '../../rooms/aHub.ts'
import {afterTest} from '../../rooms/afterTest.ts'
import {aWorkshop, startChild} from '../rooms/childServer.ts'
import {aServer} from '../http/aServer.ts'
import {wordAt} from '../http/readAnswer.ts'

const hour = 60 * 60_000
const day = 24 * hour
const said: string[] = []

beforeEach(() => {
  said.length = 0
  const keep = (line: string) => void said.push(...line.split('\n'))
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
})
const folders: string[] = []
afterTest(async () => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** A server that runs, the workshop of Frida and Anna on it, and whoever runs the server at its terminal. */
async function aYearlyWorkshop() {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-way-back-'))
  folders.push(dataDir)
  const server = await aServer({dataDir})
  const frida = await server.person().open({title: 'Hösten', department: 'product'})
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const {boardId} = frida
  const wayBack = async (...args: readonly string[]) => {
    said.length = 0
    const environment = {ENIG_DATA: dataDir, ENIG_PUBLIC_URL: 'https://enig.example.org'}
    const code = await run(args, {now: () => new Date(server.clock.ms), environment})
    return {code, lines: [...said], link: said.at(-1) ?? '', token: said.at(-1)?.split('#')[1] ?? ''}
  }
  /** Somebody opens the link in a browser that has never been here. */
  const comeBack = async (token: string, who = server.person()) => {
    who.boardId = boardId
    const reply = await who.post('/resume', {token})
    if (reply.status === 200) who.participantId = asId<'participant'>(wordAt(reply.body, 'participantId'))
    return {reply, who}
  }
  const rows = (table: string) =>
    server.deps.store.read<Record<string, string>>({sql: `SELECT * FROM ${table}`, parameters: []})
  return {server, dataDir, frida, anna, boardId, wayBack, comeBack, rows}
}

describe('back to a facilitator’s seat', () => {
  test('JOIN-11 a year later every browser has forgotten it; the way back opens that very seat, once', async () => {
    const {server, frida, boardId, wayBack, comeBack} = await aYearlyWorkshop()
    await server.pass((seatDays + 275) * day)
    expect((await frida.get('')).body.code).toBe('board.unknown')

    const made = await wayBack(`https://enig.example.org/b/${boardId}`)
    const {reply, who} = await comeBack(made.token)
    const again = await comeBack(made.token)

    expect([made.code, made.link]).toEqual([0, `https://enig.example.org/r/${boardId}#${made.token}`])
    expect(made.token).toMatch(/^way-[\w-]{43}$/)
    expect(made.lines[0]).toContain('Frida, facilitator of “Hösten”')
    expect(reply).toMatchObject({status: 200, body: {participantId: frida.participantId, role: 'facilitator'}})
    expect([again.reply.status, again.reply.body.code]).toEqual([404, 'wayBack.used'])
    // She leads again: a new link for everybody, and for Anna the link to her own seat.
    expect((await who.post('/link')).status).toBe(200)
    const {participants} = await who.record()
    const anna = participants.find(({name}) => name === 'Anna')
    expect((await who.post('/resume-links', {participantId: anna?.id})).status).toBe(201)
  })

  test('JOIN-11 its use is a decision in the log that everybody reads, its making leaves the log alone', async () => {
    const {server, frida, anna, wayBack, comeBack} = await aYearlyWorkshop()
    const before = await server.record(frida.boardId)
    const madeAt = new Date(server.clock.ms).toISOString()

    const {token} = await wayBack(frida.boardId)
    const unused = await server.record(frida.boardId)
    await comeBack(token)

    expect(unused).toEqual(before)
    expect((await anna.record()).decisions).toMatchObject([
      {kind: 'came_back', by: frida.participantId, madeAt: expect.stringMatching(/^2026-03-02T09:00/)},
    ])
    const {entries} = (await anna.get('/decisions')).body as {entries: readonly {kind: string; details: string[]}[]}
    expect(entries.at(-1)).toMatchObject({kind: 'came_back', details: [expect.stringContaining('madeAt=2026-03-02')]})
    expect(madeAt.slice(0, 16)).toBe('2026-03-02T09:00')
    expect((await server.record(frida.boardId)).logFault).toBeNull()
  })

  test('JOIN-11 used, it ends every other browser, connection, link and ticket of that seat, and nobody else’s', async () => {
    const {server, frida, anna, boardId, wayBack, comeBack} = await aYearlyWorkshop()
    const elsewhere = wordAt((await frida.post('/resume-links')).body, 'resumeUrl').split('#')[1] ?? ''
    const ticket = wordAt((await frida.post('/ticket')).body, 'ticket')
    const [old, others] = await Promise.all(
      [frida, anna].map(person => ATab.enter(server.hub, boardId, person.participantId)),
    )
    const [first, second] = [await wayBack(boardId), await wayBack(boardId)]

    const {who} = await comeBack(second.token)

    expect(old?.closed?.code).toBe(closeCodes.notYours)
    expect(others?.closed).toBeNull()
    expect((await frida.get('')).body.code).toBe('board.unknown')
    expect((await comeBack(elsewhere)).reply.body.code).toBe('resume.used')
    expect((await comeBack(first.token)).reply.body.code).toBe('wayBack.used')
    const knock = {boardId, params: new URLSearchParams(), origin: 'http://localhost:4400', cookie: undefined, ticket}
    expect(await showSeat(server.deps, knock)).toMatchObject({why: 'notYours'})
    expect([(await anna.get('')).status, (await who.get('')).status]).toEqual([200, 200])
    others?.leave()
  })

  test('JOIN-11 it is over after 24 hours, and a newer one clears it away', async () => {
    const {server, boardId, wayBack, comeBack, rows} = await aYearlyWorkshop()
    const [early, late] = [await wayBack(boardId), await wayBack(boardId)]

    await server.pass(day - hour)
    const inTime = await comeBack(early.token)
    const third = await wayBack(boardId)
    await server.pass(day)
    const tooLate = await comeBack(third.token)
    await wayBack(boardId)

    expect([inTime.reply.status, tooLate.reply.body.code]).toEqual([200, 'wayBack.used'])
    // The second was made for the same seat and went with the first.
    expect((await comeBack(late.token)).reply.body.code).toBe('wayBack.used')
    expect(await rows('ways_back')).toHaveLength(1)
  })

  test('JOIN-11 two who press at once: one has the seat', async () => {
    const {boardId, wayBack, comeBack, anna} = await aYearlyWorkshop()
    const {token} = await wayBack(boardId)

    const replies = await Promise.all([comeBack(token), comeBack(token)])

    expect(replies.map(({reply}) => reply.status).toSorted()).toEqual([200, 404])
    expect((await anna.record()).decisions).toHaveLength(1)
  })

  test('JOIN-11 kept as a hash, on that board only, and worth nothing where the seat leads no more', async () => {
    const {server, frida, anna, boardId, wayBack, rows} = await aYearlyWorkshop()
    const other = await server.person().open({title: 'Another'})
    await frida.patch(`/participants/${anna.participantId}`, {role: 'facilitator'})
    const made = await wayBack(boardId, '--for', ' anna ')
    const ask = (path: string) => server.person().post(`/api/v1/boards/${path}/resume`, {token: made.token})

    const foreign = await ask(other.boardId)
    const kept = await rows('ways_back')
    await frida.patch(`/participants/${anna.participantId}`, {role: 'member'})
    const member = await ask(boardId)
    await frida.patch(`/participants/${anna.participantId}`, {role: 'facilitator'})
    await frida.patch(`/participants/${anna.participantId}`, {revoked: true})
    const revoked = await ask(boardId)

    expect([foreign, member, revoked].map(({status, body}) => [status, body.code])).toEqual(
      Array.from({length: 3}, () => [404, 'wayBack.used']),
    )
    expect(kept).toMatchObject([{token_hash: tokenHash(made.token), participant_id: anna.participantId}])
    expect(JSON.stringify(kept)).not.toContain(made.token)
    expect(server.log.join('\n')).not.toContain(made.token)
  })
})

test('JOIN-11 beside a server in a process of its own, which goes on writing', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-way-back-'))
  folders.push(dataDir)
  const server = await startChild(dataDir)
  const [frida] = await aWorkshop(server.origin, ['product'])
  const ask = (path: string, body: object, cookie = '') =>
    fetch(`${server.origin}/api/v1/boards/${frida?.boardId}${path}`, {
      method: 'PUT',
      headers: {'content-type': 'application/json', 'x-enig': '1', cookie},
      body: JSON.stringify(body),
      ...(path === '/resume' ? {method: 'POST'} : {}),
    })
  const rename = (title: string) => ask('/title', {title}, frida?.cookie)

  const writing = [rename('One'), rename('Two')]
  const code = await run([frida?.boardId ?? ''], {now: () => new Date(), environment: {ENIG_DATA: dataDir}})
  const renamed = await Promise.all([...writing, rename('Three')])
  const back = await ask('/resume', {token: said.at(-1)?.split('#')[1]})

  expect([code, back.status, ...renamed.map(({status}) => status)]).toEqual([0, 200, 200, 200, 200])
  expect((await rename('Not mine any more')).status).toBe(404)
  await server.end('SIGTERM')
})

describe('what the command refuses', () => {
  test('JOIN-11 a board that is not there, a name that leads nothing, two who are meant, words it does not know', async () => {
    const {frida, anna, boardId, wayBack, rows} = await aYearlyWorkshop()
    const refused = [
      await wayBack(),
      await wayBack('-nowhere'),
      await wayBack(boardId, '--for', 'Anna'),
      await wayBack(boardId, '--all'),
      await wayBack(boardId, '--data', join(tmpdir(), 'nothing-of-enig')),
    ]
    await frida.patch(`/participants/${anna.participantId}`, {role: 'facilitator'})
    refused.push(await wayBack(boardId))

    expect(refused.map(({code, lines}) => [code, lines[0]])).toEqual([
      [2, expect.stringContaining('Which board?')],
      [2, 'There is no board -nowhere.'],
      [2, 'No facilitator is called Anna. There are:'],
      [2, expect.stringContaining('Which board?')],
      [2, expect.stringContaining('There is no database of Enig at')],
      [2, 'Which of them?'],
    ])
    expect(refused.at(-1)?.lines.slice(1)).toEqual([
      `  --for ${frida.participantId}   Frida`,
      `  --for ${anna.participantId}   Anna`,
    ])
    expect(await rows('ways_back')).toEqual([])
    expect((await wayBack(boardId, '--for', anna.participantId)).code).toBe(0)
  })
})
