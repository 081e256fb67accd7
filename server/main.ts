import {randomBytes, randomInt} from 'node:crypto'
import {mkdirSync} from 'node:fs'
import {createServer} from 'node:http'
import {dirname, join, resolve} from 'node:path'
import {performance} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import {getRequestListener} from '@hono/node-server'
import {pino} from 'pino'
import {idFromBytes} from '../shared/std/ids.ts'
import {isLoopback, originRule, ownAddresses} from './access/origin.ts'
import {openTickets} from './access/tickets.ts'
import {createApp} from './app.ts'
import {laterWithoutHoldingTheProcess} from './actions/services.ts'
import type {Deps} from './deps.ts'
import {watchExpiry} from './example/removeExpired.ts'
import {installationKey} from './installationKey.ts'
import {reasonOf} from './reason.ts'
import {defaultLimits} from './rooms/limits.ts'
import {openHub} from './rooms/openHub.ts'
import {seenProofs} from './rooms/seenProofs.ts'
import {withSlowLanes} from './rooms/slowLanes.ts'
import {upgradeHandler} from './rooms/upgrade.ts'
import {readSettings, SettingFault} from './settings.ts'
import type {Settings} from './settings.ts'
import {openSigner} from './signingKey.ts'
import {openStore} from './store/openStore.ts'
import {patientStore} from './store/patientStore.ts'

const drainMs = 8000

/** The one file that reads the environment, opens the store and listens. */
async function start(settings: Settings): Promise<void> {
  const log = pino({level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime}, pino.destination(2))
  const dataDir = resolve(settings.dataDir)
  mkdirSync(dataDir, {recursive: true})
  const opened = await openStore(join(dataDir, 'enig.sqlite'), why => {
    // Whoever starts us again gets what is really on disk; going on could call lost work saved.
    log.error({why}, 'the store writes no more')
    process.exit(1)
  })
  const store = patientStore(opened, {
    later: (task, afterMs) => void setTimeout(task, afterMs).unref(),
    ticks: () => performance.now(),
    onWaiting: why =>
      why === null
        ? log.info({}, 'the store can be written again')
        : log.warn({why}, 'the store cannot be written for the moment'),
  })
  const now = () => new Date()
  const key = installationKey(join(dataDir, 'enig.key'))
  const seen = seenProofs(key)
  const hub = openHub({store, log, now, limits: defaultLimits, ticks: () => performance.now(), seen})
  const server = createServer()
  const port = () => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : settings.port
  }
  const deps: Deps = {
    store,
    hub,
    tickets: openTickets(
      count => randomBytes(count),
      () => performance.now(),
    ),
    key,
    signer: openSigner(dataDir),
    now,
    randomBytes: count => randomBytes(count),
    randomInt: below => randomInt(below),
    newId: () => idFromBytes(randomBytes(21)),
    publicUrl: settings.publicUrl,
    isHttps: settings.publicUrl?.startsWith('https:') ?? false,
    mayCallFrom: originRule(settings.publicUrl, settings.host, port),
    dataDir,
    examples: settings.examples,
    version: productVersion(),
    log,
  }
  let isReady = false
  const here = fileURLToPath(import.meta.url)
  // From source the last build is served; in the bundle the client lies beside the server.
  const clientFolder = join(dirname(here), '..', here.endsWith('.ts') ? 'dist/client' : 'client')
  const app = await createApp(deps, {clientFolder, isReady: () => isReady})
  server.on('request', withSlowLanes(deps, defaultLimits, getRequestListener(app.fetch)))
  server.on('upgrade', upgradeHandler(deps, defaultLimits))
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(settings.port, settings.host, listening)
  })
  isReady = true
  const stopWatching = watchExpiry(deps, laterWithoutHoldingTheProcess)
  announce(settings, port())

  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    isReady = false
    stopWatching()
    log.info({}, 'stopping')
    setTimeout(() => process.exit(1), drainMs).unref()
    server.close()
    hub
      .close()
      .then(() => store.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  }
  // A fault of one board must not end the others; it is a bug and stands in the log.
  process.on('unhandledRejection', fault => {
    log.error({why: reasonOf(fault)}, 'something failed and nobody heard')
  })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function announce({host, publicUrl}: Settings, port: number): void {
  const name = isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  console.log(`Enig is ready at ${publicUrl ?? `http://${name}:${port}`}`)
  if (isLoopback(host) || publicUrl !== null) return
  for (const address of ownAddresses()) console.error(`  also at http://${address}:${port}`)
  console.error('  Without TLS this is for trying only: set ENIG_PUBLIC_URL and put a TLS proxy in front.')
}

declare const __ENIG_VERSION__: string | undefined

function productVersion(): string {
  return typeof __ENIG_VERSION__ === 'string' ? __ENIG_VERSION__ : 'dev'
}

async function run(): Promise<void> {
  try {
    await start(readSettings(process.argv.slice(2), process.env))
  } catch (fault) {
    if (!(fault instanceof SettingFault) && !(fault instanceof Error)) throw fault
    console.error(fault instanceof SettingFault ? fault.message : `Enig could not start: ${fault.message}`)
    process.exit(1)
  }
}

await run()
