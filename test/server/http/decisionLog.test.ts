import {describe, expect, test} from 'vitest'
import {isHeadWhole, keyNamesIn} from '../../../server/signingKey.ts'
import {verifyLogFile} from '../../../shared/record/logFile.ts'
import {isSignedHead} from '../../../shared/record/signedHead.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aServer} from './aServer.ts'
import {aWalk} from './aWalk.ts'
import {numberAt, partAt, partsAt, wordAt} from './readAnswer.ts'

const segments: readonly Change[] = ['hospital', 'clinic'].map(name => {
  return {do: 'create', kind: 'segments', id: id(name), fields: {name}}
})
const decision = (text: string, subject = 'hospital') => ({kind: 'against_ranking', subjectIds: [id(subject)], text})

async function aWorkshop() {
  const server = await aServer()
  const frida = await server.person().open({template: 'blank', department: 'product'})
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const olle = await server.person().join(frida, 'Olle', 'service')
  await olle.become('observer', frida)
  await server.write(frida.boardId, segments)
  return {server, frida, anna, olle}
}

describe('the decision log', () => {
  test('LOG-7 is read oldest first, in pages, and filtered by kind, department, thing and words', async () => {
    const {server, frida, anna} = await aWorkshop()
    await frida.post('/decisions', decision('The hospitals are loyal'))
    await frida.post('/decisions', decision('The clinics grow', 'clinic'))
    await server.stand(frida.boardId, 'segments')
    await anna.post('/decisions', {kind: 'split', subjectIds: [id('clinic'), id('hospital')], text: 'Other needs'})
    const read = async (query: string) => (await anna.get(`/decisions?${query}`)).body
    const texts = async (query: string) => partsAt(await read(query), 'entries').map(({text}) => text)

    const whole = await read('')
    const first = await read('limit=2')
    const second = await read(`limit=500&after=${numberAt(first, 'next')}`)

    const entries = partsAt(whole, 'entries')
    expect(entries.map(({number}) => number)).toEqual(
      Array.from({length: numberAt(whole, 'head', 'entries')}, (_, index) => index + 1),
    )
    expect([...partsAt(first, 'entries'), ...partsAt(second, 'entries')]).toEqual(entries)
    expect({next: whole.next, last: second.next, fault: whole.fault}).toEqual({next: null, last: null, fault: null})
    expect(entries.at(-1)).toMatchObject({
      by: anna.participantId,
      departmentId: 'sales',
      kind: 'split',
      isDecision: true,
      subjectIds: [id('clinic'), id('hospital')],
      hash: wordAt(whole, 'head', 'hash'),
    })
    expect(await texts('kind=against_ranking')).toEqual(['The hospitals are loyal', 'The clinics grow'])
    expect(await texts('kind=decisions&department=sales')).toEqual(['Other needs'])
    expect(await texts(`subject=${id('clinic')}`)).toEqual(['The clinics grow', 'Other needs'])
    expect(await texts('text=GROW')).toEqual(['The clinics grow'])
    for (const wrong of ['after=-1', 'after=x', 'limit=0'])
      expect((await anna.get(`/decisions?${wrong}`)).body.code).toBe('request.malformed')
  })

  test('LOG-6 whoever may split a segment says why, while segments are written; all else is the facilitator’s', async () => {
    const {server, frida, anna, olle} = await aWorkshop()
    const split = {kind: 'split', subjectIds: [id('clinic'), id('hospital')], text: 'Other needs'}

    expect((await anna.post('/decisions', split)).body.code).toBe('phase.closed')
    await server.stand(frida.boardId, 'segments')
    expect((await anna.post('/decisions', split)).status).toBe(201)
    expect((await olle.post('/decisions', split)).status).toBe(403)
    for (const kind of ['merged', 'against_ranking']) {
      expect((await anna.post('/decisions', {...split, kind})).status).toBe(403)
      expect((await frida.post('/decisions', {...split, kind})).status).toBe(201)
    }
  })

  test('LOG-4 as a file it can be checked by whoever has it; one word turned is found', async () => {
    const {frida} = await aWorkshop()
    await frida.post('/decisions', decision('The hospitals are loyal'))

    const file = await frida.get('/decisions/file?as=json')
    const spoilt = JSON.parse(file.text.replace('are loyal', 'are loyaI'))
    const shorter = {...file.body, entries: partsAt(file.body, 'entries').slice(0, -1)}

    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${frida.boardId}-decisions.json"`)
    expect(verifyLogFile(file.body)).toMatchObject({valid: true, boardId: frida.boardId, inPart: 0})
    const {length} = partsAt(file.body, 'entries')
    expect(verifyLogFile(spoilt)).toMatchObject({
      valid: false,
      fault: {number: length, what: 'changed'},
      kind: 'decided',
    })
    expect(verifyLogFile(shorter)).toMatchObject({valid: false, fault: {number: length, what: 'cut'}})
    const [entries, hash] = [numberAt(file.body, 'head', 'entries'), wordAt(file.body, 'head', 'hash')]
    const rewritten = [{entries, hash: `${hash.slice(0, -1)}x`, named: 'version 1'}]
    expect(verifyLogFile(file.body, () => rewritten)).toMatchObject({fault: {what: 'rewritten', named: 'version 1'}})
    expect(verifyLogFile({...file.body, entries: [{number: 1}]})).toMatchObject({fault: {number: 1, what: 'changed'}})
    expect(verifyLogFile({schema: 'other'})).toEqual({valid: false, fault: null, at: null, kind: null})
  })

  test('LOG-4 who must not see names finds none in it, and can check it all the same', async () => {
    const {server, frida, olle} = await aWorkshop()
    await server.stand(frida.boardId, 'needs')

    const file = await olle.get('/decisions/file?as=json')
    const table = await olle.get('/decisions/file?as=csv&language=da')
    const read = await olle.get('/decisions')

    for (const {text} of [file, table, read]) expect(text).not.toMatch(/Anna|Frida/)
    const verdict = verifyLogFile(file.body)
    expect(verdict).toMatchObject({valid: true})
    expect(verdict.valid && verdict.inPart).toBeGreaterThan(1)
    expect((await frida.get('/decisions/file?as=json')).text).toContain('Anna')
  })

  test('EXP-4 as a table it holds no formula, and says everything in the reader’s words', async () => {
    const {frida} = await aWorkshop()
    await frida.post('/decisions', decision('=HYPERLINK("http://x")'))

    const table = await frida.get('/decisions/file?as=csv&language=sv')

    const line = table.text.split('\r\n').find(each => each.includes('HYPERLINK')) ?? ''
    expect(table.text.startsWith('Nummer,')).toBe(true)
    expect(line).toContain('Placerat mot rangordningen')
    expect(line).toContain('hospital')
    expect(line).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect((await frida.get('/decisions/file?as=xml')).body.code).toBe('request.malformed')
    expect((await frida.get('/decisions/file?as=csv&language=no')).body.code).toBe('request.malformed')
  })

  test('LOG-9 T15 where it stands goes with each form of it, signed, and alone in a file to keep elsewhere', async () => {
    const {server, frida, olle} = await aWorkshop()

    const [json, csv, head] = await Promise.all(
      ['json', 'csv', 'head'].map(as => frida.get(`/decisions/file?as=${as}`)),
    )
    const observed = await olle.get('/decisions/file?as=head')

    expect(head?.headers.get('content-disposition')).toBe(`attachment; filename="${frida.boardId}-decisions-head.json"`)
    expect(partAt(json?.body ?? {}, 'head')).toEqual({
      entries: numberAt(head?.body ?? {}, 'entries'),
      hash: wordAt(head?.body ?? {}, 'hash'),
    })
    const signed = [head, observed].map(each => each?.body)
    const withFiles = [json, csv].map(each => JSON.parse(each?.headers.get('x-enig-log-head') ?? 'null'))
    expect(withFiles[0]).toEqual(partAt(json?.body ?? {}, 'signed'))
    for (const each of [...signed, ...withFiles]) {
      expect(each).toMatchObject({schema: 'urn:enig:head:1', boardId: frida.boardId})
      expect(isSignedHead(each) && isHeadWhole(each)).toBe(true)
      expect(keyNamesIn(server.deps.signer.publicKeys)).toEqual([each?.key])
    }
    expect((await frida.send('GET', '/enig-signing.pub')).text).toBe(server.deps.signer.publicKeys)
  })

  test('JOIN-2 a stranger hears nothing of it', async () => {
    const {server, frida} = await aWorkshop()
    const stranger = server.person()
    stranger.boardId = frida.boardId

    for (const path of ['/decisions', '/decisions/file', '/decisions/file?as=head'])
      expect((await stranger.get(path)).body.code).toBe('board.unknown')
  })
})

