import {spawn} from 'node:child_process'
import type {ChildProcess} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'

// `npm test` builds first; a single file may also be run from source.
const built = join('dist', 'server', 'main.js')
const program = existsSync(built) ? [built] : ['--import', 'tsx', 'server/main.ts']

/** The server in a process of its own, to be ended in any way. */
export type ChildServer = {
  readonly origin: string
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
  /** Its exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** Resolves when this stands in its log. */
  readonly says: (sentence: string) => Promise<void>
}

/** `environment`: what this process alone has besides, such as a disk that fails. */
export async function startChild(
  dataDir: string,
  port = 0,
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
  const child: ChildProcess = spawn(process.execPath, [...program, '--port', String(port), '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment},
  })
  let said = ''
  const listening = new Set<() => void>()
  child.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
    for (const look of listening) look()
  })
  const ended = new Promise<number | null>(done => child.once('exit', code => done(code)))
  const {stdout} = child
  if (!stdout) throw new Error('no output')
  for await (const line of createInterface({input: stdout})) {
    const ready = /^Enig is ready at (\S+)/.exec(line)
    if (ready?.[1])
      return {
        origin: ready[1],
        ended,
        says: sentence =>
          new Promise(done => {
            const look = () => {
              if (!said.includes(sentence)) return
              listening.delete(look)
              done()
            }
            listening.add(look)
            look()
          }),
        end: signal => {
          child.kill(signal)
          return ended
        },
      }
  }
  throw new Error(`the server did not start:\n${said}`)
}

export type Seat = {readonly boardId: string; readonly epoch: number; readonly cookie: string}

const post = (origin: string, path: string, body: object) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'x-enig': '1'},
    body: JSON.stringify(body),
  })

const cookieOf = (reply: Response): string => (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

/** A workshop with as many people as departments are named; the first one leads it. */
export async function aWorkshop(origin: string, departments: readonly string[]): Promise<readonly Seat[]> {
  const [first = 'product', ...others] = departments
  const opened = await post(origin, '/api/v1/boards', {title: 'Test', language: 'en', name: 'F', department: first})
  const {boardId, epoch, joinToken} = (await opened.json()) as {boardId: string; epoch: number; joinToken: string}
  const seats: Seat[] = [{boardId, epoch, cookie: cookieOf(opened)}]
  for (const [index, department] of others.entries()) {
    const joined = await post(origin, `/api/v1/boards/${boardId}/join`, {
      name: `P${index}`,
      department,
      token: joinToken,
    })
    seats.push({boardId, epoch, cookie: cookieOf(joined)})
  }
  return seats
}
