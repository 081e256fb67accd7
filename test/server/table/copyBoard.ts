import {logRow} from '../../../server/rooms/boardLog.ts'
import type {LogRow, RowWriter} from '../../../server/rooms/boardLog.ts'
import type {Statement, Store} from '../../../server/store/store.ts'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import {asId} from '../../../shared/std/ids.ts'

/** The log is bound to its board by sums and is copied row by row; the others can be made anew or are worth nothing to a copy. */
const notCopied = new Set(['log', 'snapshots', 'damaged_rows', 'resume_tokens', 'ways_back', 'imports'])

type Table = {readonly name: string; readonly columns: readonly string[]}

/** Copies of a workshop in its own database, and what a workshop holds there. */
export async function copier(store: Store) {
  const named = await store.read<{table_name: string; column_name: string}>({
    sql:
      'SELECT m.name AS table_name, c.name AS column_name FROM sqlite_master m JOIN pragma_table_info(m.name) c ' +
      "WHERE m.type = 'table'",
    parameters: [],
  })
  const tables = [...new Set(named.map(({table_name}) => table_name))]
    .map((name): Table => {
      const columns = named.filter(({table_name}) => table_name === name).map(({column_name}) => column_name)
      return {name, columns}
    })
    .filter(({name, columns}) => columns.includes('board_id') && !notCopied.has(name))
  let copies = 0

  return {
    /** The same workshop once more, so that somebody may really do something to it. */
    copy: async (from: BoardId): Promise<BoardId> => {
      copies += 1
      const to = asId<'board'>(`copy-${copies}`)
      const rows = await store.read<LogRow & {readonly epoch: number}>({
        sql: 'SELECT epoch, seq, at, writers_json, bytes, sum FROM log WHERE board_id = ? ORDER BY epoch, seq',
        parameters: [from],
      })
      const log = rows.map(({epoch, seq, at, writers_json, bytes}) =>
        logRow(to, epoch, seq, at, JSON.parse(writers_json) as readonly RowWriter[], bytes),
      )
      const statements = [...tables.map(table => copyOf(table, from, to)), ...log]
      if ((await store.writeBatch(statements)) !== 'committed') throw new Error('the board could not be copied')
      return to
    },
    /** How often something was written about a workshop: enough to tell whether anything was done. */
    writes: async (boardId: BoardId): Promise<string> => {
      const parts = [
        'SELECT count(*) FROM events WHERE board_id = ?',
        'SELECT max(seq) FROM latest WHERE board_id = ?',
        'SELECT count(*) FROM log WHERE board_id = ?',
        'SELECT count(*) FROM silent_notes WHERE board_id = ?',
        'SELECT group_concat(at) FROM ballots WHERE board_id = ?',
        'SELECT group_concat(at) FROM consents WHERE board_id = ?',
        'SELECT join_serial FROM boards WHERE board_id = ?',
      ]
      const [row] = await store.read({
        sql: `SELECT ${parts.map(part => `(${part})`).join(', ')}`,
        parameters: parts.map(() => boardId),
      })
      return JSON.stringify(row)
    },
    /** Everything that the database holds of a workshop, as one text: two that are equal are the same workshop. */
    contents: async (boardId: BoardId): Promise<string> => {
      const parts: string[] = []
      for (const {name, columns} of tables) {
        // A visit renews its seat: that changes nothing of the workshop.
        const listed = columns.filter(column => column !== 'board_id' && column !== 'renewed_at').join(', ')
        const sql = `SELECT ${listed} FROM ${name} WHERE board_id = ?`
        const rows = await store.read({sql, parameters: [boardId]})
        parts.push(JSON.stringify(rows).replaceAll(boardId, 'this board'))
      }
      const sql = 'SELECT epoch, seq, hex(bytes) AS bytes FROM log WHERE board_id = ? ORDER BY epoch, seq'
      parts.push(JSON.stringify(await store.read({sql, parameters: [boardId]})))
      return parts.join('\n')
    },
  }
}

function copyOf({name, columns}: Table, from: BoardId, to: BoardId): Statement {
  // The opening fact names its board.
  const isNaming = (column: string) => name === 'events' && column === 'json'
  const copied = columns.map(column => {
    if (column === 'board_id') return '?'
    return isNaming(column) ? 'replace(json, ?, ?)' : column
  })
  const named = columns.flatMap(column => (column === 'board_id' ? [to] : isNaming(column) ? [from, to] : []))
  return {
    sql: `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM ${name} WHERE board_id = ?`,
    params: [...named, from],
  }
}
