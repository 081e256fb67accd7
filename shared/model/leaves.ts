import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {canonicalJson} from './canonicalJson.ts'
import type {Json} from './canonicalJson.ts'

const digestLength = 16

/** Every value of a document that holds no others (scalars and empty collections), by its JSON Pointer (RFC 6901). */
export function leavesOf(value: Json, at = ''): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  const walk = (item: Json, path: string): void => {
    if (item !== null && typeof item === 'object') {
      const children = Array.isArray(item)
        ? item.map((child, index) => [String(index), child] as const)
        : Object.entries(item)
      for (const [key, child] of children) walk(child, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      if (children.length > 0) return
    }
    const text = `${path}\n${canonicalJson(item)}`
    leaves.set(path, bytesToHex(sha256(utf8ToBytes(text))).slice(0, digestLength))
  }
  walk(value, at)
  return leaves
}
