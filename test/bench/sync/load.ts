import {performance} from 'node:perf_hooks'
import {setTimeout as pause} from 'node:timers/promises'
import type {Contender, Seat} from './contenders.ts'
import {within} from './serverProcess.ts'
import type {ServerProcess} from './serverProcess.ts'
import {Visitor} from './visitor.ts'
import type {Visit} from './visitor.ts'

const syncMs = 60_000

/** So many people come in, a few at a time, and all of them are synced. */
export async function enter(
  {door}: Contender,
  server: ServerProcess,
  seats: readonly Seat[],
  visitOf: (index: number) => Visit = () => ({}),
): Promise<readonly Visitor[]> {
  const visitors: Visitor[] = []
  for (let from = 0; from < seats.length; from += 10) {
    const batch = seats.slice(from, from + 10).map((seat, at) => new Visitor(door(server, seat), visitOf(from + at)))
    visitors.push(...batch)
    await within(syncMs, 'not everybody was synced', Promise.all(batch.map(({synced}) => synced)))
  }
  return visitors
}

/** A bench in which somebody was thrown out has measured something else. */
export function nobodyFell(visitors: readonly Visitor[]): void {
  const fallen = visitors.filter(({fault}) => fault !== null)
  if (fallen.length > 0) throw new Error(`${fallen.length} of ${visitors.length} fell: ${fallen[0]?.fault}`)
}

/** How busy the load generator itself is between two calls: the share of one core. */
export function watchLoad(): () => number {
  const before = process.cpuUsage()
  const start = performance.now()
  return () => {
    const {user, system} = process.cpuUsage(before)
    return (user + system) / 1000 / (performance.now() - start)
  }
}

/** Does `task(n)` for n = 0, 1, 2, ... at this rate, evenly, until so many seconds are over. */
export async function evenly(perSecond: number, seconds: number, task: (n: number) => void): Promise<void> {
  const start = performance.now()
  const all = Math.round(perSecond * seconds)
  for (let n = 0; n < all;) {
    const due = Math.min(all, Math.floor(((performance.now() - start) / 1000) * perSecond))
    while (n < due) {
      task(n)
      n += 1
    }
    await pause(1)
  }
}

/** Looks every few milliseconds until it holds, or until so many seconds are over. */
export async function untilTrue(holds: () => boolean, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000
  while (!holds()) {
    if (performance.now() > end) return false
    await pause(5)
  }
  return true
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
