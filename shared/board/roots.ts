import * as Y from 'yjs'
import {recordFields, recordKinds} from '../domain/board.ts'
import type {RecordKind} from '../domain/board.ts'
import {metaFields} from '../domain/entities/meta.ts'
import type {Field, Fields} from '../std/field.ts'

/** The roots of a board document: `meta`, and one Y.Map per kind of record. No others. (SYNC-4) */
export type RootName = RecordKind | 'meta'
export const rootNames: readonly RootName[] = ['meta', ...recordKinds]

export function isRootName(name: string): name is RootName {
  return rootNames.some(root => root === name)
}

export function rootOf(doc: Y.Doc, name: RootName): Y.Map<unknown> {
  return doc.getMap(name)
}

/** Which root this is; undefined for anything else. */
export function rootNamed(doc: Y.Doc, type: unknown): RootName | undefined {
  return rootNames.find(name => Object.is(rootOf(doc, name), type))
}

/** The record's own map; undefined when there is none, or something else stands there. */
export function recordMap(doc: Y.Doc, kind: RootName, id: string): Y.Map<unknown> | undefined {
  const root = rootOf(doc, kind)
  if (kind === 'meta') return root
  const record = root.get(id)
  return record instanceof Y.Map ? record : undefined
}

export function fieldsOf(kind: RootName): Fields {
  return kind === 'meta' ? metaFields : recordFields[kind]
}

const entries = new Map<RootName, readonly (readonly [string, Field])[]>(
  rootNames.map(kind => [kind, Object.entries(fieldsOf(kind))]),
)

/** The fields of a kind in their order; made once, since every edit walks through them. */
export function fieldEntries(kind: RootName): readonly (readonly [string, Field])[] {
  return entries.get(kind) ?? []
}

const described = new Map<RootName, ReadonlyMap<string, Field>>(
  rootNames.map(kind => [kind, new Map(Object.entries(fieldsOf(kind)))]),
)

export function fieldOf(kind: RootName, name: string): Field | undefined {
  return described.get(kind)?.get(name)
}

/** Beside its fields a record may carry this one key. */
export const removedKey = 'removed'
