import * as Y from 'yjs'
import {rootNamed} from './roots.ts'
import type {RootName} from './roots.ts'

/** A record in which something changed; `id` is empty for `meta`. */
export type Touched = {readonly kind: RootName; readonly id: string}

/** Where in a record. `field: null`: the record itself came, went or was replaced. */
type Place = Touched & {readonly field: {readonly name: string; readonly replaced: boolean} | null}

type YType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

/** Where the keys of a type stand on the board; null when nothing may stand there. */
export function placesOf(doc: Y.Doc, type: YType, keys: ReadonlySet<string | null>): readonly Place[] | null {
  const names = [...keys].filter(key => key !== null)
  const hasList = keys.has(null)
  const item = type._item
  if (item === null) {
    const kind = rootNamed(doc, type)
    if (!kind || hasList) return null
    if (kind !== 'meta') return names.map(id => ({kind, id, field: null}))
    return names.map(name => ({kind, id: '', field: {name, replaced: true}}))
  }
  const parent = item.parent
  if (!(parent instanceof Y.AbstractType) || item.parentSub === null) return null
  const key = item.parentSub
  const isList = type instanceof Y.Text
  // A text holds characters only, a map holds keys only.
  if (isList ? names.length > 0 : hasList) return null
  if (parent._item === null) {
    const kind = rootNamed(doc, parent)
    if (!kind) return null
    if (kind === 'meta') return [{kind, id: '', field: {name: key, replaced: false}}]
    if (isList) return null
    return names.map(name => ({kind, id: key, field: {name, replaced: true}}))
  }
  const root = parent._item.parent
  const id = parent._item.parentSub
  if (!(root instanceof Y.AbstractType) || root._item !== null || id === null) return null
  const kind = rootNamed(doc, root)
  return kind && kind !== 'meta' ? [{kind, id, field: {name: key, replaced: false}}] : null
}
