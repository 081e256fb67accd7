import type {RecordKind} from '../../shared/domain/board.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import type {BoardDocument} from './boardDocument.ts'
import type {BoardStore} from './boardStore.ts'
import type {HereStore} from './hereStore.ts'

/** Who wrote a field last: this tab, or somebody whose name we know when they were seen in this session. */
export type Writer = {readonly own: boolean; readonly name: string | null}

/** `nameOf`: the name that a seat has now, null where this reader may not know it. */
export function createWriters(boards: BoardStore, people: HereStore, nameOf: (seat: string) => string | null) {
  const on = (document: BoardDocument, kind: RecordKind | 'meta', id: string, field: string): Writer => {
    const client = document.writerOf(kind, id, field)
    if (client === null) return {own: false, name: null}
    if (client === document.doc.clientID || people.isOwn(client)) return {own: true, name: null}
    const seat = people.seatOf(client)
    return {own: false, name: seat === null ? null : nameOf(seat)}
  }
  const of = (kind: RecordKind | 'meta', id: string, field: string) => on(boards.document(), kind, id, field)
  return {
    of,
    /** On a document that is not yet shown. */
    isOwn: (document: BoardDocument, kind: RecordKind, id: string, field: string) => on(document, kind, id, field).own,
    /** The first stranger who wrote where we wrote. */
    strangerIn: (back: readonly Reversal[]): string | null =>
      back
        .map(reversal => (reversal.is === 'record' ? null : of(reversal.kind, reversal.id, reversal.field).name))
        .find(Boolean) ?? null,
  }
}
