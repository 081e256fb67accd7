import {describe, expect, test} from 'vitest'
import WebSocket from 'ws'
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
    const {origin} = await aSocketServer()
    const post = (from: string) =>
      fetch(`${origin}/lane/check`, {method: 'POST', headers: {origin: from, 'x-enig': '1'}, body: 'x'})
    const foreign = await post('https://evil.example')

    const statuses: number[] = []
    while (!statuses.includes(429) && statuses.length < 20_000)
      statuses.push(...(await Promise.all(Array.from({length: 20}, async () => (await post(origin)).status))))

    expect(foreign.status).toBe(404)
    expect(statuses.filter(status => status === 200).length).toBeGreaterThanOrEqual(2900)
    expect(statuses.at(-1)).toBe(429)
  })
})
