import {spawn} from 'node:child_process'
import type {ChildProcess} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'

export type Product = {
  readonly origin: string
  readonly dataDir: string
  /** Everything the server logged so far. */
  readonly log: () => string
  /** Ends the process at once, as a power cut would, and starts it again on the same port and data. */
  readonly killAndRestart: (meanwhile?: () => Promise<void>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The built product as `npm start` runs it, on a port of its own and an empty data folder. */
export async function startProduct(environment: Readonly<Record<string, string>> = {}): Promise<Product> {
  const main = join('dist', 'server', 'main.js')
  if (!existsSync(main)) throw new Error('build the product first: npm run build')
  const dataDir = await mkdtemp(join(tmpdir(), 'enig-journey-'))
  let log = ''
  let running: ChildProcess | null = null

  const start = async (port: string): Promise<string> => {
    const child = spawn(process.execPath, [main], {
      env: {PATH: process.env['PATH'], HOME: tmpdir(), ENIG_DATA: dataDir, PORT: port, ...environment},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running = child
    child.stderr.on('data', (bytes: Buffer) => {
      log += bytes.toString()
    })
    for await (const line of createInterface({input: child.stdout})) {
      log += `${line}\n`
      const ready = /^Enig is ready at (http:\/\/\S+)/.exec(line)
      if (ready?.[1]) return ready[1].replace(/\/$/, '')
    }
    throw new Error(`the server stopped before it was ready:\n${log}`)
  }

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const child = running
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise(done => child.once('exit', done))
    child.kill(signal)
    await gone
  }

  const origin = await start('0')
  return {
    origin,
    dataDir,
    log: () => log,
    killAndRestart: async (meanwhile = () => Promise.resolve()) => {
      await end('SIGKILL')
      await meanwhile()
      await start(new URL(origin).port)
    },
    stop: async () => {
      await end('SIGTERM')
      await rm(dataDir, {recursive: true, force: true})
    },
  }
}
