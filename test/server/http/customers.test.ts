import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {aWalk} from './aWalk.ts'
import {numberAt, partAt, partsAt, wordAt} from './readAnswer.ts'

const csv = [
  'customer_id,beds,region,sales',
  'C1,400,Skåne,1000.50',
  'C2,20,Jylland,200',
  'C3,150,=1+1,300',
  'C4,,Skåne,50',
  'C5,many,Skåne,70',
].join('\r\n')

async function upload(person: APerson, text: string = csv, name = 'kunder åäö.csv') {
  return person.send('POST', `/api/v1/boards/${person.boardId}/imports`, new TextEncoder().encode(text), {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(name),
  })
}

const mapping = {idColumn: 'customer_id', valueColumn: 'sales', columns: {beds: {valueType: 'number'}}, currency: 'SEK'}

async function imported(person: APerson, text: string = csv): Promise<string> {
  const importId = wordAt((await upload(person, text)).body, 'importId')
  const remapped = await person.put(`/imports/${importId}`, mapping)
  if (remapped.status !== 200) throw new Error(remapped.text)
  const reply = await person.post(`/imports/${importId}/commit`)
  if (reply.status !== 200) throw new Error(reply.text)
  return importId
}

const filesOf = (server: TestServer, person: APerson) => {
  const folder = join(server.deps.dataDir, 'customers', person.boardId)
  return existsSync(folder)
    ? readdirSync(folder)
        .map(name => name.replace(/^[^.]+/, ''))
        .toSorted()
    : []
}

describe('a customer file', () => {
  test('IMP-1 is shown as it was understood before anything is used', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    const reply = await upload(frida)

    expect(reply.status).toBe(201)
    expect(reply.body.preview).toMatchObject({encoding: 'utf-8', delimiter: ',', idColumn: 'customer_id'})
    expect((await frida.record()).customers).toBeNull()
    expect(filesOf(server, frida)).toEqual(['.upload'])
  })

  test('IMP-2 becomes the board’s customers; its columns become attributes; the faulty row does not hold it up', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    await imported(frida)

    expect(await frida.record()).toMatchObject({
      settings: {currency: 'SEK'},
      customers: {rows: 4, rejected: 1, idColumn: 'customer_id', valueColumn: 'sales', asOf: '2026-03-02'},
    })
    const {attributes} = await server.board(frida.boardId)
    expect(
      [...attributes.values()].map(({key, valueType, availability, source}) => [key, valueType, availability, source]),
    ).toContainEqual(['beds', 'number', 'have', 'kunder åäö.csv'])
    expect(filesOf(server, frida)).toEqual(['.parquet', '.rejected.csv'])
  })

  test('IMP-3 no customer travels to a browser', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const anna = await server.person().join(frida, 'Anna', 'sales')
    await imported(frida)

    await anna.get('/record')

    expect(anna.heard.join()).not.toContain('C3')
    expect(JSON.stringify(await server.record(frida.boardId))).not.toMatch(/"C[1-5]"/)
  })

  test('IMP-2 what was left out comes as a file with line, reason and the row as it stood, before and after', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const importId = wordAt((await upload(frida)).body, 'importId')
    await frida.put(`/imports/${importId}`, mapping)

    const before = await frida.get(`/imports/${importId}/rejected`)
    await frida.post(`/imports/${importId}/commit`)
    const after = await frida.get(`/imports/${importId}/rejected`)

    expect(before.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(before.text.replace('\uFEFF', '').split('\r\n').slice(0, 2)).toEqual([
      'line,reason,column,value,row',
      '6,number.unreadable,beds,many,"C5,many,Skåne,70"',
    ])
    expect(after.text).toBe(before.text)
  })

  test('IMP-2 the same customer twice stops the import until somebody chooses', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const importId = wordAt((await upload(frida, 'id,beds\nA,1\nA,2\nB,3\n')).body, 'importId')
    await frida.put(`/imports/${importId}`, {idColumn: 'id'})

    const stopped = await frida.post(`/imports/${importId}/commit`)
    await frida.put(`/imports/${importId}`, {idColumn: 'id', duplicates: 'last'})
    const chosen = await frida.post(`/imports/${importId}/commit`)

    expect([stopped.status, stopped.body.code]).toEqual([409, 'import.duplicateIds'])
    expect(chosen.body.rows).toBe(2)
  })

  test('a file can be thrown away, and a second one takes the place of the first', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const first = wordAt((await upload(frida)).body, 'importId')
    const second = wordAt((await upload(frida)).body, 'importId')

    expect((await frida.put(`/imports/${first}`, {})).body.code).toBe('import.unknown')
    expect((await frida.delete(`/imports/${second}`)).status).toBe(200)
    expect((await frida.post(`/imports/${second}/commit`)).body.code).toBe('import.unknown')
    expect(filesOf(server, frida)).toEqual([])
  })

  test('a file that is replaced goes, one that a version was agreed on stays', async () => {
    const walk = await aWalk()
    await imported(walk.frida)
    await imported(walk.frida, csv.replace('C1', 'D1'))
    expect(filesOf(walk.server, walk.frida)).toEqual(['.parquet', '.rejected.csv'])

    await walk.upTo('agree')
    for (const person of [walk.anna, walk.mats, walk.frida]) await walk.sign(person)

    expect(filesOf(walk.server, walk.frida)).toEqual(['.parquet', '.rejected.csv'])
  })

  test('JOIN-3 only those who lead bring, read and throw away files', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const anna = await server.person().join(frida, 'Anna', 'sales')
    const importId = wordAt((await upload(frida)).body, 'importId')

    const replies = await Promise.all([
      upload(anna),
      anna.put(`/imports/${importId}`, {}),
      anna.post(`/imports/${importId}/commit`),
      anna.get(`/imports/${importId}/rejected`),
      anna.delete(`/imports/${importId}`),
    ])

    expect(replies.map(({status}) => status)).toEqual([403, 403, 403, 403, 403])
  })

  test.each([
    ['nothing', '', 'import.empty', 422],
    ['an Excel workbook', 'PK\u0003\u0004\u0014\u0000\u0006\u0000', 'import.spreadsheet', 415],
    ['a program', '\u0000\u0001\u0002MZ\u0000\u0000', 'import.notText', 415],
  ])('IMP-1 %s is refused by its code', async (_, text, code, status) => {
    const server = await aServer()
    const frida = await server.person().open()

    const reply = await upload(frida, text)

    expect([reply.status, reply.body.code]).toEqual([status, code])
    expect(filesOf(server, frida)).toEqual([])
  })

  test('a file of more than 10 MB is cut off while it arrives', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    const reply = await upload(frida, `id,name\n${'1,aaaaaaaa\n'.repeat(1_000_000)}`)

    expect([reply.status, reply.body.code]).toEqual([413, 'import.tooBig'])
  })

  test('a name that looks like a path never becomes one', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    await upload(frida, csv, '../../etc/passwd')

    expect(filesOf(server, frida)).toEqual(['.upload'])
    expect((await frida.get('/imports/..%2F..%2Fsecret/rejected')).status).toBe(404)
  })
})

