import {expect, test} from 'vitest'
import {convergence} from './convergence.ts'
import {failedSeeds} from './seeds.ts'

/**
 * `npm run fuzz -- convergence` is the long form. `FUZZ_EDITS` and `FUZZ_SEED` make this one longer or another one.
 */
const edits = Number(process.env['FUZZ_EDITS'] ?? 20_000)
const asked = process.env['FUZZ_SEED']
const seeds: Readonly<Record<string, number>> =
  asked === undefined ? {'of every run': 20_261_128, ...failedSeeds} : {asked: Number(asked)}

test.each(Object.entries(seeds))(
  'SYNC-2 SYNC-4 SYNC-17 %s: eight people with our own client over real sockets end with the same board (seed %i)',
  async (_, seed) => {
    const counts = await convergence(seed, edits)

    console.log(`seed ${seed}: ${JSON.stringify(counts)}`)
    // It did something: everything that can go wrong between people has happened, and not once.
    expect(counts.edits).toBeGreaterThanOrEqual(edits)
    const nothing = Object.entries(counts).filter(([, count]) => count < Math.floor(edits / 5000))
    expect(nothing).toEqual([])
  },
  600_000,
)
