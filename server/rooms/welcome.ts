import type {CloseReason} from '../../shared/contract/close.ts'
import {spokenProtocol} from '../../shared/contract/protocols.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import {browserSecret} from '../access/cookie.ts'
import {seatOfBrowser} from '../access/seats.ts'
import {tokenHash} from '../access/tokens.ts'
import type {Deps} from '../deps.ts'
import type {Wire} from './connection.ts'
import type {Attached} from './hub.ts'
import type {Limits} from './limits.ts'
import {whyOtherEpoch} from './putBack.ts'

/** What a tab shows at the door, whichever way it comes. */
export type Knock = {
  readonly boardId: string
  /** `epoch`, `v`, and of what the tab has seen `seq`, `client`, `clock` and `seen`. */
  readonly params: URLSearchParams
  readonly origin: string | undefined
  readonly cookie: string | undefined
  /** In place of the cookie, for those who cannot have one. (JOIN-9) */
  readonly ticket: string | null
}

export type TurnedAway = {readonly why: CloseReason; readonly reason: string}

/** Whose seat was shown. */
export type Shown = {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly browser: string
  readonly params: URLSearchParams
}

/**
 * The one way in, first half: from an Origin and a cookie to a seat. Touches no room, so it can be asked before
 * anything is spent on whoever knocks.
 *
 * "Not there", "not yours" and "no cookie" look the same. (JOIN-2)
 */
export async function showSeat(deps: Deps, {boardId: id, params, ...knock}: Knock): Promise<Shown | TurnedAway> {
  if (!deps.mayCallFrom(knock.origin)) return notYours
  const boardId = asId<'board'>(id)
  const ticket = knock.ticket === null ? null : deps.tickets.use(boardId, knock.ticket)
  const secret = knock.ticket === null ? browserSecret(knock.cookie, deps.isHttps) : null
  const browser = ticket?.browser ?? (secret === null ? null : tokenHash(secret))
  if (browser === null) return notYours
  const participantId = await seatOfBrowser(deps.store, boardId, browser, deps.now())
  // Between ticket and socket the browser may have left its seat, or taken another one.
  if (participantId === null || (ticket && ticket.participantId !== participantId)) return notYours
  return {boardId, participantId, browser, params}
}

/** Second half: from a seat into its room. */
export async function welcome(deps: Deps, limits: Limits, wire: Wire, shown: Shown): Promise<Attached | TurnedAway> {
  if (deps.hub.counts().connections >= limits.mostOnServer) return {why: 'tooFast', reason: '30'}
  const {boardId, participantId, browser, params} = shown
  const protocol = spokenProtocol(params.get('v'))
  if (protocol === null) return {why: 'otherEpoch', reason: 'protocol'}
  const number = (name: string): number | null => {
    const said = params.get(name)
    return said === null ? null : Number(said)
  }
  const seen = {
    seenSeq: number('seq'),
    client: number('client'),
    savedClock: number('clock'),
    proof: params.get('seen'),
  }
  const who = {participantId, protocol, browser, epoch: number('epoch'), ...seen}
  const answer = await deps.hub.attach(boardId, wire, who)
  if (typeof answer !== 'string') return answer
  if (answer === 'otherEpoch') return {why: answer, reason: await whyOtherEpoch(deps.store, boardId, who.epoch)}
  return {why: answer, reason: reasons[answer] ?? ''}
}

const reasons: Partial<Record<CloseReason, string>> = {tooFast: '5', unproven: 'unproven'}

export const notYours: TurnedAway = {why: 'notYours', reason: ''}
