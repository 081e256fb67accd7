import type {Context, MiddlewareHandler} from 'hono'
import {refusal} from '../../shared/std/result.ts'
import {refuse} from './refuse.ts'

export type Pace = {readonly burst: number; readonly perSecond: number}

/** A room of two hundred behind one address joins in a minute; somebody who guesses links needs aeons. */
export const doorPace: Pace = {burst: 600, perSecond: 10}

/** So many addresses are remembered; the one heard of longest ago is forgotten first. */
const mostAddresses = 10_000

/** How often one network address may knock, try a link or open a workshop. `ticks` only goes forward, in milliseconds. */
export function paced({burst, perSecond}: Pace, ticks: () => number): MiddlewareHandler {
  const seen = new Map<string, {left: number; at: number}>()
  return async (c, next) => {
    const address = addressOf(c)
    if (address === null) return next()
    const now = ticks()
    const before = seen.get(address) ?? {left: burst, at: now}
    const left = Math.min(burst, before.left + ((now - before.at) / 1000) * perSecond)
    seen.delete(address)
    seen.set(address, {left: Math.max(0, left - 1), at: now})
    const [oldest] = seen.keys()
    if (seen.size > mostAddresses && oldest !== undefined) seen.delete(oldest)
    return left < 1 ? refuse(c, refusal('request.tooMany')) : next()
  }
}

/** The other end of the connection, as the socket says; requests that came without one are our own tests. */
function addressOf(c: Context): string | null {
  const env: unknown = c.env
  if (!isObject(env) || !isObject(env['incoming'])) return null
  const {socket} = env['incoming']
  return isObject(socket) && typeof socket['remoteAddress'] === 'string' ? socket['remoteAddress'] : null
}

function isObject(thing: unknown): thing is Readonly<Record<string, unknown>> {
  return typeof thing === 'object' && thing !== null
}
