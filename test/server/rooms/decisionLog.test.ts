import {describe, expect, test} from 'vitest'
import {verifyBoard} from '../../../server/cli/verifyDatabase.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aSegment, id} from '../../rooms/aBoard.ts'
import {aHub, ATab, frida} from '../../rooms/aHub.ts'
import {commit} from '../../rooms/decisions.ts'

const inPrioritise = {is: 'phaseMoved', from: 'segments', to: 'prioritise', reason: ''} as const
const place = (name: string, value: object): Change => {
  return {do: 'set', kind: 'segments', id: id(name), field: 'placement', value: value as never}
}
const out = (name: string) => place(name, {in: 'deselected', reason: 'cannot_reach', reasonText: 'too far', rank: 'V'})
const back = (name: string) => place(name, {in: 'unplaced', rank: 'V'})

/** What stands in the log of the database, oldest first. */
function logIn(file: string) {
  const database = openSqlite(file, 'read')
  const rows = database.prepare<[], {by: string; json: string}>('SELECT by, json FROM events ORDER BY seq').all()
  const {fault} = verifyBoard(database, 'b1', [])
  database.close()
  return {rows, fault}
}

const decidedIn = (file: string) =>
  logIn(file).rows.flatMap(({by, json}) => {
    const event = JSON.parse(json)
    return event.is === 'segmentDecided' ? [{by, ...event.decided}] : []
  })

function spoil(file: string, sql: string): void {
  const database = openSqlite(file, 'write')
  database.exec(sql)
  database.close()
}

describe('LOG-6 who decides by writing on the board stands in the log with it', () => {
  test('deselecting, another reason, bringing back, merging and parting; moving between tiers is none', async () => {
    const {hub, open, file} = await aHub()
    const boardId = await open('b1', [aSegment('clinics'), aSegment('wards')])
    const tab = await ATab.enter(hub, boardId, frida)
    let written = 0
    const write = async (change: Change) => {
      written += 1
      tab.write(change)
      await tab.until(() => tab.saved >= written || tab.closed !== null)
      expect(tab.closed).toBeNull()
    }

    await write({do: 'set', kind: 'segments', id: id('wards'), field: 'mergedInto', value: id('clinics')})
    await write({do: 'set', kind: 'segments', id: id('wards'), field: 'mergedInto', value: null})
    await commit(hub, boardId, {by: frida, events: [inPrioritise]})
    await write(out('clinics'))
    await write(place('clinics', {in: 'deselected', reason: 'cannot_reach', reasonText: 'too far', rank: 'W'}))
    await write(place('clinics', {in: 'deselected', reason: 'weak_position', reasonText: '', rank: 'W'}))
    await write(back('clinics'))
    await write(place('wards', {in: 'tier', tierId: id('invest'), rank: 'V'}))

    const [clinics, wards] = [id('clinics'), id('wards')]
    expect(decidedIn(file)).toEqual([
      {by: frida, is: 'merged', segmentId: wards, name: 'wards', into: clinics},
      {by: frida, is: 'parted', segmentId: wards, name: 'wards', into: clinics},
      {by: frida, is: 'deselected', segmentId: clinics, name: 'clinics', reason: 'cannot_reach', reasonText: 'too far'},
      {by: frida, is: 'deselected', segmentId: clinics, name: 'clinics', reason: 'weak_position', reasonText: ''},
      {by: frida, is: 'broughtBack', segmentId: clinics, name: 'clinics'},
    ])
    expect(logIn(file).fault).toBeNull()
  })

  test('what the server writes itself stands in the log as well', async () => {
    const {hub, open, file} = await aHub()
    const boardId = await open('b1', [aSegment('clinics')])
    await commit(hub, boardId, {by: frida, events: [inPrioritise]})

    await commit(hub, boardId, {by: frida, changes: [out('clinics')]})

    expect(decidedIn(file)).toMatchObject([{by: frida, is: 'deselected'}])
    expect(logIn(file).fault).toBeNull()
  })
})

describe('LOG-5 a log that somebody has changed', () => {
  test.each([
    [
      'a byte',
      `UPDATE events SET json = replace(json, 'Autumn', 'Winter') WHERE seq = 1`,
      {number: 1, what: 'changed'},
    ],
    ['what cannot be read any more', `UPDATE events SET json = '{"is"' WHERE seq = 2`, {number: 2, what: 'changed'}],
    ['what was never said', `UPDATE events SET json = '{"is":"nothing"}' WHERE seq = 2`, {number: 2, what: 'changed'}],
    ['a row less', 'DELETE FROM events WHERE seq = 3', {number: 3, what: 'removed'}],
    ['its end', 'DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)', {number: 5, what: 'cut'}],
    ['the note of its end', 'DELETE FROM event_heads', {number: 5, what: 'head'}],
  ])('%s: the board opens, says so, and goes on; it stays found', async (_, sql, fault) => {
    const {hub, open, file, log, another} = await aHub()
    const boardId = await open('b1')
    await hub.close()
    const {length} = logIn(file).rows
    spoil(file, sql)
    const next = another()

    const record = await next.record(boardId)
    const event = {is: 'titleChanged', title: 'Later'} as const
    const first = await commit(next, boardId, {by: frida, events: [event]})
    const second = await commit(next, boardId, {by: frida, events: [event]})

    const expected = fault.number === 5 ? {...fault, number: length} : fault
    expect(record?.logFault).toEqual(expected)
    expect(log.join()).toContain('the decision log of a board is not as it was written')
    expect([first, second]).toEqual([
      {ok: true, value: 'committed'},
      {ok: true, value: 'committed'},
    ])
    // What was cut off stays missed; where only the note was gone, it is there again.
    const after = logIn(file).fault
    if (fault.what === 'head') expect(after).toBeNull()
    else expect(after).toMatchObject({number: expected.number, what: fault.what === 'cut' ? 'removed' : fault.what})
    await next.close()
  })

  test('changed while its board is open: the room is opened anew and tells', async () => {
    const {hub, open, file} = await aHub()
    const boardId = await open('b1')
    await hub.record(boardId)
    spoil(file, `UPDATE event_heads SET hash = 'x'`)
    const event = {is: 'titleChanged', title: 'Later'} as const

    const lost = await commit(hub, boardId, {by: frida, events: [event]})
    const record = await hub.record(boardId)

    expect(lost).toEqual({ok: true, value: 'conflict'})
    expect(record?.logFault).toMatchObject({what: 'head'})
    expect(await commit(hub, boardId, {by: frida, events: [event]})).toEqual({ok: true, value: 'committed'})
  })
})
