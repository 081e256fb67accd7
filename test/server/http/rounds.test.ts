import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {segments, criteria, aScoringRoom, opened, whole, cast, roundOf} from './aScoringRoom.ts'
import {wordAt} from './readAnswer.ts'

describe('opening a round', () => {
  test('CRIT-2 copies what is asked and who is asked; nothing that comes later changes it', async () => {
    const room = await aScoringRoom()

    await opened(room)
    await room.server.person().join(room.frida, 'Late', 'medical')

    expect(await roundOf(room.mats)).toMatchObject({
      number: 1,
      state: 'open',
      names: 'anonymous',
      segmentIds: ['hospital', 'clinic', 'pharmacy'].map(id),
      criteria: [{name: 'growth'}, {name: 'strength'}],
      voters: room.everybody.map(({participantId, departmentId}) => ({participantId, departmentId})),
      counts: [
        {departmentId: 'product', cast: 0, expected: 1},
        {departmentId: 'sales', cast: 0, expected: 2},
        {departmentId: 'marketing', cast: 0, expected: 1},
      ],
      result: null,
    })
    expect((await roundOf(room.mats)).waitingFor).toBeUndefined()
  })

  test.each([
    ['without a criterion on each axis', [...segments, ...criteria.slice(0, 1)], 'round.noCriteria'],
    ['with one segment', [...segments.slice(0, 1), ...criteria], 'round.noSegments'],
  ])('PHASE-2 it does not open %s', async (_, changes, code) => {
    const room = await aScoringRoom({changes})

    expect((await room.frida.post('/rounds')).body.code).toBe(code)
  })

  test('PHASE-2 it does not open with one voter', async () => {
    const room = await aScoringRoom()
    for (const person of [room.anna, room.sven, room.mats]) await person.become('reviewer', room.frida)

    expect((await room.frida.post('/rounds')).body.code).toBe('round.tooFewVoters')
  })

  test('PHASE-4 it opens in its step only', async () => {
    const room = await aScoringRoom()
    await room.server.stand(room.frida.boardId, 'segments')

    const reply = await room.frida.post('/rounds')

    expect([reply.status, reply.body.code]).toEqual([409, 'phase.notAllowed'])
  })

  test('REV-4 one at a time, and no more than the workshop allows', async () => {
    const room = await aScoringRoom()
    await room.frida.patch('/settings', {maxRounds: 1})
    const roundId = await opened(room)

    expect((await room.frida.post('/rounds')).body.code).toBe('round.alreadyOpen')
    await cast(room.mats, roundId)
    await room.frida.post(`/rounds/${roundId}/reveal`)
    expect((await room.frida.post('/rounds')).body.code).toBe('round.tooMany')
  })

  test('REV-4 single cells can be asked again, if they are there', async () => {
    const room = await aScoringRoom()
    const cell = {segmentId: id('clinic'), criterionId: id('growth')}

    expect((await room.frida.post('/rounds', {only: [{...cell, segmentId: id('nowhere')}]})).body.code).toBe(
      'segment.unknown',
    )
    expect((await room.frida.post('/rounds', {only: [cell, cell]})).status).toBe(201)
    expect((await roundOf(room.anna)).only).toEqual([cell])
  })

  test('JOIN-3 only those who lead open and reveal', async () => {
    const room = await aScoringRoom()
    expect((await room.anna.post('/rounds')).status).toBe(403)
    const roundId = await opened(room)
    expect((await room.anna.post(`/rounds/${roundId}/reveal`)).status).toBe(403)
  })

  test('CRIT-2 masks are closed from now on', async () => {
    const room = await aScoringRoom()
    await opened(room)

    expect((await room.frida.put('/masks', {masks: []})).body.code).toBe('field.closed')
  })
})

