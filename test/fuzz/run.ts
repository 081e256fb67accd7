import {execFileSync} from 'node:child_process'
import {convergenceFuzz} from './convergence/convergenceFuzz.ts'
import {gateFuzz} from './gateFuzz.ts'

/** `npm run fuzz -- NAME [--count N] [--seed N]`: the long forms, by name. Each prints what it did and throws on a fault. */
const kinds: Readonly<Record<string, (seed: number, count: number | null) => Promise<void> | void>> = {
  gate: gateFuzz,
  convergence: convergenceFuzz,
}

const [name = '', ...options] = process.argv.slice(2)
const option = (named: string): number | null => {
  const at = options.indexOf(`--${named}`)
  return at < 0 ? null : Number(options[at + 1])
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
