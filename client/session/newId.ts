import {idFromBytes} from '../../shared/std/ids.ts'
import type {Id} from '../../shared/std/ids.ts'

export function newId<Kind extends string>(): Id<Kind> {
  return idFromBytes(globalThis.crypto.getRandomValues(new Uint8Array(21)))
}
