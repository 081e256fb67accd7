import {canonicalJson} from '../../shared/model/canonicalJson.ts'
import type {Json} from '../../shared/model/canonicalJson.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import {asJson} from '../../shared/model/document.ts'
import {byCodeUnit} from '../../shared/std/order.ts'

/** Which parts of a model two contents say differently: `segments`, `plan`, ... */
export function changedParts(seen: ModelContent, present: ModelContent): readonly string[] {
  const before = partsOf(seen)
  const after = partsOf(present)
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter(name => before.get(name) !== after.get(name)).toSorted(byCodeUnit)
}

function partsOf(content: ModelContent): ReadonlyMap<string, string> {
  const parts: readonly (readonly [string, Json])[] = Object.entries(asJson(content) ?? {})
  return new Map(parts.map(([name, part]) => [name, canonicalJson(part)]))
}
