import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aScoringRoom, cast, opened, roundOf, whole} from './aScoringRoom.ts'
import type {Room} from './aScoringRoom.ts'
import {aServer} from './aServer.ts'
import {wordAt} from './readAnswer.ts'

const minute = 60_000
const hour = 60 * minute

/** A round with an hour of time, whose sentence everybody has accepted. */
async function timed(room: Room, revealWhen: 'facilitator' | 'allIn' | 'deadline', also: readonly APerson[] = []) {
  const deadline = new Date(room.server.clock.ms + hour).toISOString()
  const reply = await room.frida.post('/rounds', {deadline, revealWhen})
  if (reply.status !== 201) throw new Error(reply.text)
  const roundId = wordAt(reply.body, 'roundId')
  for (const person of [...room.everybody, ...also]) await person.post(`/rounds/${roundId}/consent`, {accepted: true})
  return roundId
}

describe('how a round is shown', () => {
  test('REV-9 is said where it is opened, and stays the setting of the workshop', async () => {
    const room = await aScoringRoom()

    const without = await room.frida.post('/rounds', {revealWhen: 'deadline'})
    const roundId = await timed(room, 'allIn')
    for (const person of room.everybody) await cast(person, roundId)

    expect(without.body.code).toBe('round.deadlineAhead')
    const {settings, rounds} = await room.frida.record()
    expect([settings.revealWhen, rounds.map(({state}) => state)]).toEqual(['allIn', ['revealed']])
  })

  test.each(['facilitator', 'allIn'] as const)(
    'REV-9 where it is %s that shows the answers, all hear that the time is up, and answers still count',
    async revealWhen => {
      const room = await aScoringRoom()
      const roundId = await timed(room, revealWhen)
      await cast(room.mats, roundId)

      await room.server.pass(2 * hour)
      const overdue = await roundOf(room.sven)
      await cast(room.anna, roundId, whole(2))
      await room.frida.post(`/rounds/${roundId}/reveal`)

      expect([overdue.state, overdue.isOverdue]).toEqual(['open', true])
      expect((await roundOf(room.frida)).result?.cast).toBe(2)
    },
  )

  /** Three of sales were promised company, and one of them has answered. */
  async function exposed(room: Room) {
    const sara = await room.server.person().join(room.frida, 'Sara', 'sales')
    const roundId = await timed(room, 'deadline', [sara])
    await cast(room.anna, roundId, whole(2))
    await cast(room.mats, roundId, whole(5))
    await room.server.pass(hour)
    return roundId
  }

  test('REV-9 whom the clock asks once more it waits for, says until when, and then shows what may be shown', async () => {
    const room = await aScoringRoom()
    const roundId = await exposed(room)
    const asked = await roundOf(room.frida)
    await room.anna.post(`/rounds/${roundId}/consent`, {accepted: true})

    await room.server.pass(30 * minute)
    const meanwhile = await roundOf(room.frida)
    await room.server.pass(31 * minute)

    expect([asked.state, asked.askedAgain?.map(({departmentId}) => departmentId)]).toEqual(['open', ['sales']])
    const waitsMs = Date.parse(asked.askedUntil ?? '') - Date.parse(asked.askedAgain?.[0]?.at ?? '')
    expect(Math.round(waitsMs / minute)).toBe(60)
    expect(meanwhile.state).toBe('open')
    const {state, result} = await roundOf(room.frida)
    expect([state, result?.cast]).toEqual(['revealed', 2])
  })

  test('REV-9 said afterwards that the clock shows the answers, those have their time whom somebody has asked before', async () => {
    const room = await aScoringRoom()
    const {server, frida, anna} = room
    const sara = await server.person().join(frida, 'Sara', 'sales')
    const roundId = await timed(room, 'facilitator', [sara])
    for (const person of [anna, room.mats]) await cast(person, roundId)
    await frida.post(`/rounds/${roundId}/reveal`)
    await server.pass(2 * hour)

    await frida.patch('/settings', {revealWhen: 'deadline'})
    const asked = await roundOf(frida)
    await anna.post(`/rounds/${roundId}/consent`, {accepted: true})
    await server.pass(59 * minute)
    const meanwhile = await roundOf(frida)
    await server.pass(2 * minute)

    expect([asked.state, asked.askedAgain?.length, meanwhile.state]).toEqual(['open', 1, 'open'])
    expect(Math.round((Date.parse(asked.askedUntil ?? '') - server.clock.ms) / minute)).toBe(-1)
    const {state, result} = await roundOf(frida)
    expect([state, result?.cast]).toEqual(['revealed', 2])
  })

  test('REV-9 also where the server was down meanwhile, and without those who did not say yes again', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'enig-asked-'))
    const room = await aScoringRoom({on: await aServer({dataDir})})
    await exposed(room)
    await room.server.stop()

    const again = await aServer({dataDir, startsAt: room.server.clock.ms, seed: 2})
    const round = async () => (await again.record(room.frida.boardId)).rounds[0]
    const state = async () => {
      await again.pass(10 * minute)
      return (await round())?.state
    }
    expect(await state()).toBe('open')
    await expect.poll(state, {timeout: 30_000}).toBe('revealed')

    const {result, revealedAt, askedUntil} = (await round()) ?? {}
    expect([result?.cast, (revealedAt ?? '') >= (askedUntil ?? 'never')]).toEqual([1, true])
    await again.stop()
    rmSync(dataDir, {recursive: true})
  })
})

