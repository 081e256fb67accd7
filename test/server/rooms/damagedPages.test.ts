import {copyFileSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {findLastGood, openLastGood} from '../../../server/rooms/lastGood.ts'
import {openStore} from '../../../server/store/openStore.ts'
import {emptyLog, openSqlite} from '../../../server/store/sqlite.ts'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import {aSegment, id} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, frida} from '../../rooms/aHub.ts'
import {commit, standing} from '../../rooms/decisions.ts'

const silent = {info: () => undefined, warn: () => undefined, error: () => undefined}
const pageBytes = 4096
const edits = 60

test('SYNC-5 SYNC-14 a damaged page of the database stops the board that lies there and no other, and is never an empty one', async () => {
  const {hub, open, file, another} = await aHub()
  const [damaged, healthy] = [await open('damaged'), await open('healthy', [aSegment('fine')])]
  for (let edit = 0; edit < edits; edit += 1)
    await commit(hub, damaged, {by: 'server', changes: [aSegment(`s${edit}`, {need: 'x'.repeat(400)})]})
  const copy = `${file}.copy`
  spoilPageOf(damaged, healthy, file, copy)
  const store = await openStore(copy)
  const later = another(store)
  const tab = new ATab()

  expect(await standing(later, damaged)).toEqual({ok: false, code: 'board.quarantined', params: {}})
  expect(await tab.knock(later, damaged, anna)).toBe('quarantined')
  expect(tab.heard).toEqual([])
  expect(await standing(later, healthy)).toMatchObject({value: {segments: ['fine']}})

  const found = await findLastGood(store, silent, damaged)
  if (found === null || found === 'nothing') throw new Error('something was there before the damage')
  const decision = {
    id: id('mended'),
    kind: 'opened_last_good',
    subjectIds: [],
    text: '',
    by: frida,
    at: '2026-03-02',
  } as const
  expect(await openLastGood(store, damaged, found, decision)).toBe('committed')
  const opened = await standing(later, damaged)
  const segments = opened.ok ? opened.value.segments.length : 0
  expect(segments).toBeGreaterThan(0)
  expect(segments).toBeLessThan(edits)
  expect(await commit(later, healthy, {by: 'server', changes: [aSegment('more')]})).toEqual({
    ok: true,
    value: 'committed',
  })
  await later.close()
  await store.close()
})

/** Spoils a page in the middle of those that hold rows of one board and of no other. */
function spoilPageOf(board: BoardId, other: BoardId, file: string, copy: string): void {
  const database = openSqlite(file, 'write')
  emptyLog(database)
  copyFileSync(file, copy)
  const sql = "SELECT pageno FROM dbstat WHERE name = 'log' AND pagetype = 'leaf' ORDER BY path"
  const pages = database.prepare<[], {pageno: number}>(sql).all()
  database.close()
  const bytes = readFileSync(copy)
  const own = pages.filter(({pageno}) => {
    const page = bytes.subarray((pageno - 1) * pageBytes, pageno * pageBytes).toString('latin1')
    return page.includes(board) && !page.includes(other)
  })
  const middle = own[Math.floor(own.length / 2)]
  if (!middle || own.length < 5) throw new Error('the board lies on too few pages')
  bytes.fill(255, (middle.pageno - 1) * pageBytes, (middle.pageno - 1) * pageBytes + 8)
  writeFileSync(copy, bytes)
}
