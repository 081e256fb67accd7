import type {Context, MiddlewareHandler} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {importLimits} from '../customers/limits.ts'
import {refuse} from './refuse.ts'

const kilobyte = 1024
/** The largest thing that a person writes at once is a ballot with a comment in every cell. */
const bodyMax = 512 * kilobyte

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Writes come from our own page: it alone can add the header without being asked first, and where a browser names
 * its origin, the origin must be ours.
 */
export function writeGuard(deps: Deps): MiddlewareHandler {
  return async (c, next) => {
    if (reads.has(c.req.method)) return next()
    if (c.req.header('x-enig') !== '1') return refuse(c, refusal('request.headerMissing'))
    const origin = c.req.header('origin')
    if (origin !== undefined && !deps.mayCallFrom(origin)) return refuse(c, refusal('request.originRefused'))
    return next()
  }
}

/** A body is counted while it arrives; its own word about its length is not believed. */
export function sizeGuard(): MiddlewareHandler {
  const tooBig = (maxSize: number) => (c: Context) => refuse(c, refusal('request.tooBig', {max: maxSize}))
  const small = bodyLimit({maxSize: bodyMax, onError: tooBig(bodyMax)})
  const file = bodyLimit({
    maxSize: importLimits.bytes,
    onError: c => refuse(c, refusal('import.tooBig', {max: importLimits.bytes})),
  })
  return (c, next) => (/^\/api\/v1\/boards\/[^/]+\/imports$/.test(c.req.path) ? file(c, next) : small(c, next))
}

/** Nothing that the API answers is kept by anybody between us and the page. */
export function privateAnswers(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
    c.res.headers.set('x-content-type-options', 'nosniff')
    c.res.headers.set('referrer-policy', 'no-referrer')
  }
}
