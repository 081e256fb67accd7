import {describe, expect, test} from 'vitest'
import {laneEvents} from '../../../client/session/laneEvents.ts'
import {aTeam} from '../../rooms/aTeam.ts'
import type {Seat} from './childServer.ts'

/** Lanes of several browsers; each asks in its own name. */
async function lanes() {
  const team = await aTeam()
  const {origin} = team
  const ask = (method: string, path: string, {cookie}: Seat) =>
    fetch(`${origin}/lane/${path}`, {
      method,
      headers: {cookie, ...(method === 'GET' ? {} : {'x-enig': '1', origin})},
    })
  const wordsOf = async (answer: Response) => laneEvents()(await answer.text())
  return {
    ...team,
    lane: ask,
    open: async (seat: Seat): Promise<string> => {
      const [event] = await wordsOf(await ask('POST', `${seat.boardId}?epoch=${seat.epoch}&v=1`, seat))
      if (event?.is !== 'named' || event.name !== 'lane') throw new Error('no lane')
      return `${seat.boardId}/${event.data}`
    },
    lastWord: async (lane: string, seat: Seat) =>
      (await wordsOf(await ask('GET', `${lane}?once=1&after=0`, seat))).at(-1),
    /** The same person on another device. */
    elsewhere: async (seat: Seat): Promise<Seat> => {
      const {resumeUrl} = (await (await team.ask(seat, 'POST', '/resume-links')).json()) as {resumeUrl: string}
      const [, token = ''] = resumeUrl.split('#')
      const answer = await fetch(`${origin}/api/v1/boards/${seat.boardId}/resume`, {
        method: 'POST',
        headers: {'content-type': 'application/json', 'x-enig': '1'},
        body: JSON.stringify({token}),
      })
      const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
      return {...seat, cookie}
    },
  }
}

describe('AWAY-4 NET-1 leaving a device where the network blocks sockets', () => {
  test('closes every lane of the browser at once; the same person elsewhere and all others stay', async () => {
    const {anna, bo, ask, lane, open, lastWord, elsewhere, hub} = await lanes()
    const other = await elsewhere(anna)
    const [one, two, hers, his] = [await open(anna), await open(anna), await open(other), await open(bo)]

    const left = await ask(anna, 'POST', '/leave')

    expect(left.status).toBe(200)
    const closed = {is: 'named', name: 'close', data: '4401 '}
    expect([await lastWord(one, anna), await lastWord(two, anna)]).toEqual([closed, closed])
    expect((await lane('POST', `${two}?n=1`, anna)).status).toBe(404)
    expect((await lane('POST', `${hers}?after=0`, other)).status).toBe(204)
    expect((await lane('POST', `${his}?after=0`, bo)).status).toBe(204)
    expect(hub.counts().connections).toBe(2)
  })

  test('and a lane that is left by its own tab is gone at once, the others are not', async () => {
    const {anna, lane, open, hub} = await lanes()
    const [one, two] = [await open(anna), await open(anna)]

    const left = await lane('POST', `${one}?leave=1`, anna)

    expect([left.status, hub.counts().connections]).toEqual([204, 1])
    expect((await lane('POST', `${one}?after=0`, anna)).status).toBe(404)
    expect((await lane('POST', `${two}?after=0`, anna)).status).toBe(204)
  })
})
