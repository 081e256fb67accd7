import {describe, expect, test} from 'vitest'
import {writeChanges} from '../../../../shared/board/writeChanges.ts'
import {id} from '../../../rooms/aBoard.ts'
import {aTeam} from '../../../rooms/aTeam.ts'
import {allSaved, anAttribute} from '../../../rooms/attributes.ts'

const nowhere = 'A'.repeat(21)

describe('T1 who may open a socket', () => {
  test('8 roles x 3 boards: a seat opens its own board; everybody else gets one answer and no byte', async () => {
    const {frida, anna, bo, rita, ole, mallory, become, knock, workshop} = await aTeam()
    const [stranger] = await workshop('product')
    if (!stranger) throw new Error('nobody came')
    await become(anna, {role: 'cofacilitator'})
    await become(rita, {role: 'reviewer'})
    await become(ole, {role: 'observer'})
    await become(mallory, {revoked: true})
    const cookies = {
      facilitator: frida.cookie,
      cofacilitator: anna.cookie,
      member: bo.cookie,
      reviewer: rita.cookie,
      observer: ole.cookie,
      revoked: mallory.cookie,
      ofAnotherBoard: stranger.cookie,
      nobody: '',
    }

    const answers = await Promise.all(
      Object.entries(cookies).map(async ([who, cookie]) => [
        who,
        await Promise.all(
          [frida.boardId, stranger.boardId, nowhere].map(board => knock(board, cookie === '' ? {} : {cookie})),
        ),
      ]),
    )

    const inside = {code: 1000, frames: expect.any(Number), reason: ''}
    const outside = {code: 4401, frames: 0, reason: ''}
    expect(Object.fromEntries(answers)).toEqual({
      facilitator: [inside, outside, outside],
      cofacilitator: [inside, outside, outside],
      member: [inside, outside, outside],
      reviewer: [inside, outside, outside],
      observer: [inside, outside, outside],
      revoked: [outside, outside, outside],
      ofAnotherBoard: [outside, inside, outside],
      nobody: [outside, outside, outside],
    })
  })

  test('a cookie that was made up', async () => {
    const {frida, knock} = await aTeam()
    const madeUp = [`enig=${'x'.repeat(43)}`, 'enig=%%%; enig', 'enig=', '__Host-enig=abc']

    const answers = await Promise.all(madeUp.map(cookie => knock(frida.boardId, {cookie})))

    expect(answers).toEqual(madeUp.map(() => ({code: 4401, frames: 0, reason: ''})))
  })
})

describe('T2 a page of somebody else', () => {
  test('gets nothing, whatever cookie the browser sends along', async () => {
    const {anna, knock, origin} = await aTeam()
    const foreign = [
      'https://evil.example',
      'http://127.0.0.1:1',
      'http://localhost',
      'null',
      'file://',
      `${origin}.evil.example`,
      origin.replace('http:', 'https:'),
    ]

    const answers = await Promise.all(foreign.map(from => knock(anna.boardId, {cookie: anna.cookie, origin: from})))

    expect(answers).toEqual(foreign.map(() => ({code: 4401, frames: 0, reason: ''})))
    expect((await knock(anna.boardId, {cookie: anna.cookie})).frames).toBeGreaterThan(0)
  })

  test('no secret stands in an address, in the log or in what others hear', async () => {
    const {anna, frida, tab, ask, said, origin} = await aTeam()
    const link = (await (await ask(frida, 'GET', '/link')).json()) as {joinUrl: string}
    const [, token = ''] = link.joinUrl.split('#')
    const page = await fetch(`${origin}/j/${frida.boardId}`)
    const tabs = [await tab(frida), await tab(anna)]
    tabs[1]?.upload(new Uint8Array([9, 9, 9]))
    await tabs[1]?.gone

    expect(token.length).toBeGreaterThanOrEqual(22)
    expect(said.length).toBeGreaterThan(0)
    for (const secret of [token, ...[frida, anna].map(({cookie}) => cookie.split('=')[1] ?? '')])
      expect(said.join('\n')).not.toContain(secret)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  })
})

describe('T3 T4 what is taken back is gone', () => {
  test('JOIN-4 a seat taken away: its sockets close, nothing more of it is taken, no other opens', async () => {
    const {frida, mallory, become, tab} = await aTeam()
    const [one, two, watching] = [await tab(mallory), await tab(mallory), await tab(frida)]

    const status = await become(mallory, {revoked: true})
    writeChanges(one.doc, [anAttribute('too-late')])

    expect(status).toBe(200)
    expect(await Promise.all([one.gone, two.gone])).toEqual([4403, 4403])
    const offline = await tab(mallory)
    expect(offline.closed?.code).toBe(4401)
    writeChanges(watching.doc, [anAttribute('still-here')])
    await allSaved(watching)
    expect(watching.doc.getMap('attributes').has(id('too-late'))).toBe(false)
  })

  test('JOIN-4 a new join link: the old one opens nothing, whoever sits stays seated and connected', async () => {
    const {frida, anna, ask, tab, origin} = await aTeam()
    const hers = await tab(anna)
    const {joinUrl} = (await (await ask(frida, 'GET', '/link')).json()) as {joinUrl: string}
    const [, token = ''] = joinUrl.split('#')

    const renewed = await ask(frida, 'POST', '/link')
    const late = await fetch(`${origin}/api/v1/boards/${frida.boardId}/join`, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-enig': '1'},
      body: JSON.stringify({name: 'Late', department: 'sales', token}),
    })
    writeChanges(hers.doc, [anAttribute('age')])
    await allSaved(hers)

    expect([renewed.status, late.status]).toEqual([200, 404])
    expect(hers.closed).toBeNull()
    const back = await tab(anna)
    expect(back.closed).toBeNull()
  })
})
