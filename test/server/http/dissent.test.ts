import {describe, expect, test} from 'vitest'
import {isOpenDissent, ofThisDraft, unsettledObjections} from '../../../shared/record/objection.ts'
import {outcomeBar, signingOf} from '../../../shared/record/outcome.ts'
import type {APerson} from './aPerson.ts'
import {aSecondYear} from './aSecondYear.ts'
import {anObjection, day, today, words} from './anObjection.ts'
import {partsAt, wordAt} from './readAnswer.ts'

const goOn = {resolution: 'Three of four go on', isDissent: true}
const enough = 'We have found the people'

/** What Mats of marketing said against the candidate is recorded as dissent. */
async function aDissent() {
  const held = await anObjection()
  await held.resolve(goOn)
  const withdraw = (by: APerson, reason = enough) =>
    held.frida.record().then(({objections}) => by.post(`/objections/${objections[0]?.id ?? ''}/withdraw`, {reason}))
  return {...held, withdraw}
}

async function logOf({frida}: {readonly frida: APerson}): Promise<readonly (readonly [string, string])[]> {
  const entries = partsAt((await frida.get('/decisions')).body, 'entries')
  return entries
    .map(entry => [wordAt(entry, 'kind'), wordAt(entry, 'text')] as const)
    .filter(([kind]) => /objection|dissent/i.test(kind))
}

describe('dissent is taken back', () => {
  test('SIGN-14 by the department that raised it: the agreement does not carry it, and the log keeps every word', async () => {
    const held = await aDissent()
    const {frida, anna, mats, withdraw, signAll, model} = held

    const answer = await withdraw(mats)
    await signAll(frida, anna, mats)

    const document = await model()
    expect([answer.status, document['objections']]).toEqual([200, undefined])
    expect(await logOf(held)).toEqual([
      ['objectionRaised', words],
      ['objectionIsDissent', goOn.resolution],
      ['dissentWithdrawn', enough],
    ])
  })

  test('SIGN-14 by who leads in its place: its signature is asked for all the same', async () => {
    const held = await aDissent()
    const {frida, anna, mats, withdraw, signAll, pass, server} = held
    await frida.put('/sign-by', {until: new Date(server.clock.ms + day).toISOString()})
    await signAll(frida, anna)

    await withdraw(frida, 'Mats has called')
    await pass(2 * day)
    const record = await frida.record()
    await signAll(mats)

    expect(record.objections[0]?.withdrawn).toMatchObject({reason: 'Mats has called', by: frida.participantId})
    expect(outcomeBar(record, new Date(server.clock.ms).toISOString())).toBe('outcome.unsettled')
    expect(unsettledObjections(record, today)).toEqual([])
    expect((await frida.record()).phase).toBe('signed')
  })

  test('SIGN-14 by nobody else, once, and never what was settled otherwise or stands in a version', async () => {
    const {frida, anna, mats, resolve, withdraw, signAll} = await anObjection().then(async held => {
      const target = wordAt((await held.anna.post('/objections', {text: 'Not yet'})).body, 'id')
      await held.anna.post(`/objections/${target}/resolve`, {resolution: 'We begin in October'})
      return {...held, withdraw: (by: APerson, id: string) => by.post(`/objections/${id}/withdraw`, {reason: enough})}
    })
    const [theirs = '', settled = ''] = (await frida.record()).objections.map(({id}) => id)
    await resolve(goOn)

    const codes = [
      await withdraw(anna, theirs),
      await withdraw(anna, settled),
      await withdraw(anna, 'nothing'),
      await mats.post(`/objections/${theirs}/withdraw`, {reason: ' '}),
    ].map(({body}) => wordAt(body, 'code'))
    await signAll(frida, anna, mats)
    codes.push(wordAt((await withdraw(mats, theirs)).body, 'code'))

    expect(codes).toEqual([
      'right.missing',
      'objection.noDissent',
      'record.unknown',
      'request.malformed',
      'objection.inVersion',
    ])
    expect((await frida.record()).objections[0]).not.toHaveProperty('withdrawn')
  })

  test('SIGN-14 a second time nothing happens, and the first reason stays', async () => {
    const {mats, withdraw} = await aDissent()

    const answers = [await withdraw(mats), await withdraw(mats, 'Once more')]

    expect(answers.map(({status}) => status)).toEqual([200, 200])
    expect((await mats.record()).objections[0]?.withdrawn?.reason).toBe(enough)
  })

  test('SIGN-14 SIGN-13 where nothing else is in the way, it is agreed at once', async () => {
    const held = await anObjection()
    const {frida, anna, mats, server, signAll} = held
    const olle = await server.person().join(frida, 'Olle', 'service')
    await olle.become('reviewer', frida)
    const objectionId = wordAt((await olle.post('/objections', {text: words})).body, 'id')
    await held.resolve({resolution: 'We begin in October'})
    await frida.post(`/objections/${objectionId}/resolve`, goOn)
    await signAll(frida, anna, mats)
    const before = await frida.record()

    await olle.post(`/objections/${objectionId}/withdraw`, {reason: enough})

    expect([before.phase, signingOf(before).missing]).toEqual(['agree', ['service']])
    expect((await frida.record()).phase).toBe('signed')
  })
})

