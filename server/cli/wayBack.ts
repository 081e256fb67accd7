import {randomBytes} from 'node:crypto'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {wayBackMark} from '../../shared/contract/boards.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import {keepWayBack} from '../access/waysBack.ts'
import {loadRecord} from '../rooms/recordLog.ts'
import {readSettings, SettingFault} from '../settings.ts'
import {isLocked, openSqlite} from '../store/sqlite.ts'
import type {Sqlite} from '../store/sqlite.ts'
import type {Store} from '../store/store.ts'
import {CannotRun} from './cannotRun.ts'
import {isDatabase} from './verifyDatabase.ts'

const usage = 'Which board? enig way-back BOARD [--for NAME] [--data FOLDER]; BOARD is its id or its address.'

/** What it needs from outside: when it is, where the data lies and where browsers find the server. */
type Around = {readonly now: () => Date; readonly environment: Readonly<Record<string, string | undefined>>}
const here: Around = {now: () => new Date(), environment: process.env}

/**
 * `enig way-back BOARD [--for NAME]`: a link back to the seat of a facilitator whom every browser has forgotten, for one
 * use within 24 hours, also while the server runs. The link stands alone on the last line. (JOIN-11)
 *
 * It makes nobody a facilitator and opens no other seat: whoever can run it could read the database anyway. Its use, not
 * its making, is written into the workshop's log: the log has one writer, and that is the server.
 *
 * 0 = made; 2 = it could not be.
 */
export async function run(args: readonly string[], around: Around = here): Promise<number> {
  try {
    for (const line of await wayBack(args, around)) console.log(line)
    return 0
  } catch (fault) {
    const isSaid = fault instanceof CannotRun || fault instanceof SettingFault
    if (!isSaid && !isLocked(fault)) throw fault
    console.error(isSaid ? fault.message : 'Somebody else holds the database for the moment. Try again.')
    return 2
  }
}

async function wayBack(args: readonly string[], {now, environment}: Around): Promise<readonly string[]> {
  const {board, name, data} = asked(args)
  const settings = readSettings(data === undefined ? [] : ['--data', data], environment)
  const file = join(resolve(settings.dataDir), 'enig.sqlite')
  if (!isDatabase(file))
    throw new CannotRun(`There is no database of Enig at ${file}. Say --data FOLDER or set ENIG_DATA.`)
  const database = openSqlite(file, 'write')
  try {
    if (!hasTable(database)) throw new CannotRun(`${file} is of an older release: start the server on it once.`)
    const {record} = await loadRecord(readerOf(database), board)
    const {id, name: called} = seatFor(record, board, name)
    const token = `${wayBackMark}${randomBytes(32).toString('base64url')}`
    const {expiresAt, rows} = keepWayBack(board, id, token, now())
    database.transaction(() => {
      for (const {sql, params} of rows) database.prepare(sql).run(...params)
    })()
    const origin = settings.publicUrl ?? `http://localhost:${settings.port}`
    return [
      `A way back for ${called}, facilitator of “${record.title}”: once, until ${expiresAt}.`,
      'Give it to that person only. When it is used, every other browser with this seat is signed out,',
      'and the workshop’s log says so to everybody.',
      `${origin}/r/${board}#${token}`,
    ]
  } finally {
    database.close()
  }
}

function asked(args: readonly string[]): {
  readonly board: BoardId
  readonly name: string | undefined
  readonly data: string | undefined
} {
  // The board comes first: an id may begin like an option.
  const [word = '', ...rest] = args
  const said = optionsIn(rest)
  const id = /^(?:https?:\/\/[^/]+\/[bjr]\/)?([A-Za-z0-9_-]{1,40})(?:[#?/].*)?$/.exec(word)?.[1]
  if (!said || id === undefined) throw new CannotRun(usage)
  return {board: asId<'board'>(id), name: said.for, data: said.data}
}

function optionsIn(args: readonly string[]): {readonly for?: string; readonly data?: string} | null {
  try {
    const options = {for: {type: 'string'}, data: {type: 'string'}} as const
    return parseArgs({args: [...args], options, strict: true}).values
  } catch {
    return null
  }
}

/** The one facilitator, or the one who is meant. */
function seatFor(record: RecordState, board: BoardId, name: string | undefined): Participant {
  if (record.boardId !== board) throw new CannotRun(`There is no board ${board}.`)
  const leading = record.participants.filter(person => person.role === 'facilitator' && !person.revoked)
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase()
  const meant = leading.filter(person => name === undefined || person.id === name || fold(person.name) === fold(name))
  const [only, ...others] = meant
  if (only && others.length === 0) return only
  const whom = leading.map(person => `  --for ${person.id}   ${person.name}`)
  const why = meant.length > 1 ? 'Which of them?' : `No facilitator is called ${name ?? ''}. There are:`
  throw new CannotRun([why, ...whom].join('\n'))
}

function hasTable(database: Sqlite): boolean {
  return database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'ways_back'`).get() !== undefined
}

/** The record is read by the product's own reader; nothing of a board is written here. */
function readerOf(database: Sqlite): Pick<Store, 'read'> {
  return {
    // The edge: the columns that a query names are the row that its author expects.
    read: async <Row>({sql, parameters}: {sql: string; parameters: readonly unknown[]}) =>
      database.prepare<unknown[]>(sql).all(...parameters) as readonly Row[],
  }
}
