import {describe, expect, test} from 'vitest'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {signingOf} from '../../../shared/record/outcome.ts'
import {aWalk} from './aWalk.ts'
import {partAt, partsAt, wordAt} from './readAnswer.ts'

const day = 24 * 60 * 60_000

/** Product and sales have signed; marketing, whose signature is missing, is Mats alone. Sven sits in sales, too. */
async function onlyMatsIsMissing() {
  const walk = await aWalk()
  const {frida, anna, mats, server} = walk
  const sven = await server.person().join(frida, 'Sven', 'sales')
  await frida.patch(`/participants/${anna.participantId}`, {signsFor: 'sales'})
  await walk.upTo('agree')
  for (const person of [frida, anna]) await walk.sign(person)
  const change = (who: {readonly participantId: string}, set: object) =>
    frida.patch(`/participants/${who.participantId}`, set)
  const stands = async () => {
    const record = await server.record(frida.boardId)
    const found = runChecks(checkView(await server.board(frida.boardId), record, '2026-03-02'))
    return {
      phase: record.phase,
      missing: signingOf(record).missing,
      found: found.filter(({id}) => id === 'signoff.missing').map(({subjects}) => subjects),
    }
  }
  return {...walk, sven, change, stands, loseMats: () => change(mats, {revoked: true})}
}

const stillAwaited = {phase: 'agree', missing: ['marketing'], found: [['marketing']]}

describe('a department that loses its people before it has signed', () => {
  test.each([
    ['taken back', {revoked: true}],
    ['made to watch', {role: 'observer'}],
    ['said to be in sales', {departmentId: 'sales'}],
  ])('SIGN-13 is awaited as before: its only person is %s', async (_, set) => {
    const walk = await onlyMatsIsMissing()

    const changed = await walk.change(walk.mats, set)

    expect(changed.status).toBe(200)
    expect(await walk.stands()).toEqual(stillAwaited)
  })

  test('SIGN-13 somebody who is named signs for it, from another department, too', async () => {
    const walk = await onlyMatsIsMissing()
    await walk.loseMats()

    await walk.change(walk.sven, {signsFor: 'marketing'})
    const signed = await walk.sign(walk.sven)

    expect(signed.body).toEqual({agreed: true})
    const {signOffs} = await walk.frida.record()
    expect(signOffs.find(({departmentId}) => departmentId === 'marketing')?.name).toBe('Sven')
  })

  test('SIGN-13 or somebody new who gets a voice in it', async () => {
    const walk = await onlyMatsIsMissing()
    await walk.loseMats()
    const ove = await walk.server.person().join(walk.frida, 'Ove', 'marketing')

    await walk.change(ove, {role: 'member', signsFor: 'marketing'})

    expect((await walk.sign(ove)).body).toEqual({agreed: true})
  })

  test('SIGN-13 SIGN-9 or it is recorded without it, once its day has passed', async () => {
    const walk = await onlyMatsIsMissing()
    await walk.frida.put('/sign-by', {until: new Date(walk.server.clock.ms + day).toISOString()})
    await walk.loseMats()
    await walk.server.pass(day)
    const {candidate} = await walk.frida.record()
    const {number, contentHash} = candidate ?? {number: 0, contentHash: ''}

    const statement = 'Nobody is left in marketing.'
    const body = {candidate: number, contentHash, without: ['marketing'], statement}
    const recorded = await walk.frida.post('/outcome', body)

    expect(recorded.status).toBe(201)
    const model = await walk.anna.get(`/api/v1/models/${walk.frida.boardId}.1`)
    expect(partAt(model.body, 'outcome')).toMatchObject({kind: 'agreed_without', departments: ['marketing']})
    const open = partsAt(model.body, 'outcome', 'openChecks').map(({check, subjects}) => [check, subjects])
    expect(open).toContainEqual(['signoff.missing', ['marketing']])
  })

  test('SIGN-13 put forward again with the same content, it is awaited still', async () => {
    const walk = await onlyMatsIsMissing()
    await walk.frida.post('/amend', {backTo: 'engage', reason: 'We look once more'})
    await walk.loseMats()

    const frozen = await walk.next()

    expect(frozen.body).toEqual({phase: 'agree'})
    expect(await walk.stands()).toEqual(stillAwaited)
  })

  test('SIGN-13 one that has signed stays among those who signed', async () => {
    const walk = await onlyMatsIsMissing()
    await walk.change(walk.sven, {revoked: true})
    await walk.change(walk.anna, {revoked: true})

    const signed = await walk.sign(walk.mats)

    expect(signed.body).toEqual({agreed: true})
    const {signOffs, ...record} = await walk.frida.record()
    expect(signingOf({signOffs, ...record}).signed).toEqual(['sales', 'marketing', 'product'])
  })
})

describe('nothing but one thing was in the way', () => {
  test('SIGN-2 a department that came after the freeze goes again: all that were asked have signed, and it is agreed', async () => {
    const walk = await onlyMatsIsMissing()
    const ove = await walk.server.person().join(walk.frida, 'Ove', 'medical')
    await walk.change(ove, {role: 'member'})
    await walk.sign(walk.mats)
    const before = await walk.stands()

    await walk.change(ove, {role: 'observer'})

    expect(before).toEqual({phase: 'agree', missing: ['medical'], found: [['medical']]})
    const {versions, phase} = await walk.anna.record()
    expect([phase, versions.length]).toEqual(['signed', 1])
    const model = await walk.anna.get(`/api/v1/models/${walk.frida.boardId}.1`)
    expect(partAt(model.body, 'outcome')).toMatchObject({kind: 'agreed'})
  })

  test('SIGN-4 an objection that was resolved while the content was open: frozen again as it was, it is agreed', async () => {
    const walk = await onlyMatsIsMissing()
    const objection = await walk.mats.post('/objections', {text: 'Clinics matter to us'})
    await walk.sign(walk.mats)
    await walk.frida.post('/amend', {backTo: 'engage', reason: 'Marketing objects'})
    await walk.frida.post(`/objections/${wordAt(objection.body, 'id')}/resolve`, {resolution: 'Next year'})

    const frozen = await walk.next()

    expect([frozen.status, frozen.body]).toEqual([200, {phase: 'signed'}])
    const {versions, phase, candidate} = await walk.anna.record()
    expect([phase, versions]).toEqual([
      'signed',
      [expect.objectContaining({number: 2, contentHash: candidate?.contentHash})],
    ])
    const model = await walk.anna.get(`/api/v1/models/${walk.frida.boardId}.2`)
    expect([model.status, partsAt(model.body, 'signOffs').length]).toEqual([200, 3])
  })
})
