import {spawn} from 'node:child_process'
import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Hono} from 'hono'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {WebsocketProvider} from 'y-websocket'
import WebSocket from 'ws'
import * as Y from 'yjs'
import {clientFiles} from '../../server/clientFiles.ts'
import {securityHeaders} from '../../server/securityHeaders.ts'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import {id} from '../rooms/aBoard.ts'
import {aWorkshop, startChild} from './rooms/childServer.ts'
import type {ChildServer, Seat} from './rooms/childServer.ts'
import {PlainTab} from './rooms/plainTab.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enig-main-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

describe('a running server', () => {
  let server: ChildServer
  const providers: WebsocketProvider[] = []
  beforeAll(async () => {
    server = await startChild(join(folder, 'running'))
  })
  afterEach(() => {
    for (const provider of providers.splice(0)) provider.destroy()
  })
  afterAll(() => server.end('SIGTERM'))

  /** The provider as everybody gets it from npm; only cookie and Origin are what a browser would add. */
  function aStockTab({boardId, epoch, cookie}: Seat): {doc: Y.Doc; provider: WebsocketProvider} {
    const {origin} = server
    class BrowserSocket extends WebSocket {
      constructor(address: string) {
        super(address, {headers: {cookie, origin}})
      }
    }
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, boardId, doc, {
      params: {epoch: String(epoch)},
      WebSocketPolyfill: BrowserSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    providers.push(provider)
    return {doc, provider}
  }

  const isSynced = (provider: WebsocketProvider) =>
    new Promise<void>(done => provider.on('sync', (synced: boolean) => synced && done()))

  test('two stock providers see one card come and move', async () => {
    const [leads, follows] = await aWorkshop(server.origin, ['product', 'sales'])
    if (!leads || !follows) throw new Error('two people')
    const [one, two] = [aStockTab(leads), aStockTab(follows)]
    await Promise.all([isSynced(one.provider), isSynced(two.provider)])
    const keyOfTwo = () => (two.doc.getMap('attributes').get(id('region')) as Y.Map<unknown> | undefined)?.get('key')
    const reads = (key: string) =>
      new Promise<void>(done => {
        const look = () => keyOfTwo() === key && done()
        two.doc.on('update', look)
        look()
      })

    const fields = {name: 'Region', key: 'region'}
    writeChanges(one.doc, [{do: 'create', kind: 'attributes', id: id('region'), fields}])
    await reads('region')
    writeChanges(one.doc, [{do: 'set', kind: 'attributes', id: id('region'), field: 'key', value: 'landsdel'}])
    await reads('landsdel')

    expect(two.doc.getMap('attributes').toJSON()).toEqual(one.doc.getMap('attributes').toJSON())
  })

  test('SYNC-7 a stock provider that claims to be somebody else is shown as who it is', async () => {
    const [leads, follows] = await aWorkshop(server.origin, ['product', 'sales'])
    if (!leads || !follows) throw new Error('two people')
    const [one, two] = [aStockTab(leads), aStockTab(follows)]
    await Promise.all([isSynced(one.provider), isSynced(two.provider)])

    const seen = new Promise<unknown>(done => {
      two.provider.awareness.on('change', () => {
        const state = two.provider.awareness.getStates().get(one.doc.clientID)
        if (state) done(state)
      })
    })
    const claims = {who: {name: 'Boss', departmentId: 'medical', participantId: 'x'}, doing: {step: 'frame', x: 1}}
    one.provider.awareness.setLocalState(claims)

    expect(await seen).toEqual({
      who: {participantId: expect.stringMatching(/^[\w-]{21}$/)},
      doing: {step: 'frame', reading: null, dragging: null},
    })
  })

  test('says that it is alive and ready, and counts', async () => {
    const answers = await Promise.all(['/healthz', '/readyz', '/metrics'].map(path => fetch(server.origin + path)))

    expect(answers.map(({status}) => status)).toEqual([200, 200, 200])
    expect(await answers[2]?.text()).toContain('enig_connections')
  })

  test('T2 a page of somebody else opens no socket with the cookie', async () => {
    const [seat] = await aWorkshop(server.origin, ['product'])
    if (!seat) throw new Error('one person')
    const address = `${server.origin.replace('http', 'ws')}/sync/${seat.boardId}?epoch=${seat.epoch}&v=1`
    const frames: unknown[] = []

    const code = await new Promise<number>(done => {
      const socket = new WebSocket(address, {headers: {cookie: seat.cookie, origin: 'https://evil.example'}})
      socket.on('message', data => frames.push(data))
      socket.on('close', done)
    })

    expect({code, frames}).toEqual({code: 4401, frames: []})
  })
})

test('SIGTERM saves what was uploaded, says that it restarts, and exits with 0 within ten seconds', async () => {
  const server = await startChild(join(folder, 'stopping'))
  const [seat] = await aWorkshop(server.origin, ['product'])
  if (!seat) throw new Error('one person')
  const tab = new PlainTab(server.origin, seat.boardId, seat.epoch, seat.cookie)
  await tab.synced
  const started = performance.now()

  writeChanges(tab.doc, [{do: 'create', kind: 'attributes', id: id('region'), fields: {name: 'R', key: 'r'}}])
  const ended = server.end('SIGTERM')

  expect(await tab.gone).toBe(4503)
  expect(await ended).toBe(0)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test.each([
  ['an option that nobody knows', ['--prot', '1'], {}, 'Known are --port N'],
  ['a setting that is not built yet', [], {DATABASE_URL: 'postgres://x'}, 'DATABASE_URL is not built yet'],
])('%s: one sentence, exit 1, nothing on stdout', async (_, args, set, sentence) => {
  const environment = {PATH: process.env['PATH'], HOME: process.env['HOME'], ...set}
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...args], {env: environment})
  let [out, said] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))

  const code = await new Promise(done => child.once('close', done))

  expect({code, out, lines: said.trim().split('\n').length}).toEqual({code: 1, out: '', lines: 1})
  expect(said).toContain(sentence)
})

describe('files of the client', () => {
  let app: Hono
  beforeAll(async () => {
    const built = join(folder, 'client')
    await mkdir(join(built, 'assets'), {recursive: true})
    await writeFile(join(built, 'index.html'), '<!doctype html>')
    await writeFile(join(built, 'assets', 'main-abc123.js'), 'export {}')
    await writeFile(join(folder, 'secret.txt'), 'nobody may read this')
    app = new Hono()
    app.use(securityHeaders(true))
    clientFiles(app, built)
  })

  test.each(['/', '/j/board', '/b/board', '/present/board/3'])(
    'T22 %s is the page, asked for anew each time',
    async path => {
      const answer = await app.request(path)

      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
    },
  )

  test('a file that is named by its hash is kept', async () => {
    const answer = await app.request('/assets/main-abc123.js')

    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/nowhere'])(
    '%s leads nowhere',
    async path => {
      const answer = await app.request(`http://localhost${path}`)

      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('nobody')
    },
  )
})
