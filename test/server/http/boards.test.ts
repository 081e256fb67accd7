import {describe, expect, test} from 'vitest'
import {aServer} from './aServer.ts'
import {partsAt, wordAt} from './readAnswer.ts'

describe('opening a workshop', () => {
  test('JOIN-1 gives a seat as facilitator, a link whose secret is in the fragment, and a cookie no script reads', async () => {
    const server = await aServer()
    const frida = server.person()

    const reply = await frida.send('POST', '/api/v1/boards', {
      title: 'Autumn',
      language: 'sv',
      name: 'Frida',
      department: 'product',
    })

    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({epoch: 1, departmentId: 'product'})
    expect(reply.body.joinUrl).toBe(
      `http://localhost:4400/j/${wordAt(reply.body, 'boardId')}#${wordAt(reply.body, 'joinToken')}`,
    )
    expect(reply.headers.get('set-cookie')).toMatch(/^enig=[\w-]+; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/)
    expect(Buffer.from(wordAt(reply.body, 'joinToken'), 'base64url').length).toBeGreaterThanOrEqual(16)
  })

  test('TIER-3 the template brings tiers without rules, and prepares four criteria explained in the language of the workshop', async () => {
    const server = await aServer()
    const frida = await server.person().open({language: 'da', template: 'value'})

    const board = await server.hub.decide(frida.boardId, async room => ({ok: true, value: await room.board()}))

    if (!board.ok) throw new Error(board.code)
    expect([...board.value.tiers.values()].map(({name, rule}) => [name, rule])).toEqual([
      ['invest', ''],
      ['grow', ''],
      ['maintain', ''],
    ])
    const criteria = (await frida.record()).prepared
    expect(criteria.map(({kind}) => kind)).toEqual(['profitability', 'growth', 'cost_to_serve', 'competitive_strength'])
    expect(criteria[0]?.anchor1).toBe('Vi taber penge på dem')
  })

  test('a blank board has the tiers only', async () => {
    const server = await aServer()
    const frida = await server.person().open({template: 'blank'})

    const board = await server.hub.decide(frida.boardId, async room => ({ok: true, value: await room.board()}))

    expect(board.ok && [board.value.criteria.size, board.value.tiers.size]).toEqual([0, 3])
  })
})

describe('joining', () => {
  test('W04 the door shows title, departments and who is there, to those with the link', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const stranger = server.person()
    const path = `/api/v1/boards/${frida.boardId}/door`

    const shown = await stranger.get(path, {'x-join-token': frida.joinToken})
    const shut = await stranger.get(path, {'x-join-token': 'guessed'})

    expect(shown.body).toMatchObject({
      title: 'Autumn',
      language: 'en',
      roster: [{name: 'Frida', departmentId: 'product'}],
    })
    expect(partsAt(shown.body, 'departments').find(({id}) => id === 'product')).toEqual({
      id: 'product',
      name: '',
      taken: 1,
    })
    expect([shut.status, shut.body.code]).toEqual([404, 'link.invalid'])
  })

  test('JOIN-1 link, name and department give a seat; the same name gives another one', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    const anna = await server.person().join(frida, 'Anna', 'sales')
    const other = await server.person().join(frida, 'Anna', 'sales')

    expect(other.participantId).not.toBe(anna.participantId)
    const {participants} = await frida.record()
    expect(participants.map(({name, departmentId, role}) => [name, departmentId, role])).toEqual([
      ['Frida', 'product', 'facilitator'],
      ['Anna', 'sales', 'member'],
      ['Anna', 'sales', 'member'],
    ])
  })

  test('JOIN-1 a browser that has a seat keeps it', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const anna = await server.person().join(frida, 'Anna', 'sales')
    const before = anna.participantId

    await anna.join(frida, 'Anna again', 'marketing')

    expect(anna.participantId).toBe(before)
    expect((await frida.record()).participants).toHaveLength(2)
  })

  test('JOIN-4 a new link shuts the old one out', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const old = frida.joinToken

    const renewed = await frida.post('/link')

    expect(renewed.status).toBe(200)
    expect(renewed.body.joinUrl).not.toContain(old)
    const late = await server.person().send('POST', `/api/v1/boards/${frida.boardId}/join`, {
      name: 'Late',
      department: 'sales',
      token: old,
    })
    expect([late.status, late.body]).toEqual([404, {code: 'link.invalid', params: {}}])
    const again = await frida.get('/link')
    expect(again.body).toEqual(renewed.body)
  })

  test('JOIN-8 a link opens the door for 90 days, a new one for as long again; who sits there stays', async () => {
    const server = await aServer()
    const day = 24 * 60 * 60 * 1000
    const frida = await server.person().open()
    await server.pass(89 * day)
    const sven = await server.person().join(frida, 'Sven', 'sales')
    // By using it she keeps her seat for another 90 days.
    await frida.get('')
    const knock = () => server.person().get(`/api/v1/boards/${frida.boardId}/door`, {'x-join-token': frida.joinToken})
    const inTime = await knock()

    await server.pass(2 * day)

    const late = await knock()
    expect([inTime.status, late.status, late.body.code]).toEqual([200, 404, 'link.invalid'])
    expect((await sven.get('/record')).status).toBe(200)
    const old = (await frida.get('/link')).body
    const renewed = (await frida.post('/link')).body
    expect(Date.parse(wordAt(renewed, 'expiresAt')) - Date.parse(wordAt(old, 'expiresAt'))).toBeGreaterThan(90 * day)
    const fresh = await server.person().get(`/api/v1/boards/${frida.boardId}/door`, {
      'x-join-token': wordAt(renewed, 'joinUrl').split('#')[1] ?? '',
    })
    expect(fresh.status).toBe(200)
  })

  test('JOIN-3 the link is for those who lead', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const anna = await server.person().join(frida, 'Anna', 'sales')

    expect((await anna.get('/link')).status).toBe(403)
    expect((await anna.post('/link')).status).toBe(403)
  })
})

