import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join, resolve} from 'node:path'
import {build} from 'vite'
import type {Cores} from './cores.ts'

export const peersFolder = resolve('test', 'bench', 'sync', 'peers')
const outFolder = resolve('test-output', 'bench-sync')
export const bundleFolder = join(outFolder, 'server')
export const profileFolder = join(outFolder, 'profiles')
export const workFolder = join(outFolder, 'work')

/** `npm ci` of the peers, when their lock is not what is installed. */
export function installPeers(): void {
  const lock = createHash('sha256')
    .update(readFileSync(join(peersFolder, 'package-lock.json')))
    .digest('hex')
  const stamp = join(peersFolder, 'node_modules', '.lock.sha256')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing the peers ...')
  const {status} = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peersFolder,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('the peers could not be installed')
  writeFileSync(stamp, lock)
}

/** The server as it is shipped, with the bench's entry in place of `main.ts`. */
export async function buildOurs(): Promise<void> {
  mkdirSync(outFolder, {recursive: true})
  await build({
    configFile: false,
    logLevel: 'warn',
    define: {__ENIG_VERSION__: JSON.stringify('bench')},
    build: {
      ssr: true,
      outDir: bundleFolder,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: {
        input: {
          ours: 'test/bench/sync/ours.ts',
          'writer.worker': 'server/store/writer.worker.ts',
          'import.worker': 'server/customers/import.worker.ts',
        },
        output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
      },
    },
  })
}

/** Puts this process, the load, on the second core; the servers get the first. */
export function chooseCores(): Cores {
  if (availableParallelism() < 2) return null
  const {status} = spawnSync('taskset', ['-acp', '1', String(process.pid)], {stdio: 'ignore'})
  return status === 0 ? {server: 0, load: 1} : null
}
