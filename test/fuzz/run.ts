import {execFileSync} from 'node:child_process'
import {convergenceFuzz} from './convergence/convergenceFuzz.ts'
import {gateFuzz} from './gateFuzz.ts'
import {methodFuzz} from './method/methodFuzz.ts'
import {secrecyFuzz} from './secrecy/secrecyFuzz.ts'

/**
 * `npm run fuzz -- NAME [--seed N] [--count N]`, or the two numbers alone in that order: the long forms, by name. Each
 * prints what it did and throws on a fault.
 */
const kinds: Readonly<Record<string, (seed: number, count: number | null) => Promise<void> | void>> = {
  gate: gateFuzz,
  convergence: convergenceFuzz,
  secrecy: secrecyFuzz,
  method: methodFuzz,
}

const [name = '', ...options] = process.argv.slice(2)
const bare = options.filter((each, at) => /^\d+$/.test(each) && options[at - 1]?.startsWith('--') !== true)
const option = (named: 'seed' | 'count'): number | null => {
  const at = options.indexOf(`--${named}`)
  const said = at < 0 ? bare[named === 'seed' ? 0 : 1] : options[at + 1]
  return said === undefined ? null : Number(said)
}
const kind = kinds[name]
if (!kind) {
  console.error(`Which one? ${Object.keys(kinds).join(', ')}`)
  process.exit(2)
}
const seed = option('seed') ?? Math.floor(Math.random() * 2 ** 31)
console.log(`${name}: seed ${seed}, commit ${commit()}`)
await kind(seed, option('count'))
process.exit(0)

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {encoding: 'utf8'}).trim()
  } catch {
    return 'unknown'
  }
}
