import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {openExample} from '../../../server/example/openExample.ts'
import {removeExpired, watchExpiry} from '../../../server/example/removeExpired.ts'
import {StoryBroken, told} from '../../../server/example/storyteller.ts'
import {verifyDocument} from '../../../shared/model/verify.ts'
import {workshopGate} from '../../../shared/record/gates.ts'
import {refusal} from '../../../shared/std/result.ts'
import {asId} from '../../../shared/std/ids.ts'
import type {APerson} from '../http/aPerson.ts'
import {aServer} from '../http/aServer.ts'
import type {TestServer} from '../http/aServer.ts'
import {wordAt} from '../http/readAnswer.ts'

const day = 24 * 60 * 60_000

async function visitor(server: TestServer, set: Record<string, unknown> = {}): Promise<APerson> {
  const person = server.person()
  const body = {language: 'en', department: 'sales', standing: 'prioritise', ...set}
  const reply = await person.send('POST', '/api/v1/examples', body)
  if (reply.status !== 201) throw new Error(reply.text)
  person.boardId = asId(wordAt(reply.body, 'boardId'))
  person.participantId = asId(wordAt(reply.body, 'participantId'))
  person.joinToken = wordAt(reply.body, 'joinToken')
  return person
}

describe.each([
  ['en', /\bthe\b/, 'service'],
  ['sv', /\boch\b/, 'sales'],
  ['da', /\bog\b/, 'Regnskab'],
] as const)('the signed example in %s', (language, ordinary, departmentWord) => {
  test('EXA-1 stands agreed, told by the product, with a version to export', async () => {
    const server = await aServer()
    const you = await visitor(server, {language, department: departmentWord, standing: 'signed'})

    const record = await you.record()
    const board = await server.board(you.boardId)
    const model = await you.get(`/api/v1/models/${you.boardId}.1`)

    expect(record).toMatchObject({phase: 'signed', language, versions: [{number: 1}]})
    expect(record.participants.filter(({invented}) => invented)).toHaveLength(11)
    expect(record.customers?.rows).toBeGreaterThan(2300)
    expect(record.rounds).toMatchObject([{state: 'revealed'}])
    expect(board.segments.size).toBe(5)
    expect([...board.segments.values()].filter(({placement}) => placement.in === 'deselected')).toHaveLength(1)
    expect([...board.notes.values()].map(({text}) => text).join(' ')).toMatch(ordinary)
    expect(verifyDocument(model.body)).toMatchObject({valid: true})
    expect(model.body.content).toMatchObject({language})
  })
})

describe('the example in prioritise', () => {
  test('EXA-2 the visitor leads, others come in by the link, every earlier step is there', async () => {
    const server = await aServer()
    const you = await visitor(server)
    const guest = await server.person().join(you, 'Gäst', 'marketing')

    const record = await you.record()
    const board = await server.board(you.boardId)
    const me = record.participants.find(({id}) => id === you.participantId)

    expect(record.phase).toBe('prioritise')
    expect(me).toMatchObject({role: 'facilitator', departmentId: 'sales', invented: false})
    expect((await guest.record()).participants.map(({id}) => id)).toContain(guest.participantId)
    expect(board.meta.objective).not.toBe('')
    expect(board.notes.size).toBeGreaterThan(20)
    expect(board.clusters.size).toBeGreaterThan(3)
    expect(record.profile?.segments).toHaveLength(5)
    expect([...board.segments.values()].some(({placement}) => placement.in === 'unplaced')).toBe(true)
    expect(workshopGate(board, record, '2026-03-02').open).toBe(false)
  })

  test('EXA-3 each visitor has a copy of one’s own that says the same', async () => {
    const server = await aServer()
    const [one, other] = [await visitor(server), await visitor(server, {language: 'da'})]

    const [first, second] = [await one.record(), await other.record()]

    expect(first.boardId).not.toBe(second.boardId)
    expect(second.profile?.universe).toEqual(first.profile?.universe)
    expect(second.profile?.segments.map(({size}) => size)).toEqual(first.profile?.segments.map(({size}) => size))
    expect((await other.get(`/api/v1/boards/${one.boardId}/record`)).status).toBe(404)
  })

  test('EXA-5 one that the machine had no time to make is refused for a moment and leaves nothing', async () => {
    const server = await aServer()
    const tooSlow = () => Promise.reject(new StoryBroken('import.tooSlow {}', true))
    const hurried = {...server.services, profiles: {...server.services.profiles, settle: tooSlow}}
    const visit = {language: 'sv', name: 'Du', department: 'sales', standing: 'prioritise'} as const

    const opened = await openExample(server.deps, hurried, visit, 'a browser')

    expect(opened).toMatchObject({ok: false, code: 'board.busy'})
    const customers = join(server.deps.dataDir, 'customers')
    expect(existsSync(customers) ? readdirSync(customers) : []).toEqual([])
    for (const table of ['boards', 'seats', 'log', 'events'])
      expect(await server.deps.store.read({sql: `SELECT 1 FROM ${table}`, parameters: []}), table).toEqual([])
  })

  test('EXA-5 a refusal that speaks of the machine is one for later, any other a fault of the story', () => {
    const broken = (code: string) => () => told(refusal(code))

    expect(broken('import.tooSlow')).toThrow(expect.objectContaining({isForLater: true}))
    expect(broken('board.busy')).toThrow(expect.objectContaining({isForLater: true}))
    expect(broken('segment.unknown')).toThrow(expect.objectContaining({isForLater: false}))
  })

  test('EXA-4 after seven days it is gone with its customers, also when nobody opens another', async () => {
    const server = await aServer()
    const you = await visitor(server)
    const folder = join(server.deps.dataDir, 'customers', you.boardId)
    expect(existsSync(folder)).toBe(true)
    const tasks: (() => void)[] = []
    watchExpiry(server.deps, (_, task) => {
      tasks.push(task)
      return () => undefined
    })

    await server.pass(6.9 * day)
    await removeExpired(server.deps)
    const before = await you.get('/record')
    await server.pass(0.2 * day)
    tasks.at(-1)?.()
    await expect.poll(() => existsSync(folder)).toBe(false)
    await expect.poll(async () => (await you.get('/record')).status).toBe(404)

    expect(before.status).toBe(200)
    expect(tasks).toHaveLength(2)
    for (const table of [
      'boards',
      'log',
      'events',
      'latest',
      'seats',
      'silent_notes',
      'ballots',
      'consents',
      'late_ballots',
      'versions',
    ])
      expect(
        await server.deps.store.read({sql: `SELECT 1 FROM ${table} WHERE board_id = ?`, parameters: [you.boardId]}),
        table,
      ).toEqual([])
  })
})
