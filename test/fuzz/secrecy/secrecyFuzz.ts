import {secrecy} from './secrecy.ts'

const toldEvery = 25

/** The long form: 1,000 sessions unless asked otherwise. A seed that fails goes into `seeds.ts` by what it found. */
export async function secrecyFuzz(seed: number, count: number | null): Promise<void> {
  const start = performance.now()
  const seeds = Array.from({length: count ?? 1000}, (_, index) => seed + index)
  let done = 0
  const {counts, walked, faults} = await secrecy({
    seeds,
    told: ({notes, ballots, bytes}) => {
      done += 1
      if (done % toldEvery > 0) return
      const seconds = Math.round((performance.now() - start) / 1000)
      console.log(
        `${done} of ${seeds.length} sessions, ${notes} notes, ${ballots} ballots, ${bytes} bytes, ${seconds} s`,
      )
    },
  })
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`seeds ${seed} to ${seed + seeds.length - 1} in ${seconds} s, ${walked.size} routes by role`, counts)
  for (const {seed: failed, why} of faults) console.error(`seed ${failed}: ${why}`)
  if (faults.length > 0) throw new Error(`${faults.length} of ${seeds.length} sessions failed`)
  console.log('0 secrets heard by anybody else, 0 bytes by which they could be told')
}
