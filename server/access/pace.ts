export type Pace = {readonly burst: number; readonly perSecond: number}

/** So many addresses are remembered; the one heard of longest ago is forgotten first. */
const mostAddresses = 10_000

/** How often one network address may do something. `ticks` only goes forward, in milliseconds. */
export function pacePerAddress({burst, perSecond}: Pace, ticks: () => number): (address: string) => boolean {
  const seen = new Map<string, {left: number; at: number}>()
  return address => {
    const now = ticks()
    const before = seen.get(address) ?? {left: burst, at: now}
    // A clock that is set back takes nothing away.
    const passed = Math.max(0, now - before.at)
    const left = Math.min(burst, before.left + (passed / 1000) * perSecond)
    seen.delete(address)
    seen.set(address, {left: Math.max(0, left - 1), at: now})
    const [oldest] = seen.keys()
    if (seen.size > mostAddresses && oldest !== undefined) seen.delete(oldest)
    return left >= 1
  }
}
