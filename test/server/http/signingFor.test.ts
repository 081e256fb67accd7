import {describe, expect, test} from 'vitest'
import {verifyDocument} from '../../../shared/model/verify.ts'
import type {APerson} from './aPerson.ts'
import {aWalk} from './aWalk.ts'
import {anAgreement} from './aSecondYear.ts'
import {partsAt} from './readAnswer.ts'

/** A candidate lies there; sales has its approver Anna, and Sven beside her. */
async function aCandidate() {
  const walk = await aWalk()
  const sven = await walk.server.person().join(walk.frida, 'Sven', 'sales')
  await walk.frida.patch(`/participants/${walk.anna.participantId}`, {signsFor: 'sales'})
  await walk.upTo('agree')
  const delegate = (to: APerson, by = walk.anna) => by.post('/delegations', {participantId: to.participantId})
  return {...walk, sven, delegate, end: (by = walk.anna) => by.delete('/delegations/sales')}
}

const minute = 60_000
const inDays = (walk: {server: {deps: {now: () => Date}}}, days: number) =>
  new Date(walk.server.deps.now().getTime() + days * 24 * 60 * minute).toISOString()

describe('signing in somebody’s place', () => {
  test('SIGN-6 whoever was named signs, and the signature and the model say for whom', async () => {
    const walk = await aCandidate()

    const named = await walk.delegate(walk.sven)
    const approver = await walk.sign(walk.anna)
    for (const person of [walk.sven, walk.mats, walk.frida]) await walk.sign(person)

    expect([named.status, approver.body.code]).toEqual([201, 'right.missing'])
    const {signOffs, delegations, phase} = await walk.mats.record()
    expect(phase).toBe('signed')
    expect(signOffs.find(({departmentId}) => departmentId === 'sales')).toMatchObject({
      name: 'Sven',
      onBehalfOf: {participantId: walk.anna.participantId, name: 'Anna'},
    })
    expect(delegations).toMatchObject([
      {departmentId: 'sales', from: walk.anna.participantId, to: walk.sven.participantId, endedAt: null},
    ])
    const model = await walk.mats.get(`/api/v1/models/${walk.frida.boardId}.1/export/segmodel.json`)
    expect(
      partsAt(model.body, 'signOffs').map(({department, name, onBehalfOf}) => [department, name, onBehalfOf]),
    ).toEqual([
      ['marketing', 'Mats', undefined],
      ['product', 'Frida', undefined],
      ['sales', 'Sven', 'Anna'],
    ])
    expect(verifyDocument(model.body)).toMatchObject({valid: true})
  })

  test('SIGN-6 it is taken back as long as nobody has signed by it', async () => {
    const walk = await aCandidate()
    await walk.delegate(walk.sven)

    const foreign = await walk.end(walk.mats)
    const back = await walk.end()
    const signed = await walk.sign(walk.anna)
    const again = await walk.delegate(walk.sven)

    expect([foreign.body.code, back.status, signed.status, again.body.code]).toEqual([
      'right.missing',
      200,
      201,
      'delegation.signed',
    ])
    expect((await walk.sign(walk.sven)).body.code).toBe('right.missing')
    const {signOffs, delegations} = await walk.mats.record()
    expect(signOffs[0]).not.toHaveProperty('onBehalfOf')
    expect(delegations[0]?.endedAt).not.toBeNull()
  })

  test('SIGN-6 after the signature there is nothing to take back', async () => {
    const walk = await aCandidate()
    await walk.delegate(walk.sven)
    await walk.sign(walk.sven)

    expect((await walk.end()).body.code).toBe('delegation.signed')
  })

  test.each([
    ['has become an observer', {role: 'observer'}],
    ['sits in another department', {departmentId: 'marketing'}],
    ['is gone', {revoked: true}],
  ])('SIGN-6 SIGN-5 taken back for an approver who %s, the right goes to nobody', async (_, change) => {
    const walk = await aCandidate()
    await walk.delegate(walk.sven)
    await walk.frida.patch(`/participants/${walk.anna.participantId}`, change)

    const ended = await walk.end(walk.frida)

    expect(ended.status).toBe(200)
    const {participants, delegations} = await walk.frida.record()
    expect(participants.filter(({signsFor}) => signsFor === 'sales')).toEqual([])
    expect(delegations[0]?.endedAt).not.toBeNull()
    await walk.frida.patch(`/participants/${walk.sven.participantId}`, {signsFor: 'sales'})
    expect((await walk.sign(walk.sven)).status).toBe(201)
  })

  test('SIGN-6 SIGN-5 SIGN-13 taken back by an approver who sits in another department, as when named, it is hers again', async () => {
    const walk = await aCandidate()
    await walk.frida.patch(`/participants/${walk.mats.participantId}`, {signsFor: null})
    await walk.frida.patch(`/participants/${walk.sven.participantId}`, {signsFor: 'marketing'})
    const named = await walk.delegate(walk.mats, walk.sven)

    const ended = await walk.sven.delete('/delegations/marketing')

    expect([named.status, ended.status, (await walk.sign(walk.sven)).status]).toEqual([201, 200, 201])
    expect((await walk.frida.record()).signOffs.map(({name, departmentId}) => [name, departmentId])).toEqual([
      ['Sven', 'marketing'],
    ])
  })

  test('SIGN-6 SIGN-5 taken back by an approver who signs for another department by now, that right stays', async () => {
    const walk = await aCandidate()
    await walk.delegate(walk.sven)
    await walk.frida.patch(`/participants/${walk.mats.participantId}`, {signsFor: null})
    await walk.frida.patch(`/participants/${walk.anna.participantId}`, {signsFor: 'marketing'})

    await walk.end()

    const {participants} = await walk.frida.record()
    const rights = participants.map(({name, signsFor}) => [name, signsFor])
    expect(rights).toContainEqual(['Anna', 'marketing'])
    expect(rights).toContainEqual(['Sven', null])
  })

  test('SIGN-6 only to a colleague of the same department who can sign, by the approver, once', async () => {
    const walk = await aCandidate()
    const olga = await walk.server.person().join(walk.frida, 'Olga', 'sales')
    await olga.become('observer', walk.frida)

    const codes = [
      await walk.delegate(walk.mats),
      await walk.delegate(walk.anna),
      await walk.delegate(olga),
      await walk.delegate(walk.anna, walk.sven),
      await walk.anna.post('/delegations', {participantId: 'nobody'}),
    ].map(({body}) => body.code)
    await walk.delegate(walk.sven)

    expect(codes).toEqual([
      'delegation.unfit',
      'delegation.unfit',
      'delegation.unfit',
      'right.missing',
      'participant.unknown',
    ])
    expect((await walk.delegate(walk.anna, walk.sven)).body.code).toBe('delegation.twice')
  })

  test('SIGN-6 named by the facilitator instead, the delegation has ended', async () => {
    const walk = await aCandidate()
    await walk.delegate(walk.sven)
    await walk.frida.patch(`/participants/${walk.sven.participantId}`, {signsFor: null})
    await walk.frida.patch(`/participants/${walk.anna.participantId}`, {signsFor: 'sales'})

    await walk.sign(walk.anna)

    expect((await walk.mats.record()).signOffs[0]).not.toHaveProperty('onBehalfOf')
    expect((await walk.end()).body.code).toBe('record.unknown')
  })

  test('SIGN-6 named by the facilitator in earnest, the colleague signs in nobody’s place', async () => {
    const walk = await aCandidate()
    await walk.delegate(walk.sven)
    await walk.frida.patch(`/participants/${walk.sven.participantId}`, {signsFor: null})
    await walk.frida.patch(`/participants/${walk.sven.participantId}`, {signsFor: 'sales'})

    await walk.sign(walk.sven)

    expect((await walk.mats.record()).signOffs[0]).not.toHaveProperty('onBehalfOf')
  })

  test('VER-5 in the next round the approvers sign again', async () => {
    const walk = await aCandidate()
    await walk.delegate(walk.sven)
    for (const person of [walk.sven, walk.mats, walk.frida]) await walk.sign(person)

    await walk.frida.post('/drafts', {from: 1})

    const {participants, delegations} = await walk.mats.record()
    expect(participants.flatMap(({name, signsFor}) => (signsFor === 'sales' ? [name] : []))).toEqual(['Anna'])
    expect(delegations[0]?.endedAt).not.toBeNull()
  })
})

