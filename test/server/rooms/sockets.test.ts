import {describe, expect, test, vi} from 'vitest'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {messageTypes, protocolVersion} from '../../../shared/contract/messages.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aSocketServer, stockTab} from '../../rooms/aSocketServer.ts'
import {id} from '../../rooms/aBoard.ts'
import type {Seat} from './childServer.ts'
import {PlainTab} from './plainTab.ts'

const anAttribute = (name: string): Change => ({
  do: 'create',
  kind: 'attributes',
  id: id(name),
  fields: {name, key: name},
})
const tabOf = (origin: string, {boardId, epoch, cookie}: Seat, version = '1') =>
  new PlainTab(origin, boardId, epoch, cookie, version)

async function twoPeople(set: Parameters<typeof aSocketServer>[0] = {}) {
  const server = await aSocketServer(set)
  const [frida, anna] = (await server.workshop('product', 'sales')) as [Seat, Seat]
  return {...server, frida, anna}
}

/** Opens a socket by hand and says how it was closed, and how many frames came before that. */
async function knock(address: string, headers: Record<string, string>): Promise<{code: number; frames: number}> {
  const socket = new WebSocket(address, {headers})
  let frames = 0
  socket.on('message', () => (frames += 1))
  socket.on('error', () => undefined)
  return new Promise(done => socket.on('close', code => done({code, frames})))
}

describe('the provider from npm', () => {
  test('SYNC-2 two people see each other move', async () => {
    const {origin, frida, anna} = await twoPeople()
    const [one, two] = [stockTab(origin, frida), stockTab(origin, anna)]
    await Promise.all([one.synced, two.synced])

    writeChanges(one.doc, [anAttribute('age')])
    await two.sees(() => two.doc.getMap('attributes').has(id('age')))
    writeChanges(two.doc, [{do: 'set', kind: 'attributes', id: id('age'), field: 'unit', value: 'years'}])

    const unit = () => (one.doc.getMap('attributes').get(id('age')) as {get: (name: string) => unknown}).get('unit')
    await one.sees(() => unit() === 'years')
    expect(one.doc.getMap('attributes').toJSON()).toEqual(two.doc.getMap('attributes').toJSON())
  })

  test('SYNC-7 sees who is there, by their seat and not by what a tab says', async () => {
    const {origin, frida, anna} = await twoPeople()
    const [one, two] = [stockTab(origin, frida), stockTab(origin, anna)]
    await Promise.all([one.synced, two.synced])

    two.provider.awareness.setLocalState({who: {name: 'The boss'}, doing: {step: 'needs'}, secret: 'x'})

    const seen = () => one.provider.awareness.getStates().get(two.doc.clientID) as {who?: object; doing?: object}
    await one.hears(() => seen()?.doing !== undefined && 'step' in (seen().doing ?? {}))
    expect(seen()).toEqual({
      who: {participantId: expect.any(String)},
      doing: {step: 'needs', reading: null, dragging: null},
    })
  })

  test('hears its own presence, by which it knows that the line is alive', async () => {
    const {origin, anna} = await twoPeople()
    const tab = stockTab(origin, anna)
    await tab.synced
    const heard = new Promise<void>(done => {
      tab.provider.messageHandlers[messageTypes.awareness] = () => done()
    })

    tab.provider.awareness.setLocalState({doing: {}})

    await expect(heard).resolves.toBeUndefined()
    expect(tab.provider.wsconnected).toBe(true)
  })
})

