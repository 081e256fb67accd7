import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {openStore} from '../../../server/store/openStore.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'
import type {Store} from '../../../server/store/store.ts'
import {StoreUnavailable} from '../../../server/store/store.ts'
import {storeSuite} from '../../suites/store.ts'

const folders: string[] = []
const open: Store[] = []

afterEach(async () => {
  for (const store of open.splice(0)) await store.close().catch(() => undefined)
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

async function aStore(): Promise<{store: Store; file: string; reopen: () => Promise<Store>}> {
  const folder = mkdtempSync(join(tmpdir(), 'enig-store-'))
  folders.push(folder)
  const file = join(folder, 'enig.sqlite')
  const reopen = async () => {
    const store = await openStore(file)
    open.push(store)
    return store
  }
  return {store: await reopen(), file, reopen}
}

describe('SQLite', () => {
  storeSuite(aStore)

  test('SYNC-1 the writer waits for the disk at every commit', async () => {
    const {file} = await aStore()

    const database = openSqlite(file, 'write')

    expect(database.pragma('journal_mode', {simple: true})).toBe('wal')
    expect(database.pragma('synchronous', {simple: true})).toBe(2)
    expect(database.pragma('foreign_keys', {simple: true})).toBe(1)
    database.close()
  })

  test('SYNC-1 a disk that fails is never tried again: the store says so once and takes nothing more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'enig-store-'))
    folders.push(folder)
    const file = join(folder, 'enig.sqlite')
    await (await openStore(file)).close()
    const broken: string[] = []
    const store = await openStore(file, why => void broken.push(why))
    open.push(store)
    const row = {sql: 'INSERT INTO latest (board_id, fact, seq, at, by, json) VALUES (?, ?, 1, ?, ?, ?)'}
    const write = (fact: string) => store.writeBatch([{...row, params: ['b', fact, '', '', '{}']}])

    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(7, 4096))

    await expect(write('second')).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(write('third')).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(write('fourth')).rejects.toBeInstanceOf(StoreUnavailable)
    expect(broken).toHaveLength(1)
  })

  test('readers cannot write', async () => {
    const {store} = await aStore()

    await expect(store.read({sql: 'DELETE FROM seats RETURNING board_id', parameters: []})).rejects.toThrow('readonly')
  })

  test('opening it again leaves what is there alone', async () => {
    const {store, reopen} = await aStore()
    await store.writeBatch([
      {
        sql: 'INSERT INTO boards (board_id, epoch, join_serial, created_at) VALUES (?, 1, 1, ?)',
        params: ['b1', '2026-01-01'],
      },
    ])
    await store.close()

    const again = await reopen()

    expect(await again.read({sql: 'SELECT board_id FROM boards', parameters: []})).toEqual([{board_id: 'b1'}])
  })
})