describe('the day to sign by', () => {
  test('SIGN-7 counts by the server’s clock: after it nobody hands on the right, and nothing is agreed by itself', async () => {
    const walk = await aCandidate()
    const setTo = (until: string, by = walk.frida) => by.put('/sign-by', {until})
    const until = inDays(walk, 2)

    const codes = [await setTo(until, walk.anna), await setTo(inDays(walk, -1)), await setTo(until)].map(
      ({status, body}) => [status, body.code],
    )
    await walk.server.pass(3 * 24 * 60 * minute)
    const late = await walk.delegate(walk.sven)

    expect(codes).toEqual([
      [403, 'right.missing'],
      [422, 'signBy.past'],
      [200, undefined],
    ])
    expect([late.status, late.body]).toEqual([409, {code: 'delegation.tooLate', params: {until}}])
    expect((await walk.mats.record()).phase).toBe('agree')
  })

  test('SIGN-7 moving it is a decision in the log, and opens what it had closed', async () => {
    const walk = await aCandidate()
    await walk.frida.put('/sign-by', {until: inDays(walk, 1)})
    await walk.server.pass(2 * 24 * 60 * minute)
    expect((await walk.mats.record()).decisions).toEqual([])

    const until = inDays(walk, 1)
    await walk.frida.put('/sign-by', {until})

    expect((await walk.delegate(walk.sven)).status).toBe(201)
    expect(await walk.mats.record()).toMatchObject({signBy: until, decisions: [{kind: 'deadline_moved'}]})
  })

  test('SIGN-7 there is no such day before a candidate lies there', async () => {
    const walk = await aWalk()

    expect((await walk.frida.put('/sign-by', {until: inDays(walk, 1)})).body.code).toBe('phase.notAllowed')
  })
})

