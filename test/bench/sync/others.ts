import {readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'

const ticksPerSecond = 100

/** How much of a core everything else on this machine used since the last call: what the bench did not ask for. */
export function watchOthers(): () => number {
  let before = {others: othersTicks(), at: performance.now()}
  return () => {
    const now = {others: othersTicks(), at: performance.now()}
    const seconds = (now.at - before.at) / 1000
    const share = (now.others - before.others) / ticksPerSecond / seconds
    before = now
    return Math.max(0, share)
  }
}

const quietShare = 0.1

/** Whether the figures can be taken at their word. */
export function othersInWords(shares: readonly number[]): string {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const used = `Other programs used ${Math.round(mean * 100)} % of a core meanwhile`
  return mean <= quietShare ? `${used}.` : `${used}: THE MACHINE WAS BUSY, these figures are an indication only.`
}

/** All busy time less this process and the children that have ended. */
function othersTicks(): number {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = numbersOf('/proc/stat')
  const own = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  // From `state` on (field 3): utime, stime, cutime, cstime are fields 14 to 17.
  const ours = own.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  return user + nice + system + irq + soft - ours
}

function numbersOf(file: string): readonly number[] {
  const [line = ''] = readFileSync(file, 'utf8').split('\n')
  return line.split(/\s+/).map(Number)
}
