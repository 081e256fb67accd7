import {method} from './method.ts'

/** The long form: 200 workshops of up to 150 steps unless asked otherwise. A seed that fails goes into `seeds.ts`. */
export async function methodFuzz(seed: number, count: number | null): Promise<void> {
  const runs = count ?? 200
  const startedAt = performance.now()
  const counts = await method(seed, runs, 150, line => console.log(line))
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  for (const [name, counted] of Object.entries(counts)) console.log(name.padEnd(18), JSON.stringify(counted))
  console.log(`seed ${seed}: ${runs} workshops in ${seconds} s, no invariant broken`)
}
