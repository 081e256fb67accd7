import {add, nothingYet} from './counts.ts'
import type {Counts} from './counts.ts'
import type {Leak} from './leak.ts'
import {startProduct} from './product.ts'
import {session} from './session.ts'
import {compareTwins} from './twins.ts'
import {allRoutes} from './walkRoutes.ts'
import type {Weather} from './weather.ts'

/** So often every route is asked by everybody; else a few of them. */
const walksAllEvery = 25
const walksElse = 0.02

type Run = {
  readonly seeds: readonly number[]
  readonly leak?: Leak
  /** One that is found is enough. */
  readonly untilFault?: boolean
  /** On the lanes of the first of the two. */
  readonly weather?: Weather
  readonly told?: (counts: Counts) => void
}
type Outcome = {
  readonly counts: Counts
  /** Which role has asked at which route while something was private. */
  readonly walked: ReadonlySet<string>
  /** The seeds that have found something, and what. */
  readonly faults: readonly {readonly seed: number; readonly why: string}[]
}

/** Each seed is one random workshop, played twice with a difference that nobody may notice. */
export async function secrecy({seeds, leak, told, weather, untilFault = false}: Run): Promise<Outcome> {
  const counts = nothingYet()
  const walked = new Set<string>()
  const faults: {seed: number; why: string}[] = []
  const start = async () => [await startProduct(leak, weather), await startProduct(leak)] as const
  let [one, other] = await start()
  try {
    const routes = await allRoutes(address => one.app.request(address))
    for (const seed of seeds) {
      const share = seed % walksAllEvery === 0 ? 1 : walksElse
      try {
        const first = await session(one, seed, {routes, share})
        const second = await session(other, seed, {routes, share, isOther: true})
        const twinBytes = compareTwins(first, second)
        add(counts, {...sum(first.counts, second.counts), sessions: 1, twins: 1, twinBytes})
        for (const each of first.walked) walked.add(each)
      } catch (fault) {
        faults.push({seed, why: fault instanceof Error ? fault.message : String(fault)})
        // One of the two may have been left where the other never came: what follows would differ for that alone.
        await Promise.all([one.stop(), other.stop()])
        ;[one, other] = await start()
      }
      told?.(counts)
      if (untilFault && faults.length > 0) break
    }
  } finally {
    await Promise.all([one.stop(), other.stop()])
  }
  return {counts, walked, faults}
}

function sum(one: Counts, other: Counts): Counts {
  const both = {...one}
  add(both, other)
  return both
}
