import * as Y from 'yjs'
import {BoardReader} from '../../shared/board/boardReader.ts'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import type {RecordKind} from '../../shared/domain/board.ts'
import type {WritableBoard} from './dispatch.ts'

/** One Y.Doc as a board that can be read, written and watched. */
export type BoardDocument = WritableBoard & {
  readonly doc: Y.Doc
  readonly watch: (changed: () => void) => () => void
  /** The Yjs client that wrote this field last; null when nobody can say. */
  readonly writerOf: (kind: RecordKind | 'meta', id: string, field: string) => number | null
}

export function boardDocument(doc: Y.Doc = new Y.Doc()): BoardDocument {
  const reader = new BoardReader(doc)
  return {
    doc,
    read: () => reader.read(),
    write: changes => {
      let wrote = false
      const note = () => {
        wrote = true
      }
      doc.on('update', note)
      doc.transact(() => writeChanges(doc, changes))
      doc.off('update', note)
      return wrote
    },
    watch: changed => {
      doc.on('update', changed)
      return () => doc.off('update', changed)
    },
    writerOf: (kind, id, field) => {
      const root = doc.getMap(kind)
      const record = kind === 'meta' ? root : root.get(id)
      if (!(record instanceof Y.Map)) return null
      return record._map.get(field)?.id.client ?? null
    },
  }
}
