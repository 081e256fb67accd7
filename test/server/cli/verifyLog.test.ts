import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {run} from '../../../server/cli/verify.ts'
import {verifyBoard} from '../../../server/cli/verifyDatabase.ts'
import {linkOf} from '../../../server/rooms/recordLog.ts'
import type {EventRow} from '../../../server/rooms/recordLog.ts'
import {sha256} from '../../../server/rooms/sha256.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'
import type {Sqlite} from '../../../server/store/sqlite.ts'
import {linkHash} from '../../../shared/record/chain.ts'
import type {Link} from '../../../shared/record/chain.ts'
import {findChainFault} from '../../../shared/record/chainFault.ts'
import type {PublicEvent} from '../../../shared/record/events.ts'
import {decisionKinds} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aHub, frida} from '../../rooms/aHub.ts'
import {commit} from '../../rooms/decisions.ts'

const entries = 1000
const seed = Number(process.env['SEED'] ?? 20_260_302)
const numbers = seededNumbers(seed)
const boardId = 'b1'
const folder = mkdtempSync(join(tmpdir(), 'enig-verify-'))
const file = join(folder, 'enig.sqlite')
let database: Sqlite
let seqs: readonly number[] = []
const said: string[] = []

/** Columns of an entry that somebody could turn, and another value for each. */
const columns = ['at', 'by', 'json', 'salt', 'prev', 'hash'] as const

beforeAll(async () => {
  const {hub, open, store, file: written, pass} = await aHub()
  await open(boardId)
  const count = async () =>
    (await store.read<{n: number}>({sql: 'SELECT count(*) AS n FROM events', parameters: []}))[0]?.n ?? 0
  for (let left = entries - (await count()); left > 0;) {
    const events = Array.from({length: Math.min(left, numbers.between(1, 4))}, aFact)
    pass(1000)
    expect(await commit(hub, asId<'board'>(boardId), {by: frida, events})).toEqual({ok: true, value: 'committed'})
    left = entries - (await count())
  }
  const source = openSqlite(written, 'read')
  writeFileSync(file, source.serialize())
  source.close()
  database = openSqlite(file, 'write')
  seqs = database.prepare<[], number>('SELECT seq FROM events ORDER BY seq').pluck().all()
  expect(seqs).toHaveLength(entries)
})
afterAll(() => {
  database.close()
  rmSync(folder, {recursive: true, force: true})
})
beforeEach(() => {
  said.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
})

let last = 0

function aFact(): PublicEvent {
  last += 1
  const at = '2026-03-02T09:00:00.000Z'
  const counted = {is: 'notesCounted', counts: []} as const
  // Counts take numbers of the record and stand in no log: it has gaps.
  if (numbers.next() < 0.1) return counted
  const kind = numbers.oneOf(decisionKinds)
  const decision = {id: `d${last}`, kind, subjectIds: ['clinics'], text: `Why, no. ${last}: ä ø "!"`, by: frida, at}
  return {is: 'decided', decision}
}

/** Turns the log as it is asked to, looks, and puts it back. */
function after(spoil: () => void): ReturnType<typeof verifyBoard> {
  database.exec('BEGIN')
  try {
    spoil()
    return verifyBoard(database, boardId, [])
  } finally {
    database.exec('ROLLBACK')
  }
}

const readRows = (): readonly EventRow[] =>
  database.prepare<[], EventRow>('SELECT seq, at, by, json, salt, prev, hash FROM events ORDER BY seq').all()
/** The same entries as a log of their own. */
function chained(rows: readonly EventRow[]): readonly EventRow[] {
  let prev = ''
  return rows.map(row => {
    const hash = linkHash(boardId, {...linkOf(row), prev}, sha256)
    const own = {...row, prev, hash}
    prev = hash
    return own
  })
}

const seqOf = (number: number): number => seqs[number - 1] ?? 0
const set = (number: number, column: string, to: string) =>
  database.prepare(`UPDATE events SET ${column} = ? WHERE seq = ?`).run(to, seqOf(number))
const read = (number: number, column: string): string =>
  String(database.prepare(`SELECT ${column} FROM events WHERE seq = ?`).pluck().get(seqOf(number)))
const remove = (number: number) => database.prepare('DELETE FROM events WHERE seq = ?').run(seqOf(number))

/** One byte of it is another one. */
function turned(text: string): string {
  if (text === '') return 'x'
  const at = numbers.between(0, text.length - 1)
  return `${text.slice(0, at)}${text[at] === '~' ? '!' : '~'}${text.slice(at + 1)}`
}

function swap(a: number, b: number): void {
  const move = database.prepare('UPDATE events SET seq = ? WHERE seq = ?')
  move.run(-1, seqOf(a))
  move.run(seqOf(a), seqOf(b))
  move.run(seqOf(b), -1)
}

