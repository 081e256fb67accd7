import {describe, expect, test} from 'vitest'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aScoringRoom, opened, whole, cast, roundOf} from './aScoringRoom.ts'
import {wordAt} from './readAnswer.ts'

describe('the reveal', () => {
  test('REV-1 shows every answer to everybody in one fact', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await cast(room.anna, roundId, whole(3))
    await cast(room.sven, roundId, whole(8))
    await cast(room.mats, roundId, whole(5))

    expect((await room.frida.post(`/rounds/${roundId}/reveal`)).status).toBe(200)

    const results = await Promise.all(room.everybody.map(async person => (await roundOf(person)).result))
    expect(new Set(results.map(result => JSON.stringify(result))).size).toBe(1)
    expect(results[0]?.cells[0]?.departments.map(({departmentId, scores}) => [departmentId, scores])).toEqual([
      ['marketing', [5]],
      ['product', []],
      ['sales', [3, 8]],
    ])
    const names = room.everybody.map(({participantId}) => participantId)
    expect(names.some(name => JSON.stringify(results).includes(name))).toBe(false)
  })

  test('REV-3 happens once', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await cast(room.mats, roundId)

    const replies = await Promise.all([1, 2, 3].map(() => room.frida.post(`/rounds/${roundId}/reveal`)))

    expect(replies.map(({status}) => status).toSorted()).toEqual([200, 409, 409])
  })

  test('REV-1 without a ballot there is nothing to show', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)

    expect((await room.frida.post(`/rounds/${roundId}/reveal`)).body.code).toBe('round.noBallots')
  })

  test('REV-1 where the workshop says so, the last ballot reveals', async () => {
    const room = await aScoringRoom()
    await room.frida.patch('/settings', {revealWhen: 'allIn'})
    const roundId = await opened(room)
    await room.frida.post(`/rounds/${roundId}/consent`, {accepted: false})
    for (const person of [room.anna, room.sven]) await cast(person, roundId)

    expect((await roundOf(room.frida)).state).toBe('open')
    await cast(room.mats, roundId)

    expect((await roundOf(room.frida)).state).toBe('revealed')
  })

  test.each([{revoked: true}, {role: 'observer'}])(
    'REV-1 where the workshop says so, nobody waits for a seat that is %j',
    async change => {
      const room = await aScoringRoom()
      await room.frida.patch('/settings', {revealWhen: 'allIn'})
      const roundId = await opened(room)
      for (const person of [room.frida, room.anna, room.mats]) await cast(person, roundId)
      expect((await roundOf(room.frida)).state).toBe('open')

      await room.frida.patch(`/participants/${room.sven.participantId}`, change)

      const {state, counts, result} = await roundOf(room.frida)
      expect([state, result?.cast]).toEqual(['revealed', 3])
      expect(counts).toContainEqual({departmentId: 'sales', cast: 1, expected: 1})
    },
  )

  test('BAL-1 who leaves while the workshop has stepped back is not waited for either, and nothing is shown meanwhile', async () => {
    const room = await aScoringRoom()
    await room.frida.patch('/settings', {revealWhen: 'allIn'})
    const roundId = await opened(room)
    for (const person of [room.frida, room.anna, room.mats]) await cast(person, roundId)
    expect((await room.frida.post('/phase', {move: 'back', reason: 'The rules were too wide'})).status).toBe(200)

    await room.frida.patch(`/participants/${room.sven.participantId}`, {revoked: true})

    const {state, counts} = await roundOf(room.frida)
    expect(state).toBe('open')
    expect(counts).toContainEqual({departmentId: 'sales', cast: 1, expected: 1})
  })

  test('REV-1 or the deadline does, by the clock of the server and with nobody there', async () => {
    const room = await aScoringRoom()
    await room.frida.patch('/settings', {revealWhen: 'deadline'})
    const deadline = '2026-03-05T16:00:00.000Z'
    const reply = await room.frida.post('/rounds', {deadline})
    const roundId = wordAt(reply.body, 'roundId')
    await room.mats.post(`/rounds/${roundId}/consent`, {accepted: true})
    await cast(room.mats, roundId)

    expect((await roundOf(room.frida)).waitingFor).toEqual(
      [room.frida, room.anna, room.sven].map(({participantId}) => participantId),
    )
    for (let day = 0; day < 3; day += 1) await room.server.pass(24 * 60 * 60_000)
    expect((await roundOf(room.frida)).state).toBe('open')
    await room.server.pass(24 * 60 * 60_000)

    expect((await roundOf(room.frida)).state).toBe('revealed')
  })

  test('a deadline that has passed is refused', async () => {
    const room = await aScoringRoom()

    const reply = await room.frida.post('/rounds', {deadline: '2020-01-01T00:00:00Z'})

    expect(reply.body).toEqual({code: 'round.deadlineAhead', params: {}})
  })

  test('BAL-4 who was promised company and is left with less is asked again, and chooses', async () => {
    const room = await aScoringRoom()
    const sara = await room.server.person().join(room.frida, 'Sara', 'sales')
    const roundId = await opened(room, [...room.everybody, sara])
    await cast(room.anna, roundId, whole(2))
    await cast(room.sven, roundId, whole(9))
    await cast(room.mats, roundId, whole(5))

    const first = await room.frida.post(`/rounds/${roundId}/reveal`)
    expect([first.status, first.body]).toEqual([
      409,
      {code: 'round.consentAgain', params: {count: 1, department: 'sales'}},
    ])
    expect((await roundOf(room.sven)).askedAgain).toEqual([{departmentId: 'sales', at: expect.any(String)}])
    await room.anna.post(`/rounds/${roundId}/consent`, {accepted: true})
    await room.frida.post(`/rounds/${roundId}/reveal`)

    const {result} = await roundOf(room.frida)
    expect(result?.cast).toBe(2)
    expect(result?.cells[0]?.departments.find(({departmentId}) => departmentId === 'sales')?.scores).toEqual([2])
  })

  test('BAL-4 a department that never was three is shown as its voters accepted it', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await cast(room.anna, roundId)

    expect((await room.frida.post(`/rounds/${roundId}/reveal`)).status).toBe(200)
  })
})

