import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {tokenHash} from './tokens.ts'

/** From the call that gives it to the socket that shows it. */
export const ticketSeconds = 30
/** As many as a person may have tabs; one more makes the oldest worthless. */
const mostOfOneSeat = 20

/** Whose ticket it is: of this seat, held in this browser. */
type TicketHolder = {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  /** The hash of its secret. */
  readonly browser: string
}

/**
 * For clients that cannot send a cookie with a socket: something to show once, within half a minute.
 *
 * It travels as a sub-protocol and never in an address, which logs and referrers would keep. Only hashes are held, in
 * memory: after a restart there is nobody who waits with one. (T2, JOIN-9)
 */
export type Tickets = {
  readonly issue: (holder: TicketHolder) => string
  /** Worthless afterwards, whatever comes of it; null for one that is unknown, too late, or of another board. */
  readonly use: (boardId: BoardId, ticket: string) => TicketHolder | null
}

/** `ticks`: a clock that only goes forward, in milliseconds. */
export function openTickets(randomBytes: (count: number) => Uint8Array, ticks: () => number): Tickets {
  /** The one that is worthless first stands first. */
  const issued = new Map<string, {readonly holder: TicketHolder; readonly until: number}>()
  const forget = () => {
    for (const [hash, {until}] of issued) {
      if (ticks() < until) return
      issued.delete(hash)
    }
  }
  return {
    issue: holder => {
      forget()
      const sameSeat = [...issued].filter(([, other]) => isSameSeat(other.holder, holder))
      const [oldest] = sameSeat
      if (sameSeat.length >= mostOfOneSeat && oldest) issued.delete(oldest[0])
      const ticket = Buffer.from(randomBytes(32)).toString('base64url')
      issued.set(tokenHash(ticket), {holder, until: ticks() + ticketSeconds * 1000})
      return ticket
    },
    use: (boardId, ticket) => {
      forget()
      const hash = tokenHash(ticket)
      const found = issued.get(hash)
      issued.delete(hash)
      return found?.holder.boardId === boardId ? found.holder : null
    },
  }
}

function isSameSeat(a: TicketHolder, b: TicketHolder): boolean {
  return a.boardId === b.boardId && a.participantId === b.participantId
}

const prefix = 'enig.ticket.'

/** The ticket among the sub-protocols that a client offers; null when there is none. */
export function ticketIn(offered: string | undefined): string | null {
  const shown = (offered ?? '').split(',').map(word => word.trim())
  return shown.find(isTicket)?.slice(prefix.length) ?? null
}

/** A socket must agree to one that was offered: another one, where there is one, so that no ticket is said back. */
export function agreedProtocol(offered: ReadonlySet<string>): string | false {
  const all = [...offered]
  return all.find(word => !isTicket(word)) ?? all[0] ?? false
}

function isTicket(word: string): boolean {
  return word.startsWith(prefix)
}
