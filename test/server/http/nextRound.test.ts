import {describe, expect, test} from 'vitest'
import {verifyDocument} from '../../../shared/model/verify.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aWalk} from './aWalk.ts'
import {anAgreement, aSecondYear} from './aSecondYear.ts'
import {partAt, wordAt} from './readAnswer.ts'

describe('the next round from an agreed version', () => {
  test('VER-5 begins with the same board and ids in a new document, and asks everything anew', async () => {
    const {start, frida, anna, server} = await anAgreement()
    const before = await server.board(frida.boardId)
    const published = await anna.get(`/api/v1/models/${frida.boardId}.1`)

    const started = await start()

    expect([started.status, started.body]).toEqual([201, {epoch: 2}])
    expect(await server.board(frida.boardId)).toEqual(before)
    expect(await anna.record()).toMatchObject({
      phase: 'frame',
      candidate: null,
      signOffs: [],
      rounds: [],
      waivers: [],
      versions: [{number: 1}],
      draft: {from: 1, deselected: [id('clinic')], measures: null},
      decisions: [{kind: 'next_round', subjectIds: ['1'], by: frida.participantId}],
    })
    expect((await anna.get('')).body.epoch).toBe(2)
    // How far people agreed is kept, and waits for the reveal as the scores do; the version stays under its own hash. (VER-10)
    expect((await server.record(frida.boardId)).draft?.measures).toMatchObject({raters: 3, segments: 2})
    const {contentHash} = (await anna.get(`/api/v1/models/${frida.boardId}.1`)).body
    expect(contentHash).toBe(published.body.contentHash)
  })

  test('CRIT-5 BAL-9 what a department was not to see stays hidden from it in the next draft, where masks may be added', async () => {
    const {start, frida, server} = await anAgreement()
    await start()
    const [criterionId] = [...(await server.board(frida.boardId)).criteria.keys()]
    const mask = (...departmentIds: readonly string[]) =>
      frida.put('/masks', {masks: departmentIds.length > 0 ? [{criterionId, departmentIds}] : []})

    const more = [await mask('marketing'), await mask('marketing', 'sales')]
    const less = [await mask('sales'), await mask()]

    expect(more.map(({status}) => status)).toEqual([200, 200])
    for (const answer of less) expect(answer).toMatchObject({status: 409, body: {code: 'privacy.loosened'}})
  })

  test('VER-5 is started once, from the version in force, by those who lead', async () => {
    const {start, frida, anna} = await anAgreement()

    const early = await frida.post('/drafts', {from: 2})
    const member = await anna.post('/drafts', {from: 1})
    const replies = await Promise.all([start(), start()])

    expect([early.body.code, member.body.code]).toEqual(['model.unknown', 'right.missing'])
    expect(replies.map(({status, body}) => [status, body.code]).toSorted()).toEqual([
      [201, undefined],
      [409, 'phase.notAllowed'],
    ])
  })

  test('VER-5 before anything is agreed there is nothing to start from', async () => {
    const walk = await aWalk()

    expect((await walk.frida.post('/drafts', {from: 1})).body.code).toBe('phase.notAllowed')
  })

  test('VER-5 the board and its record are the same after a restart', async () => {
    const {start, frida, server} = await anAgreement()
    await start()
    const [board, record] = [await server.board(frida.boardId), await server.record(frida.boardId)]

    await server.hub.tidy()
    const read = await server.deps.store.read<{epoch: number; rows: number}>({
      sql: 'SELECT epoch, count(*) AS rows FROM log WHERE board_id = ? GROUP BY epoch ORDER BY epoch',
      parameters: [frida.boardId],
    })

    expect(read.map(({epoch}) => epoch)).toEqual([1, 2])
    expect(await server.board(frida.boardId)).toEqual(board)
    expect(await server.record(frida.boardId)).toEqual(record)
  })

  test('VER-5 last year’s decisions settle nothing this year', async () => {
    const {frida, anna, mats, next, steps, ...walk} = await aWalk()
    await walk.upTo('prioritise')
    await frida.post('/decisions', {kind: 'priority_alignment', subjectIds: [], text: 'Marketing follows sales'})
    await steps.prioritise()
    await next()
    await steps.engage()
    await next()
    for (const person of [anna, mats, frida]) await walk.sign(person)

    await frida.post('/drafts', {from: 1})

    const {decisions, draft} = await frida.record()
    expect(decisions.map(({kind}) => kind)).toEqual(['priority_alignment', 'next_round'])
    expect(decisions.filter(({at}) => at >= (draft?.openedAt ?? '')).map(({kind}) => kind)).toEqual(['next_round'])
  })

  test('VER-7 the new version takes the place of the old one, which can still be read', async () => {
    const year = await aSecondYear()
    await year.lookAgain('kept_out')
    await year.freeze()

    for (const person of [year.anna, year.mats, year.frida]) await year.sign(person)

    const {versions, phase} = await year.anna.record()
    expect(phase).toBe('signed')
    expect(versions.map(({number, supersedes}) => [number, supersedes])).toEqual([
      [1, undefined],
      [2, 1],
    ])
    const second = await year.anna.get(`/api/v1/models/${year.frida.boardId}.2`)
    expect(second.body.provenance).toMatchObject({supersedes: 1, owner: 'Frida'})
    expect(partAt(second.body, 'content').decisions).toEqual([
      {kind: 'kept_out', subjects: [id('clinic')], text: 'The group says so'},
    ])
    expect(verifyDocument(second.body)).toMatchObject({valid: true})
    expect((await year.anna.get(`/api/v1/models/${year.frida.boardId}.1`)).body.number).toBe(1)
  })
})

