import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {faultOf} from '../../../shared/board/faultOf.ts'
import {rootNames, rootOf} from '../../../shared/board/roots.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {asId, idFromBytes} from '../../../shared/std/ids.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aWorkshop, startChild} from './childServer.ts'
import type {ChildServer, Seat} from './childServer.ts'
import {PlainTab} from './plainTab.ts'

const numbers = seededNumbers(44)
const anId = () => idFromBytes(Uint8Array.from({length: 21}, () => numbers.between(0, 255)))

let dataDir: string
let server: ChildServer
let honest: PlainTab
let seats: readonly Seat[]

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'enig-hand-'))
  server = await startChild(dataDir)
  seats = await aWorkshop(server.origin, ['product', 'sales'])
  honest = await tabOf(1)
})

afterAll(async () => {
  await server.end('SIGTERM')
  await rm(dataDir, {recursive: true, force: true})
})

async function tabOf(seat: number): Promise<PlainTab> {
  const {boardId, epoch, cookie} = seats[seat] ?? {boardId: '', epoch: 0, cookie: ''}
  const tab = new PlainTab(server.origin, boardId, epoch, cookie)
  await tab.synced
  return tab
}

/** Resolves when the tab knows that everything it sent is on disk. */
function allSaved(tab: PlainTab): Promise<void> {
  return new Promise((done, failed) => {
    const look = () => {
      if (tab.saved >= tab.sent) return finish(done)
      if (tab.closed) finish(() => failed(new Error(`closed with ${tab.closed?.code}`)))
    }
    const finish = (then: () => void) => {
      tab.socket.off('message', look)
      tab.socket.off('close', look)
      then()
    }
    tab.socket.on('message', look)
    tab.socket.on('close', look)
    look()
  })
}

/** The update that this change of a copy of the board would send. */
function updateOf(tab: PlainTab, change: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(tab.doc))
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}

const card = (doc: Y.Doc, set: (record: Y.Map<unknown>) => void) => {
  const id = anId()
  writeChanges(doc, [{do: 'create', kind: 'attributes', id, fields: {name: 'fine', key: id}}])
  const record = rootOf(doc, 'attributes').get(id)
  if (record instanceof Y.Map) set(record)
}

const attacks: Readonly<Record<string, (doc: Y.Doc) => void>> = {
  'a wrong type in a field': doc => card(doc, record => record.set('name', 7)),
  'an extra key': doc => card(doc, record => record.set('colour', 'red')),
  'a word that is not in the list': doc => card(doc, record => record.set('layer', 'gossip')),
  'a text far too long': doc => card(doc, record => record.set('difference', new Y.Text('x'.repeat(20_000)))),
  'a text put in place of a text': doc => {
    const meta = rootOf(doc, 'meta')
    meta.set('objective', new Y.Text('mine'))
  },
  'a list where a record should be': doc => rootOf(doc, 'attributes').set(anId(), Y.Array.from(['x'])),
  'a record under an id of its own making': doc => rootOf(doc, 'attributes').set('short', new Y.Map()),
  'an unknown root': doc => doc.getMap('ballots').set('x', 1),
  'a list hidden in a root': doc => {
    const hidden = new Y.Doc()
    hidden.getArray('attributes').insert(0, ['hidden'])
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hidden))
  },
  'a document inside the document': doc => card(doc, record => record.set('name', new Y.Doc())),
  'maps in maps in maps': doc =>
    card(doc, record => {
      let at = record
      for (let depth = 0; depth < 50; depth += 1) {
        const next = new Y.Map<unknown>()
        at.set('name', next)
        at = next
      }
    }),
  'a whole record deleted': doc => {
    const [id] = rootOf(doc, 'tiers').keys()
    rootOf(doc, 'tiers').delete(id ?? '')
  },
  'a note in the name of somebody else': doc =>
    writeChanges(doc, [
      {do: 'create', kind: 'notes', id: anId(), fields: {text: 'x', authorId: anId(), departmentId: 'medical'}},
    ]),
  'a criterion, which is the facilitator’s to write': doc =>
    writeChanges(doc, [{do: 'create', kind: 'criteria', id: anId(), fields: {name: 'x', kind: 'custom'}}]),
  'a segment that is born in a tier': doc =>
    writeChanges(doc, [
      {
        do: 'create',
        kind: 'segments',
        id: anId(),
        fields: {name: 'x', placement: {in: 'tier', tierId: asId<'tier'>(anId()), rank: 'V'}},
      },
    ]),
}

