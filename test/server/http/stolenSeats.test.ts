import {describe, expect, test} from 'vitest'
import {browserSecret} from '../../../server/access/cookie.ts'
import {tokenHash} from '../../../server/access/tokens.ts'
import {showSeat} from '../../../server/rooms/welcome.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {wordAt} from './readAnswer.ts'

const dayMs = 24 * 60 * 60_000
const swapped = (text: string) =>
  [...text].map(letter => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())).join('')

/** A workshop with everybody whose cookie somebody may show: who sits there, who sat there, who sits elsewhere. */
async function aTable() {
  const server = await aServer()
  const frida = await server.person().open({template: 'blank'})
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const left = await server.person().join(frida, 'Lars', 'medical')
  const revoked = await server.person().join(frida, 'Rut', 'marketing')
  const elsewhere = await server.person().open({name: 'Nils'})
  const cookies = {left: left.cookie, revoked: revoked.cookie}
  await left.post('/leave')
  await frida.patch(`/participants/${revoked.participantId}`, {revoked: true})
  const resumeUrl = wordAt((await anna.post('/resume-links')).body, 'resumeUrl')
  return {server, frida, anna, elsewhere, cookies, resume: resumeUrl.split('#')[1] ?? ''}
}
type Table = Awaited<ReturnType<typeof aTable>>

const secretOf = ({cookie}: APerson) => cookie.split('=')[1] ?? ''
const enig = (value: string) => `enig=${value}`

