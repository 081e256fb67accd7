import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {canonicalJson} from './canonicalJson.ts'
import type {Json} from './canonicalJson.ts'

/** `sha256:` and the hex digest of the canonical JSON; depends on the content alone. (VER-1) */
export function contentHash(content: Json): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(content))))}`
}

/** What people compare by eye: the first eight characters in two groups, "7f3a 91c2". */
export function shortHash(hash: string): string {
  const hex = hash.replace(/^sha256:/, '')
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)}`
}