describe('size, value and overlap', () => {
  test('RULE-5 are counted when a rule is written, once the writing rests', async () => {
    const walk = await aWalk()
    await imported(walk.frida)
    await walk.upTo('segments')
    await walk.steps.segments()
    expect((await walk.frida.record()).profile?.segments ?? []).toEqual([])

    await walk.server.pass(1000)
    await walk.server.services.profiles.settle(walk.frida.boardId)

    expect((await walk.mats.record()).profile).toMatchObject({
      universe: {rows: 4, value: '1550.5'},
      segments: [
        {id: id('hospital'), size: 2, value: '1300.5', unknownInRule: 1},
        {id: id('clinic'), size: 1, value: '200'},
      ],
      inNone: {rows: 1},
      asOf: '2026-03-02',
    })
  })

  test('RULE-3 a half-written rule is not counted, and not as everybody', async () => {
    const walk = await aWalk()
    await imported(walk.frida)
    await walk.upTo('segments')
    await walk.steps.segments()
    await walk.write({do: 'set', kind: 'conditions', id: id('rule-clinic'), field: 'value', value: 'many'})

    await walk.server.services.profiles.settle(walk.frida.boardId)

    expect((await walk.frida.record()).profile?.segments.map(segment => segment.id)).toEqual([id('hospital')])
  })

  test('a rule on an attribute that the file has not is not counted and breaks nothing', async () => {
    const walk = await aWalk()
    await imported(walk.frida, 'customer_id,beds_2,sales\nC1,1,2\n'.replace('beds_2', 'rooms'))
    await walk.upTo('segments')
    await walk.steps.segments()

    await walk.server.services.profiles.settle(walk.frida.boardId)

    expect((await walk.frida.record()).profile).toMatchObject({universe: {rows: 1}, segments: []})
    expect(walk.server.log).toEqual([])
  })

  test('a burst of writing is counted once', async () => {
    const walk = await aWalk()
    await imported(walk.frida)
    await walk.upTo('segments')
    await walk.steps.segments()
    await walk.server.services.profiles.settle(walk.frida.boardId)
    const profileSeq = async () =>
      (
        await walk.server.deps.store.read<{seq: number}>({
          sql: "SELECT seq FROM latest WHERE fact = 'profile'",
          parameters: [],
        })
      )[0]?.seq ?? 0
    const before = await profileSeq()

    for (let value = 1; value <= 20; value += 1)
      await walk.write({do: 'set', kind: 'conditions', id: id('rule-clinic'), field: 'value', value})
    await walk.server.pass(1000)
    await walk.server.services.profiles.settle(walk.frida.boardId)

    expect((await profileSeq()) - before).toBe(1)
  })
})

