import {checkPaths} from '../../shared/contract/lane.ts'
import {isOurs, request} from './slowParts.ts'
import type {SlowParts} from './slowParts.ts'
import {socketAnswers} from './socketEcho.ts'
import type {SocketLike} from './socketLike.ts'

export const waysToTry = ['socket', 'stream', 'plain'] as const
export type WayTried = (typeof waysToTry)[number]
export type Found = Readonly<Record<WayTried, 'trying' | 'through' | 'blocked'>>

const patienceMs = 5000

export const nothingFound: Found = {socket: 'trying', stream: 'trying', plain: 'trying'}

/** What this network means for a workshop; null while it is being tried. */
export function networkResult(found: Found): 'socket' | 'stream' | 'poll' | 'nothing' | null {
  if (waysToTry.some(way => found[way] === 'trying')) return null
  // Joining, scores and signatures are plain requests: without those nothing works.
  if (found.plain === 'blocked') return 'nothing'
  if (found.socket === 'through') return 'socket'
  return found.stream === 'through' ? 'stream' : 'poll'
}

/** Tries all ways at once and says each as soon as it is known, the last within five seconds. */
export function tryNetwork(
  parts: Pick<SlowParts, 'fetch' | 'later'> & {readonly Socket: new (address: string) => SocketLike},
  /** `https://host` */
  origin: string,
  tell: (way: WayTried, is: 'through' | 'blocked') => void,
): void {
  const {fetch, later} = parts
  const say = (way: WayTried) => (works: boolean) => tell(way, works ? 'through' : 'blocked')
  const address = new URL(checkPaths.plain, origin).href

  const streamBegins = async (): Promise<boolean> => {
    const ear = new AbortController()
    const cancel = later(() => ear.abort(), patienceMs)
    try {
      const answer = await fetch(address, {cache: 'no-store', signal: ear.signal})
      if (!isOurs(answer) || !answer.body) return false
      const {done} = await answer.body.getReader().read()
      return !done
    } finally {
      cancel()
      ear.abort()
    }
  }
  const postAnswers = async (): Promise<boolean> => {
    const init = {method: 'POST', headers: {'x-enig': '1'}, body: 'enig'}
    const answer = await request(parts, address, init, patienceMs)
    return isOurs(answer) && (await answer.text()).endsWith('enig')
  }
  const blocked = () => false
  void socketAnswers(parts, origin.replace(/^http/, 'ws'), patienceMs).then(say('socket'))
  void streamBegins().catch(blocked).then(say('stream'))
  void postAnswers().catch(blocked).then(say('plain'))
}
