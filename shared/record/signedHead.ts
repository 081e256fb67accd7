import type {LogHead} from './chain.ts'

export const signedHeadSchema = 'urn:enig:head:1'

/**
 * Where a board's decision log stood at a time, in the server's hand. Kept elsewhere it tells of an end that was cut off
 * and of a log that was written anew, also where everything fits together again. (LOG-9)
 */
export type SignedHead = LogHead & {
  readonly schema: typeof signedHeadSchema
  readonly boardId: string
  /** When the server said so. */
  readonly at: string
  /** The public key, 32 bytes in base64url: heads of before stay checkable when the server has another one. */
  readonly key: string
  /** Ed25519 over `headText`, in base64url: the same head and key give the same bytes. */
  readonly signature: string
}

/** What is signed: a JSON list without blanks, so that no two heads have the same bytes. */
export function headText({boardId, entries, hash, at}: Omit<SignedHead, 'schema' | 'key' | 'signature'>): string {
  return JSON.stringify([signedHeadSchema, boardId, entries, hash, at])
}

/** Of the form of one; whether its signature holds is for who has a cipher. */
export function isSignedHead(file: unknown): file is SignedHead {
  if (typeof file !== 'object' || file === null) return false
  const {schema, boardId, entries, hash, at, key, signature} = file as Readonly<Record<string, unknown>>
  const words = [boardId, hash, at, key, signature]
  return schema === signedHeadSchema && Number.isSafeInteger(entries) && words.every(word => typeof word === 'string')
}
