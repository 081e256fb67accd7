import {expect, test} from 'vitest'
import {nothingYet} from './counts.ts'
import {secrecy} from './secrecy.ts'
import {failedSeeds} from './seeds.ts'

/** `npm run fuzz -- secrecy` is the long form. `FUZZ_SESSIONS` and `FUZZ_SEED` make this one longer or another one. */
const sessions = Number(process.env['FUZZ_SESSIONS'] ?? 50)
const first = Number(process.env['FUZZ_SEED'] ?? 20_261_125)

/** What does not happen in every run of fifty. */
const rare: ReadonlySet<string> = new Set(['startOvers', 'laneFrames', 'restarts', 'revoked'])

test(`T13 BAL-1 BAL-2 BAL-8 NOTE-1 ${sessions} random workshops from seed ${first}: nobody hears what is private before the reveal`, async () => {
  // The same seed makes the same workshop with the same ids: once.
  const fresh = Array.from({length: sessions}, (_, index) => first + index)
  const seeds = [...new Set([...Object.values(failedSeeds), ...fresh])]

  const {counts, walked, faults} = await secrecy({seeds})

  console.log(`seeds from ${first}: ${JSON.stringify(counts)}`)
  expect(faults).toEqual([])
  // It did something, and every route was tried by every role while there was something to hide.
  expect(counts.twins).toBe(seeds.length)
  const few = Object.keys(nothingYet()).filter(
    name => !rare.has(name) && !(Object.entries(counts).find(([each]) => each === name)?.[1] ?? 0),
  )
  expect(few).toEqual([])
  const roles = new Set([...walked].map(each => each.split(' ')[0]))
  const routes = new Set([...walked].map(each => each.split(' ').slice(1).join(' ')))
  expect([...roles].toSorted()).toEqual([
    'cofacilitator',
    'facilitator',
    'member',
    'neighbour',
    'observer',
    'reviewer',
    'stranger',
  ])
  expect(walked.size).toBe(roles.size * routes.size)
}, 600_000)
