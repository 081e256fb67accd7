import {Buffer} from 'node:buffer'
import * as Y from 'yjs'
import {putBackReason} from '../../shared/contract/putBack.ts'
import type {PutBack} from '../../shared/contract/putBack.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Statement, Store} from '../store/store.ts'
import type {KeptBoard} from './keptBoard.ts'

/** Where a board stands: its document, the last row of its log, and the last of its record. */
export type Standing = {readonly epoch: number; readonly seq: number; readonly recordSeq: number}

/** What a tab says it has seen of a board. */
type Told = {
  readonly seenSeq?: number | null
  /** The Yjs client under which it writes, and how far of that it was told to be saved. */
  readonly client?: number | null
  readonly savedClock?: number | null
}

/** Was this tab told that more is saved than there is? */
export function wasToldMore(board: KeptBoard, {seenSeq, client, savedClock}: Told): boolean {
  if ((seenSeq ?? 0) > board.seq) return true
  if (!client || !savedClock) return false
  return (Y.decodeStateVector(board.vector()).get(client) ?? 0) < savedClock
}

/**
 * Does this tab hold what somebody else wrote and is not here? Nobody is shown what is not on disk, so only its own
 * work may be ahead of us. Whoever does not say which that is may hold more of anything that is nobody else's.
 */
export function holdsMore(
  board: KeptBoard,
  {client}: Pick<Told, 'client'>,
  vector: Uint8Array,
  isForeign: (client: number) => boolean,
): boolean {
  if (vector.length <= 1 || Buffer.compare(vector, board.vector()) === 0) return false
  const here = Y.decodeStateVector(board.vector())
  const isOthers = (other: number) => (client ? other !== client : isForeign(other))
  return [...decoded(vector)].some(([other, clock]) => clock > (here.get(other) ?? 0) && isOthers(other))
}

function decoded(vector: Uint8Array): ReadonlyMap<number, number> {
  try {
    return Y.decodeStateVector(vector)
  } catch {
    // No state vector: whoever answers it says so.
    return new Map()
  }
}

const aDayMs = 24 * 60 * 60 * 1000

/** Each later document has a higher number: one that we have never had was made after the backup. */
export function isLaterEpoch(epoch: number | null, here: number, nowMs: number): boolean {
  return epoch !== null && Number.isSafeInteger(epoch) && epoch > here && epoch <= epochAt(nowMs + aDayMs)
}

/** Higher than any that was in use before and is not known here any more: by then few seconds have as many documents. */
export function epochAfter({epoch, seen}: {epoch: number; seen: number}, nowMs: number): number {
  return Math.max(epoch + 1, seen + 1, epochAt(nowMs))
}

const epochAt = (ms: number): number => Math.floor(ms / 1000)

export function putBackRow(boardId: BoardId, {epoch, seq, until}: PutBack, next: number): Statement {
  return {
    sql: 'INSERT INTO put_backs (board_id, epoch, next_epoch, seq, until) VALUES (?, ?, ?, ?, ?)',
    params: [boardId, epoch, next, seq, until],
    expectRows: 1,
  }
}

/** What a tab of this document should hear about why it must come over; empty where it is a matter of course. */
export async function whyOtherEpoch(store: Store, boardId: BoardId, epoch: number | null): Promise<string> {
  const [row] = await store.read<PutBack>({
    sql:
      'SELECT epoch, seq, until FROM put_backs WHERE board_id = ? AND epoch <= ? AND next_epoch > ? ' +
      'ORDER BY next_epoch DESC LIMIT 1',
    parameters: [boardId, epoch, epoch],
  })
  return row ? putBackReason(row) : ''
}
