import type {Link, LogHead} from './chain.ts'
import {bodyDigest} from './chain.ts'
import {findChainFault} from './chainFault.ts'
import type {ChainFault, Witness} from './chainFault.ts'
import type {PublicEvent} from './events.ts'
import type {SignedHead} from './signedHead.ts'

export const logFileSchema = 'urn:enig:log:1'

type LogFileEntry = {
  /** Counted from 1, without gaps. */
  readonly number: number
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly prev: string
  readonly hash: string
} & (
  | {readonly salt: string; readonly event: PublicEvent}
  /** Its reader must not see all of it: the digest stands for the whole, `shown` is what may be seen. (LOG-4) */
  | {readonly body: string; readonly shown: PublicEvent}
)

/** The decision log as it leaves the building: whoever holds it can check it without us. (LOG-4) */
export type LogFile = {
  readonly schema: typeof logFileSchema
  readonly boardId: string
  readonly title: string
  readonly head: LogHead
  /** The same in the server's hand; left out by earlier releases. (LOG-9) */
  readonly signed?: SignedHead
  readonly entries: readonly LogFileEntry[]
}

export type LogVerdict =
  | {readonly valid: true; readonly boardId: string; readonly head: LogHead; readonly inPart: number}
  | {
      readonly valid: false
      readonly fault: (ChainFault & {readonly named?: string}) | null
      /** The entry as it stands, where there is one. */
      readonly at: string | null
      readonly kind: string | null
    }

type Fields = Readonly<Record<string, unknown>>

export function isLogFile(file: unknown): file is Fields {
  return isFields(file) && file['schema'] === logFileSchema
}

/** `fault: null`: this is no log. `heads`: where models or other copies say that the log of a board stood. */
export function verifyLogFile(file: unknown, heads: (boardId: string) => readonly Witness[] = () => []): LogVerdict {
  const none = {valid: false, fault: null, at: null, kind: null} as const
  if (!isLogFile(file)) return none
  const {boardId, head, entries} = file
  if (typeof boardId !== 'string' || !isHead(head) || !Array.isArray(entries)) return none
  const read: readonly (Link | null)[] = entries.map((entry: unknown, index) => linkOf(entry, index))
  const unreadable = read.indexOf(null)
  const links = read.flatMap(link => link ?? [])
  const fault =
    unreadable >= 0 ? unreadableFault(boardId, links, unreadable) : findChainFault(boardId, links, head, heads(boardId))
  if (fault === null) {
    const inPart = entries.filter((entry: unknown) => isFields(entry) && 'body' in entry).length
    return {valid: true, boardId, head, inPart}
  }
  const entry: unknown = entries[fault.number - 1]
  const {at, event, shown} = isFields(entry) ? entry : {}
  const said: unknown = event ?? shown
  return {
    valid: false,
    fault,
    at: typeof at === 'string' ? at : null,
    kind: isFields(said) && typeof said['is'] === 'string' ? said['is'] : null,
  }
}

/** What lies before an entry that cannot be read may be the first that does not fit. */
function unreadableFault(boardId: string, links: readonly Link[], index: number): ChainFault {
  const before = links.slice(0, index)
  const head = {entries: before.length, hash: before.at(-1)?.hash ?? ''}
  return findChainFault(boardId, before, head) ?? {number: index + 1, what: 'changed'}
}

/** Null for what is no entry at all, or does not stand where it says. */
function linkOf(entry: unknown, index: number): Link | null {
  if (!isFields(entry)) return null
  const {number, seq, at, by, prev, hash, salt, event, body} = entry
  if (number !== index + 1 || typeof seq !== 'number') return null
  if (typeof at !== 'string' || typeof by !== 'string' || typeof prev !== 'string' || typeof hash !== 'string')
    return null
  if (typeof body === 'string') return {seq, at, by, body, prev, hash}
  return typeof salt === 'string' ? {seq, at, by, body: bodyDigest(salt, JSON.stringify(event)), prev, hash} : null
}

function isHead(head: unknown): head is LogHead {
  return isFields(head) && typeof head['entries'] === 'number' && typeof head['hash'] === 'string'
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