describe('a round without an answer', () => {
  test('REV-10 ends by itself at its deadline; who had begun is offered the own answers in the next one', async () => {
    const room = await aScoringRoom()
    const roundId = await timed(room, 'deadline')
    const begun = {...whole(8), done: false}
    await cast(room.anna, roundId, begun)

    await room.server.pass(hour)

    const record = await room.anna.record()
    expect([record.rounds, record.takenBack.map(({number, by, reason}) => [number, by, reason])]).toEqual([
      [],
      [[1, 'server', null]],
    ])
    expect(record.mine).toMatchObject({ballots: [], consents: [], late: {roundId, number: 1}})
    expect((await room.mats.record()).mine.late).toBeNull()
    // the workshop goes on as it was: a time has to be set, or another end
    expect((await room.frida.post('/rounds', {})).body.code).toBe('round.deadlineAhead')
    await room.frida.patch('/settings', {revealWhen: 'facilitator'})
    expect(await opened(room)).not.toBe(roundId)
    expect((await roundOf(room.anna)).number).toBe(1)
  })

  test('REV-10 is taken back by those who lead, with a reason that all can read, and counts for nothing', async () => {
    const room = await aScoringRoom()
    await room.frida.patch('/settings', {maxRounds: 1})
    const roundId = await opened(room)
    const withdraw = (person: APerson, reason: string) => person.post(`/rounds/${roundId}/withdraw`, {reason})

    const tries = [await withdraw(room.anna, 'No time'), await withdraw(room.frida, ' ')]
    const done = await withdraw(room.frida, 'A criterion was missing')

    expect(tries.map(({body}) => body.code)).toEqual(['right.missing', 'request.malformed'])
    expect(done.status).toBe(200)
    const {takenBack, rounds} = await room.anna.record()
    expect([rounds, takenBack.map(({reason}) => reason)]).toEqual([[], ['A criterion was missing']])
    const log = await room.anna.get('/decisions')
    expect(log.text).toContain('A criterion was missing')
    expect((await cast(room.anna, roundId)).body.code).toBe('round.closed')
    expect((await room.frida.post('/rounds')).status).toBe(201)
  })

  test('REV-10 CRIT-2 opens the criteria again; masks are made stricter and never looser', async () => {
    const room = await aScoringRoom()
    const mask = (departmentIds: readonly string[]) =>
      room.frida.put('/masks', {masks: [{criterionId: id('growth'), departmentIds}]})
    await mask(['sales'])
    const roundId = await opened(room)

    await room.frida.post(`/rounds/${roundId}/withdraw`, {reason: 'Too early'})

    expect((await mask([])).body.code).toBe('privacy.loosened')
    expect((await mask(['sales', 'marketing'])).status).toBe(200)
  })

  test('REV-10 is not taken back once somebody has answered', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await cast(room.mats, roundId)

    const reply = await room.frida.post(`/rounds/${roundId}/withdraw`, {reason: 'I do not like it'})

    expect([reply.status, reply.body.code]).toEqual([409, 'round.hasBallots'])
    expect((await room.frida.post(`/rounds/${roundId}/reveal`)).status).toBe(200)
  })

  test('REV-10 nor waits for ever for whoever was asked once more and says nothing', async () => {
    const room = await aScoringRoom()
    const sara = await room.server.person().join(room.frida, 'Sara', 'sales')
    const roundId = await opened(room, [...room.everybody, sara])
    await cast(room.anna, roundId, whole(2))
    await room.frida.post(`/rounds/${roundId}/reveal`)
    const shown = await room.frida.post(`/rounds/${roundId}/reveal`)

    const reply = await room.frida.post(`/rounds/${roundId}/withdraw`, {reason: 'Too few are here'})

    expect([shown.body.code, reply.status]).toEqual(['round.noBallots', 200])
    expect((await room.anna.record()).mine.late?.ballot.scores).toHaveLength(6)
  })
})
