import {expect, test} from 'vitest'
import {leaks} from './leaks.ts'
import {secrecy} from './secrecy.ts'

/** So many sessions are enough to find each of them; the seeds are those of every run. */
const seeds = [9, 11, 4, 3, 1, 2, 5, 6]

test.each(leaks)(
  'T13 BAL-1 NOTE-1 a product in which $name is found out',
  async leak => {
    const {faults} = await secrecy({seeds, leak, untilFault: true})

    expect(faults.map(({why}) => why)).toEqual([expect.stringMatching(leak.finds)])
  },
  120_000,
)
