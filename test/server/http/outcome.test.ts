import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {verifyDocument} from '../../../shared/model/verify.ts'
import {modelSchema} from '../../../shared/model/schema.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {aWalk} from './aWalk.ts'
import {partAt, partsAt} from './readAnswer.ts'

const hour = 60 * 60_000
const day = 24 * hour

/** A candidate lies there, to be signed by the day after tomorrow; product and sales have signed, marketing is silent. */
async function aSilentDepartment(on?: TestServer) {
  const walk = await aWalk(on)
  await walk.upTo('agree')
  const {frida, anna, mats, server} = walk
  const until = new Date(server.clock.ms + 2 * day).toISOString()
  await frida.put('/sign-by', {until})
  for (const person of [frida, anna]) await walk.sign(person)
  const outcome = async (set: object = {}, by: APerson = frida) => {
    const {candidate} = await frida.record()
    const {number, contentHash} = candidate ?? {number: 0, contentHash: ''}
    const seen = {candidate: number, contentHash, without: ['marketing'], statement: 'Marketing was asked twice.'}
    return by.post('/outcome', {...seen, ...set})
  }
  /** Lets the time go by, and what it brings be written down. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= day) await server.pass(Math.min(left, day))
    await server.pass(1)
    await server.board(frida.boardId)
  }
  const model = () => mats.get(`/api/v1/models/${frida.boardId}.1`)
  return {...walk, until, outcome, pass, lapse: () => pass(2 * day), model}
}

/** Nothing of it may have happened. */
async function isAsItWas({frida}: {readonly frida: APerson}) {
  const {phase, versions, decisions} = await frida.record()
  return {phase, versions: versions.length, decided: decisions.filter(({kind}) => kind === 'agreed_without').length}
}
const untouched = {phase: 'agree', versions: 0, decided: 0}

describe('when the day to sign by comes', () => {
  test('SIGN-7 the server writes down who is missing, with nobody there and not a moment before', async () => {
    const {frida, server, until, pass} = await aSilentDepartment()
    const logged = () =>
      server.deps.store.read<{at: string; by: string; json: string}>({
        sql: `SELECT at, by, json FROM events WHERE json LIKE '{"is":"signByPassed"%'`,
        parameters: [],
      })

    await pass(2 * day - hour)
    const early = [await logged(), (await server.record(frida.boardId)).lapsed]
    await pass(hour)
    const record = await server.record(frida.boardId)
    const rows = await logged()
    await pass(3 * day)

    expect(early).toEqual([[], null])
    expect(record).toMatchObject({phase: 'agree', versions: [], lapsed: {until, missing: ['marketing']}})
    expect(rows).toMatchObject([{by: 'server'}])
    expect(rows[0]?.at.slice(0, 16)).toBe(until.slice(0, 16))
    expect(await logged()).toHaveLength(1)
  })

  test('SIGN-7 a server that was down when it came says so when it is back', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'enig-outcome-'))
    const {frida, server, until} = await aSilentDepartment(await aServer({dataDir}))
    const startsAt = server.clock.ms + 3 * day
    await server.stop()

    const later = await aServer({dataDir, seed: 2, startsAt})
    const lapsed = async () => {
      await later.pass(1)
      return (await later.record(frida.boardId)).lapsed
    }

    await expect.poll(lapsed, {timeout: 30_000}).toEqual({until, missing: ['marketing']})
    await later.stop()
    rmSync(dataDir, {recursive: true, force: true})
  })

  test('SIGN-7 extended, it is a decision with the old and the new day, and what had lapsed runs again', async () => {
    const {frida, server, until, lapse, outcome, pass} = await aSilentDepartment()
    await lapse()
    const to = new Date(server.clock.ms + 5 * day).toISOString()

    await frida.put('/sign-by', {until: to})

    const {decisions, lapsed, signBy} = await server.record(frida.boardId)
    expect([lapsed, signBy]).toEqual([null, to])
    expect(decisions).toMatchObject([{kind: 'deadline_moved', moved: {from: until, to}, by: frida.participantId}])
    expect((await outcome()).body).toEqual({code: 'outcome.tooEarly', params: {until: to}})
    const entries = (await frida.get('/decisions')).body.entries as readonly {kind: string; details: string[]}[]
    expect(entries.find(({kind}) => kind === 'deadline_moved')?.details).toEqual([
      `movedFrom=${until}`,
      `movedTo=${to}`,
    ])
    // Brought forward, it comes on the earlier day, and once.
    const sooner = new Date(server.clock.ms + hour).toISOString()
    await frida.put('/sign-by', {until: sooner})
    await pass(hour)
    const record = await server.record(frida.boardId)
    await pass(6 * day)
    expect(record.lapsed).toEqual({until: sooner, missing: ['marketing']})
    expect(await server.record(frida.boardId)).toEqual(record)
  })

  test('SIGN-7 whoever is missing may still sign; then all have agreed, and nothing else is said', async () => {
    const {mats, lapse, model, ...walk} = await aSilentDepartment()
    await lapse()

    const signed = await walk.sign(mats)

    expect(signed.body).toEqual({agreed: true})
    expect((await model()).body.outcome).toMatchObject({
      kind: 'agreed',
      departments: ['marketing', 'product', 'sales'],
      statement: '',
    })
    expect((await mats.record()).versions[0]).not.toHaveProperty('without')
  })

  test('SIGN-7 what is frozen after the day gets a day of its own', async () => {
    const {frida, write, next, lapse, outcome, server} = await aSilentDepartment()
    await lapse()
    await frida.post('/amend', {backTo: 'engage', reason: 'The offer is too wide'})
    await write({do: 'text', kind: 'segments', id: id('hospital'), field: 'offer', to: 'A smaller service'})
    await next()

    expect(await server.record(frida.boardId)).toMatchObject({phase: 'agree', signBy: null, lapsed: null})
    expect((await outcome()).body.code).toBe('outcome.noDay')
  })
})

