import * as Y from 'yjs'
import {boardText} from '../../shared/board/boardText.ts'
import {BoardReader} from '../../shared/board/boardReader.ts'
import {freshDocument} from '../../shared/board/freshDocument.ts'
import type {ComesAlong} from '../../shared/board/freshDocument.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {AgreedVersion} from '../../shared/record/state.ts'
import type {Statement, Store} from '../store/store.ts'
import type {RowWriter} from './boardLog.ts'
import type {KeptBoard} from './keptBoard.ts'

/** When a board's history outweighs the board. */
export type Bloat = {
  /** Bytes of the document for each byte of what can be read on the board. */
  readonly mostTimesLive: number
  /** Each tab that ever wrote is one; each costs everybody a little with every handshake and every edit. */
  readonly mostClients: number
  /** A document smaller than this weighs nothing. */
  readonly fromBytes: number
}

export const defaultBloat: Bloat = {mostTimesLive: 4, mostClients: 2000, fromBytes: 64 * 1024}

export type Fresh = {
  readonly state: Uint8Array
  readonly writers: readonly RowWriter[]
  readonly owners: ReadonlyMap<number, string>
  /** Puts the board on its new document, unless somebody else has written it meanwhile. */
  readonly moved: (from: number, to: number) => readonly Statement[]
}

type Around = {
  readonly store: Store
  readonly boardId: BoardId
  readonly versions: readonly AgreedVersion[]
  readonly bloat: Bloat
}

/** A new document with the same records, when the old one carries too much history; else null. (SYNC-17) */
export async function startOver(board: KeptBoard, {store, boardId, versions, bloat}: Around): Promise<Fresh | null> {
  const state = board.state()
  const clients = Y.decodeStateVector(board.vector()).size
  if (clients <= bloat.mostClients && state.length < bloat.fromBytes) return null
  const live = board.gate().board()
  if (clients <= bloat.mostClients && state.length <= bloat.mostTimesLive * writtenOn(live)) return null

  const lastAgreedAt = versions.at(-1)?.agreedAt ?? null
  const touched = lastAgreedAt === null ? null : await touchedSince(store, boardId, lastAgreedAt)
  // What was taken off the board can be put back until a version stands without it.
  const comesAlong: ComesAlong = (kind, id) => touched === null || touched.has(`${kind}/${id}`)
  const fresh = freshStart(board, {boardId, lastAgreedAt, comesAlong})
  // Much that was removed may not go yet: then nothing is won.
  if (clients <= bloat.mostClients && fresh.state.length * 2 > state.length) return null
  return fresh
}

/**
 * The next draft begins with the records that were agreed on, under the same ids, and with nothing of how they came
 * about: what somebody still holds of the year before cannot flow in. (VER-5)
 */
export function nextDraft(board: KeptBoard, boardId: BoardId, versions: readonly AgreedVersion[]): Fresh {
  const lastAgreedAt = versions.at(-1)?.agreedAt ?? null
  return freshStart(board, {boardId, lastAgreedAt, comesAlong: () => false})
}

/** The same document under another number: who wrote what in it is known as before. (SYNC-20) */
export function sameAgain(board: KeptBoard, boardId: BoardId): Fresh {
  const owners = board.owners()
  return {
    state: board.state(),
    writers: [...owners].map(([client, by]) => ({by, clients: [client], touched: []})),
    owners,
    moved: (from, to) => movedRows(board, boardId, from, to),
  }
}

function freshStart(
  board: KeptBoard,
  around: {readonly boardId: BoardId; readonly lastAgreedAt: string | null; readonly comesAlong: ComesAlong},
): Fresh {
  const {boardId, lastAgreedAt, comesAlong} = around
  const old = new Y.Doc()
  Y.applyUpdate(old, board.state())
  const doc = freshDocument(old, comesAlong)
  old.destroy()
  const state = Y.encodeStateAsUpdate(doc)
  const same = boardText(new BoardReader(doc).read()) === boardText(board.gate().board())
  const {clientID} = doc
  doc.destroy()
  if (!same) throw new Error('a board that starts over would not be the same board')
  return {
    state,
    writers: [{by: 'server', clients: [clientID], touched: []}],
    owners: new Map([[clientID, 'server']]),
    moved: (from, to) => [
      ...movedRows(board, boardId, from, to),
      // What did not come along cannot be brought back: whoever asks for it is told so.
      {sql: 'DELETE FROM restore_points WHERE board_id = ? AND at < ?', params: [boardId, lastAgreedAt ?? '']},
    ],
  }
}

function movedRows(board: KeptBoard, boardId: BoardId, from: number, to: number): readonly Statement[] {
  return [
    {
      sql:
        'UPDATE boards SET epoch = ? WHERE board_id = ? AND epoch = ? ' +
        'AND (SELECT max(seq) FROM log WHERE board_id = ? AND epoch = ?) = ?',
      params: [to, boardId, from, boardId, from, board.seq],
      expectRows: 1,
    },
    {sql: 'DELETE FROM snapshots WHERE board_id = ? AND epoch = ?', params: [boardId, from]},
  ]
}

/** Characters of JSON that somebody has written: what is missing in a record is not. */
function writtenOn(board: Board): number {
  const written = JSON.stringify(board, (_, held: unknown) => {
    if (held instanceof Set || held instanceof Map) return held.size === 0 ? undefined : [...held]
    return held === null || held === '' ? undefined : held
  })
  return written.length
}

/** Records that somebody has written to since then, by the log. */
async function touchedSince(store: Store, boardId: BoardId, at: string): Promise<ReadonlySet<string>> {
  const rows = await store.read<{writers_json: string}>({
    sql: 'SELECT writers_json FROM log WHERE board_id = ? AND at >= ?',
    parameters: [boardId, at],
  })
  // Written by ourselves.
  const writers = rows.flatMap(({writers_json}) => JSON.parse(writers_json) as readonly RowWriter[])
  return new Set(writers.flatMap(({touched}) => touched.map(({kind, id}) => `${kind}/${id}`)))
}
