import {createHmac, timingSafeEqual} from 'node:crypto'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Store} from '../store/store.ts'

/** The last row of a board's log: in which document, which one, and what it says. */
type LastRow = {readonly epoch: number; readonly seq: number; readonly sum: Uint8Array}

/**
 * What a tab is given to show that the board stood where it says: under the installation's key, which lies beside the
 * database and is not put back with it. (SYNC-20)
 *
 * It names no seat: whoever shows it, it only ever says what this server has really had on disk.
 */
export type SeenProofs = {
  readonly of: (boardId: BoardId, row: LastRow) => string
  /** What it says; null for what this server has not given. */
  readonly read: (boardId: BoardId, proof: string) => Seen | null
}

type Seen = {readonly epoch: number; readonly seq: number; readonly mark: string}

export function seenProofs(key: Uint8Array): SeenProofs {
  const signed = (boardId: BoardId, said: string) =>
    createHmac('sha256', key).update(`seen\n${boardId}\n${said}`).digest().subarray(0, 16)
  return {
    of: (boardId, {epoch, seq, sum}) => {
      const said = `${epoch}.${seq}.${markOf(sum)}`
      return `${said}.${signed(boardId, said).toString('base64url')}`
    },
    read: (boardId, proof) => {
      const [said, epoch, seq, mark, mac] =
        /^((\d{1,15})\.(\d{1,15})\.([\w-]{11}))\.([\w-]{22})$/.exec(proof)?.slice(1) ?? []
      if (said === undefined || mark === undefined || mac === undefined) return null
      const own = timingSafeEqual(signed(boardId, said), Buffer.from(mac, 'base64url').subarray(0, 16))
      return own ? {epoch: Number(epoch), seq: Number(seq), mark} : null
    },
  }
}

/** Does it name a row that is not here: of a later document, behind the end of the log, or another one in its place? */
export async function isOfLostRow(
  store: Store,
  boardId: BoardId,
  here: {readonly epoch: number; readonly seq: number},
  {epoch, seq, mark}: Seen,
): Promise<boolean> {
  if (epoch !== here.epoch) return epoch > here.epoch
  if (seq > here.seq) return true
  const [row] = await store.read<{sum: Uint8Array}>({
    sql: 'SELECT sum FROM log WHERE board_id = ? AND epoch = ? AND seq = ?',
    parameters: [boardId, epoch, seq],
  })
  return row !== undefined && markOf(row.sum) !== mark
}

const markOf = (sum: Uint8Array): string => Buffer.from(sum.subarray(0, 8)).toString('base64url')
