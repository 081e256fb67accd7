import {expect, test} from 'vitest'
import {aScoringRoom, cast, opened, whole} from './aScoringRoom.ts'
import {aWalk} from './aWalk.ts'

/** Anna's phone slept through the reveal; what she had answered comes when it wakes. */
async function cameLate() {
  const room = await aScoringRoom()
  const roundId = await opened(room)
  await cast(room.mats, roundId)
  await room.frida.post(`/rounds/${roundId}/reveal`)
  const reply = await cast(room.anna, roundId, whole(7))
  const rows = () =>
    room.server.deps.store.read<{participant_id: string}>({
      sql: 'SELECT participant_id FROM late_ballots WHERE board_id = ?',
      parameters: [room.frida.boardId],
    })
  return {...room, roundId, reply, rows}
}

const lateOf = async (person: Awaited<ReturnType<typeof cameLate>>['anna']) => (await person.record()).mine.late

test('BAL-3 what came too late is refused, and waits for its author alone, also in another page', async () => {
  const room = await cameLate()

  expect([room.reply.status, room.reply.body.code]).toEqual([409, 'round.closed'])
  const {scores, weights} = whole(7)
  expect(await lateOf(room.anna)).toEqual({
    roundId: room.roundId,
    number: 1,
    ballot: {scores: expect.arrayContaining([...scores]), weights: expect.arrayContaining([...weights]), done: true},
  })
  for (const other of [room.frida, room.sven, room.mats]) {
    expect(await lateOf(other)).toBeNull()
    expect(other.heard.join(' ')).not.toContain('"score":7')
  }
  const facts = await room.server.deps.store.read<{json: string}>({sql: 'SELECT json FROM events', parameters: []})
  expect(facts.filter(({json}) => json.includes('"score":7'))).toEqual([])
})

test('BAL-3 is never cast by itself, and gone with the first answer in another round', async () => {
  const room = await cameLate()
  const next = await opened(room)

  expect((await room.anna.record()).mine).toMatchObject({ballots: [], late: {number: 1}})
  await cast(room.anna, next, {...whole(7), done: false})

  expect([await lateOf(room.anna), await room.rows()]).toEqual([null, []])
})

test('BAL-3 its author lets it go, and nobody else can', async () => {
  const room = await cameLate()

  await room.sven.delete('/late-ballot')
  expect(await room.rows()).toHaveLength(1)
  const replies = [await room.anna.delete('/late-ballot'), await room.anna.delete('/late-ballot')]

  expect(replies.map(({status}) => status)).toEqual([200, 200])
  expect([await lateOf(room.anna), await room.rows()]).toEqual([null, []])
})

test('BAL-3 an empty one, one of somebody who was not asked, and one about what was not asked, are not kept', async () => {
  const room = await cameLate()
  const nina = await room.server.person().join(room.frida, 'Nina', 'marketing')

  await cast(room.sven, room.roundId, {scores: [], weights: [], done: true})
  await cast(nina, room.roundId)
  await cast(room.frida, room.roundId, {...whole(5), weights: [{criterionId: 'nothing', points: 3}]})

  expect(await room.rows()).toEqual([{participant_id: room.anna.participantId}])
})

test('BAL-3 the agreement asks nobody any more: what came late until then is gone, and nothing is kept after', async () => {
  const walk = await aWalk()
  const {server, frida, anna, mats} = walk
  await walk.upTo('agree')
  const {rounds, mine} = await anna.record()
  const scores = (mine.ballots[0]?.ballot.scores ?? []).map(score => ({...score, score: 1}))
  const send = () => cast(anna, rounds[0]?.id ?? '', {scores, weights: [], done: true})
  const rows = () => server.deps.store.read({sql: 'SELECT round_id FROM late_ballots', parameters: []})
  await send()
  const before = [(await lateOf(anna))?.number, (await rows()).length]

  for (const person of [anna, mats, frida]) await walk.sign(person)
  const again = await send()

  expect([...before, again.body.code]).toEqual([1, 1, 'round.closed'])
  expect([(await anna.record()).phase, await lateOf(anna), await rows()]).toEqual(['signed', null, []])
})