describe('exports', () => {
  async function agreed() {
    const walk = await aWalk()
    await imported(walk.frida)
    await walk.upTo('agree')
    for (const person of [walk.anna, walk.mats, walk.frida]) await walk.sign(person)
    return {...walk, path: `/api/v1/models/${walk.frida.boardId}.1`}
  }

  test('VER-1 the version carries the counts of the file it was agreed on', async () => {
    const walk = await agreed()

    const data = partAt((await walk.frida.get(walk.path)).body, 'content', 'data')

    expect(data).toMatchObject({rows: 4, value: '1550.5', currency: 'SEK', asOf: '2026-03-02'})
    expect(
      partsAt(data, 'segments')
        .map(segment => numberAt(segment, 'rows'))
        .toSorted(),
    ).toEqual([1, 2])
  })

  test('EXP-2 the assignments hold every customer once, safe for a spreadsheet', async () => {
    const walk = await agreed()

    const reply = await walk.frida.get(`${walk.path}/export/assignments.csv`)

    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="autumn-v1-assignments.csv"')
    const rows = reply.text
      .trim()
      .split('\r\n')
      .map(line => line.split(',').slice(0, 6))
    expect(rows.slice(1)).toEqual([
      ['C1', id('hospital'), 'hospital', 'Invest', 'false', 'rule'],
      ['C2', id('clinic'), 'clinic', '', 'true', 'rule'],
      ['C3', id('hospital'), 'hospital', 'Invest', 'false', 'rule'],
      ['C4', '', '', '', 'false', 'none'],
    ])
  })

  test('EXP-1 each target twice gives the same bytes, and stands in the record with who and when', async () => {
    const walk = await agreed()
    const exports = partsAt((await walk.frida.get(`${walk.path}/exports`)).body, 'exports')

    for (const target of exports.map(each => wordAt(each, 'target'))) {
      const first = await walk.frida.get(`${walk.path}/export/${target}`)
      const second = await walk.frida.get(`${walk.path}/export/${target}`)
      expect([first.status, second.text]).toEqual([200, first.text])
      expect(first.headers.get('etag')).toMatch(/^"sha256:[0-9a-f]{64}"$/)
    }

    expect(exports.map(({target, available}) => [target, available])).toEqual([
      ['segmodel.json', true],
      ['assignments.csv', true],
      ['postgresql.sql', true],
      ['duckdb.sql', true],
    ])
    expect((await walk.anna.record()).exports).toHaveLength(8)
  })

  test('EXP-7 EXP-2 customers leave by the facilitator’s hand only', async () => {
    const walk = await agreed()
    await walk.mats.become('cofacilitator', walk.frida)

    expect((await walk.mats.get(`${walk.path}/export/assignments.csv`)).body.code).toBe('right.missing')
    expect((await walk.mats.get(`${walk.path}/export/segmodel.json`)).status).toBe(200)
    const exports = partsAt((await walk.mats.get(`${walk.path}/exports`)).body, 'exports')
    expect(exports.find(({target}) => target === 'assignments.csv')?.available).toBe(false)
  })

  test('EXP-3 what is not there is said by its code', async () => {
    const walk = await agreed()

    expect((await walk.frida.get(`${walk.path}/export/sap.xml`)).body.code).toBe('export.unknown')
    expect((await walk.frida.get(`/api/v1/models/${walk.frida.boardId}.2`)).body.code).toBe('model.unknown')
    expect((await walk.frida.get('/api/v1/models/nonsense')).body.code).toBe('model.unknown')
  })

  test('EXP-2 without a customer file there are no assignments', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    for (const person of [walk.anna, walk.mats, walk.frida]) await walk.sign(person)

    const reply = await walk.frida.get(`/api/v1/models/${walk.frida.boardId}.1/export/assignments.csv`)

    expect([reply.status, reply.body.code]).toEqual([409, 'export.needsCustomers'])
  })

  test('CRIT-5 a masked department gets a copy without the figures, with the hash of the whole', async () => {
    const walk = await aWalk()
    await imported(walk.frida)
    const criteria = await walk.server.criteria(walk.frida.boardId)
    const [profitability] = criteria.filter(({kind}) => kind === 'profitability')
    await walk.frida.put('/masks', {masks: [{criterionId: profitability?.id, departmentIds: ['service']}]})
    const olle = await walk.server.person().join(walk.frida, 'Olle', 'service')
    await olle.become('reviewer', walk.frida)
    await walk.upTo('agree')
    for (const person of [walk.anna, walk.mats, walk.frida]) await walk.sign(person)
    const path = `/api/v1/models/${walk.frida.boardId}.1`

    const whole = await walk.anna.get(path)
    const copy = await olle.get(path)
    const file = await olle.get(`${path}/export/segmodel.json`)

    expect(copy.body).toMatchObject({scopedFor: 'service', contentHash: whole.body.contentHash})
    expect(whole.text).toContain('1550.5')
    for (const {text} of [copy, file]) expect(text).not.toContain('1550.5')
    expect(JSON.parse(file.text)).toMatchObject({scopedFor: 'service'})
    expect(copy.headers.get('etag')).not.toBe(whole.headers.get('etag'))
  })
})
