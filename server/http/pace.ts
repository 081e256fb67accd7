import type {Context, MiddlewareHandler} from 'hono'
import {refusal} from '../../shared/std/result.ts'
import {pacePerAddress} from '../access/pace.ts'
import type {Pace} from '../access/pace.ts'
import {refuse} from './refuse.ts'

/** A room of two hundred behind one address joins in a minute; somebody who guesses links needs aeons. */
export const doorPace: Pace = {burst: 600, perSecond: 10}

/** How often one network address may knock, try a link or open a workshop. `ticks` only goes forward, in milliseconds. */
export function paced(pace: Pace, ticks: () => number): MiddlewareHandler {
  const may = pacePerAddress(pace, ticks)
  return async (c, next) => {
    const address = addressOf(c)
    return address === null || may(address) ? next() : refuse(c, refusal('request.tooMany'))
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