describe('deselected last time', () => {
  test('DESEL-5 each is decided on again before anything can be put forward, and it cannot be waived', async () => {
    const year = await aSecondYear()

    const held = await year.next()
    const waived = await year.frida.post('/waivers', {
      checkId: 'deselect.not_looked_at',
      subjectIds: [id('clinic')],
      reason: 'Later',
    })
    const decided = await year.lookAgain('kept_out', 'Nothing has changed')
    const moved = await year.next()

    expect([held.body.code, partAt(held.body, 'params').first]).toEqual(['phase.gateBlocked', 'deselect.not_looked_at'])
    expect(waived.body.code).toBe('check.notWaivable')
    expect([decided.status, moved.status]).toEqual([201, 200])
    expect((await year.anna.record()).decisions.at(-1)).toMatchObject({
      kind: 'kept_out',
      subjectIds: [id('clinic')],
      text: 'Nothing has changed',
      by: year.frida.participantId,
    })
  })

  test('DESEL-5 brought back it waits to be placed', async () => {
    const year = await aSecondYear()

    await year.lookAgain('brought_back', 'A road was built')

    const clinic = (await year.server.board(year.frida.boardId)).segments.get(id('clinic'))
    expect(clinic?.placement).toMatchObject({in: 'unplaced'})
    expect(partAt((await year.next()).body, 'params').first).toBe('priority.unplaced')
    expect((await year.lookAgain('kept_out')).body.code).toBe('lookAgain.notOut')
  })

  test('DESEL-5 a decision counts while the segment stands where it says', async () => {
    const year = await aSecondYear()
    const place = (value: object) =>
      year.write({do: 'set', kind: 'segments', id: id('clinic'), field: 'placement', value: value as never})
    const first = async () => wordAt((await year.next()).body, 'params', 'first')
    const [tier] = [...(await year.server.board(year.frida.boardId)).tiers.values()].filter(({rule}) => rule !== '')

    await year.lookAgain('kept_out')
    await place({in: 'tier', tierId: tier?.id ?? '', rank: 'V'})
    const broughtBackSilently = await first()
    await year.lookAgain('brought_back', 'A road was built')
    await place({in: 'deselected', reason: 'cannot_reach', reasonText: '', rank: 'B'})
    const outAgainSilently = await first()
    await year.lookAgain('kept_out', 'The road is closed')

    expect([broughtBackSilently, outAgainSilently]).toEqual(['deselect.not_looked_at', 'deselect.not_looked_at'])
    expect((await year.next()).status).toBe(200)
  })

  test('DESEL-5 skipping needs no reason before its day, and is not to be had from that day on', async () => {
    const year = await aSecondYear()
    const revisit = (value: string | null) =>
      year.write({do: 'set', kind: 'segments', id: id('clinic'), field: 'revisitOn', value})

    const codes: string[] = []
    for (const day of ['2026-03-01', '2026-03-02', null]) {
      await revisit(day)
      codes.push(wordAt((await year.lookAgain('review_skipped', '')).body, 'code'))
    }
    await revisit('2026-03-03')
    const skipped = await year.lookAgain('review_skipped', '')

    expect(codes).toEqual(['lookAgain.due', 'lookAgain.due', 'lookAgain.due'])
    expect(skipped.status).toBe(201)
    expect((await year.next()).status).toBe(200)
  })

  test('DESEL-5 a decision has a reason, is about what was deselected, and belongs to this step and to those who lead', async () => {
    const year = await aSecondYear()
    const ask = (body: object, who = year.frida) =>
      who.post('/deselections', {segmentId: id('clinic'), outcome: 'kept_out', reason: 'So', ...body})

    const codes = [
      await ask({reason: ' '}),
      await ask({outcome: 'brought_back', reason: ''}),
      await ask({segmentId: id('hospital')}),
      await ask({}, year.anna),
      await year.frida.post('/decisions', {kind: 'kept_out', subjectIds: [id('clinic')], text: 'by hand'}),
    ].map(({body}) => body.code)
    await year.lookAgain('kept_out')
    await year.next()

    expect(codes).toEqual(['reason.missing', 'reason.missing', 'record.unknown', 'right.missing', 'request.malformed'])
    expect((await ask({})).body.code).toBe('phase.notAllowed')
  })
})

describe('what changed since', () => {
  test('VER-6 nothing but scores asked anew is an empty difference', async () => {
    const year = await aSecondYear()
    await year.lookAgain('kept_out')
    await year.freeze()

    const {body} = await year.diff(2, 1)

    expect(body).toMatchObject({
      from: {number: 1},
      to: {number: 2},
      changes: [],
      decided: [{kind: 'kept_out'}],
      customers: null,
    })
  })

  test('VER-6 two candidates, as whoever signed the first has to know', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    await walk.frida.post('/amend', {backTo: 'engage', reason: 'The offer is too wide'})
    await walk.write({do: 'text', kind: 'segments', id: id('hospital'), field: 'offer', to: 'A smaller service'})
    await walk.next()

    const {boardId} = walk.frida
    const {body} = await walk.anna.get(`/api/v1/models/${boardId}.2/diff/${boardId}.1`)

    expect(body.changes).toEqual([
      {
        part: 'segments',
        what: 'changed',
        id: id('hospital'),
        about: {},
        fields: [{field: 'offer', before: 'The whole service', after: 'A smaller service'}],
      },
    ])
    expect(partAt(body, 'names')[id('hospital')]).toBe('hospital')
  })

  test('JOIN-2 another board’s version is not there', async () => {
    const {frida, diff} = await anAgreement()

    expect((await diff(2, 1)).body.code).toBe('model.unknown')
    expect((await frida.get(`/api/v1/models/${frida.boardId}.1/diff/other.1`)).body.code).toBe('model.unknown')
  })
})