describe('the same seat on another device', () => {
  const tokenOf = (url: string) => url.split('#')[1] ?? ''

  test('a resume link works once, and the seat is the same', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const anna = await server.person().join(frida, 'Anna', 'sales')
    const made = await anna.post('/resume-links')
    const phone = server.person()
    phone.boardId = frida.boardId

    const first = await phone.post('/resume', {token: tokenOf(wordAt(made.body, 'resumeUrl'))})
    const second = await server.person().send('POST', `/api/v1/boards/${frida.boardId}/resume`, {
      token: tokenOf(wordAt(made.body, 'resumeUrl')),
    })

    expect(first.body).toMatchObject({participantId: anna.participantId, role: 'member', epoch: 1})
    expect([second.status, second.body.code]).toEqual([404, 'resume.used'])
    expect((await phone.get('')).body.participantId).toBe(anna.participantId)
  })

  test('of two who use it at once, one gets the seat', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const token = tokenOf(wordAt((await frida.post('/resume-links')).body, 'resumeUrl'))
    const path = `/api/v1/boards/${frida.boardId}/resume`

    const replies = await Promise.all([1, 2, 3, 4].map(() => server.person().send('POST', path, {token})))

    expect(replies.map(({status}) => status).toSorted()).toEqual([200, 404, 404, 404])
  })

  test('it is worth nothing after ten minutes', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const token = tokenOf(wordAt((await frida.post('/resume-links')).body, 'resumeUrl'))

    await server.pass(10 * 60_000)

    const late = await server.person().send('POST', `/api/v1/boards/${frida.boardId}/resume`, {token})
    expect(late.body.code).toBe('resume.used')
  })

  test('JOIN-3 only those who lead make it for others, and only a facilitator for a facilitator', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const anna = await server.person().join(frida, 'Anna', 'sales')
    const per = await server.person().join(frida, 'Per', 'product')
    await per.become('cofacilitator', frida)

    expect((await anna.post('/resume-links', {participantId: per.participantId})).status).toBe(403)
    expect((await per.post('/resume-links', {participantId: anna.participantId})).status).toBe(201)
    expect((await per.post('/resume-links', {participantId: frida.participantId})).status).toBe(403)
  })

  test('leaving forgets the device, not the seat', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const anna = await server.person().join(frida, 'Anna', 'sales')

    await anna.post('/leave')

    expect((await anna.get('')).body.code).toBe('board.unknown')
    expect((await frida.record()).participants).toHaveLength(2)
  })
})

test('JOIN-4 a revoked seat is out at once, on every device', async () => {
  const server = await aServer()
  const frida = await server.person().open()
  const anna = await server.person().join(frida, 'Anna', 'sales')

  await frida.patch(`/participants/${anna.participantId}`, {revoked: true})

  expect((await anna.get('/record')).status).toBe(404)
  expect((await anna.post('/objections', {text: 'still here'})).status).toBe(404)
})

test('the workshops of a browser, the one used last first', async () => {
  const server = await aServer()
  const frida = server.person()
  await frida.open({title: 'First'})
  await frida.open({title: 'Second'})

  const seats = await frida.get('/api/v1/seats')
  const nobody = await server.person().get('/api/v1/seats')

  expect(partsAt(seats.body, 'seats').map(({title, phase}) => [title, phase])).toEqual([
    ['Second', 'frame'],
    ['First', 'frame'],
  ])
  expect(nobody.body).toEqual({seats: [], example: true})
})

describe('the workshop', () => {
  test('title, department and settings change for everybody', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const anna = await server.person().join(frida, 'Anna', 'sales')

    await frida.put('/title', {title: 'Winter'})
    const added = await frida.post('/departments', {name: 'Market access'})
    const again = await frida.post('/departments', {name: ' market ACCESS '})
    await frida.patch('/settings', {currency: 'SEK'})

    expect([added.status, again.body]).toEqual([201, added.body])
    expect(await anna.record()).toMatchObject({title: 'Winter', settings: {currency: 'SEK'}})
    expect((await anna.put('/title', {title: 'Mine'})).body.code).toBe('right.missing')
    expect((await anna.patch('/settings', {currency: 'DKK'})).status).toBe(403)
  })

  test('CRIT-2 masks name criteria of the board and departments of the workshop', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    await server.stand(frida.boardId, 'evaluate')
    const [criterion] = (await server.board(frida.boardId)).criteria.keys()
    const masks = [{criterionId: criterion, departmentIds: ['medical', 'medical']}]

    const set = await frida.put('/masks', {masks})
    const unknown = await frida.put('/masks', {masks: [{criterionId: 'nothing', departmentIds: ['medical']}]})

    expect([set.status, unknown.body.code]).toEqual([200, 'record.unknown'])
    expect((await frida.record()).masks).toEqual([{criterionId: criterion, departmentIds: ['medical']}])
  })

  test('VER-2 CRIT-5 a mask that hides figures stays once a candidate lies there, also where no round was ever opened', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    const [criterion] = await server.criteria(frida.boardId)
    await frida.put('/masks', {masks: [{criterionId: criterion?.id, departmentIds: ['medical']}]})
    await server.stand(frida.boardId, 'agree')

    const loosened = await frida.put('/masks', {masks: []})

    expect([loosened.status, loosened.body.code]).toEqual([409, 'phase.closed'])
    expect((await frida.record()).masks).toHaveLength(1)
  })
})
