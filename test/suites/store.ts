import {expect, test} from 'vitest'
import type {Statement, Store} from '../../server/store/store.ts'
import {StoreUnavailable} from '../../server/store/store.ts'

export type OpenedStore = {
  readonly store: Store
  /** The same data, opened anew, as after a restart. */
  readonly reopen: () => Promise<Store>
}

const seat = (browser: string, participant = 'p1'): Statement => ({
  sql: 'INSERT INTO seats (board_id, participant_id, browser_hash, created_at, renewed_at) VALUES (?, ?, ?, ?, ?)',
  params: ['b1', participant, browser, '2026-01-01', '2026-01-01'],
  expectRows: 1,
})

const move = (browser: string, participant: string): Statement => ({
  sql: 'UPDATE seats SET participant_id = ? WHERE browser_hash = ?',
  params: [participant, browser],
  expectRows: 1,
})

async function seatsIn(store: Store): Promise<readonly string[]> {
  const rows = await store.read<{browser_hash: string; participant_id: string}>({
    sql: 'SELECT browser_hash, participant_id FROM seats ORDER BY browser_hash',
    parameters: [],
  })
  return rows.map(row => `${row.browser_hash}:${row.participant_id}`)
}

/** What every store must do, whatever keeps its bytes. */
export function storeSuite(open: () => Promise<OpenedStore>): void {
  test('SYNC-1 what was committed is there to read at once, and after a restart', async () => {
    const {store, reopen} = await open()

    const outcome = await store.writeBatch([seat('a'), seat('b')])

    expect(outcome).toBe('committed')
    expect(await seatsIn(store)).toEqual(['a:p1', 'b:p1'])
    await store.close()
    expect(await seatsIn(await reopen())).toEqual(['a:p1', 'b:p1'])
  })

  test('LOG-1 a batch stands or falls as a whole: an unmet expectation undoes all of it', async () => {
    const {store} = await open()
    await store.writeBatch([seat('a')])

    const outcome = await store.writeBatch([seat('b'), move('nobody', 'p2'), seat('c')])

    expect(outcome).toBe('conflict')
    expect(await seatsIn(store)).toEqual(['a:p1'])
  })

  test('a row that is there already is a conflict', async () => {
    const {store} = await open()
    await store.writeBatch([seat('a')])

    expect(await store.writeBatch([seat('a')])).toBe('conflict')
  })

  test('batches that share a commit do not share their fate', async () => {
    const {store} = await open()

    const outcomes = await Promise.all([
      store.writeBatch([seat('a')]),
      store.writeBatch([seat('b'), seat('a')]),
      store.writeBatch([seat('c'), move('a', 'p2')]),
      store.writeBatch([move('nobody', 'p3')]),
      store.writeBatch([seat('d')]),
    ])

    expect(outcomes).toEqual(['committed', 'conflict', 'committed', 'conflict', 'committed'])
    expect(await seatsIn(store)).toEqual(['a:p2', 'c:p1', 'd:p1'])
  })

  test('a batch that cannot be understood fails alone, and the store goes on', async () => {
    const {store} = await open()

    const outcomes = await Promise.allSettled([
      store.writeBatch([seat('a')]),
      store.writeBatch([seat('b'), {sql: 'INSERT INTO nowhere (x) VALUES (?)', params: [1]}]),
      store.writeBatch([seat('c')]),
    ])

    expect(outcomes.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({reason: expect.any(StoreUnavailable)})
    expect(await seatsIn(store)).toEqual(['a:p1', 'c:p1'])
    expect(await store.writeBatch([seat('d')])).toBe('committed')
  })

  test('of two hundred who want the same row at once, one gets it', async () => {
    const {store} = await open()

    const outcomes = await Promise.all(Array.from({length: 200}, (_, at) => store.writeBatch([seat('a', `p${at}`)])))

    expect(outcomes.filter(outcome => outcome === 'committed')).toHaveLength(1)
    expect(await seatsIn(store)).toHaveLength(1)
  })

  test('bytes come back as they went in', async () => {
    const {store} = await open()
    const bytes = Uint8Array.from({length: 70_000}, (_, at) => (at * 31) & 255)

    await store.writeBatch([
      {
        sql: 'INSERT INTO log (board_id, epoch, seq, at, writers_json, bytes, sum) VALUES (?, ?, ?, ?, ?, ?, ?)',
        params: ['b1', 1, 1, '2026-01-01', '[]', bytes, new Uint8Array([1, 2, 3])],
        expectRows: 1,
      },
    ])

    const [row] = await store.read<{bytes: Uint8Array; sum: Uint8Array}>({
      sql: 'SELECT bytes, sum FROM log WHERE board_id = ?',
      parameters: ['b1'],
    })
    expect([...(row?.bytes ?? [])]).toEqual([...bytes])
    expect([...(row?.sum ?? [])]).toEqual([1, 2, 3])
  })

  test('a closed store takes nothing more and says so', async () => {
    const {store} = await open()

    await store.close()

    await expect(store.writeBatch([seat('a')])).rejects.toBeInstanceOf(StoreUnavailable)
  })
}
