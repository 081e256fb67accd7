import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {modelSchema} from '../../../shared/model/schema.ts'
import {verifyDocument} from '../../../shared/model/verify.ts'
import {ofThisDraft, unsettledObjections} from '../../../shared/record/objection.ts'
import {outcomeBar, signingOf} from '../../../shared/record/outcome.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {anObjection, day, today, words} from './anObjection.ts'
import {aWalk} from './aWalk.ts'
import {partsAt, wordAt} from './readAnswer.ts'

describe('an objection that cannot be resolved', () => {
  test('SIGN-12 is put off by who leads: a decision with reason, day and owner; it holds no longer, and its words stay', async () => {
    const {frida, anna, mats, postpone, stands, signAll} = await anObjection()
    await signAll(frida, anna, mats)
    const before = await stands(today)

    const answer = await postpone()

    expect(before).toEqual({phase: 'agree', standing: [words], putOff: [], found: 1})
    expect([answer.status, await stands(today)]).toEqual([
      200,
      {phase: 'signed', standing: [], putOff: ['2026-09-01'], found: 0},
    ])
    const entries = partsAt((await anna.get('/decisions')).body, 'entries')
    const about = entries.filter(entry => wordAt(entry, 'kind').startsWith('objection'))
    expect(about.map(entry => [wordAt(entry, 'kind'), wordAt(entry, 'text')])).toEqual([
      ['objectionRaised', words],
      ['objectionPostponed', 'After the trial'],
    ])
    expect(about[1]).toMatchObject({
      isDecision: true,
      subjectIds: [id('hospital')],
      details: ['postponedUntil=2026-09-01', 'department.sales'],
    })
  })

  test('SIGN-12 is put off by nobody else, never to a day that has been, and never once it is resolved', async () => {
    const {mats, anna, postpone, resolve, frida} = await anObjection()

    const answers = [
      await postpone({}, mats),
      await postpone({}, anna),
      await postpone({until: today}),
      await postpone({until: '2026-02-30'}),
      await postpone({ownerDepartmentId: 'nobody'}),
      await postpone({reason: ' '}),
    ]
    await resolve({resolution: 'We begin in October'})
    answers.push(await postpone())

    expect(answers.map(({body}) => wordAt(body, 'code'))).toEqual([
      'right.missing',
      'right.missing',
      'objection.dayPast',
      'request.malformed',
      'record.unknown',
      'request.malformed',
      'objection.resolved',
    ])
    expect((await frida.record()).objections[0]).not.toHaveProperty('postponed')
  })

  test('SIGN-12 stands in the agreement in its own words, by its department and by nobody’s name', async () => {
    const {frida, anna, mats, postpone, signAll, model} = await anObjection()
    await postpone()
    await signAll(frida, anna, mats)

    const document = await model()
    const fits = new Ajv2020({strict: false}).compile(modelSchema as object)
    expect(fits(document), JSON.stringify(fits.errors)).toBe(true)
    expect(verifyDocument(document)).toMatchObject({valid: true})
    expect(partsAt(document, 'objections')).toEqual([
      {
        department: 'marketing',
        text: words,
        segment: id('hospital'),
        outcome: 'postponed',
        reason: 'After the trial',
        until: '2026-09-01',
        owner: 'sales',
      },
    ])
  })

  test('SIGN-12 is recorded as dissent: it holds no longer, and stands in the agreement as such', async () => {
    const {frida, anna, mats, resolve, signAll, stands, model} = await anObjection()
    await resolve({resolution: 'Three of four go on', isDissent: true})
    await signAll(frida, anna, mats)

    expect(await stands(today)).toEqual({phase: 'signed', standing: [], putOff: [], found: 0})
    const reason = 'Three of four go on'
    expect(partsAt(await model(), 'objections')).toEqual([
      {department: 'marketing', text: words, segment: id('hospital'), outcome: 'dissent', reason},
    ])
    const kinds = partsAt((await anna.get('/decisions')).body, 'entries').map(entry => wordAt(entry, 'kind'))
    expect(kinds).toContain('objectionIsDissent')
  })

  test('SIGN-12 SIGN-9 nothing is agreed without the department that raised it, put off or as dissent', async () => {
    const {frida, anna, postpone, resolve, signAll, pass, server, stands} = await anObjection()
    await frida.put('/sign-by', {until: new Date(server.clock.ms + day).toISOString()})
    await signAll(frida, anna)
    await postpone()
    await pass(2 * day)
    const without = async () => {
      const {candidate} = await frida.record()
      const {number, contentHash} = candidate ?? {number: 0, contentHash: ''}
      const said = {candidate: number, contentHash, without: ['marketing'], statement: 'They were asked twice.'}
      return wordAt((await frida.post('/outcome', said)).body, 'code')
    }

    const putOff = await without()
    await resolve({resolution: 'Three of four go on', isDissent: true})

    expect([putOff, await without()]).toEqual(['outcome.unsettled', 'outcome.unsettled'])
    expect((await stands(today)).phase).toBe('agree')
  })

  test('SIGN-12 comes back on its day, and holds then as any open objection does', async () => {
    const {postpone, stands, pass, signAll, frida, anna, mats} = await anObjection()
    await postpone({until: '2026-03-05'})

    const [eve, then] = [await stands('2026-03-04'), await stands('2026-03-05')]
    await pass(3 * day)
    await signAll(frida, anna, mats)

    expect([eve, then]).toEqual([
      {phase: 'agree', standing: [], putOff: ['2026-03-05'], found: 0},
      {phase: 'agree', standing: [words], putOff: [], found: 1},
    ])
    expect((await stands('2026-03-05')).phase).toBe('agree')
  })

  test('SIGN-12 VER-5 comes back with the next draft, before its day', async () => {
    const {frida, anna, mats, postpone, stands, signAll} = await anObjection()
    await postpone()
    await signAll(frida, anna, mats)
    await frida.post('/drafts', {from: 1})

    expect(await stands(today)).toMatchObject({phase: 'frame', standing: [words], putOff: []})
  })

  test.each(['challenged once it was agreed', 'put off'])(
    'SIGN-12 VER-5 what was %s before is dissent of the draft that records it, and of no later one',
    async how => {
      const {frida, anna, mats, server, postpone, resolve, signAll} = await anObjection()
      let objectionId = ''
      if (how === 'put off') await postpone()
      else await resolve({resolution: 'We begin in October'})
      await signAll(frida, anna, mats)
      if (how !== 'put off') objectionId = wordAt((await mats.post('/objections', {text: words})).body, 'id')
      server.clock.ms += 1000
      await frida.post('/drafts', {from: 1})
      const said = {resolution: 'Three of four go on', isDissent: true}
      await (objectionId === '' ? resolve(said) : frida.post(`/objections/${objectionId}/resolve`, said))

      const record = await frida.record()
      const seen = ofThisDraft(record).map(({text, isDissent}) => [text, isDissent])
      const openedAt = new Date(server.clock.ms + 1000).toISOString()
      const later = {...record, draft: record.draft && {...record.draft, openedAt}}

      expect([seen, unsettledObjections(record, today).length]).toEqual([[[words, true]], 1])
      expect([ofThisDraft(later), unsettledObjections(later, today)]).toEqual([[], []])
    },
  )

  test.each([
    ['that only looks on', 'put off', true],
    ['that only looks on', 'dissent', true],
    ['that has lost its only person before it was frozen', 'dissent', false],
  ] as const)(
    'SIGN-12 SIGN-13 of a department %s is %s: nothing is agreed before somebody signs for it',
    async (_, how, isThere) => {
      const walk = await aWalk()
      const {frida, anna, mats, server} = walk
      await walk.upTo('prioritise')
      const olle = await server.person().join(frida, 'Olle', 'service')
      if (isThere) await olle.become('reviewer', frida)
      const objectionId = wordAt((await olle.post('/objections', {text: words})).body, 'id')
      if (!isThere) await frida.patch(`/participants/${olle.participantId}`, {revoked: true})
      await walk.steps.prioritise()
      for (const step of [walk.next, walk.steps.engage, walk.next]) await step()
      await frida.put('/sign-by', {until: new Date(server.clock.ms + day).toISOString()})
      for (const person of [frida, anna, mats]) await walk.sign(person)

      await (how === 'dissent'
        ? frida.post(`/objections/${objectionId}/resolve`, {resolution: 'We go on', isDissent: true})
        : frida.post(`/objections/${objectionId}/postpone`, {
            reason: 'After the trial',
            until: '2026-09-01',
            ownerDepartmentId: 'sales',
          }))
      await server.pass(2 * day)
      const record = await frida.record()
      const bar = outcomeBar(record, new Date(server.clock.ms).toISOString())
      const signer = isThere ? olle : await server.person().join(frida, 'Sven', 'sales')
      await frida.patch(`/participants/${signer.participantId}`, {role: 'reviewer', signsFor: 'service'})
      const signed = await walk.sign(signer)

      expect([record.phase, signingOf(record).missing, bar]).toEqual(['agree', ['service'], 'outcome.unsettled'])
      expect(signed.body).toEqual({agreed: true})
    },
  )

  test('SIGN-12 once it is resolved after all, the department that only looks on is asked no longer', async () => {
    const walk = await aWalk()
    const {frida, anna, mats, server} = walk
    const olle = await server.person().join(frida, 'Olle', 'service')
    await olle.become('reviewer', frida)
    await walk.upTo('agree')
    const objectionId = wordAt((await olle.post('/objections', {text: words})).body, 'id')
    const putOff = {reason: 'After the trial', until: '2026-09-01', ownerDepartmentId: 'sales'}
    await frida.post(`/objections/${objectionId}/postpone`, putOff)
    for (const person of [frida, anna, mats]) await walk.sign(person)
    const before = await frida.record()

    await olle.post(`/objections/${objectionId}/resolve`, {resolution: 'We find the people'})

    expect([before.phase, (await frida.record()).phase]).toEqual(['agree', 'signed'])
    // What is challenged now is for the next draft: nobody is missing in what is agreed.
    server.clock.ms += 1000
    const challenge = wordAt((await olle.post('/objections', {text: 'It has changed'})).body, 'id')
    const said = await frida.post(`/objections/${challenge}/postpone`, putOff)
    expect([said.status, signingOf(await frida.record()).missing]).toEqual([200, []])
  })
})
