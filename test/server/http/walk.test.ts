import {describe, expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {verifyDocument} from '../../../shared/model/verify.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aWalk} from './aWalk.ts'
import {partAt, partsAt, wordAt} from './readAnswer.ts'

describe('the whole method', () => {
  test('PHASE-2 each gate is shut until its step is done, and opens then', async () => {
    const walk = await aWalk()
    const shut: string[] = []

    for (const step of Object.values(walk.steps)) {
      const early = await walk.next()
      shut.push(`${early.status} ${wordAt(early.body, 'code')} ${wordAt(early.body, 'params', 'first')}`)
      await step()
      const moved = await walk.next()
      expect([moved.status, moved.text]).toEqual([200, moved.text])
    }

    expect(shut).toEqual([
      '409 phase.gateBlocked frame.no_objective',
      '409 phase.gateBlocked gate.clusters',
      '409 phase.gateBlocked gate.segments',
      '409 phase.gateBlocked scores.department_missing',
      '409 phase.gateBlocked gate.placed',
      '409 phase.gateBlocked segment.no_owner',
    ])
    expect((await walk.mats.record()).phase).toBe('agree')
  })

  test('TIER-6 LOG-1 who stands above a better ranked one keeps the gate shut until the log says why', async () => {
    const walk = await aWalk()
    await walk.upTo('prioritise')
    await walk.steps.prioritise()
    const lanes = [...(await walk.server.board(walk.frida.boardId)).tiers.values()]
    const lane = (name: string) => lanes.find(tier => tier.name === name)?.id ?? ''
    const place = (name: string, tierId: string): Change => {
      const to = {in: 'tier', tierId, rank: 'B'} as const
      return {do: 'set', kind: 'segments', id: id(name), field: 'placement', value: to}
    }
    const rule = {do: 'text', kind: 'tiers', id: lane('maintain'), field: 'rule', to: 'One call a year'} as const
    await walk.write(place('clinic', lane('invest')), place('hospital', lane('maintain')), rule)

    const early = await walk.next()
    const subjectIds = [id('clinic'), id('hospital')]
    await walk.frida.post('/decisions', {kind: 'against_ranking', subjectIds, text: 'Clinics open the door'})
    const moved = await walk.next()

    expect([early.status, early.body.code]).toEqual([409, 'phase.gateBlocked'])
    expect(partAt(early.body, 'params').first).toBe('priority.against_ranking')
    expect([moved.status, moved.text]).toEqual([200, moved.text])
    expect((await walk.mats.record()).decisions.at(-1)).toMatchObject({
      kind: 'against_ranking',
      subjectIds,
      text: 'Clinics open the door',
      by: walk.frida.participantId,
    })
  })

  test('DESEL-2 nothing goes on that is deselected and looked after by nobody, whoever wrote it and when', async () => {
    const walk = await aWalk()
    await walk.upTo('prioritise')
    await walk.steps.prioritise()
    const owner = (value: string | null): Change => {
      return {do: 'set', kind: 'segments', id: id('clinic'), field: 'exitOwnerDepartmentId', value}
    }
    await walk.write(owner(null))
    const held = await walk.next()
    const waiver = {checkId: 'deselect.no_owner', subjectIds: [id('clinic')], reason: 'Later'}
    const waived = await walk.frida.post('/waivers', waiver)
    await walk.write(owner('sales'))
    await walk.next()
    await walk.steps.engage()

    await walk.write(owner(null))
    const frozen = await walk.next()

    expect(waived.body.code).toBe('check.notWaivable')
    for (const {status, body} of [held, frozen])
      expect([status, partAt(body, 'params').first]).toEqual([409, 'deselect.no_owner'])
    await walk.write(owner('sales'))
    expect((await walk.next()).body.phase).toBe('agree')
  })

  test('VER-3 from the last signature on there is version 1, whole and verifiable', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')

    const replies = [await walk.sign(walk.anna), await walk.sign(walk.mats), await walk.sign(walk.frida)]

    expect(replies.map(({status, body}) => [status, body.agreed])).toEqual([
      [201, false],
      [201, false],
      [201, true],
    ])
    const {versions, phase, candidate} = await walk.anna.record()
    expect(phase).toBe('signed')
    expect(versions).toEqual([
      {
        number: 1,
        contentHash: candidate?.contentHash,
        agreedAt: expect.any(String),
        reviewOn: '2026-09-02',
        ownerId: walk.frida.participantId,
      },
    ])
    const model = await walk.anna.get(`/api/v1/models/${walk.frida.boardId}.1`)
    expect(verifyDocument(model.body)).toEqual({valid: true, contentHash: candidate?.contentHash})
    expect(partAt(model.body, 'outcome').departments).toEqual(['marketing', 'product', 'sales'])
    expect(partsAt(model.body, 'content', 'segments').map(({name, status, score}) => [name, status, score])).toEqual([
      ['clinic', 'deselected', '3'],
      ['hospital', 'active', '8'],
    ])
    expect(model.text).not.toContain(walk.anna.participantId)
  })

  test('VER-3 the document is the same bytes each time, and known by its hash', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    for (const person of [walk.anna, walk.mats, walk.frida]) await walk.sign(person)
    const path = `/api/v1/models/${walk.frida.boardId}.1`

    const first = await walk.mats.get(path)
    const again = await walk.frida.get(path)
    const known = await walk.frida.get(path, {'if-none-match': first.headers.get('etag') ?? ''})

    expect(again.text).toBe(first.text)
    expect([known.status, known.text]).toEqual([304, ''])
  })

  test('PHASE-3 nothing on the board and nothing decided can change once a candidate lies there', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    const {frida} = walk

    const replies = await Promise.all([
      frida.post('/decisions', {kind: 'other', subjectIds: [], text: 'x'}),
      frida.post('/waivers', {checkId: 'segments.count', subjectIds: [], reason: 'x'}),
      frida.delete('/waivers/any'),
      frida.patch('/settings', {currency: 'EUR'}),
      frida.send('POST', `/api/v1/boards/${frida.boardId}/imports`, new TextEncoder().encode('a,b\n1,2\n'), {
        'content-type': 'text/csv',
      }),
    ])

    expect(replies.map(({status, body}) => [status, body.code])).toEqual(
      Array.from({length: 5}, () => [409, 'phase.closed']),
    )
    expect((await frida.post('/phase', {move: 'next'})).body.code).toBe('phase.notAllowed')
  })
})