describe('dissent against what is agreed', () => {
  /** Mats challenges version 1, and that is recorded as dissent while it stands. */
  const challenged = async ({
    frida,
    mats,
    server,
  }: {
    readonly frida: APerson
    readonly mats: APerson
    readonly server: {readonly clock: {ms: number}}
  }) => {
    const objectionId = wordAt((await mats.post('/objections', {text: words})).body, 'id')
    await frida.post(`/objections/${objectionId}/resolve`, goOn)
    server.clock.ms += 1000
  }
  const documentOf = async (person: APerson, number: number) =>
    (await person.get(`/api/v1/models/${person.boardId}.${number}`)).body

  test('SIGN-14 stands beside it meanwhile, goes into the model after it, and into no later one', async () => {
    let beside: unknown = null
    const year = await aSecondYear(async agreement => {
      await challenged(agreement)
      const record = await agreement.mats.record()
      beside = ofThisDraft(record).map(objection => [
        objection.text,
        objection.against,
        isOpenDissent(record, objection),
      ])
    })
    const {frida, anna, mats} = year
    const inDraft = ofThisDraft(await frida.record()).map(({text}) => text)
    await year.lookAgain('kept_out')
    await year.freeze()
    const asked = signingOf(await frida.record()).missing
    for (const person of [frida, anna, mats]) await year.sign(person)

    const {phase} = await frida.record()
    const [first, second] = [await documentOf(frida, 1), await documentOf(frida, 2)]
    await frida.post('/drafts', {from: 2})

    expect(beside).toEqual([[words, 1, true]])
    expect([inDraft, phase]).toEqual([[words], 'signed'])
    expect(asked).toContain('marketing')
    expect(first['objections']).toBeUndefined()
    expect(partsAt(second, 'objections')).toEqual([
      {department: 'marketing', text: words, outcome: 'dissent', reason: goOn.resolution},
    ])
    const later = await frida.record()
    expect([ofThisDraft(later), unsettledObjections(later, today)]).toEqual([[], []])
  })

  test('SIGN-14 is taken back before the next draft, or in it, and then no model carries it', async () => {
    const year = await aSecondYear(async agreement => {
      await challenged(agreement)
      await challenged(agreement)
      const [first] = (await agreement.frida.record()).objections
      await agreement.mats.post(`/objections/${first?.id ?? ''}/withdraw`, {reason: enough})
    })
    const {frida, mats} = year
    const second = (await frida.record()).objections.at(-1)
    const before = unsettledObjections(await frida.record(), today).map(({id}) => id)

    const answer = await mats.post(`/objections/${second?.id ?? ''}/withdraw`, {reason: enough})

    expect([before, answer.status]).toEqual([[second?.id], 200])
    expect(unsettledObjections(await frida.record(), today)).toEqual([])
    expect((await logOf(year)).filter(([kind]) => kind === 'dissentWithdrawn')).toHaveLength(2)
  })
})
