import {describe, expect, test} from 'vitest'
import {evaluationOf} from '../../../shared/record/evaluation.ts'
import {measuresNow} from '../../../shared/record/weightsInForce.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aScoringRoom, cast, opened, roundOf, whole} from './aScoringRoom.ts'
import type {Room} from './aScoringRoom.ts'
import {wordAt} from './readAnswer.ts'

const byOrder = (growth: number, strength: number) => ({
  ...whole(5),
  weights: [
    {criterionId: id('strength'), rank: strength},
    {criterionId: id('growth'), rank: growth},
  ],
})
const set = (growth: number, strength: number, reason = 'The strategy says growth') => ({
  weights: [
    {criterionId: id('growth'), percent: growth},
    {criterionId: id('strength'), percent: strength},
  ],
  reason,
})
const weightsSeen = async (room: Room, person: APerson) => {
  const board = await room.server.board(room.frida.boardId)
  return evaluationOf(await person.record(), board).criteria.map(({weight}) => weight)
}

/** A whole round in which growth weighed twice as much as strength, shown to all. */
async function shown(scores: readonly [number, number, number] = [3, 8, 5]) {
  const room = await aScoringRoom()
  const roundId = await opened(room)
  for (const [at, person] of [room.anna, room.sven, room.mats].entries())
    await cast(person, roundId, whole(scores[at] ?? 5))
  await room.frida.post(`/rounds/${roundId}/reveal`)
  return {...room, roundId}
}

/** Everybody asked, and asked for the weights alone. */
async function weighing(room: Room): Promise<string> {
  const reply = await room.frida.post('/rounds', {only: 'weights'})
  if (reply.status !== 201) throw new Error(reply.text)
  const roundId = wordAt(reply.body, 'roundId')
  for (const person of room.everybody) await person.post(`/rounds/${roundId}/consent`, {accepted: true})
  return roundId
}

describe('CRIT-8 weights by order', () => {
  test('count as rank-order centroids beside colleagues who gave points, and only their author sees which it was', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    expect((await cast(room.anna, roundId, byOrder(1, 2))).status).toBe(200)
    await cast(room.sven, roundId, whole(5))
    await cast(room.mats, roundId, byOrder(1, 1))

    const mine = (await room.anna.record()).mine.ballots[0]?.ballot.weights
    expect(mine).toEqual([
      {criterionId: id('growth'), rank: 1},
      {criterionId: id('strength'), rank: 2},
    ])
    await room.frida.post(`/rounds/${roundId}/reveal`)

    const {result} = await roundOf(room.frida)
    expect(JSON.stringify(result)).not.toContain('rank')
    const shares = result?.weights.map(({departmentId, shares: own}) => [departmentId, own.map(({share}) => share)])
    expect(shares).toEqual([
      ['marketing', [0.5, 0.5]],
      ['sales', [(0.75 + 2 / 3) / 2, (0.25 + 1 / 3) / 2].map(share => expect.closeTo(share, 12))],
    ])
  })

  test('is of all that one may weigh, counted as in a race, each once; else it is refused', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    const growth = (rank: number) => ({criterionId: id('growth'), rank})
    const strength = (rank: number) => ({criterionId: id('strength'), rank})

    for (const weights of [[growth(1)], [growth(1), strength(3)], [growth(1), growth(1)]])
      expect((await cast(room.anna, roundId, {...whole(5), weights})).body).toEqual({
        code: 'ballot.malformed',
        params: {field: 'weights'},
      })
  })
})