describe('what came after the freeze', () => {
  test('SIGN-8 is told to everybody as a number beside a name, never as a text, for the candidate of now', async () => {
    const walk = await aCandidate()

    const told = await walk.mats.post('/late-edits', {edits: 2})

    expect(told.status).toBe(201)
    expect((await walk.frida.record()).lateEdits).toEqual([
      {by: walk.mats.participantId, at: expect.any(String), candidate: 1, edits: 2},
    ])
  })

  test('SIGN-8 says what of which thing it was about, and takes nothing that somebody wrote', async () => {
    const walk = await aCandidate()
    const change = {kind: 'segments', id: 'hospital', field: 'offer', segmentId: null, channel: null}

    const told = await walk.mats.post('/late-edits', {edits: 2, changes: [change]})
    const written = await walk.mats.post('/late-edits', {edits: 1, changes: [{...change, to: 'Call back'}]})

    expect([told.status, written.body.code]).toEqual([201, 'request.malformed'])
    expect((await walk.frida.record()).lateEdits).toMatchObject([{edits: 2, changes: [change]}])
  })

  test('SIGN-8 nothing comes late while the board is open, and nobody fills the record with it', async () => {
    const early = await aWalk()
    const walk = await aCandidate()
    for (let turn = 0; turn < 25; turn += 1) await walk.mats.post('/late-edits', {edits: 1})

    expect((await early.anna.post('/late-edits', {edits: 1})).body.code).toBe('phase.notAllowed')
    expect((await walk.frida.record()).lateEdits).toHaveLength(20)
  })
})

describe('when we look again', () => {
  const review = (person: APerson) => person.get('/review')

  test('VER-8 half a year after the agreement, by whoever put it forward, unless somebody says otherwise', async () => {
    const {frida, anna, ...walk} = await aCandidate()
    const plan = {reviewOn: '2026-12-01', ownerId: anna.participantId}

    const codes = [
      await anna.put('/review', plan),
      await frida.put('/review', {...plan, reviewOn: '2026-03-02'}),
      await frida.put('/review', {...plan, reviewOn: '2026-02-30'}),
      await frida.put('/review', {...plan, ownerId: 'nobody'}),
      await frida.put('/review', plan),
    ].map(({body}) => body.code)
    for (const person of [anna, walk.mats, frida]) await walk.sign(person)

    expect(codes).toEqual(['right.missing', 'review.past', 'request.malformed', 'participant.unknown', undefined])
    const model = await anna.get(`/api/v1/models/${frida.boardId}.1`)
    expect(model.body.provenance).toMatchObject({reviewOn: '2026-12-01', owner: 'Anna'})
    expect((await frida.record()).review).toEqual(plan)
  })

  test('VER-8 thirty days before by the server’s clock it is due, afterwards overdue', async () => {
    const {frida, server} = await anAgreement()
    const due: unknown[] = []
    const ask = async () => {
      const {body} = await review(frida)
      due.push([body.due, body.daysLeft])
    }
    await frida.put('/review', {reviewOn: '2026-04-15', ownerId: frida.participantId})

    await ask()
    await server.pass(13 * 24 * 60 * minute)
    await ask()
    await server.pass(24 * 60 * minute)
    await ask()
    // A seat that nobody uses for long is forgotten: she looks in on the way.
    await frida.get('')
    await server.pass(31 * 24 * 60 * minute)
    await ask()

    expect(due).toEqual([
      ['later', 44],
      ['later', 31],
      ['soon', 30],
      ['overdue', -1],
    ])
    expect((await frida.record()).review.reviewOn).toBe('2026-04-15')
  })

  test('VER-8 an agreement is challenged without being changed, and that holds the next one', async () => {
    const {frida, mats, start} = await anAgreement()

    const raised = await mats.post('/objections', {text: 'Clinics have doubled'})
    await start()

    expect(raised.status).toBe(201)
    expect((await review(frida)).body.challenges).toBe(1)
    expect(await frida.record()).toMatchObject({versions: [{number: 1}], objections: [{resolution: null}]})
  })
})
