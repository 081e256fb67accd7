import {execFileSync} from 'node:child_process'
import {parseArgs} from 'node:util'
import {fuzzConvergence} from './convergence/long.ts'
import {gateFuzz} from './gateFuzz.ts'

/** `npm run fuzz -- convergence|gate [--seed N] [--count N]`: the long forms of what is fuzzed in every test run. */
type Fuzz = (asked: {readonly seed: number; readonly count: number | null}) => Promise<object> | object

const fuzzes: Readonly<Record<string, Fuzz>> = {
  convergence: fuzzConvergence,
  gate: gateFuzz,
}

const text = {type: 'string'} as const
const {values, positionals} = parseArgs({allowPositionals: true, options: {seed: text, count: text}})
const [name = ''] = positionals
const fuzz = fuzzes[name]
if (!fuzz) {
  console.error(`There is no fuzz "${name}"; there are ${Object.keys(fuzzes).join(', ')}.`)
  process.exit(2)
}
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const commit = execFileSync('git', ['rev-parse', 'HEAD'], {encoding: 'utf8'}).trim()
console.log(`${name}: seed ${seed}, commit ${commit}`)
const start = performance.now()
try {
  const counts = await fuzz({seed, count: values.count === undefined ? null : Number(values.count)})
  console.log(`${name}: seed ${seed} held after ${((performance.now() - start) / 1000).toFixed(0)} s`, counts)
  process.exit(0)
} catch (fault) {
  console.error(`${name}: seed ${seed} FAILED on ${commit}`, fault)
  process.exit(1)
}
