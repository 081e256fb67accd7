import {describe, expect, test} from 'vitest'
import WebSocket from 'ws'
import {defaultLimits} from '../../../server/rooms/limits.ts'
import {aSocketServer} from '../../rooms/aSocketServer.ts'

describe('NET-3 trying a network without a seat', () => {
  test('a socket says back what it hears, once', async () => {
    const {origin} = await aSocketServer()
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/check`, {headers: {origin}})
    socket.on('open', () => socket.send('enig'))

    const said = await new Promise<string>(done => socket.on('message', (data: Buffer) => done(data.toString())))

    expect(said).toBe('enig')
    expect(await new Promise(done => socket.on('close', done))).toBe(1000)
  })

  test('a POST is said back, a long one is not; a GET begins a stream at once', async () => {
    const {origin} = await aSocketServer()
    const post = (body: string) =>
      fetch(`${origin}/lane/check`, {method: 'POST', headers: {origin, 'x-enig': '1'}, body})

    expect((await (await post('enig')).text()).trim()).toMatch(/enig$/)
    expect((await post('x'.repeat(65))).status).toBe(413)
    const stop = new AbortController()
    const stream = await fetch(`${origin}/lane/check`, {signal: stop.signal})
    const piece = await stream.body?.getReader().read()
    stop.abort()
    expect(piece?.value?.length).toBeGreaterThan(2000)
  })

  test('only for our own page, and not without end', async () => {
    const {origin} = await aSocketServer({limits: {checksPerAddress: {burst: 6, perSecond: 0}}})
    const post = (from: string) =>
      fetch(`${origin}/lane/check`, {method: 'POST', headers: {origin: from, 'x-enig': '1'}, body: 'x'})
    const foreign = await post('https://evil.example')

    const statuses: number[] = []
    for (let at = 0; at < 10; at += 1) statuses.push((await post(origin)).status)

    expect(foreign.status).toBe(404)
    // The foreign page has had one of the six.
    expect(statuses).toEqual([...Array.from({length: 5}, () => 200), ...Array.from({length: 5}, () => 429)])
    expect(defaultLimits.checksPerAddress.burst).toBeGreaterThanOrEqual(3000)
  })
})