describe('a ballot', () => {
  test('BAL-1 goes to its author alone; the others see that one more has voted', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)

    const reply = await cast(room.anna, roundId, whole(7))

    expect(reply.status).toBe(200)
    const {mine} = await room.anna.record()
    expect(mine.ballots[0]?.ballot.scores).toHaveLength(6)
    for (const other of [room.frida, room.sven, room.mats]) {
      const record = await other.record()
      expect(record.mine.ballots).toEqual([])
      expect(record.rounds[0]?.counts[1]).toEqual({departmentId: 'sales', cast: 1, expected: 2})
    }
  })

  test('BAL-3 is replaced as a whole until the reveal', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await cast(room.anna, roundId, whole(7))
    await cast(room.mats, roundId)

    await cast(room.anna, roundId, aBallot({clinic: {growth: 2}}))
    await room.frida.post(`/rounds/${roundId}/reveal`)

    const {result} = await roundOf(room.frida)
    const salesOf = (segment: string) =>
      result?.cells
        .find(cell => cell.segmentId === id(segment) && cell.criterionId === id('growth'))
        ?.departments.find(({departmentId}) => departmentId === 'sales')?.scores
    expect([salesOf('clinic'), salesOf('hospital')]).toEqual([[2], []])
  })

  test('BAL-3 after the reveal it is refused', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await cast(room.mats, roundId)
    await room.frida.post(`/rounds/${roundId}/reveal`)
    const before = await roundOf(room.frida)

    const late = await cast(room.anna, roundId)

    expect([late.status, late.body.code]).toEqual([409, 'round.closed'])
    expect(await roundOf(room.frida)).toEqual(before)
  })

  test('BAL-3 one that is not done is kept, and counts neither now nor at the reveal', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await cast(room.mats, roundId)

    await cast(room.anna, roundId, {...whole(9), done: false})

    expect((await roundOf(room.frida)).counts[1]).toMatchObject({cast: 0})
    expect((await room.anna.record()).mine.ballots).toHaveLength(1)
    await room.frida.post(`/rounds/${roundId}/reveal`)
    expect((await roundOf(room.frida)).result?.cast).toBe(1)
  })

  test('BAL-4 nobody votes without accepting the sentence; who declines observes and leaves nothing behind', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room, [room.anna, room.mats])

    const silent = await cast(room.sven, roundId)
    await cast(room.anna, roundId)
    await room.anna.post(`/rounds/${roundId}/consent`, {accepted: false})

    expect(silent.body.code).toBe('round.consentMissing')
    expect((await cast(room.anna, roundId)).body.code).toBe('round.consentMissing')
    expect((await roundOf(room.frida)).counts[1]).toEqual({departmentId: 'sales', cast: 0, expected: 1})
    expect((await room.anna.record()).mine.ballots).toEqual([])
  })

  test('BAL-4 who came after the opening has no ballot in this round', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    const late = await room.server.person().join(room.frida, 'Late', 'medical')

    expect((await late.post(`/rounds/${roundId}/consent`, {accepted: true})).body.code).toBe('round.notAVoter')
    expect((await cast(late, roundId)).body.code).toBe('round.notAVoter')
  })

  test('BAL-4 FRAME-4 who was asked at the opening votes, also when a colleague comes and takes over the voting', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    await room.server.person().join(room.frida, 'Per', 'product')

    const reply = await cast(room.frida, roundId)

    expect([reply.status, (await room.frida.record()).participants[0]?.votes]).toEqual([200, false])
    expect((await roundOf(room.frida)).counts).toContainEqual({departmentId: 'product', cast: 1, expected: 1})
  })

  test('CRIT-4 a masked question is refused', async () => {
    const room = await aScoringRoom()
    await room.frida.put('/masks', {masks: [{criterionId: id('growth'), departmentIds: ['marketing']}]})
    const roundId = await opened(room)

    expect((await cast(room.mats, roundId)).body.code).toBe('ballot.masked')
    const allowed = aBallot({clinic: {strength: 3}}, {strength: 100})
    expect((await cast(room.mats, roundId, allowed)).status).toBe(200)
  })

  test('BAL-5 a score outside 1 to 9 is refused without being repeated', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)

    const reply = await cast(room.anna, roundId, aBallot({clinic: {growth: 1234567}}))

    expect([reply.status, reply.body.code]).toEqual([400, 'request.malformed'])
    expect(reply.text).not.toContain('1234567')
  })

  test('BAL-7 sent again with the same key it is the same ballot, with the same receipt', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    const key = {'idempotency-key': 'a-key-of-the-tab'}

    const first = await cast(room.anna, roundId, whole(4), key)
    const again = await cast(room.anna, roundId, whole(4), key)

    expect(again.body).toEqual(first.body)
  })

  test('BAL-7 an answer that was lost while the round closed comes again; another ballot is too late', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    const first = await cast(room.anna, roundId, whole(4))
    await room.frida.post(`/rounds/${roundId}/reveal`)

    const again = await cast(room.anna, roundId, whole(4))
    const other = await cast(room.anna, roundId, whole(5))

    expect([again.status, again.body]).toEqual([200, first.body])
    expect([other.status, other.body.code]).toEqual([409, 'round.closed'])
  })

  test('BAL-7 the receipt proves which ballot was counted', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    const receipt = wordAt((await cast(room.anna, roundId, whole(4))).body, 'receipt')
    const [hash, nonce] = receipt.split('.')
    const ballot = (await room.anna.record()).mine.ballots[0]?.ballot

    await room.frida.post(`/rounds/${roundId}/reveal`)

    const again = createHash('sha256')
      .update(`${JSON.stringify(ballot)}\n${nonce}`)
      .digest('hex')
    expect(again).toBe(hash)
    expect((await roundOf(room.mats)).result?.receipts).toEqual([hash])
  })
})