describe('after the reveal', () => {
  async function revealed() {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await cast(room.anna, roundId, whole(2))
    await cast(room.mats, roundId, whole(9))
    await room.frida.post(`/rounds/${roundId}/reveal`)
    return {...room, roundId}
  }
  const cell = {segmentId: id('clinic'), criterionId: id('growth')}

  test('SCORE-5 what the group concluded about a cell is written down with who and when', async () => {
    const room = await revealed()

    const reply = await room.frida.post('/discussions', {
      roundId: room.roundId,
      ...cell,
      conclusion: 'Two kinds of clinics',
    })

    expect(reply.status).toBe(201)
    expect((await room.anna.record()).discussions).toMatchObject([
      {...cell, conclusion: 'Two kinds of clinics', by: room.frida.participantId},
    ])
  })

  test('SCORE-5 about a cell that was asked', async () => {
    const room = await revealed()
    const body = {roundId: room.roundId, ...cell, segmentId: id('nowhere'), conclusion: 'x'}

    expect((await room.frida.post('/discussions', body)).body.code).toBe('record.unknown')
  })

  test('REV-3 a second round asks some cells anew; the first stays what it was', async () => {
    const room = await revealed()
    const before = (await roundOf(room.frida)).result

    const again = await room.frida.post('/rounds', {only: [cell]})
    await room.anna.post(`/rounds/${wordAt(again.body, 'roundId')}/consent`, {accepted: true})
    await cast(room.anna, wordAt(again.body, 'roundId'), aBallot({clinic: {growth: 6}}))
    await room.frida.post(`/rounds/${wordAt(again.body, 'roundId')}/reveal`)

    const {rounds} = await room.frida.record()
    expect(rounds.map(({number, state}) => [number, state])).toEqual([
      [1, 'revealed'],
      [2, 'revealed'],
    ])
    expect(rounds[0]?.result).toEqual(before)
    expect(rounds[1]?.result?.cells).toHaveLength(1)
  })
})
