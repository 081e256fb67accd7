import {createPrivateKey, createPublicKey} from 'node:crypto'
import {signerOf} from '../../server/signingKey.ts'
import type {Signer} from '../../server/signingKey.ts'

/** RFC 8410's wrapping of the 32 bytes of a private key. */
const wrapping = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The same key each time, so that two servers of one seed sign alike. */
export function aSigner(seed = 1): Signer {
  const der = Buffer.concat([wrapping, Buffer.alloc(32, seed)])
  const key = createPrivateKey({key: der, format: 'der', type: 'pkcs8'})
  return signerOf(key, createPublicKey(key).export({format: 'pem', type: 'spki'}).toString())
}