describe('JOIN-2 JOIN-3 who may open a socket', () => {
  test('a page of somebody else gets nothing, whatever cookie the browser sends along', async () => {
    const {origin, anna} = await twoPeople()
    const address = `${origin.replace('http', 'ws')}/sync/${anna.boardId}?epoch=1&v=1`

    const answers = await Promise.all(
      ['https://evil.example', `${origin}.evil.example`, 'null', origin.replace('http:', 'https:'), ''].map(from =>
        knock(address, {cookie: anna.cookie, ...(from === '' ? {} : {origin: from})}),
      ),
    )

    expect(answers).toEqual(Array.from({length: 5}, () => ({code: 4401, frames: 0})))
  })

  test.each([
    ['a path that is none of ours', '/elsewhere/x'],
    ['no board', '/sync/'],
    ['an id that climbs', '/sync/..%2f..%2fetc'],
    ['bytes that are no address', '/sync/%ff?epoch=%ff'],
  ])('%s is closed like a board that is not there', async (_, path) => {
    const {origin, anna} = await twoPeople()

    expect(await knock(`${origin.replace('http', 'ws')}${path}`, {cookie: anna.cookie, origin})).toEqual({
      code: 4401,
      frames: 0,
    })
  })

  test.each([String(protocolVersion + 1), '99', '-1', '0.5', '1e0', 'x', ''])(
    'AWAY-5 protocol "%s" is not spoken here, which is said before any byte of the board',
    async version => {
      const {origin, anna} = await twoPeople()
      const tab = tabOf(origin, anna, version)

      expect(await tab.gone).toBe(4409)
      expect(tab.closed?.reason).toBe('protocol')
      expect(tab.doc.store.clients.size).toBe(0)
    },
  )

  test.each(
    [protocolVersion, protocolVersion - 1, protocolVersion - 2]
      .filter(version => version >= 0)
      .map(version => [version]),
  )('AWAY-5 protocol %i works: reads, writes, and hears no message that it does not know', async version => {
    const {origin, frida, anna} = await twoPeople()
    const [tab, newest] = [tabOf(origin, anna, String(version)), tabOf(origin, frida)]
    await Promise.all([tab.synced, newest.synced])
    const arrived = new Promise<void>(done => {
      newest.doc.on('update', () => done())
    })

    tab.doc.transact(() => writeChanges(tab.doc, [anAttribute('size')]))
    await arrived

    expect(newest.doc.getMap('attributes').has(id('size'))).toBe(true)
    const ours = [messageTypes.saved, messageTypes.record]
    await vi.waitFor(() => expect(ours.filter(type => tab.heard.has(type))).toEqual(version >= 1 ? ours : []))
  })

  test('JOIN-4 taking a seat away closes its socket', async () => {
    const {origin, frida, anna} = await twoPeople()
    const tab = tabOf(origin, anna)
    await tab.synced
    const headers = {cookie: frida.cookie, 'x-enig': '1', 'content-type': 'application/json'}
    const record = await (await fetch(`${origin}/api/v1/boards/${frida.boardId}/record`, {headers})).json()
    const {participants} = (record as {record: {participants: {id: string; name: string}[]}}).record
    const her = participants.find(({name}) => name === 'P0')?.id ?? ''

    const body = JSON.stringify({revoked: true})
    const path = `${origin}/api/v1/boards/${frida.boardId}/participants/${her}`
    const answer = await fetch(path, {method: 'PATCH', headers, body})

    expect(answer.status).toBe(200)
    expect(await tab.gone).toBe(4403)
    expect(await tabOf(origin, anna).gone).toBe(4401)
  })
})

