import {beforeAll, describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {BoardQuarantined, loadLog} from '../../../server/rooms/boardLog.ts'
import type {LogRow} from '../../../server/rooms/boardLog.ts'
import {snapshotRow} from '../../../server/rooms/snapshots.ts'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import {asId} from '../../../shared/std/ids.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aSegment} from '../../rooms/aBoard.ts'
import {aHub} from '../../rooms/aHub.ts'
import {commit} from '../../rooms/decisions.ts'
import {flipped, spoiltStore, storedOf} from '../../rooms/faults/spoiltStore.ts'
import type {Stored} from '../../rooms/faults/spoiltStore.ts'

const boardId: BoardId = asId<'board'>('b1')
const names = ['one', 'two', 'three', 'four', 'five', 'six']
const lastRows = 3

let stored: Stored = {rows: [], snapshot: null}
/** Segments after so many rows: the seed is the first. */
const segmentsAfter = (rows: number) => names.slice(0, rows - 1).toSorted()

beforeAll(async () => {
  const {hub, open, store} = await aHub()
  await open('b1')
  for (const name of names) await commit(hub, boardId, {by: 'server', changes: [aSegment(name)]})
  const {state, owners} = await loadLog(store, silent, boardId, 1)
  await store.writeBatch([
    snapshotRow(boardId, 1, {seq: 4, state: stateAt(await storedOf(store, 'b1'), 4), owners, clocks: null}),
  ])
  stored = await storedOf(store, 'b1')
  expect(state).not.toBeNull()
})

const silent = {info: () => undefined, warn: () => undefined, error: () => undefined}

function stateAt({rows}: Stored, count: number): Uint8Array {
  return Y.mergeUpdates(rows.slice(0, count).map(({bytes}) => bytes))
}

type Loaded = {readonly segments: readonly string[]; readonly setAside: boolean} | 'quarantined'

async function load(spoilt: Stored): Promise<Loaded> {
  const store = spoiltStore(spoilt)
  try {
    const {state} = await loadLog(store, silent, boardId, 1)
    const doc = new Y.Doc()
    if (state) Y.applyUpdate(doc, state)
    const segments = [...new BoardReader(doc).read().segments.values()].map(({name}) => name).toSorted()
    return {segments, setAside: store.written.length > 0}
  } catch (fault) {
    if (fault instanceof BoardQuarantined) return 'quarantined'
    throw fault
  }
}

const withRow = (rows: readonly LogRow[], seq: number, set: Partial<LogRow>) =>
  rows.map(row => (row.seq === seq ? {...row, ...set} : row))

describe('SYNC-5 every byte of the last three rows', () => {
  const last = names.length + 1
  const seqs = Array.from({length: lastRows}, (_, back) => last - back)

  test.each(seqs)('row %i torn off anywhere: the board as it was before that row', async seq => {
    const {rows} = stored
    const torn = rows.find(row => row.seq === seq)
    const length = torn?.bytes.length ?? 0
    expect(length).toBeGreaterThan(50)
    for (let at = 0; at < length; at += 1) {
      const left = withRow(rows.slice(0, seq), seq, {bytes: torn?.bytes.subarray(0, at)})

      expect(await load({rows: left, snapshot: null})).toEqual({segments: segmentsAfter(seq - 1), setAside: true})
    }
  })

  test.each(seqs)('row %i changed anywhere: set aside when it is the last, else that board alone stops', async seq => {
    const {rows} = stored
    const bytes = rows.find(row => row.seq === seq)?.bytes ?? new Uint8Array()
    const expected = seq === last ? {segments: segmentsAfter(last - 1), setAside: true} : 'quarantined'
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = withRow(rows, seq, {bytes: flipped(bytes, at, at % 8)})

      expect(await load({rows: changed, snapshot: null})).toEqual(expected)
    }
  })

  test('whole rows that are gone behind the end leave the board as it was before them', async () => {
    for (const seq of seqs)
      expect(await load({rows: stored.rows.slice(0, seq - 1), snapshot: null})).toEqual({
        segments: segmentsAfter(seq - 1),
        setAside: false,
      })
  })
})

test('SYNC-5 one of a thousand random bits of rows and snapshot: never an empty board, never another one', async () => {
  const seed = 2027
  const numbers = seededNumbers(seed)
  const outcomes = {quarantined: 0, setAside: 0, unharmed: 0}
  const whole = segmentsAfter(names.length + 1)
  for (let damage = 0; damage < 1000; damage += 1) {
    const spoilt = spoil(stored, numbers.between)
    const loaded = await load(spoilt)
    if (loaded === 'quarantined') outcomes.quarantined += 1
    else if (loaded.setAside) {
      outcomes.setAside += 1
      expect(loaded.segments, `seed ${seed}, damage ${damage}`).toEqual(segmentsAfter(names.length))
    } else {
      // The snapshot holds what the damaged row says, or the rows what the damaged snapshot says.
      outcomes.unharmed += 1
      expect(loaded.segments, `seed ${seed}, damage ${damage}`).toEqual(whole)
    }
  }
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(50)
})

/** One bit of one column of one row, or of the snapshot; with the snapshot half the time. */
function spoil({rows, snapshot}: Stored, between: (from: number, to: number) => number): Stored {
  const random = (bytes: Uint8Array) => flipped(bytes, between(0, bytes.length - 1), between(0, 7))
  const randomText = (text: string) => Buffer.from(random(Buffer.from(text, 'latin1'))).toString('latin1')
  const kept = between(0, 1) === 0 ? snapshot : null
  const which = between(0, rows.length)
  if (which === rows.length && kept) {
    const spoilt = [{bytes: random(kept.bytes)}, {sum: random(kept.sum)}, {owners_json: randomText(kept.owners_json)}]
    return {rows, snapshot: {...kept, ...spoilt[between(0, 2)]}}
  }
  const row = rows[which] ?? rows[0]
  if (!row) throw new Error('there are no rows')
  const spoilt = [
    {bytes: random(row.bytes)},
    {sum: random(row.sum)},
    {writers_json: randomText(row.writers_json)},
    {at: randomText(row.at)},
    {bytes: random(row.bytes)},
  ]
  return {rows: withRow(rows, row.seq, spoilt[between(0, 4)] ?? {}), snapshot: kept}
}