describe('agreed without somebody', () => {
  test('SIGN-9 VER-9 it is a decision in the chained log, makes the version, and the version says so for good', async () => {
    const {frida, mats, outcome, lapse, model, ...walk} = await aSilentDepartment()
    await lapse()
    const before = (await frida.get('/candidate')).body.contentHash

    const recorded = await outcome()

    expect(recorded.status).toBe(201)
    const record = await mats.record()
    expect(record).toMatchObject({
      phase: 'signed',
      versions: [
        {
          number: 1,
          contentHash: before,
          without: {departments: ['marketing'], statement: 'Marketing was asked twice.', by: frida.participantId},
        },
      ],
      decisions: [{kind: 'agreed_without', subjectIds: ['marketing'], text: 'Marketing was asked twice.'}],
    })
    const entries = (await mats.get('/decisions')).body.entries as readonly {kind: string}[]
    expect(entries.map(({kind}) => kind).slice(-2)).toEqual(['agreed_without', 'versionAgreed'])
    expect(record.logFault).toBeNull()
    const published = await model()
    expect(published.body).toMatchObject({
      contentHash: before,
      outcome: {
        kind: 'agreed_without',
        departments: ['marketing'],
        statement: 'Marketing was asked twice.',
        recordedBy: 'Frida',
      },
    })
    expect(partsAt(published.body, 'outcome', 'openChecks')).toContainEqual({
      check: 'signoff.missing',
      subjects: ['marketing'],
    })
    expect(partsAt(published.body, 'signOffs').map(({department}) => department)).toEqual(['product', 'sales'])
    expect(verifyDocument(published.body)).toEqual({valid: true, contentHash: before})
    const validate = new Ajv2020({strict: false}).compile(modelSchema as object)
    expect(validate(published.body) ? [] : validate.errors).toEqual([])
    expect((await walk.sign(mats)).body.code).toBe('phase.notAllowed')
    // Next year it still stands there.
    await frida.post('/drafts', {from: 1})
    expect((await mats.record()).versions[0]?.without?.departments).toEqual(['marketing'])
    const {contentHash, outcome: then} = published.body
    expect((await model()).body).toMatchObject({contentHash, outcome: then})
  })

  test('VER-9 the content is the same as if all had signed, and whoever takes the outcome out is found out', async () => {
    const [silent, whole] = [await aSilentDepartment(), await aSilentDepartment()]
    await silent.lapse()
    await silent.outcome()
    await whole.sign(whole.mats)

    const [without, all] = [(await silent.model()).body, (await whole.model()).body]

    expect([without.contentHash, without.content]).toEqual([all.contentHash, all.content])
    const forged = {...without, outcome: {...partAt(without, 'outcome'), kind: 'agreed'}}
    expect(verifyDocument(forged)).toEqual({valid: false, path: '/outcome/kind', because: 'changed'})
  })

  test('VER-9 a query made from it says so; a table that cannot is told to lack it', async () => {
    const {frida, mats, outcome, lapse} = await aSilentDepartment()
    await lapse()
    await outcome({statement: 'Asked twice,\nno answer; DROP TABLE customers'})
    const at = `/api/v1/models/${frida.boardId}.1`

    const sql = (await mats.get(`${at}/export/duckdb.sql`)).text
    const {exports} = (await mats.get(`${at}/exports`)).body as {
      exports: readonly {target: string; losses: readonly {code: string}[]}[]
    }

    expect(sql).toContain(
      '\n-- Agreed without: marketing.\n-- Why, by Frida: Asked twice, no answer; DROP TABLE customers\n',
    )
    const lacks = exports.filter(({losses}) => losses.some(({code}) => code === 'loss.outcome'))
    expect(lacks.map(({target}) => target)).toEqual(['assignments.csv'])
  })

  test('SIGN-9 the co-facilitator may record it as well, nobody else', async () => {
    const {anna, mats, frida, outcome, lapse} = await aSilentDepartment()
    await lapse()

    const codes = [await outcome({}, anna), await outcome({}, mats)].map(({body}) => body.code)
    await anna.become('cofacilitator', frida)
    const recorded = await outcome({}, anna)

    expect(codes).toEqual(['right.missing', 'right.missing'])
    expect(recorded.status).toBe(201)
    expect((await mats.record()).versions[0]?.without?.by).toBe(anna.participantId)
  })

  test('SIGN-9 two who record it at once make one version', async () => {
    const {frida, outcome, lapse, mats} = await aSilentDepartment()
    await lapse()

    const replies = await Promise.all([outcome(), outcome()])

    expect(replies.map(({status}) => status).toSorted()).toEqual([201, 409])
    expect(replies.find(({status}) => status === 409)?.body.code).toBe('phase.notAllowed')
    const {versions, decisions} = await mats.record()
    expect([versions.length, decisions.length, (await frida.record()).phase]).toEqual([1, 1, 'signed'])
  })
})