describe('SYNC-3 NOTE-2 what a hand-made client writes against the rules', () => {
  test.each(Object.entries(attacks))('%s is refused; everybody else goes on', async (_, attack) => {
    const hostile = await tabOf(1)

    hostile.upload(updateOf(hostile, attack))
    const code = await hostile.gone
    card(honest.doc, record => record.set('unit', 'still here'))
    await allSaved(honest)

    expect(code).toBe(4422)
    expect(hostile.refusals).toHaveLength(1)
    await expectValidBoard()
  })

  test('bytes that are no update close with 4400', async () => {
    const hostile = await tabOf(1)

    hostile.upload(Uint8Array.from({length: 60}, () => numbers.between(0, 255)))

    expect(await hostile.gone).toBe(4400)
    await expectValidBoard()
  })

  test('a Yjs client that somebody else introduced cannot be taken over', async () => {
    const hostile = await tabOf(0)
    const victim = honest.doc.clientID
    const forged = updateOf(honest, doc => {
      doc.clientID = victim
      card(doc, record => record.set('name', 'not mine'))
    })

    hostile.upload(forged)

    expect(await hostile.gone).toBe(4422)
    card(honest.doc, () => undefined)
    await allSaved(honest)
    await expectValidBoard()
  })

  test('replaying what was written long ago changes nothing', async () => {
    const tab = await tabOf(1)
    const before = JSON.stringify(tab.doc.getMap('attributes').toJSON())

    for (let again = 0; again < 3; again += 1) tab.upload(Y.encodeStateAsUpdate(tab.doc))
    await allSaved(tab)
    const fresh = await tabOf(1)

    expect(JSON.stringify(fresh.doc.getMap('attributes').toJSON())).toBe(before)
    tab.close()
    fresh.close()
  })
})

describe('JOIN-2 who may open a socket', () => {
  test('no cookie, an unknown board and somebody else’s board get the same answer, and no frame', async () => {
    const [mine] = seats
    const [foreign] = await aWorkshop(server.origin, ['product'])
    if (!mine || !foreign) throw new Error('nobody is there')
    const asked = [
      new PlainTab(server.origin, mine.boardId, mine.epoch, ''),
      new PlainTab(server.origin, anId(), 1, mine.cookie),
      new PlainTab(server.origin, foreign.boardId, foreign.epoch, mine.cookie),
    ]

    const codes = await Promise.all(asked.map(tab => tab.gone))

    expect(codes).toEqual([4401, 4401, 4401])
    expect(asked.map(tab => [tab.closed?.reason, tab.doc.store.clients.size])).toEqual([
      ['', 0],
      ['', 0],
      ['', 0],
    ])
  })

  test('SYNC-4 another epoch, or none, is closed before any byte of the document', async () => {
    const [mine] = seats
    if (!mine) throw new Error('nobody is there')
    const tabs = [null, mine.epoch + 1].map(epoch => new PlainTab(server.origin, mine.boardId, epoch, mine.cookie))

    expect(await Promise.all(tabs.map(tab => tab.gone))).toEqual([4409, 4409])
    expect(tabs.map(tab => tab.doc.store.clients.size)).toEqual([0, 0])
  })
})

/** What a newcomer gets is whole: no unknown root, nothing pending, every record as its fields say. */
async function expectValidBoard(): Promise<void> {
  const fresh = await tabOf(0)
  const {doc} = fresh
  const faults = rootNames.flatMap(kind =>
    kind === 'meta'
      ? [faultOf('meta', '', rootOf(doc, 'meta'))]
      : [...rootOf(doc, kind)].map(([id, record]) => (record instanceof Y.Map ? faultOf(kind, id, record) : id)),
  )

  expect(faults.filter(fault => fault !== null)).toEqual([])
  expect([...doc.share.keys()].filter(name => !rootNames.some(root => root === name))).toEqual([])
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
  fresh.close()
}
