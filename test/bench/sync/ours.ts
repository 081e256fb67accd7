import {randomBytes, randomInt} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {getRequestListener} from '@hono/node-server'
import {pino} from 'pino'
import {originRule} from '../../../server/access/origin.ts'
import {openTickets} from '../../../server/access/tickets.ts'
import {createApp} from '../../../server/app.ts'
import type {Deps} from '../../../server/deps.ts'
import {defaultLimits} from '../../../server/rooms/limits.ts'
import type {Limits} from '../../../server/rooms/limits.ts'
import {seenProofs} from '../../../server/rooms/seenProofs.ts'
import {openHub} from '../../../server/rooms/openHub.ts'
import {upgradeHandler} from '../../../server/rooms/upgrade.ts'
import {openSigner} from '../../../server/signingKey.ts'
import {openStore} from '../../../server/store/openStore.ts'
import {idFromBytes} from '../../../shared/std/ids.ts'
import {answerTheBench} from './peers/answerTheBench.mjs'

/**
 * The product's server for the bench only: the parts of `server/main.ts` put together in the same way, so with the
 * store that fsyncs, the gate and the rights. What differs: budgets come as an argument (a bench that saturates a server
 * would be cut off by them), it talks to the bench, and it serves no pages and no examples. Arguments: folder, port,
 * limits as JSON.
 */
async function start(folder: string, wantedPort: number, limits: Limits): Promise<void> {
  mkdirSync(folder, {recursive: true})
  const log = pino({level: 'info', base: null}, pino.destination(2))
  const store = await openStore(join(folder, 'enig.sqlite'), why => {
    log.error({why}, 'the store writes no more')
    process.exit(1)
  })
  const now = () => new Date()
  const server = createServer()
  const port = () => (server.address() as AddressInfo).port
  const keyFile = join(folder, 'enig.key')
  if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(32), {mode: 0o600})
  const key = readFileSync(keyFile)
  const hub = openHub({store, log, now, limits, ticks: () => performance.now(), seen: seenProofs(key)})
  const deps: Deps = {
    store,
    hub,
    tickets: openTickets(
      count => randomBytes(count),
      () => performance.now(),
    ),
    key,
    signer: openSigner(folder),
    now,
    randomBytes: count => randomBytes(count),
    randomInt: below => randomInt(below),
    newId: () => idFromBytes(randomBytes(21)),
    publicUrl: null,
    isHttps: false,
    mayCallFrom: originRule(null, '127.0.0.1', port),
    dataDir: folder,
    examples: false,
    version: 'bench',
    log,
  }
  const app = await createApp(deps, {clientFolder: null, isReady: () => true})
  server.on('request', getRequestListener(app.fetch))
  server.on('upgrade', upgradeHandler(deps, limits))
  process.on('SIGTERM', () => {
    server.close()
    hub
      .close()
      .then(() => store.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  })
  await new Promise<void>(listening => server.listen(wantedPort, '127.0.0.1', listening))
  answerTheBench(port())
}

const [folder = '.', port = '0', limits = '{}'] = process.argv.slice(2)
// What the bench itself wrote.
await start(folder, Number(port), {...defaultLimits, ...(JSON.parse(limits) as Partial<Limits>)})
