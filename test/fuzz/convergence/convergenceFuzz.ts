import {convergence} from './convergence.ts'

/** The long form: 200,000 edits unless asked otherwise. A seed that fails goes into `seeds.ts` by what it found. */
export async function convergenceFuzz(seed: number, count: number | null): Promise<void> {
  const start = performance.now()
  const edits = count ?? 200_000
  const sinceStart = () => Math.round((performance.now() - start) / 1000)
  const counts = await convergence(seed, edits, ({boards, edits: done, conflicts, reconnects}) =>
    console.log(
      `board ${boards}: ${done} of ${edits} edits, ${conflicts} conflicts, ${reconnects} reconnects, ${sinceStart()} s`,
    ),
  )
  const seconds = sinceStart()
  console.log(`seed ${seed}: 0 divergences after ${seconds} s`, counts)
}
