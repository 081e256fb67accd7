import {expect, test} from 'vitest'
import {fuzzGate} from './fuzzGate.ts'

/** The long form is `npm run fuzz -- gate`; a seed that once failed stays here by number. */
const updates = 20_000
const seeds = [20_261_124]

test.each(seeds)(
  'T6 SYNC-3 SYNC-4 seed %i: whatever bytes come, nothing breaks, nothing wrong is shown, nothing is pending',
  seed => {
    const counts = fuzzGate(seed, updates)

    console.log(`seed ${seed}: ${JSON.stringify(counts)}`)
    // It did something: each answer was given, and honest work went on.
    expect(counts.honest).toBeGreaterThan(updates / 20)
    for (const answer of ['passed', 'known', 'broken', 'gap', 'refused'] as const)
      expect([answer, counts[answer] > 0]).toEqual([answer, true])
  },
  120_000,
)
