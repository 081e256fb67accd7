import {fuzzGate} from './fuzzGate.ts'

/** Mutated and hand-made updates against the gate, in this process: no crash, no visible fault, nothing pending. */
export function gateFuzz({seed, count}: {readonly seed: number; readonly count: number | null}): object {
  const updates = count ?? 100_000
  const counts = fuzzGate(seed, updates, done => {
    if (done % 20_000 === 0) console.log(`${done} of ${updates}`)
  })
  return {updates, ...counts}
}
