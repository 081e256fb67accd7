import {describe, expect, test} from 'vitest'
import {aScoringRoom, cast, opened, roundOf, whole} from './aScoringRoom.ts'
import type {Room} from './aScoringRoom.ts'

const parallel = 200

const ballotsOf = (room: Room) =>
  room.server.deps.store.read<{participant_id: string; json: string}>({
    sql: 'SELECT participant_id, json FROM ballots ORDER BY at',
    parameters: [],
  })

/** A key of its own, one that others use as well, or none. */
const keyOf = (index: number): Record<string, string> =>
  [{'idempotency-key': `key-${index}`}, {'idempotency-key': 'shared'}, {}][index % 3] ?? {}

describe('T14 voting twice, as somebody else, or after the close', () => {
  test(`T14 BAL-7 ${parallel} at once, with keys of their own, a shared one or none, are one ballot`, async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    const score = (index: number) => (index % 9) + 1

    const replies = await Promise.all(
      Array.from({length: parallel}, (_, index) => cast(room.anna, roundId, whole(score(index)), keyOf(index))),
    )
    const again = await Promise.all(Array.from({length: 20}, () => cast(room.anna, roundId, whole(4), keyOf(1))))

    expect(new Set(replies.map(({status}) => status))).toEqual(new Set([200]))
    expect(new Set(again.map(({text}) => text)).size).toBe(1)
    const rows = await ballotsOf(room)
    expect(rows.map(({participant_id}) => participant_id)).toEqual([room.anna.participantId])
    const {mine} = await room.anna.record()
    expect(JSON.parse(rows[0]?.json ?? '')).toEqual(mine.ballots[0]?.ballot)
    expect([mine.ballots.length, mine.ballots[0]?.ballot.scores[0]?.score]).toEqual([1, 4])
    expect((await roundOf(room.frida)).counts).toContainEqual({departmentId: 'sales', cast: 1, expected: 2})
  })

  test('T14 BAL-3 around the close one counts, the rest is refused with a code and waits for the next round', async () => {
    const room = await aScoringRoom()
    const first = await opened(room)
    await cast(room.mats, first)
    const some = (from: number) =>
      Array.from({length: 20}, (_, index) => cast(room.anna, first, whole(from + (index % 4)), keyOf(index * 3)))

    const [before, reveal, after] = await Promise.all([
      Promise.all(some(1)),
      room.frida.post(`/rounds/${first}/reveal`),
      Promise.all(some(5)),
    ])
    const closed = await ballotsOf(room)
    const {result, state} = await roundOf(room.frida)
    const second = await opened(room)
    const offered = await cast(room.anna, second, whole(8), keyOf(3))

    const replies = [...before, ...after]
    const late = replies.filter(({status}) => status !== 200)
    expect(reveal.status).toBe(200)
    expect(late.map(({status, body}) => `${status} ${String(body.code)}`)).toEqual(late.map(() => '409 round.closed'))
    expect([late.length > 0, late.length < replies.length]).toEqual([true, true])
    expect([closed.length, state, result?.cast, result?.receipts?.length]).toEqual([2, 'revealed', 2, 2])
    // The same key in another round is another ballot, and what was shown stays as it was.
    expect(offered.status).toBe(200)
    expect((await ballotsOf(room)).slice(0, 2)).toEqual(closed)
    expect(await ballotsOf(room)).toHaveLength(3)
  })

  test('T14 nobody votes as another, by a seat in body, address, header or key; nor without a seat in the round', async () => {
    const room = await aScoringRoom()
    const roundId = await opened(room)
    const {participantId} = room.sven
    const key = {'idempotency-key': 'shared'}
    const svens = await cast(room.sven, roundId, whole(2), key)
    const late = await room.server.person().join(room.frida, 'Late', 'medical')
    const neighbour = await room.server.person().open()
    neighbour.boardId = room.frida.boardId
    const stranger = room.server.person()
    stranger.boardId = room.frida.boardId
    const rows = await ballotsOf(room)

    const asSven = [
      await cast(room.anna, roundId, {...whole(9), participantId}),
      await cast(room.anna, roundId, {...whole(9), voter: participantId}),
      await room.anna.put(`/rounds/${roundId}/ballot?participantId=${participantId}`, whole(9)),
      await cast(room.anna, roundId, whole(9), {'x-participant': participantId, 'idempotency-key': participantId}),
    ]
    const annas = await cast(room.anna, roundId, whole(2), key)
    const foreign = await Promise.all([late, neighbour, stranger].map(person => cast(person, roundId, whole(9), key)))

    expect(asSven.map(({status}) => status)).toEqual([400, 400, 200, 200])
    expect(annas.body.receipt).not.toBe(svens.body.receipt)
    expect(foreign.map(({body}) => body.code)).toEqual(['round.notAVoter', 'board.unknown', 'board.unknown'])
    const after = await ballotsOf(room)
    expect(after.filter(row => row.participant_id === participantId)).toEqual(rows)
    expect(after.map(row => row.participant_id)).toEqual([participantId, room.anna.participantId])
  })
})
