import * as encoding from 'lib0/encoding'
import {describe, expect, test} from 'vitest'
import {sharedLook} from '../../../server/actions/sharedLook.ts'
import {pacePerAddress} from '../../../server/access/pace.ts'
import {verifyBoard} from '../../../server/cli/verifyDatabase.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'
import {messageTypes} from '../../../shared/contract/messages.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aSegment, id, named} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo, frida} from '../../rooms/aHub.ts'
import {commit, standing} from '../../rooms/decisions.ts'

const aDayMs = 24 * 60 * 60_000
/** Somebody sets the clock of the machine right, or wrong. */
const jumps: readonly (readonly [string, number])[] = [
  ['a day forward', aDayMs],
  ['a day back', -aDayMs],
]
const presenceOf = (client: number, step: string) =>
  encoding.encode(entry => {
    for (const number of [1, client, 1]) encoding.writeVarUint(entry, number)
    encoding.writeVarString(entry, JSON.stringify({doing: {step}}))
  })
const names = Array.from({length: 25}, (_, at) => `s${String(at).padStart(2, '0')}`)
const gone = (name: string): Change => ({do: 'remove', kind: 'segments', id: id(name)})
const blank = (name: string): Change => ({do: 'set', kind: 'segments', id: id(name), field: 'name', value: ''})

/** Is this upload on disk? */
async function isSaved(tab: ATab, upload: number): Promise<boolean> {
  await tab.until(() => tab.saved >= upload || tab.closed !== null)
  return tab.saved >= upload
}

async function crowded() {
  const parts = await aHub()
  return {
    ...parts,
    boardId: await parts.open(
      'b1',
      names.map(name => aSegment(name)),
    ),
  }
}

describe.each(jumps)('REC-3 the wall clock of the server jumps %s', (_, byMs) => {
  test('T8 what one person may take off is neither given anew nor held back any longer', async () => {
    const {hub, boardId, setClock, pass} = await crowded()
    const first = await ATab.enter(hub, boardId, anna)
    first.write(...names.slice(0, 10).map(gone))
    await first.isSaved(1)

    setClock(byMs)
    first.write(gone('s10'))
    expect(await isSaved(first, 2)).toBe(false)
    pass(61_000)
    const second = await ATab.enter(hub, boardId, anna)
    second.write(...names.slice(10, 17).map(gone))
    expect(await isSaved(second, 1)).toBe(true)

    const left = await standing(hub, boardId)
    expect(left.ok && left.value.segments).toEqual(names.slice(17))
  })

  test('SYNC-18 nor what they may leave without words', async () => {
    const {hub, boardId, setClock, pass} = await crowded()
    const first = await ATab.enter(hub, boardId, anna)
    first.write(...names.slice(0, 10).map(blank))
    await first.isSaved(1)

    setClock(byMs)
    pass(61_000)
    first.write(...names.slice(10, 20).map(blank))

    expect(await isSaved(first, 2)).toBe(true)
  })

  test('SYNC-9 removals that do not belong together become no point to go back to', async () => {
    const {hub, boardId, setClock, pass} = await crowded()
    const tab = await ATab.enter(hub, boardId, frida)
    tab.write(...names.slice(0, 6).map(gone))
    await tab.isSaved(1)
    setClock(byMs)
    pass(61_000)
    tab.write(...names.slice(6, 12).map(gone))
    await tab.isSaved(2)

    expect((await hub.record(boardId))?.removals).toEqual([])
  })

  test('order comes from the log, not from its times', async () => {
    const {hub, boardId, setClock, pass, another, file} = await crowded()
    const [his, hers] = [await ATab.enter(hub, boardId, bo), await ATab.enter(hub, boardId, anna)]
    his.write(named('s00', 'before'))
    await his.isSaved(1)
    await commit(hub, boardId, {by: frida, events: [{is: 'titleChanged', title: 'before'}]})
    setClock(byMs)
    hers.write(named('s00', 'after'))
    await hers.isSaved(1)
    await commit(hub, boardId, {by: frida, events: [{is: 'titleChanged', title: 'after'}]})
    pass(1000)

    // A server that starts on it reads the same.
    for (const server of [hub, another()])
      expect(await standing(server, boardId)).toMatchObject({
        value: {title: 'after', segments: ['after', ...names.slice(1)].toSorted()},
      })
    const database = openSqlite(file, 'read')
    expect(verifyBoard(database, boardId, []).fault).toBeNull()
    database.close()
  })

  test('SYNC-7 who is here is told at once, and told once more in time', async () => {
    const {hub, boardId, setClock, pass} = await crowded()
    const [watching, seen] = [await ATab.enter(hub, boardId, bo), await ATab.enter(hub, boardId, anna)]
    const says = (step: string) => seen.send(messageTypes.awareness, 0, presenceOf(seen.doc.clientID, step))
    const told = () => watching.heard.flatMap(heard => (heard.is === 'awareness' ? heard.entries : [])).at(-1)?.json
    says('one')
    await watching.until(() => told()?.includes('one') === true)

    setClock(byMs)
    pass(1000)
    says('two')
    pass(1000)

    expect(told()).toContain('two')
  })
})

test('REC-3 what is looked up once for all is looked up anew, also when the clock was set back', async () => {
  let [now, looks] = [aDayMs, 0]
  const look = sharedLook(() => Promise.resolve((looks += 1)), {forMs: 2000, ticks: () => now})

  const seen = [await look.at('b1'), await look.at('b1')]
  now -= aDayMs
  seen.push(await look.at('b1'), await look.at('b1'))

  expect(seen).toEqual([1, 1, 2, 2])
})

test('REC-3 a door is neither shut nor wide open when the clock was set', () => {
  let now = aDayMs
  const may = pacePerAddress({burst: 3, perSecond: 1}, () => now)
  const knocks = (count: number) => Array.from({length: count}, () => may('here')).filter(Boolean).length

  expect(knocks(5)).toBe(3)
  now -= aDayMs
  expect(knocks(5)).toBe(0)
  now += 2000
  expect(knocks(5)).toBe(2)
  now += aDayMs
  expect(knocks(5)).toBe(3)
})
