import type {CloseReason} from '../../shared/contract/close.ts'
import {spokenProtocol} from '../../shared/contract/protocols.ts'
import {asId} from '../../shared/std/ids.ts'
import {browserSecret} from '../access/cookie.ts'
import {seatOf} from '../access/seats.ts'
import {tokenHash} from '../access/tokens.ts'
import type {Deps} from '../deps.ts'
import type {Wire} from './connection.ts'
import type {Attached} from './hub.ts'
import type {Limits} from './limits.ts'

/** What a tab shows at the door, whichever way it comes. */
export type Knock = {
  readonly boardId: string
  /** `epoch`, `v` and `seq`. */
  readonly params: URLSearchParams
  readonly origin: string | undefined
  readonly cookie: string | undefined
}

type TurnedAway = {readonly why: CloseReason; readonly reason: string}

/**
 * The one way in: from an Origin and a cookie to a seat in a room.
 *
 * "Not there", "not yours" and "no cookie" look the same. (JOIN-2)
 */
export async function welcome(deps: Deps, limits: Limits, wire: Wire, knock: Knock): Promise<Attached | TurnedAway> {
  if (deps.hub.counts().connections >= limits.mostOnServer) return {why: 'tooFast', reason: '30'}
  if (!deps.mayCallFrom(knock.origin)) return {why: 'notYours', reason: ''}
  const boardId = asId<'board'>(knock.boardId)
  const protocol = spokenProtocol(knock.params.get('v'))
  if (protocol === null) return {why: 'otherEpoch', reason: 'protocol'}
  const secret = browserSecret(knock.cookie, deps.isHttps)
  const seat = await seatOf(deps.store, boardId, secret, deps.now())
  if (secret === null || seat === null) return {why: 'notYours', reason: ''}
  const number = (name: string): number | null => {
    const said = knock.params.get(name)
    return said === null ? null : Number(said)
  }
  const browser = tokenHash(secret)
  const who = {participantId: seat, protocol, browser, epoch: number('epoch'), seenSeq: number('seq')}
  const answer = await deps.hub.attach(boardId, wire, who)
  return typeof answer === 'string' ? {why: answer, reason: answer === 'tooFast' ? '5' : ''} : answer
}
