import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

type Memory = {readonly rss: number; readonly held: number}

/** A measured server in a process of its own. */
export type ServerProcess = {
  readonly origin: string
  /** User and system time of all its threads so far. */
  readonly cpuMs: () => number
  /** After collecting garbage. `held` is what JavaScript holds on to: heap and buffers. */
  readonly memory: () => Promise<Memory>
  readonly end: (signal?: NodeJS.Signals) => Promise<void>
}

const startMs = 30_000
const endMs = 30_000
const clockTicksPerSecond = 100
const alive = new Set<() => void>()
// Whatever happens to the bench, nothing that it started stays.
process.on('exit', () => {
  for (const kill of alive) kill()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

/** `core`: the one it is pinned to; null where cores cannot be chosen. */
export async function startServer(command: readonly string[], core: number | null): Promise<ServerProcess> {
  const pinned = core === null ? command : ['taskset', '-c', String(core), ...command]
  const [program = 'node', ...args] = pinned
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production'},
  })
  const kill = () => void child.kill('SIGKILL')
  alive.add(kill)
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    said = (said + bytes.toString()).slice(-4000)
  })
  const ended = new Promise<void>(done => {
    child.once('exit', () => {
      alive.delete(kill)
      done()
    })
  })
  const port = await within(startMs, 'the server did not start', heard(child, 'port')).catch((fault: unknown) => {
    kill()
    throw new Error(`${fault instanceof Error ? fault.message : ''}: ${program} ${args.join(' ')}\n${said}`)
  })
  return {
    origin: `http://127.0.0.1:${Number(port)}`,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    memory: async () => {
      const answer = heard(child, 'memory')
      child.send('memory')
      // What `process.memoryUsage()` gives.
      const memory = (await within(startMs, 'no answer', answer)) as NodeJS.MemoryUsage
      return {rss: memory.rss, held: memory.heapUsed + memory.external}
    },
    end: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await within(endMs, 'did not end', ended).catch(kill)
      await ended
    },
  }
}

function heard(child: ReturnType<typeof spawn>, name: string): Promise<unknown> {
  return new Promise((done, failed) => {
    const listen = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !(name in message)) return
      child.off('message', listen)
      done((message as Record<string, unknown>)[name])
    }
    child.on('message', listen)
    child.once('exit', code => failed(new Error(`ended with ${code}`)))
  })
}

export async function within<Value>(ms: number, what: string, task: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${what} within ${ms / 1000} s`)), ms)
  })
  try {
    return await Promise.race([task, late])
  } finally {
    clearTimeout(timer)
  }
}

function cpuMsOf(pid: number): number {
  const [, rest = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
  // After the name: state is field 3, so utime (14) and stime (15) stand at 11 and 12.
  const fields = rest.split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / clockTicksPerSecond
}