describe('never', () => {
  test('SIGN-9 before the day has passed, by the server’s clock alone', async () => {
    const walk = await aSilentDepartment()
    const {outcome, until, pass} = walk
    const codes = [await outcome()]
    await pass(2 * day - hour)
    codes.push(await outcome())

    expect(codes.map(({status, body}) => [status, body])).toEqual(
      Array.from({length: 2}, () => [409, {code: 'outcome.tooEarly', params: {until}}]),
    )
    expect(await isAsItWas(walk)).toEqual(untouched)
    await pass(hour)
    expect((await outcome()).status).toBe(201)
  })

  test('SIGN-9 where no day was set, or by hand in the log', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    for (const person of [walk.frida, walk.anna]) await walk.sign(person)
    const {candidate} = await walk.frida.record()
    await walk.server.pass(30 * day)

    const {body} = await walk.frida.post('/outcome', {
      candidate: candidate?.number,
      contentHash: candidate?.contentHash,
      without: ['marketing'],
      statement: 'They are silent.',
    })

    const byHand = await walk.frida.post('/decisions', {kind: 'agreed_without', subjectIds: [], text: 'By hand'})
    expect([body.code, byHand.body.code]).toEqual(['outcome.noDay', 'request.malformed'])
    expect(await isAsItWas(walk)).toEqual(untouched)
  })

  test('SIGN-9 with an objection open, whoever raised it', async () => {
    const walk = await aSilentDepartment()
    const {anna, mats, outcome, lapse, frida} = walk
    await mats.post('/objections', {text: 'Clinics matter to us'})
    await anna.post('/objections', {text: 'The offer is not ready'})
    await lapse()
    const [first, second] = (await frida.record()).objections

    const codes = [await outcome()]
    await frida.post(`/objections/${first?.id}/resolve`, {resolution: 'Next year'})
    codes.push(await outcome())
    expect(await isAsItWas(walk)).toEqual(untouched)
    await frida.post(`/objections/${second?.id}/resolve`, {resolution: 'It is by now'})

    expect(codes.map(({status, body}) => [status, body.code])).toEqual([
      [409, 'objection.open'],
      [409, 'objection.open'],
    ])
    expect((await outcome()).status).toBe(201)
  })

  test('SIGN-9 while a signature is for an earlier text', async () => {
    const walk = await aSilentDepartment()
    const {frida, anna, write, next, outcome, pass} = walk
    await frida.post('/amend', {backTo: 'engage', reason: 'The offer is too wide'})
    await write({do: 'text', kind: 'segments', id: id('hospital'), field: 'offer', to: 'A smaller service'})
    await next()
    await walk.sign(frida)
    await pass(2 * day)

    const refused = await outcome({without: ['sales', 'marketing']})

    expect([refused.status, refused.body]).toEqual([409, {code: 'outcome.stale', params: {departments: 'sales'}}])
    expect(await isAsItWas(walk)).toEqual(untouched)
    await walk.sign(anna)
    expect((await outcome()).status).toBe(201)
  })

  test('SIGN-9 without any signature at all', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    const {frida, anna, server} = walk
    await frida.put('/sign-by', {until: new Date(server.clock.ms + day).toISOString()})
    await server.pass(day)
    const {candidate} = await frida.record()
    const ask = (without: readonly string[]) =>
      frida.post('/outcome', {
        candidate: candidate?.number,
        contentHash: candidate?.contentHash,
        without,
        statement: 'Nobody answers.',
      })

    const refused = await ask(['product', 'sales', 'marketing'])

    expect([refused.status, refused.body.code]).toEqual([409, 'outcome.unsigned'])
    expect(await isAsItWas(walk)).toEqual(untouched)
    // One department that stands behind it is enough.
    await walk.sign(anna)
    expect((await ask(['product', 'marketing'])).status).toBe(201)
  })

  test('SIGN-9 without a statement, or otherwise than whoever records it has seen', async () => {
    const walk = await aSilentDepartment()
    const {outcome, lapse} = walk
    await lapse()

    const answers = [
      await outcome({statement: ''}),
      await outcome({statement: ' \n '}),
      await outcome({without: ['sales']}),
      await outcome({without: ['marketing', 'sales']}),
      await outcome({contentHash: 'sha256:another'}),
      await outcome({candidate: 7}),
      await outcome({without: []}),
    ]

    expect(answers.map(({status, body}) => [status, body.code])).toEqual([
      [422, 'outcome.statementMissing'],
      [422, 'outcome.statementMissing'],
      [409, 'outcome.changed'],
      [409, 'outcome.changed'],
      [409, 'outcome.changed'],
      [409, 'outcome.changed'],
      [400, 'request.malformed'],
    ])
    expect(await isAsItWas(walk)).toEqual(untouched)
  })
})
