import {isLogFile} from '../../shared/record/logFile.ts'
import {isSignedHead} from '../../shared/record/signedHead.ts'
import type {SignedHead} from '../../shared/record/signedHead.ts'
import {isHeadWhole} from '../signingKey.ts'

/** Keys that whoever checks says are the server's; null where they did not say. */
export type KnownKeys = readonly string[] | null

/** A head in a file of its own, or the one that goes with a log; null where the file says nothing of the kind. */
export function signedHeadIn(json: unknown): {readonly head: SignedHead | null} | null {
  if (isSignedHead(json)) return {head: json}
  if (!isLogFile(json) || (json['signed'] ?? null) === null) return null
  const {signed} = json
  // A log that brings somebody else's head, or what is none, was not written so.
  return {head: isSignedHead(signed) && signed.boardId === json['boardId'] ? signed : null}
}

/** Why a signature proves nothing; null when it holds. */
export function signatureFault(head: SignedHead, keys: KnownKeys): string | null {
  if (!isHeadWhole(head)) return 'its signature does not fit what it says'
  return keys === null || keys.includes(head.key) ? null : 'it was signed with another key'
}

/** `signed with AbC…, checked` */
export function signedWith({key, at}: SignedHead, keys: KnownKeys): string {
  return `signed ${at} with ${key}${keys === null ? ' (whose it is, --key FILE tells)' : ''}`
}