describe('signing', () => {
  test('SIGN-5 the freezing names the one person of a department of one; the link alone grants nothing', async () => {
    const walk = await aWalk()
    await walk.upTo('engage')
    expect((await walk.frida.record()).participants.map(({signsFor}) => signsFor)).toEqual([null, null, null])
    await walk.steps.engage()

    await walk.next()

    expect((await walk.frida.record()).participants.map(({signsFor}) => signsFor)).toEqual([
      'product',
      'sales',
      'marketing',
    ])
  })

  test('SIGN-5 nobody else signs', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    const ove = await walk.server.person().join(walk.frida, 'Ove', 'sales')

    expect((await walk.sign(ove)).body.code).toBe('right.missing')
  })

  test('SIGN-1 what was not put forward cannot be signed; the refusal names what differs', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    const {candidate: first} = await walk.frida.record()
    await walk.frida.post('/amend', {backTo: 'engage', reason: 'The offer is too wide'})
    await walk.write({do: 'text', kind: 'segments', id: id('hospital'), field: 'offer', to: 'A smaller service'})
    await walk.next()

    const stale = await walk.sign(walk.anna, {candidate: first?.number, contentHash: first?.contentHash})

    expect([stale.status, stale.body]).toEqual([
      409,
      {
        code: 'model.changed',
        params: {candidate: 2, contentHash: expect.stringMatching(/^sha256:/), parts: 'segments', count: 1},
      },
    ])
    expect((await walk.frida.record()).signOffs).toEqual([])
  })

  test('SIGN-4 amended with other content, all signatures are stale', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    await walk.sign(walk.anna)
    await walk.sign(walk.mats)
    await walk.frida.post('/amend', {backTo: 'engage', reason: 'The offer is too wide'})
    await walk.write({do: 'text', kind: 'segments', id: id('hospital'), field: 'offer', to: 'A smaller service'})
    await walk.next()

    expect((await walk.sign(walk.frida)).body).toEqual({agreed: false})

    const {signOffs, candidate, versions} = await walk.frida.record()
    expect(
      signOffs.map(({departmentId, candidate: of, contentHash}) => [
        departmentId,
        of,
        contentHash === candidate?.contentHash,
      ]),
    ).toEqual([
      ['sales', 1, false],
      ['marketing', 1, false],
      ['product', 2, true],
    ])
    expect(versions).toEqual([])
  })

  test('SIGN-4 amended back to the same content, they hold', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    await walk.sign(walk.anna)
    await walk.sign(walk.mats)
    await walk.frida.post('/amend', {backTo: 'prioritise', reason: 'Look at the tiers again'})
    await walk.next()
    await walk.next()

    const last = await walk.sign(walk.frida)

    expect(last.body).toEqual({agreed: true})
    expect((await walk.frida.record()).versions.map(({number}) => number)).toEqual([2])
  })

  test('SIGN-2 an open objection holds the agreement; resolving the last one completes it', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    const objectionId = wordAt((await walk.mats.post('/objections', {text: 'Clinics matter to us'})).body, 'id')
    for (const person of [walk.anna, walk.mats, walk.frida]) await walk.sign(person)
    expect((await walk.frida.record()).phase).toBe('agree')

    const foreign = await walk.anna.post(`/objections/${objectionId}/resolve`, {resolution: 'no'})
    const own = await walk.mats.post(`/objections/${objectionId}/resolve`, {resolution: 'Looked at again in a year'})

    expect([foreign.status, own.status]).toEqual([403, 200])
    expect(await walk.frida.record()).toMatchObject({
      phase: 'signed',
      objections: [{departmentId: 'marketing', resolution: 'Looked at again in a year'}],
    })
  })

  test('SIGN-10 an objection may name the segment it is about, if there is one; the log names it too', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    const segmentId = id('clinic')

    const named = await walk.mats.post('/objections', {text: 'Not yet', segmentId})
    const unknown = await walk.mats.post('/objections', {text: 'Not yet', segmentId: 'nobody'.padEnd(21, '_')})
    await walk.mats.post('/objections', {text: 'All of it'})

    expect([named.status, unknown.status]).toEqual([201, 404])
    const {objections} = await walk.frida.record()
    expect(objections.map(({text, segmentId: about}) => [text, about])).toEqual([
      ['Not yet', segmentId],
      ['All of it', undefined],
    ])
  })

  test('SIGN-1 the same signature twice is one', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')

    const replies = await Promise.all([walk.sign(walk.anna), walk.sign(walk.anna), walk.sign(walk.anna)])

    expect(replies.every(({status}) => status === 201)).toBe(true)
    expect((await walk.frida.record()).signOffs).toHaveLength(1)
  })

  test('VER-3 of the last two who sign at once, one makes the version, once', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')
    await walk.sign(walk.frida)

    const replies = await Promise.all([walk.sign(walk.anna), walk.sign(walk.mats)])

    expect(replies.map(({body}) => body.agreed).toSorted()).toEqual([false, true])
    expect((await walk.frida.record()).versions).toHaveLength(1)
  })

  test('SIGN-5 a department of several has the approver that the facilitator names', async () => {
    const walk = await aWalk()
    const sven = await walk.server.person().join(walk.frida, 'Sven', 'sales')
    await walk.upTo('agree')
    await walk.sign(walk.frida)
    await walk.sign(walk.mats)
    expect((await walk.sign(sven)).body.code).toBe('right.missing')

    await walk.frida.patch(`/participants/${sven.participantId}`, {signsFor: 'sales'})

    expect((await walk.sign(sven)).body).toEqual({agreed: true})
  })

  test('before there is a candidate there is nothing to read or sign', async () => {
    const walk = await aWalk()
    await walk.frida.patch(`/participants/${walk.anna.participantId}`, {signsFor: 'sales'})

    expect((await walk.anna.get('/candidate')).body.code).toBe('candidate.none')
    expect((await walk.sign(walk.anna, {contentHash: 'sha256:x'})).body.code).toBe('phase.notAllowed')
    expect((await walk.frida.post('/amend', {backTo: 'frame', reason: 'x'})).body.code).toBe('phase.notAllowed')
  })

  test('SIGN-1 everybody reads what would be signed', async () => {
    const walk = await aWalk()
    await walk.upTo('agree')

    const shown = await walk.mats.get('/candidate')

    const {candidate} = await walk.mats.record()
    expect(shown.body).toMatchObject({number: 1, contentHash: candidate?.contentHash})
    expect(partAt(shown.body, 'content', 'objective').text).toBe('Clinics order by themselves')
  })
})

