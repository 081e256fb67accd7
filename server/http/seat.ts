import type {Context} from 'hono'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {asId} from '../../shared/std/ids.ts'
import {browserSecret, dropCookie, setCookie} from '../access/cookie.ts'
import {seatOf} from '../access/seats.ts'
import type {Seat} from '../actions/act.ts'
import type {Deps} from '../deps.ts'

/** The seat that this browser holds on the board of the path. "Not there" and "not yours" get the same answer. (JOIN-2) */
export async function seatAt(deps: Deps, c: Context): Promise<Result<Seat>> {
  const boardId = pathId<'board'>(c, 'id')
  if (boardId === null) return refusal('board.unknown')
  const participantId = await seatOf(deps.store, boardId, secretOf(deps, c), deps.now())
  return participantId === null ? refusal('board.unknown') : ok({boardId, participantId})
}

/** An id of the path, checked for its shape only. */
export function pathId<Kind extends string>(c: Context, name: string) {
  const text = c.req.param(name) ?? ''
  return /^[A-Za-z0-9_-]{1,40}$/.test(text) ? asId<Kind>(text) : null
}

export function secretOf(deps: Deps, c: Context): string | null {
  return browserSecret(c.req.header('cookie'), deps.isHttps)
}

/** This browser's secret, or a new one that is only worth something once a seat is given to it. */
export function secretFor(deps: Deps, c: Context): string {
  return secretOf(deps, c) ?? Buffer.from(deps.randomBytes(32)).toString('base64url')
}

export function keepCookie(deps: Deps, c: Context, secret: string): void {
  c.header('set-cookie', setCookie(secret, deps.isHttps))
}

/** This browser holds no seat any more: its cookie goes, and whatever it keeps for us. (AWAY-4) */
export function forgetEverything(deps: Deps, c: Context): void {
  c.header('set-cookie', dropCookie(deps.isHttps))
  c.header('clear-site-data', '"storage"')
}

/** Where links lead: the installation's own address, else the one the browser came by. */
export function originOf(deps: Deps, c: Context): string {
  return deps.publicUrl ?? new URL(c.req.url).origin
}