/** Moves everything from here on by one and puts a row that was never said in its place. */
function insert(number: number): void {
  const at = seqOf(number)
  database.prepare('UPDATE events SET seq = -1 - seq WHERE seq >= ?').run(at)
  database.exec('UPDATE events SET seq = -seq WHERE seq < 0')
  database
    .prepare('INSERT INTO events (board_id, seq, at, by, json, salt, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(boardId, at, '2026-03-02T09:00:00.000Z', 'frida', '{"is":"notesReopened"}', 'salt', 'x', 'y')
}

describe(`LOG-3 T15 a log of ${entries} entries in a database (SEED=${seed})`, () => {
  test('untouched it is valid', async () => {
    expect(await run([file])).toBe(0)
    expect(said.join('\n')).toContain(`board ${boardId}: valid, ${entries} entries`)
    expect(await run([folder, '--board', boardId])).toBe(0)
  })

  test('in the database one byte, a row less, one more, two in each other’s place: named each time', () => {
    for (let round = 0; round < 12; round += 1) {
      const a = numbers.between(1, entries - 1)
      const b = numbers.between(a + 1, entries)
      const column = numbers.oneOf(columns)
      const changed = after(() => set(a, column, turned(read(a, column))))
      const gone = after(() => remove(a))
      const swapped = after(() => swap(a, b))
      const put = after(() => insert(a))

      expect({a, b, column, changed, gone, swapped, put}).toMatchObject({
        changed: {fault: {number: a, what: 'changed'}},
        gone: {fault: {number: a, what: 'removed'}},
        swapped: {fault: {number: a, what: 'reordered'}},
        put: {fault: {number: a, what: 'inserted'}},
      })
    }
  })

  // Each look goes along the log from its beginning: in shorter ones all of them can be had.
  test('each of all entries, in logs of a hundred, turned, taken out, doubled, put one later: named each time', () => {
    const all = readRows()
    let tried = 0
    for (let from = 0; from < entries; from += 100) {
      const rows = chained(all.slice(from, from + 100))
      const links = rows.map(linkOf)
      const head = {entries: rows.length, hash: links.at(-1)?.hash ?? ''}
      const fault = (spoilt: readonly Link[]) => findChainFault(boardId, spoilt, head, [], sha256)
      expect(fault(links)).toBeNull()
      for (const [index, row] of rows.entries()) {
        const link = linkOf(row)
        const number = index + 1
        const column = numbers.oneOf(columns)
        const turnedLink = linkOf({...row, [column]: turned(row[column])})
        const next = links[index + 1]

        const found = {
          turned: fault(links.with(index, turnedLink)),
          removed: fault(links.toSpliced(index, 1)),
          doubled: fault(links.toSpliced(index, 0, link)),
          later: next ? fault(links.with(index, next).with(index + 1, link)) : null,
        }

        tried += 1
        expect({from, number, column, ...found}).toEqual({
          from,
          number,
          column,
          turned: {number, what: 'changed'},
          removed: {number, what: next ? 'removed' : 'cut'},
          doubled: {number: number + 1, what: 'inserted'},
          later: next ? {number, what: 'reordered'} : null,
        })
      }
    }
    expect(tried).toBe(entries)
  })

  test('the last entry taken out, and the note of the end as well: a version that names it tells', () => {
    const hash = read(entries, 'hash')
    const before = read(entries - 1, 'hash')
    const witness = {entries, hash, named: 'version 1'}
    database.exec('BEGIN')
    remove(entries)
    const alone = verifyBoard(database, boardId, [])
    database.prepare('UPDATE event_heads SET entries = ?, hash = ?').run(entries - 1, before)
    const both = verifyBoard(database, boardId, [])
    const told = verifyBoard(database, boardId, [witness])
    database.exec('ROLLBACK')

    expect(alone).toMatchObject({fault: {number: entries, what: 'cut'}})
    expect(both.fault).toBeNull()
    expect(told).toMatchObject({fault: {number: entries, what: 'cut', named: 'version 1'}})
  })

  test('the command names number, time and kind on its last line and ends with 1', async () => {
    const number = numbers.between(10, entries)
    const text = read(number, 'json')
    set(number, 'json', text.replace('Why', 'Who'))

    const code = await run([file])

    set(number, 'json', text)
    const kind = /"is":"(\w+)"/.exec(text)?.[1]
    expect(code).toBe(1)
    expect(said.at(-1)).toBe(`entry ${number}, ${read(number, 'at')}, ${kind}: this entry was changed`)
    expect(await run([file])).toBe(0)
  })

  test('a board that is not there, a file that is not there and a database without logs are said as such', async () => {
    const foreign = join(folder, 'foreign.sqlite')
    const other = openSqlite(foreign, 'write')
    other.exec('CREATE TABLE events (board_id TEXT)')
    other.close()

    expect(await run([file, '--board', 'nobody'])).toBe(2)
    expect(await run([join(folder, 'none')])).toBe(2)
    expect(await run([foreign])).toBe(2)
    expect(await run([])).toBe(2)
  })
})
