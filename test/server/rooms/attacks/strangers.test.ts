import {describe, expect, test} from 'vitest'
import {defaultLimits} from '../../../../server/rooms/limits.ts'
import {aTeam} from '../../../rooms/aTeam.ts'
import type {Seat} from '../childServer.ts'

/** 1006: nobody answered. */
const unanswered = {code: 1006, frames: 0, reason: ''}
const outside = {code: 4401, frames: 0, reason: ''}
const threeStrangers = {strangersPerAddress: {burst: 3, perSecond: 0}}

async function aDoor(limits: Parameters<typeof aTeam>[0] = threeStrangers) {
  const team = await aTeam(limits)
  return {
    ...team,
    lane: async (boardId: string, cookie = '', headers: Record<string, string> = {}) => {
      const sent = {cookie, origin: team.origin, 'x-enig': '1', ...headers}
      const answer = await fetch(`${team.origin}/lane/${boardId}?epoch=1&v=1`, {method: 'POST', headers: sent})
      return answer.status === 200 ? await answer.text() : answer.status
    },
  }
}

describe('T7 JOIN-10 knocking without a seat', () => {
  test('is answered a few times and then not at all, whatever is tried', async () => {
    const {anna, knock} = await aDoor()
    const tries: readonly Record<string, string>[] = [
      {},
      {cookie: `enig=${'x'.repeat(43)}`},
      {cookie: anna.cookie, origin: 'https://evil.example'},
      {},
      {cookie: `enig=${'y'.repeat(43)}`},
      {'sec-websocket-protocol': 'enig'},
    ]

    const answers = []
    for (const headers of tries) answers.push(await knock(anna.boardId, headers))

    expect(answers).toEqual([outside, outside, outside, unanswered, unanswered, unanswered])
  })

  test('a protocol that nobody speaks opens nothing either', async () => {
    const {anna, knock} = await aDoor()

    const answers = []
    for (let at = 0; at < 4; at += 1) answers.push(await knock(anna.boardId, {}, 'epoch=1&v=99'))

    expect(answers).toEqual([outside, outside, outside, unanswered])
  })

  test('locks nobody out who has a seat: sixty people behind the same address come back at once', async () => {
    const {workshop, knock} = await aDoor()
    const people = await workshop(...Array.from({length: 60}, (_, at) => (at === 0 ? 'product' : 'sales')))
    const boardId = people[0]?.boardId ?? ''
    for (let at = 0; at < 5; at += 1) await knock(boardId, {})

    const answers = await Promise.all(people.map(({cookie}) => knock(boardId, {cookie})))

    expect(answers.filter(({code}) => code !== 1000)).toEqual([])
  })

  test('the same on the slow lane', async () => {
    const {anna, bo, lane} = await aDoor()

    const answers = []
    const tries: readonly Record<string, string>[] = [{}, {'x-enig': '0'}, {origin: 'https://evil.example'}, {}, {}]
    for (const headers of tries) answers.push(await lane(anna.boardId, '', headers))
    const seated = await Promise.all([anna, bo].map(({boardId, cookie}: Seat) => lane(boardId, cookie)))

    const closed = 'event: close\ndata: 4401 \n\n'
    expect(answers).toEqual([closed, closed, closed, 429, 429])
    for (const answer of seated) expect(answer).toMatch(/^event: lane/)
  })

  test('a workshop whose cookies have all gone still hears that it has to join again', () => {
    // Two hundred people with three tabs each.
    expect(defaultLimits.strangersPerAddress.burst).toBeGreaterThanOrEqual(600)
  })
})
