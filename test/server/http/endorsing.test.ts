import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {modelSchema} from '../../../shared/model/schema.ts'
import {verifyDocument} from '../../../shared/model/verify.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aWalk} from './aWalk.ts'
import {partsAt, wordAt} from './readAnswer.ts'

/** A candidate lies there; Sven and Rita are of sales, where Anna signs, and Rita reviews. */
async function aCandidate() {
  const walk = await aWalk()
  const {frida, anna, mats, server} = walk
  const sven = await server.person().join(frida, 'Sven', 'sales')
  const rita = await server.person().join(frida, 'Rita', 'sales')
  await frida.patch(`/participants/${rita.participantId}`, {role: 'reviewer'})
  await frida.patch(`/participants/${anna.participantId}`, {signsFor: 'sales'})
  await walk.upTo('agree')
  const endorse = async (person: APerson, set: object = {}) => {
    const {candidate} = await person.record()
    const {number, contentHash} = candidate ?? {number: 0, contentHash: ''}
    return person.post('/endorsements', {candidate: number, contentHash, statement: 'So do I.', ...set})
  }
  const signAll = async () => {
    for (const person of [frida, anna, mats]) await walk.sign(person)
  }
  const standing = async () => {
    const {endorsements, candidate, phase, signOffs} = await mats.record()
    const holds = endorsements.map(({name, contentHash}) => [name, contentHash === candidate?.contentHash])
    return {phase, signed: signOffs.length, holds}
  }
  return {...walk, sven, rita, endorse, signAll, standing}
}

describe('who does not sign stands behind it, too', () => {
  test('SIGN-11 the server attests who, for which department, what and when, and it counts for no signature', async () => {
    const {frida, sven, rita, endorse, mats} = await aCandidate()

    const answers = [await endorse(sven), await endorse(rita, {statement: ''}), await endorse(sven)]

    const {endorsements, signOffs, candidate, phase} = await mats.record()
    expect(answers.map(({status}) => status)).toEqual([201, 201, 201])
    expect([phase, signOffs]).toEqual(['agree', []])
    const at: unknown = expect.stringMatching(/^2026-03-02T/)
    const said = {departmentId: 'sales', candidate: 1, contentHash: candidate?.contentHash, at, signing: 'seat'}
    expect(endorsements).toEqual([
      {...said, participantId: sven.participantId, name: 'Sven', role: 'member', statement: 'So do I.'},
      {...said, participantId: rita.participantId, name: 'Rita', role: 'reviewer', statement: ''},
    ])
    const kinds = partsAt((await frida.get('/decisions')).body, 'entries').map(entry => wordAt(entry, 'kind'))
    expect(kinds.filter(kind => kind === 'endorsed')).toHaveLength(2)
  })

  test('SIGN-11 who signs for a department does not, an observer does not, and nobody for what does not lie there', async () => {
    const {frida, anna, sven, server, endorse, standing} = await aCandidate()
    const olle = await server.person().join(frida, 'Olle', 'service')
    await frida.patch(`/participants/${olle.participantId}`, {role: 'observer'})

    const answers = [
      await endorse(anna),
      await endorse(olle),
      await endorse(sven, {contentHash: 'sha256:another'}),
      await endorse(sven, {candidate: 7}),
    ]

    expect(answers.map(({body}) => wordAt(body, 'code'))).toEqual([
      'right.missing',
      'right.missing',
      'endorse.changed',
      'endorse.changed',
    ])
    expect(await standing()).toEqual({phase: 'agree', signed: 0, holds: []})
  })

  test('SIGN-11 it goes stale with the content as a signature does, and holds again with the same content', async () => {
    const {frida, sven, endorse, standing, write, next} = await aCandidate()
    await endorse(sven)
    await frida.post('/amend', {backTo: 'engage', reason: 'The offer'})
    await write({do: 'text', kind: 'segments', id: id('hospital'), field: 'offer', to: 'Half of it'})
    await next()
    const changed = await standing()
    await endorse(sven)
    const again = await standing()
    await frida.post('/amend', {backTo: 'engage', reason: 'Nothing after all'})
    await next()

    expect(changed.holds).toEqual([['Sven', false]])
    expect(again.holds).toEqual([['Sven', true]])
    expect((await standing()).holds).toEqual([['Sven', true]])
  })

  test('SIGN-11 what was said before the agreement stands in the published document; what comes later stands beside it', async () => {
    const {frida, sven, rita, endorse, signAll, standing, mats} = await aCandidate()
    await endorse(sven)
    await signAll()
    const late = await endorse(rita)

    const {body} = await mats.get(`/api/v1/models/${frida.boardId}.1`)
    const fits = new Ajv2020({strict: false}).compile(modelSchema as object)
    expect(fits(body), JSON.stringify(fits.errors)).toBe(true)
    expect(verifyDocument(body as never)).toMatchObject({valid: true})
    expect(partsAt(body, 'endorsements').map(each => [wordAt(each, 'name'), wordAt(each, 'department')])).toEqual([
      ['Sven', 'sales'],
    ])
    expect(partsAt(body, 'signOffs')).toHaveLength(3)
    expect([late.status, await standing()]).toEqual([
      201,
      {
        phase: 'signed',
        signed: 3,
        holds: [
          ['Sven', true],
          ['Rita', true],
        ],
      },
    ])
  })

  test('SIGN-11 where nobody does, the document is as it always was', async () => {
    const {frida, signAll, mats} = await aCandidate()
    await signAll()

    expect(Object.keys((await mats.get(`/api/v1/models/${frida.boardId}.1`)).body as object)).not.toContain(
      'endorsements',
    )
  })

  test('SIGN-11 who is named to sign afterwards says it with the signature alone', async () => {
    const walk = await aCandidate()
    const {anna, sven, endorse, standing} = walk
    await endorse(sven)
    await anna.post('/delegations', {participantId: sven.participantId})
    await walk.sign(sven)

    expect(await standing()).toMatchObject({signed: 1, holds: []})
  })
})
