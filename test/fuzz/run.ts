import {execFileSync} from 'node:child_process'
import {convergenceFuzz} from './convergence/convergenceFuzz.ts'
import {gateFuzz} from './gateFuzz.ts'
import {methodFuzz} from './method/methodFuzz.ts'

/** `npm run fuzz -- NAME [--seed N] [--count N]`, or `NAME [seed] [count]`: the long forms, by name. Each prints what it did and throws on a fault. */
const kinds: Readonly<Record<string, (seed: number, count: number | null) => Promise<void> | void>> = {
  gate: gateFuzz,
  convergence: convergenceFuzz,
  method: methodFuzz,
}

const [name = '', ...options] = process.argv.slice(2)
const option = (named: string, place: number): number | null => {
  const at = options.indexOf(`--${named}`)
  const given = at < 0 ? options[place] : options[at + 1]
  return given === undefined || given.startsWith('--') || (at < 0 && options[0]?.startsWith('--'))
    ? null
    : Number(given)
}
const kind = kinds[name]
if (!kind) {
  console.error(`Which one? ${Object.keys(kinds).join(', ')}`)
  process.exit(2)
}
const seed = option('seed', 0) ?? Math.floor(Math.random() * 2 ** 31)
console.log(`${name}: seed ${seed}, commit ${commit()}`)
await kind(seed, option('count', 1))
process.exit(0)

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {encoding: 'utf8'}).trim()
  } catch {
    return 'unknown'
  }
}
