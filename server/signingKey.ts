import {createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify} from 'node:crypto'
import type {KeyObject} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {LogHead} from '../shared/record/chain.ts'
import {headText, signedHeadSchema} from '../shared/record/signedHead.ts'
import type {SignedHead} from '../shared/record/signedHead.ts'
import {keepFile, ownerOnly, readableByAll} from './keyFile.ts'

/** Signs for this installation. */
export type Signer = {
  readonly signHead: (boardId: string, head: LogHead, at: string) => SignedHead
  /** Every public key that this installation has ever signed with, as PEM, the one in use last. */
  readonly publicKeys: string
}

/**
 * The key with which the server signs where a log stands: made once, for its owner alone. (LOG-9)
 *
 * Whoever wants another one takes the file away and starts the server again. Public keys stay, beside it, so that what
 * was signed before can still be checked; whoever has stolen a key can sign too, but not what others already hold.
 */
export function openSigner(folder: string): Signer {
  const [file, publicFile] = [join(folder, 'enig-signing.key'), join(folder, 'enig-signing.pub')]
  if (!existsSync(file)) keepFile(file, newKey(), ownerOnly)
  const key = readKey(file)
  const own = createPublicKey(key).export({format: 'pem', type: 'spki'}).toString()
  const known = existsSync(publicFile) ? readFileSync(publicFile, 'utf8') : ''
  const publicKeys = known.includes(own) ? known : `${known}${own}`
  if (publicKeys !== known) keepFile(publicFile, Buffer.from(publicKeys), readableByAll)
  return signerOf(key, publicKeys)
}

export function signerOf(key: KeyObject, publicKeys: string): Signer {
  const name = keyName(createPublicKey(key))
  return {
    publicKeys,
    signHead: (boardId, {entries, hash}, at) => {
      const text = headText({boardId, entries, hash, at})
      const signature = sign(null, Buffer.from(text), key).toString('base64url')
      return {schema: signedHeadSchema, boardId, entries, hash, at, key: name, signature}
    },
  }
}

/** Was it signed with the key that it names? Whose that is, it cannot say. */
export function isHeadWhole(head: SignedHead): boolean {
  try {
    const key = createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x: head.key}, format: 'jwk'})
    return verify(null, Buffer.from(headText(head)), key, Buffer.from(head.signature, 'base64url'))
  } catch {
    // No key at all.
    return false
  }
}

/** The public keys in a file of them, as heads name theirs; empty when there is none. */
export function keyNamesIn(pem: string): readonly string[] {
  const keys = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? []
  return keys.map(one => keyName(createPublicKey(one)))
}

function keyName(key: KeyObject): string {
  return String(key.export({format: 'jwk'}).x)
}

function newKey(): Uint8Array {
  const {privateKey} = generateKeyPairSync('ed25519')
  return Buffer.from(privateKey.export({format: 'pem', type: 'pkcs8'}).toString())
}

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Said below, in words that tell what to do.
  }
  throw new Error(`${file} is not a key to sign with: bring it back from a backup, or remove it for a new one`)
}