test('LOG-3 LOG-9 EXP-1 a version says where the log stood when it was agreed: what fits together anew is found all the same', async () => {
  const walk = await aWalk()
  const {frida, anna, mats} = walk
  await walk.upTo('agree')
  const candidate = (await frida.record()).candidate
  for (const person of [anna, mats, frida]) await walk.sign(person)
  const published = await frida.send('GET', `/api/v1/models/${frida.boardId}.1`)
  const model = published.body
  const exported = []
  for (let time = 0; time < 2; time += 1)
    exported.push(await frida.send('GET', `/api/v1/models/${frida.boardId}.1/export/segmodel.json`))
  const file = (await frida.get('/decisions/file')).body

  const noted = partAt(model, 'provenance', 'decisionLog')
  const [stood, hash] = [numberAt(noted, 'entries'), wordAt(noted, 'hash')]
  const heads = [{entries: stood, hash, named: 'version 1'}]
  const entries = partsAt(file, 'entries')
  const cut = {...file, entries: entries.slice(0, stood - 1)}
  const last = cut.entries.at(-1)
  const fitted = {...cut, head: {entries: last?.number, hash: last?.hash}}

  // T15: the bytes are the same each time; where the log stood by then goes with them, and not in them.
  const headsBeside = [published, ...exported].map(({headers}) => JSON.parse(headers.get('x-enig-log-head') ?? 'null'))
  expect(exported[1]?.text).toBe(exported[0]?.text)
  expect(headsBeside.map(head => isSignedHead(head) && isHeadWhole(head))).toEqual([true, true, true])
  const firstHead = headsBeside[0]?.entries
  expect(headsBeside.map(({entries: stands}) => stands - firstHead)).toEqual([0, 1, 2])
  for (const {text} of [published, ...exported]) expect(text).not.toContain(headsBeside[0]?.key)
  expect(candidate?.log?.entries).toBeLessThan(stood)
  expect(entries[stood - 1]?.hash).toBe(hash)
  expect(verifyLogFile(file, () => heads)).toMatchObject({valid: true})
  expect(verifyLogFile(fitted)).toMatchObject({valid: true})
  expect(verifyLogFile(fitted, () => heads)).toMatchObject({
    valid: false,
    fault: {number: stood, what: 'cut', named: 'version 1'},
  })
})