describe('decisions', () => {
  test('LOG-2 a waiver is for what was found, has a reason, and can be taken back', async () => {
    const walk = await aWalk()
    const waive = (body: object) => walk.frida.post('/waivers', body)
    const check = {checkId: 'frame.no_objective', subjectIds: [], reason: 'We know it by heart'}

    const given = await waive(check)
    const again = await waive(check)
    const unfounded = await waive({...check, checkId: 'frame.one_department'})
    const never = await waive({...check, checkId: 'signoff.missing'})
    const unknown = await waive({...check, checkId: 'no.such'})

    expect([given.status, again.body]).toEqual([201, given.body])
    expect([unfounded.body.code, never.body.code, unknown.body.code]).toEqual([
      'check.unknown',
      'check.notWaivable',
      'check.unknown',
    ])
    const log = (await walk.frida.get('/decisions/file?as=csv&language=sv')).text
    expect(log.split('\r\n').find(line => line.includes('We know it by heart'))).toContain(
      'inget mål för kundbearbetningen',
    )
    expect((await walk.next()).status).toBe(200)
    await walk.frida.delete(`/waivers/${wordAt(given.body, 'id')}`)
    expect((await walk.frida.record()).waivers).toEqual([])
    expect((await walk.anna.post('/waivers', check)).status).toBe(403)
  })

  test('LOG-1 stepping back is a decision with who, when and why', async () => {
    const walk = await aWalk()
    await walk.upTo('needs')

    const without = await walk.frida.post('/phase', {move: 'back'})
    await walk.frida.post('/phase', {move: 'back', reason: 'The objective was too narrow'})

    expect(without.body.code).toBe('phase.reasonMissing')
    expect(await walk.anna.record()).toMatchObject({
      phase: 'frame',
      decisions: [{kind: 'stepped_back', text: 'The objective was too narrow', by: walk.frida.participantId}],
    })
    expect((await walk.anna.post('/phase', {move: 'next'})).status).toBe(403)
  })

  test('LOG-1 decisions about the model are logged by those who lead; those about the proceedings by the act itself', async () => {
    const walk = await aWalk()
    const decision = {kind: 'priority_alignment', subjectIds: ['s1'], text: 'Marketing follows sales'}

    expect((await walk.frida.post('/decisions', decision)).status).toBe(201)
    expect((await walk.frida.post('/decisions', {...decision, kind: 'amended'})).body.code).toBe('request.malformed')
    expect((await walk.anna.post('/decisions', decision)).status).toBe(403)
    expect((await walk.anna.record()).decisions).toMatchObject([{kind: 'priority_alignment'}])
  })

  test('JOIN-3 observers raise no objection', async () => {
    const walk = await aWalk()
    await walk.anna.become('observer', walk.frida)

    expect((await walk.anna.post('/objections', {text: 'But'})).status).toBe(403)
  })
})
