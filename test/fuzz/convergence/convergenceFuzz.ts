import {convergence} from './convergence.ts'

/** The long form: 200,000 edits unless asked otherwise. A seed that fails goes into `seeds.ts` by what it found. */
export async function convergenceFuzz(seed: number, count: number | null): Promise<void> {
  const start = performance.now()
  const counts = await convergence(seed, count ?? 200_000)
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`seed ${seed}: 0 divergences after ${seconds} s`, counts)
}
