import {expect, test} from 'vitest'
import {aScoringRoom, cast, opened, roundOf, whole} from './aScoringRoom.ts'

const draft = (score: number) => ({...whole(score), done: false})

/** Anna has answered; while the workshop has stepped back from the round she answers otherwise, and then it is back. */
async function changedMeanwhile(before = whole(3)) {
  const room = await aScoringRoom()
  const {server, frida, anna} = room
  const roundId = await opened(room)
  await cast(anna, roundId, before)
  await server.stand(frida.boardId, 'segments')
  const replies = [await cast(anna, roundId, whole(7), {'idempotency-key': 'seven'})]
  const comeBack = () => server.stand(frida.boardId, 'evaluate')
  const mine = async () => {
    const {ballots, late} = (await anna.record()).mine
    const kept = ballots.find(ballot => ballot.roundId === roundId)?.ballot.scores[0]?.score
    return {kept, late: late && [late.number, late.ballot.scores[0]?.score]}
  }
  return {...room, roundId, replies, comeBack, mine}
}

test('BAL-3 what changes while the workshop has stepped back waits beside what is kept, also when its voter answers on', async () => {
  const room = await changedMeanwhile()
  await room.comeBack()

  const back = await room.mine()
  await cast(room.anna, room.roundId, draft(4))

  expect(room.replies.map(({body}) => body.code)).toEqual(['round.closed'])
  expect(back).toEqual({kept: 3, late: [1, 7]})
  expect(await room.mine()).toEqual({kept: 4, late: [1, 7]})
})

test('BAL-3 and is gone once it is taken as it is, or left', async () => {
  const [taken, left] = await Promise.all([changedMeanwhile(), changedMeanwhile()])
  for (const {comeBack} of [taken, left]) await comeBack()

  const {late} = (await taken.anna.record()).mine
  await cast(taken.anna, taken.roundId, late?.ballot)
  await left.anna.delete('/late-ballot')

  expect([await taken.mine(), await left.mine()]).toEqual([
    {kept: 7, late: null},
    {kept: 3, late: null},
  ])
})

test('BAL-3 where it was never taken the round is shown without it, and it is offered in the next one', async () => {
  const room = await changedMeanwhile()
  await room.comeBack()
  await room.frida.post(`/rounds/${room.roundId}/reveal`)

  const next = await opened(room)
  const offered = await room.mine()
  await cast(room.anna, next, draft(6))

  const sales = (await room.anna.record()).rounds[0]?.result?.cells[0]?.departments
  expect(sales?.find(({departmentId}) => departmentId === 'sales')?.scores).toEqual([3])
  expect([offered.late, (await room.mine()).late]).toEqual([[1, 7], null])
})

test('BAL-3 who changes it back meanwhile has nothing waiting', async () => {
  const room = await changedMeanwhile()

  const changedBack = await cast(room.anna, room.roundId, whole(3))
  await room.comeBack()

  // Nothing of it is late: it is what is kept.
  expect(changedBack.status).toBe(200)
  expect(await room.mine()).toEqual({kept: 3, late: null})
})

test('REV-10 BAL-3 a round that is taken back offers the newest of what was begun in it', async () => {
  const [waiting, answered] = await Promise.all([changedMeanwhile(draft(3)), changedMeanwhile(draft(3))])
  for (const {comeBack} of [waiting, answered]) await comeBack()
  await cast(answered.anna, answered.roundId, draft(4))

  for (const {frida, roundId} of [waiting, answered]) {
    const reply = await frida.post(`/rounds/${roundId}/withdraw`, {reason: 'A criterion was missing'})
    expect(reply.status).toBe(200)
  }

  expect([(await waiting.mine()).late, (await answered.mine()).late]).toEqual([
    [1, 7],
    [1, 4],
  ])
})

test('REV-10 REC-3 the newest is what was answered on, also where the workshop stepped back again and the clock, too', async () => {
  /** Answers on after the workshop was back, and sees it step back once more. */
  const steppedBackAgain = async () => {
    const room = await changedMeanwhile(draft(3))
    await room.comeBack()
    room.server.clock.ahead -= 60_000
    await cast(room.anna, room.roundId, draft(4))
    await room.server.stand(room.frida.boardId, 'segments')
    return room
  }
  const [quiet, changed] = await Promise.all([steppedBackAgain(), steppedBackAgain()])
  await cast(changed.anna, changed.roundId, whole(8))
  for (const {comeBack} of [quiet, changed]) await comeBack()
  const waiting = await quiet.mine()

  for (const {frida, roundId} of [quiet, changed]) {
    const reply = await frida.post(`/rounds/${roundId}/withdraw`, {reason: 'A criterion was missing'})
    expect(reply.status).toBe(200)
  }

  expect(waiting).toEqual({kept: 4, late: [1, 7]})
  expect([(await quiet.mine()).late, (await changed.mine()).late]).toEqual([
    [1, 4],
    [1, 8],
  ])
})

test('BAL-3 nobody else hears of what changed meanwhile', async () => {
  const room = await changedMeanwhile()
  await room.comeBack()

  for (const other of [room.frida, room.sven, room.mats]) {
    expect((await other.record()).mine.late).toBeNull()
    expect(other.heard.join(' ')).not.toContain('"score":7')
  }
  expect((await roundOf(room.frida)).counts).toContainEqual({departmentId: 'sales', cast: 1, expected: 2})
})

test('BAL-3 what a device that was away sends for an earlier round takes nothing from what was begun in a later one', async () => {
  const room = await aScoringRoom()
  const {anna, frida} = room
  const first = await opened(room)
  await cast(anna, first, whole(3))
  await frida.post(`/rounds/${first}/reveal`)
  const second = await opened(room)
  await cast(anna, second, draft(6))
  await frida.post(`/rounds/${second}/withdraw`, {reason: 'It was opened too early'})
  const late = async () => (await anna.record()).mine.late?.ballot.scores[0]?.score

  const before = await late()
  const changedBack = await cast(anna, first, whole(3), {'idempotency-key': 'from-the-phone'})
  const changed = await cast(anna, first, whole(8), {'idempotency-key': 'from-the-train'})

  expect([before, changedBack.status, changed.body.code, await late()]).toEqual([6, 200, 'round.closed', 6])
})
