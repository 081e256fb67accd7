// Builds client and server into dist/. With --if-changed nothing happens while dist/ was made from the same sources.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const sources = [
  'client',
  'server',
  'shared',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/build.mjs',
]
const stamp = join('dist', 'sources.sha256')

const filesUnder = path => {
  if (!existsSync(path)) return []
  const entries = readdirSync(path, {withFileTypes: true, recursive: true})
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

const digest = () => {
  const hash = createHash('sha256').update(process.version)
  const files = sources
    .flatMap(source => (/\.\w+$/.test(source) ? [source] : filesUnder(source)))
    .toSorted((a, b) => (a < b ? -1 : 1))
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const current = digest()
if (process.argv.includes('--if-changed') && existsSync(stamp) && readFileSync(stamp, 'utf8') === current)
  process.exit(0)

const vite = join('node_modules', 'vite', 'bin', 'vite.js')
for (const args of [
  ['build', '--logLevel', 'warn'],
  ['build', '--ssr', '--logLevel', 'warn'],
]) {
  // Vite speaks on stdout; there only the ready line of the server belongs.
  const {status} = spawnSync(process.execPath, [vite, ...args], {stdio: ['ignore', 2, 2]})
  if (status !== 0) process.exit(status ?? 1)
}
mkdirSync('dist', {recursive: true})
writeFileSync(stamp, current)