describe('T7 T12 what one tab may cost', () => {
  test('a frame that is too big closes with 4413; the board is as it was', async () => {
    const {origin, anna} = await twoPeople({limits: {mostFrameBytes: 4096}})
    const tab = tabOf(origin, anna)
    await tab.synced

    tab.socket.send(new Uint8Array(5000))

    expect(await tab.gone).toBe(4413)
  })

  test('also one that is far too big', async () => {
    const {origin, anna} = await twoPeople({limits: {mostFrameBytes: 4096}})
    const tab = tabOf(origin, anna)
    await tab.synced

    tab.socket.send(new Uint8Array(3_000_000))

    expect(await tab.gone).toBe(4413)
  })

  test('uploads without end close with 4429 and the seconds to wait; the others go on', async () => {
    const {origin, frida, anna} = await twoPeople({limits: {uploadsPerSecond: 5, burstSeconds: 2}})
    const [flood, honest] = [tabOf(origin, anna), tabOf(origin, frida)]
    await Promise.all([flood.synced, honest.synced])

    for (let edit = 0; edit < 40; edit += 1) flood.upload(new Uint8Array([0, 0]))

    expect(await flood.gone).toBe(4429)
    expect(Number(flood.closed?.reason)).toBeGreaterThan(0)
    writeChanges(honest.doc, [anAttribute('age')])
    while (honest.saved < honest.sent) await new Promise(done => honest.socket.once('message', done))
  })

  test('presence beyond its budget is dropped, never a reason to close', async () => {
    const {origin, frida, anna} = await twoPeople({limits: {awarenessPerSecond: 3, burstSeconds: 2}})
    const [flood, other] = [tabOf(origin, anna), tabOf(origin, frida)]
    await Promise.all([flood.synced, other.synced])
    let told = 0
    other.socket.on('message', (data: Buffer) => (told += data[0] === messageTypes.awareness ? 1 : 0))

    for (let clock = 1; clock <= 100; clock += 1) flood.socket.send(presence(flood.doc.clientID, clock))
    writeChanges(flood.doc, [anAttribute('age')])
    while (flood.saved < flood.sent) await new Promise(done => flood.socket.once('message', done))

    expect(flood.closed).toBeNull()
    expect(told).toBeGreaterThan(0)
    expect(told).toBeLessThan(20)
  })

  test('frames that come before the door is open are taken in order; too many are not kept', async () => {
    const {origin, anna} = await twoPeople()
    const address = `${origin.replace('http', 'ws')}/sync/${anna.boardId}?epoch=1&v=1`
    const greedy = new WebSocket(address, {headers: {cookie: 'enig=nobody-has-this-cookie-at-all', origin}})
    greedy.on('open', () => {
      for (let frame = 0; frame < 50; frame += 1) greedy.send(new Uint8Array(100_000))
    })
    greedy.on('error', () => undefined)

    const code = await new Promise(done => greedy.on('close', done))

    expect([4401, 4429, 1006]).toContain(code)
  })

  test('AWAY-4 leaving closes every tab of that browser, and no other device', async () => {
    const {origin, frida, anna} = await twoPeople()
    const call = async (path: string, cookie: string, body: object) =>
      fetch(`${origin}/api/v1/boards/${anna.boardId}${path}`, {
        method: 'POST',
        headers: {'content-type': 'application/json', 'x-enig': '1', origin, cookie},
        body: JSON.stringify(body),
      })
    const {resumeUrl} = (await (await call('/resume-links', anna.cookie, {})).json()) as {resumeUrl: string}
    const resumed = await call('/resume', '', {token: new URL(resumeUrl).hash.slice(1)})
    const phone = {...anna, cookie: (resumed.headers.get('set-cookie') ?? '').split(';')[0] ?? ''}
    const [one, two, elsewhere, lead] = [anna, anna, phone, frida].map(seat => tabOf(origin, seat)) as [
      PlainTab,
      PlainTab,
      PlainTab,
      PlainTab,
    ]
    await Promise.all([one, two, elsewhere, lead].map(({synced}) => synced))

    await call('/leave', anna.cookie, {})

    expect(await Promise.all([one.gone, two.gone])).toEqual([4401, 4401])
    writeChanges(elsewhere.doc, [anAttribute('age')])
    while (elsewhere.saved < elsewhere.sent) await new Promise(done => elsewhere.socket.once('message', done))
    expect([elsewhere.closed, lead.closed]).toEqual([null, null])
  })

  test('whoever does not read is cut off and does not stay', async () => {
    const {origin, frida, anna, sockets, hub} = await twoPeople({
      limits: {mostBufferedBytes: 20_000, uploadsPerSecond: 5000, bytesPerSecond: 1e9},
    })
    const [stalled, author] = [tabOf(origin, anna), tabOf(origin, frida)]
    await Promise.all([stalled.synced, author.synced])
    const before = sockets.size
    stalled.socket.pause()

    // The same field again and again: what was written over makes no board too big.
    writeChanges(author.doc, [anAttribute('a')])
    for (let edit = 0; hub.counts().connections > 1; edit += 1) {
      const value = Array.from({length: 200}, () => String(edit).padEnd(150, 'y'))
      writeChanges(author.doc, [{do: 'set', kind: 'attributes', id: id('a'), field: 'options', value}])
      while (author.saved < author.sent) await new Promise(done => author.socket.once('message', done))
    }

    while (sockets.size >= before) await new Promise(done => setTimeout(done, 20))
    expect(author.closed).toBeNull()
  }, 30_000)
})

function presence(client: number, clock: number): Uint8Array {
  return encoding.encode(frame => {
    encoding.writeVarUint(frame, messageTypes.awareness)
    encoding.writeVarUint8Array(
      frame,
      encoding.encode(entry => {
        encoding.writeVarUint(entry, 1)
        encoding.writeVarUint(entry, client)
        encoding.writeVarUint(entry, clock)
        encoding.writeVarString(entry, JSON.stringify({doing: {step: 'needs'}}))
      }),
    )
  })
}
