import {expect, test} from 'vitest'
import {secrecy} from './secrecy.ts'
import {calm} from './weather.ts'

/** In each of these somebody is told something over a slow lane just before a round is shown. */
const told = [20_261_154, 20_261_182]
/** Here a machine that had stood still for minutes had lost a lane: somebody seemed to hear two frames less. */
const lost = [20_261_375]

test('T13 BAL-1 a lane that is slower in one of two sessions is waited for: nobody can tell them apart by it', async () => {
  const {counts, faults} = await secrecy({seeds: told, weather: {...calm, isSlow: true}})

  expect(faults).toEqual([])
  expect(counts.laneFrames).toBeGreaterThan(0)
}, 120_000)

test('T13 a lane that the machine has lost is no leak, and is said to be lost', async () => {
  const {faults} = await secrecy({seeds: lost, weather: {...calm, breaksAfter: 20}})

  expect(faults.map(({why}) => why)).toEqual([expect.stringMatching(/^the line of Person 6 broke/)])
}, 120_000)
