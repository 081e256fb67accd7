import {describe, expect, test} from 'vitest'
import WebSocket from 'ws'
import {agreedProtocol, openTickets, ticketIn} from '../../../../server/access/tickets.ts'
import {asId} from '../../../../shared/std/ids.ts'
import {aTeam} from '../../../rooms/aTeam.ts'
import type {Seat} from '../childServer.ts'

const outside = {code: 4401, frames: 0}

async function tickets() {
  const team = await aTeam()
  return {
    ...team,
    ticketOf: async (seat: Seat): Promise<string> => {
      const answer = await team.ask(seat, 'POST', '/ticket')
      const {ticket} = (await answer.json()) as {ticket: string}
      expect(answer.status).toBe(201)
      return ticket
    },
    /** Opens a socket that has no cookie, and says how it went and which sub-protocol was agreed. */
    show: ({boardId, epoch}: Seat, offered: readonly string[], origin = team.origin) =>
      new Promise<{readonly code: number; readonly frames: number; readonly agreed: string}>(done => {
        const address = `${team.origin.replace('http', 'ws')}/sync/${boardId}?epoch=${epoch}&v=1`
        const socket = new WebSocket(address, [...offered], {headers: {origin}})
        let frames = 0
        socket.on('message', () => {
          frames += 1
          socket.close(1000)
        })
        socket.on('error', () => undefined)
        socket.on('close', code => done({code, frames, agreed: socket.protocol}))
      }),
  }
}
const offer = (ticket: string) => ['enig', `enig.ticket.${ticket}`]

describe('T2 JOIN-9 a ticket in place of the cookie', () => {
  test('opens the seat that asked for it, once', async () => {
    const {anna, ticketOf, show} = await tickets()
    const ticket = await ticketOf(anna)

    const first = await show(anna, offer(ticket))
    const again = await show(anna, offer(ticket))

    expect(first).toEqual({code: 1000, frames: expect.any(Number), agreed: 'enig'})
    expect(first.frames).toBeGreaterThan(0)
    expect(again).toMatchObject(outside)
  })

  test('also where nothing else is offered', async () => {
    const {anna, ticketOf, show} = await tickets()

    expect(await show(anna, [`enig.ticket.${await ticketOf(anna)}`])).toMatchObject({code: 1000})
  })

  test('no other board, no foreign page, nothing made up; and what was shown there is worthless', async () => {
    const {anna, workshop, ticketOf, show} = await tickets()
    const [stranger] = (await workshop('product')) as [Seat]
    const [one, two] = [await ticketOf(anna), await ticketOf(anna)]

    const answers = [
      await show(stranger, offer(one)),
      await show(anna, offer(one)),
      await show(anna, offer(two), 'https://evil.example'),
      await show(anna, offer('x'.repeat(43))),
      await show(anna, offer('')),
      await show(anna, ['enig']),
    ]

    expect(answers).toMatchObject(answers.map(() => outside))
  })

  test('nothing once its browser has left the seat, or the seat was taken away', async () => {
    const {anna, bo, ask, become, ticketOf, show} = await tickets()
    const [hers, his] = [await ticketOf(anna), await ticketOf(bo)]

    await ask(anna, 'POST', '/leave')
    await become(bo, {revoked: true})

    expect([await show(anna, offer(hers)), await show(bo, offer(his))]).toMatchObject([outside, outside])
  })

  test('JOIN-4 AWAY-4 a socket that came in by ticket closes with its browser and with its seat', async () => {
    const {anna, bo, ask, become, origin, ticketOf} = await tickets()
    const closed = async (seat: Seat) => {
      const address = `${origin.replace('http', 'ws')}/sync/${seat.boardId}?epoch=${seat.epoch}&v=1`
      const socket = new WebSocket(address, offer(await ticketOf(seat)), {headers: {origin}})
      const code = new Promise(done => socket.on('close', done))
      await new Promise(done => socket.once('message', done))
      return {code}
    }
    const [hers, his] = [await closed(anna), await closed(bo)]

    await ask(anna, 'POST', '/leave')
    await become(bo, {revoked: true})

    expect([await hers.code, await his.code]).toEqual([4401, 4403])
  })

  test('T16 stands in no log and is not said back; whoever has no seat gets none', async () => {
    const {anna, ole, ask, origin, said, ticketOf, show} = await tickets()
    const ticket = await ticketOf(anna)
    await show(anna, ['enig.other', `enig.ticket.${ticket}`])
    await show(anna, offer(ticket))
    await show(ole, offer(await ticketOf(ole)), 'https://evil.example')

    const nobody = await fetch(`${origin}/api/v1/boards/${anna.boardId}/ticket`, {
      method: 'POST',
      headers: {'x-enig': '1', 'content-type': 'application/json'},
      body: '{}',
    })
    const foreign = await ask({...anna, boardId: 'A'.repeat(21)}, 'POST', '/ticket')

    expect([nobody.status, foreign.status]).toEqual([404, 404])
    expect(said.join('\n')).not.toContain(ticket)
    expect(agreedProtocol(new Set([`enig.ticket.${ticket}`, 'enig']))).toBe('enig')
    expect(ticketIn(`enig, enig.ticket.${ticket}`)).toBe(ticket)
  })
})

describe('JOIN-9 tickets', () => {
  const holder = {boardId: asId<'board'>('b1'), participantId: asId<'participant'>('anna'), browser: 'hash'}
  const issued = () => {
    const clock = {ms: 0, drawn: 0}
    const randomBytes = (count: number) => new Uint8Array(count).fill((clock.drawn += 1))
    return {clock, ...openTickets(randomBytes, () => clock.ms)}
  }

  test('last for half a minute', () => {
    const {clock, issue, use} = issued()
    const [early, late] = [issue(holder), issue(holder)]

    clock.ms = 29_999
    expect(use(holder.boardId, early)).toEqual(holder)
    clock.ms = 30_000
    expect(use(holder.boardId, late)).toBeNull()
  })

  test('twenty of one seat; one more makes its oldest worthless and nobody else’s', () => {
    const {issue, use} = issued()
    const other = {...holder, participantId: asId<'participant'>('bo')}
    const his = issue(other)
    const hers = Array.from({length: 21}, () => issue(holder))

    expect(hers.map(ticket => use(holder.boardId, ticket) !== null)).toEqual([
      false,
      ...Array.from({length: 20}, () => true),
    ])
    expect(use(holder.boardId, his)).toEqual(other)
  })
})