describe('REV-11 a round on the weights alone', () => {
  test('asks for no score, leaves all as they are, and its weights take the place of the earlier', async () => {
    const room = await shown()
    const before = evaluationOf(await room.anna.record(), await room.server.board(room.frida.boardId))
    const roundId = await weighing(room)

    expect((await cast(room.anna, roundId, whole(5))).body.code).toBe('ballot.malformed')
    expect((await cast(room.anna, roundId, aBallot({}, {growth: 25, strength: 75}))).status).toBe(200)
    await cast(room.mats, roundId, aBallot({}, {growth: 25, strength: 75}))
    await room.frida.post(`/rounds/${roundId}/reveal`)

    expect(await roundOf(room.frida)).toMatchObject({number: 2, only: [], onlyWeights: true, result: {cells: []}})
    expect(await weightsSeen(room, room.anna)).toEqual([0.25, 0.75])
    const after = evaluationOf(await room.anna.record(), await room.server.board(room.frida.boardId))
    expect(after.cells).toEqual(before.cells)
  })

  test('REV-4 takes none of the three rounds of scores, and there are three that ask for weights', async () => {
    const room = await shown()
    const cell = {segmentId: id('clinic'), criterionId: id('growth')}
    for (const body of [{only: 'weights'}, {only: [cell]}, {only: 'weights'}, {only: [cell]}]) {
      const reply = await room.frida.post('/rounds', body)
      expect(reply.status).toBe(201)
      const roundId = wordAt(reply.body, 'roundId')
      await room.mats.post(`/rounds/${roundId}/consent`, {accepted: true})
      await cast(room.mats, roundId, aBallot({}))
      expect((await room.frida.post(`/rounds/${roundId}/reveal`)).status).toBe(200)
    }

    for (const body of [{only: 'weights'}, {only: [cell]}, {}])
      expect((await room.frida.post('/rounds', body)).body).toEqual({code: 'round.tooMany', params: {max: 3}})
  })

  test('needs a whole round before it, and whoever may weigh one criterion alone is not asked', async () => {
    const room = await aScoringRoom()
    expect((await room.frida.post('/rounds', {only: 'weights'})).body.code).toBe('round.noScores')

    const masked = await aScoringRoom()
    await masked.frida.put('/masks', {masks: [{criterionId: id('growth'), departmentIds: ['sales']}]})
    const roundId = await opened(masked)
    await cast(masked.mats, roundId)
    await masked.frida.post(`/rounds/${roundId}/reveal`)
    // Of three voters, two of them in sales, one is left.
    await masked.frida.patch(`/participants/${masked.frida.participantId}`, {votes: false})

    expect((await masked.frida.post('/rounds', {only: 'weights'})).body.code).toBe('round.tooFewVoters')
  })
})

describe('CRIT-9 weights that are set by a decision', () => {
  test('count for everybody, with the reason in the log, until a round asks for the weights again', async () => {
    const room = await shown()
    expect(await weightsSeen(room, room.anna)).toEqual([expect.closeTo(2 / 3, 12), expect.closeTo(1 / 3, 12)])

    expect((await room.frida.post('/weights', set(40, 60))).status).toBe(201)

    for (const person of room.everybody) expect(await weightsSeen(room, person)).toEqual([0.4, 0.6])
    const {decisions} = await room.anna.record()
    expect(decisions).toMatchObject([
      {kind: 'weights_set', text: 'The strategy says growth', by: room.frida.participantId},
    ])
    const log = await room.anna.get('/decisions?kind=weights_set')
    expect(log.text).toContain('weigh=40 / 60')
    const roundId = await weighing(room)
    await cast(room.mats, roundId, aBallot({}, {growth: 50, strength: 50}))
    await room.frida.post(`/rounds/${roundId}/reveal`)
    expect(await weightsSeen(room, room.anna)).toEqual([0.5, 0.5])
  })

  test('are of every criterion that is weighed, together 100 and with a reason; else nothing changes', async () => {
    const room = await shown()
    const {weights} = set(40, 60)
    const wrong = [
      set(40, 61),
      set(40, 60, ' '),
      {...set(100, 0), weights: [{criterionId: id('growth'), percent: 100}]},
      {...set(40, 60), weights: [...weights.slice(1), {criterionId: id('taste'), percent: 40}]},
    ]

    for (const body of wrong) expect((await room.frida.post('/weights', body)).body.code).toBe('request.malformed')

    expect((await room.anna.record()).decisions).toEqual([])
  })

  test('SCORE-12 how far people agree is measured anew, as the order of the segments depends on the weights', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    const ballot = (growth: readonly number[], strength: readonly number[]) =>
      aBallot(
        Object.fromEntries(
          ['hospital', 'clinic', 'pharmacy'].map((name, at) => [
            name,
            {growth: growth[at] ?? 5, strength: strength[at] ?? 5},
          ]),
        ),
        {growth: 100, strength: 0},
      )
    for (const [at, person] of room.everybody.entries())
      await cast(person, roundId, ballot([9, 5, 1], at % 2 === 0 ? [1, 5, 9] : [9, 5, 1]))
    await room.frida.post(`/rounds/${roundId}/reveal`)
    expect(measuresNow(await room.anna.record())?.measures.kendallW).toBe(1)

    await room.frida.post('/weights', set(0, 100))

    expect(measuresNow(await room.anna.record())?.measures.kendallW).toBe(0)
  })
})
