import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {aSegment, id} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo} from '../../rooms/aHub.ts'
import {commit, standing} from '../../rooms/decisions.ts'

describe('the log of a board', () => {
  async function aWrittenBoard() {
    const parts = await aHub()
    const boardId = await parts.open('b1')
    for (const name of ['one', 'two', 'three'])
      await commit(parts.hub, boardId, {by: 'server', changes: [aSegment(name)]})
    const spoil = (sql: string) => parts.store.writeBatch([{sql, params: [boardId]}])
    return {...parts, boardId, spoil}
  }
  const spoiltBytes = (seq: number) => `UPDATE log SET bytes = substr(bytes, 2) WHERE board_id = ? AND seq = ${seq}`

  test('SYNC-5 a damaged last row is dropped and said; what came before is there', async () => {
    const {another, boardId, spoil, log} = await aWrittenBoard()
    await spoil(spoiltBytes(4))

    const seen = await standing(another(), boardId)

    expect(seen).toMatchObject({value: {segments: ['one', 'two'], seq: 3}})
    expect(log).toContain('the last row of a log is damaged and was dropped')
  })

  test.each([
    ['a damaged row in the middle', spoiltBytes(3)],
    ['a damaged first row', spoiltBytes(1)],
    ['a row that is missing', 'DELETE FROM log WHERE board_id = ? AND seq = 3'],
    ['no row at all', 'DELETE FROM log WHERE board_id = ?'],
    ['who wrote it was changed', `UPDATE log SET writers_json = '[]' WHERE board_id = ? AND seq = 2`],
  ])('SYNC-5 %s stops that board alone, and is never an empty one', async (_, sql) => {
    const {another, boardId, spoil, open} = await aWrittenBoard()
    const healthy = await open('b2', [aSegment('fine')])
    await spoil(sql)
    const hub = another()
    const tab = new ATab()

    expect(await standing(hub, boardId)).toEqual({ok: false, code: 'board.quarantined', params: {}})
    expect(await tab.knock(hub, boardId, anna)).toBe('quarantined')
    expect(tab.heard).toEqual([])
    expect(await standing(hub, healthy)).toMatchObject({value: {segments: ['fine']}})
  })

  test('SYNC-2 a long log reads as one that was never closed', async () => {
    const {hub, open, another} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna)
    for (let edit = 1; edit <= 250; edit += 1) {
      tab.write(aSegment(`s${edit % 40}`), {
        do: 'set',
        kind: 'segments',
        id: id(`s${edit % 40}`),
        field: 'name',
        value: `${edit}`,
      })
      await tab.isSaved(edit)
    }

    const copy = await ATab.enter(another(), boardId, bo)

    expect(Y.encodeStateVector(copy.doc)).toEqual(Y.encodeStateVector(tab.doc))
    expect(copy.doc.getMap('segments').toJSON()).toEqual(tab.doc.getMap('segments').toJSON())
  })
})