/** What somebody makes of Anna's cookie, or shows in its place. */
const tampered: Readonly<Record<string, (table: Table, secret: string) => string>> = {
  'none at all': () => '',
  'an empty one': () => enig(''),
  'one letter less': (_, secret) => enig(secret.slice(0, -1)),
  'one letter more': (_, secret) => enig(`${secret}A`),
  'its first half': (_, secret) => enig(secret.slice(0, secret.length / 2)),
  'twice in a row': (_, secret) => enig(secret + secret),
  'another case': (_, secret) => enig(swapped(secret)),
  'the other way round': (_, secret) => enig([...secret].toReversed().join('')),
  'another last letter': (_, secret) => enig(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`),
  'one that is made up': (_, secret) => enig('A'.repeat(secret.length)),
  'something behind it': (_, secret) => `${enig(secret)}=x`,
  'in quotes': (_, secret) => enig(`"${secret}"`),
  'with a blank in it': (_, secret) => enig(`${secret.slice(0, 20)} ${secret.slice(20)}`),
  'as percent signs': (_, secret) => enig(`%${secret.charCodeAt(0).toString(16)}${secret.slice(1)}`),
  'letters that no cookie has': (_, secret) => enig(`${secret.slice(0, -1)}å`),
  'eight thousand letters': () => enig('A'.repeat(8192)),
  'a question for the database': () => enig(`' OR '1'='1`),
  'under another name': (_, secret) => `Enig=${secret}; enig2=${secret}; xenig=${secret}`,
  'as it is called over https': (_, secret) => `__Host-enig=${secret}`,
  'two in one, with a comma': (_, secret) => `enig=${'A'.repeat(43)}, enig=${secret}`,
  'a made-up one before it': (_, secret) => `enig=${'A'.repeat(43)}; enig=${secret}`,
  'what the database keeps of it': (_, secret) => enig(tokenHash(secret)),
  'the name of the seat': ({anna}) => enig(anna.participantId),
  'the join link’s secret': ({frida}) => enig(frida.joinToken),
  'a resume link’s secret': ({resume}) => enig(resume),
  'the seat of another workshop': ({elsewhere}) => elsewhere.cookie,
  'the seat of who has left': ({cookies}) => cookies.left,
  'the seat that was taken back': ({cookies}) => cookies.revoked,
}

/** Reads, writes and live connection with this cookie; `seat` when any of them takes it for one. */
async function shown({deps, ask}: TestServer, boardId: APerson['boardId'], cookie: string) {
  const headers = {'x-enig': '1', 'content-type': 'application/json', ...(cookie === '' ? {} : {cookie})}
  const path = `/api/v1/boards/${boardId}`
  const answers = [
    await ask(`${path}/record`, {headers}),
    await ask(`${path}/decisions/file`, {headers}),
    await ask(`${path}/title`, {method: 'PUT', headers, body: JSON.stringify({title: 'Stolen'})}),
    await ask(`${path}/ticket`, {method: 'POST', headers, body: '{}'}),
    await ask(`${path}/leave`, {method: 'POST', headers, body: '{}'}),
  ]
  const params = new URLSearchParams({epoch: '1', v: '1'})
  const live = await showSeat(deps, {boardId, params, origin: 'http://localhost:4400', cookie, ticket: null})
  return {
    statuses: answers.map(({status}) => status),
    bodies: new Set(await Promise.all(answers.map(answer => answer.text()))),
    isGivenOne: answers.some(answer => answer.headers.has('set-cookie')),
    live: 'why' in live ? live.why : 'seat',
  }
}

const refused = {
  statuses: [404, 404, 404, 404, 404],
  bodies: new Set(['{"code":"board.unknown","params":{}}']),
  isGivenOne: false,
  live: 'notYours',
}

describe('T23 a cookie that is not that of a seat here', () => {
  test(`T23 ${Object.keys(tampered).length} of them: refused like no cookie, never a fault, and none is given`, async () => {
    const table = await aTable()
    const {server, anna} = table
    const found: Record<string, unknown> = {}

    for (const [name, cookieOf] of Object.entries(tampered))
      found[name] = await shown(server, anna.boardId, cookieOf(table, secretOf(anna)))

    expect(Object.keys(found).length).toBeGreaterThanOrEqual(25)
    expect(found).toEqual(Object.fromEntries(Object.keys(tampered).map(name => [name, refused])))
    expect((await anna.record()).title).toBe('Autumn')
    expect(server.log.join()).not.toContain(secretOf(anna))
  })

  test('T23 the genuine one among others works, and not any more when its browser has left or it was not used for ninety days', async () => {
    const {server, frida, anna} = await aTable()
    const among = `theme=dark; ${anna.cookie}; other=x`
    const own = await server.ask(`/api/v1/boards/${anna.boardId}/record`, {headers: {cookie: among}})
    const kept = anna.cookie

    await anna.post('/leave')
    const replayed = await shown(server, anna.boardId, kept)
    await server.pass(91 * dayMs)
    const forgotten = await shown(server, frida.boardId, frida.cookie)

    expect(own.status).toBe(200)
    expect([replayed, forgotten]).toEqual([refused, refused])
  })

  test('T23 over https only the name counts that no other host and no plain http can set', () => {
    const secret = 'A'.repeat(43)

    expect(browserSecret(`enig=${secret}`, true)).toBeNull()
    expect(browserSecret(`__host-enig=${secret}; __Secure-enig=${secret}`, true)).toBeNull()
    expect(browserSecret(`enig=${'B'.repeat(43)}; __Host-enig=${secret}`, true)).toBe(secret)
  })
})

describe('T23 a link or a ticket that is not good', () => {
  test('T23 join and resume links: cut, turned, of another board, used, replaced, too late', async () => {
    const {server, frida, elsewhere, resume} = await aTable()
    const stranger = () => {
      const person = server.person()
      person.boardId = frida.boardId
      return person
    }
    const join = (token: string) => stranger().post('/join', {name: 'Eve', department: 'sales', token})
    const take = (token: string) => stranger().post('/resume', {token})
    const spoilt = (token: string) => [
      ...[token.slice(0, -1), `${token}A`, swapped(token), [...token].toReversed().join(''), 'A'.repeat(token.length)],
      ...[' ', 'å'.repeat(43), `${token}\u0000`, 'A'.repeat(5000), `' OR '1'='1`],
    ]
    const replies = []
    for (const token of [...spoilt(frida.joinToken), elsewhere.joinToken, resume]) replies.push(await join(token))
    for (const token of [...spoilt(resume), frida.joinToken]) replies.push(await take(token))
    const used = await take(resume)
    replies.push(await take(resume))
    const late = wordAt((await frida.post('/resume-links')).body, 'resumeUrl').split('#')[1] ?? ''
    await server.pass(11 * 60_000)
    replies.push(await take(late))
    const old = frida.joinToken
    await frida.post('/link')
    replies.push(await join(old))

    const codes = replies.map(({status, body}) => `${status} ${String(body.code)}`)
    expect(new Set(codes)).toEqual(new Set(['404 link.invalid', '404 resume.used', '400 request.malformed']))
    expect(replies.filter(({headers}) => headers.has('set-cookie'))).toEqual([])
    expect(used.status).toBe(200)
    expect((await frida.record()).participants.filter(({name}) => name === 'Eve')).toEqual([])
  })

  test('T23 JOIN-9 tickets: cut, turned, of another board, used, too late, of who has left', async () => {
    const {server, anna, elsewhere} = await aTable()
    const {deps} = server
    const params = new URLSearchParams({epoch: '1', v: '1'})
    const door = {params, origin: 'http://localhost:4400', cookie: undefined}
    const show = async (ticket: string, boardId = anna.boardId) => {
      const answer = await showSeat(deps, {boardId, ticket, ...door})
      return 'why' in answer ? answer.why : 'seat'
    }
    const given = async () => wordAt((await anna.post('/ticket')).body, 'ticket')
    const ticket = await given()

    const wrong = [ticket.slice(0, -1), `${ticket}A`, swapped(ticket), tokenHash(ticket), '', 'A'.repeat(9000), 'å']
    const found = []
    for (const each of wrong) found.push(await show(each))
    found.push(await show(await given(), elsewhere.boardId))
    expect(await show(ticket)).toBe('seat')
    found.push(await show(ticket))
    const late = await given()
    await server.pass(31_000)
    found.push(await show(late))
    const last = await given()
    await anna.post('/leave')
    found.push(await show(last))

    expect(found).toEqual(found.map(() => 'notYours'))
    expect(found).toHaveLength(11)
  })
})
