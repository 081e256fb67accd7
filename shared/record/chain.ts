import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** How far a log has come: so many entries, the last of which has this hash. */
export type LogHead = {readonly entries: number; readonly hash: string}

export const emptyLogHead: LogHead = {entries: 0, hash: ''}

/** One entry of a log as its hash covers it: where it stands, when, by whom, what, and what came before. */
export type Link = {
  readonly seq: number
  readonly at: string
  readonly by: string
  /** Digest of what was said. */
  readonly body: string
  /** The hash of the entry before; empty at the first. */
  readonly prev: string
  readonly hash: string
}

/** SHA-256 of a text's UTF-8 bytes, in hex. The server brings a faster one that says the same. */
export type Sha256 = (text: string) => string

export const sha256Anywhere: Sha256 = text => bytesToHex(sha256(utf8ToBytes(text)))

/**
 * Digest of what an entry says. The salt keeps it from being guessed: so a copy of the log without what its reader
 * must not see can still be checked, entry by entry. (LOG-4)
 */
export function bodyDigest(salt: string, json: string, digest: Sha256 = sha256Anywhere): string {
  return digest(`${salt}\n${json}`)
}

/** The bytes are those of a JSON list without blanks: the same everywhere, and no two entries have the same. (LOG-3) */
export function linkHash(
  boardId: string,
  {seq, at, by, body, prev}: Omit<Link, 'hash'>,
  digest: Sha256 = sha256Anywhere,
): string {
  return `sha256:${digest(JSON.stringify(['enig log 1', boardId, seq, at, by, body, prev]))}`
}
