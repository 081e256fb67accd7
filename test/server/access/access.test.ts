import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {browserSecret, setCookie} from '../../../server/access/cookie.ts'
import {
  currentLink,
  keepResumeToken,
  opensDoor,
  renewLink,
  resumeSeat,
  useResumeToken,
} from '../../../server/access/links.ts'
import {originRule, ownAddresses} from '../../../server/access/origin.ts'
import {may} from '../../../server/access/policies.ts'
import type {Action} from '../../../server/access/policies.ts'
import {forgetBrowser, giveSeat, renewSeat, seatOf, seatsOf, takeSeatAway} from '../../../server/access/seats.ts'
import {openStore} from '../../../server/store/openStore.ts'
import type {Statement, Store} from '../../../server/store/store.ts'
import {roles} from '../../../shared/record/people.ts'
import type {Role} from '../../../shared/record/people.ts'
import {asId} from '../../../shared/std/ids.ts'

const board = asId<'board'>('board-1')
const other = asId<'board'>('board-2')
const anna = asId<'participant'>('anna')
const bo = asId<'participant'>('bo')
const key = Uint8Array.from({length: 32}, (_, at) => at)
const secret = 'a-browser-secret-of-some-length'

let folder = ''
let store: Store

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'enig-access-'))
  store = await openStore(join(folder, 'enig.sqlite'))
  await write(aBoard(board), aBoard(other))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, {recursive: true, force: true})
})

const write = (...statements: readonly Statement[]) => store.writeBatch(statements)
const aBoard = (id: string): Statement => ({
  sql: 'INSERT INTO boards (board_id, epoch, join_serial, created_at) VALUES (?, 1, 1, ?)',
  params: [id, '2026-01-01'],
})
const on = (day: string) => new Date(`${day}T12:00:00Z`)
const iso = (day: string) => on(day).toISOString()

describe('seats', () => {
  test('JOIN-1 a browser holds the seat it was given, on that board alone', async () => {
    await write(giveSeat(board, anna, secret, iso('2026-03-01')))

    expect(await seatOf(store, board, secret, on('2026-03-02'))).toBe(anna)
    expect(await seatOf(store, other, secret, on('2026-03-02'))).toBeNull()
    expect(await seatOf(store, board, 'another-secret-of-some-length', on('2026-03-02'))).toBeNull()
    expect(await seatOf(store, board, null, on('2026-03-02'))).toBeNull()
  })

  test('one browser may sit on several boards, the one used last first', async () => {
    await write(
      giveSeat(board, anna, 'b'.repeat(30), iso('2026-03-01')),
      giveSeat(other, bo, 'b'.repeat(30), iso('2026-03-03')),
    )

    const seats = await seatsOf(store, 'b'.repeat(30))

    expect(seats).toEqual([
      {boardId: other, participantId: bo},
      {boardId: board, participantId: anna},
    ])
  })

  test('a seat that is used stays; one that was not used for 90 days is forgotten', async () => {
    const used = 'c'.repeat(30)
    await write(giveSeat(board, anna, used, iso('2026-01-01')))

    expect(await seatOf(store, board, used, on('2026-03-31'))).toBe(anna)
    expect(await seatOf(store, board, used, on('2026-04-02'))).toBeNull()

    await write(renewSeat(board, used, iso('2026-03-31')))
    expect(await seatOf(store, board, used, on('2026-06-28'))).toBe(anna)
  })

  test('JOIN-4 a seat taken away is gone on every device; a browser that is forgotten only on that one', async () => {
    await write(
      giveSeat(board, bo, 'd'.repeat(30), iso('2026-03-01')),
      giveSeat(board, bo, 'e'.repeat(30), iso('2026-03-01')),
    )

    await write(forgetBrowser(board, 'd'.repeat(30)))
    expect(await seatOf(store, board, 'd'.repeat(30), on('2026-03-02'))).toBeNull()
    expect(await seatOf(store, board, 'e'.repeat(30), on('2026-03-02'))).toBe(bo)

    await write(takeSeatAway(board, bo))
    expect(await seatOf(store, board, 'e'.repeat(30), on('2026-03-02'))).toBeNull()
  })

  test('JOIN-4 no secret stands in the database', async () => {
    await write(giveSeat(board, anna, secret, iso('2026-03-01')))

    const rows = await store.read<{browser_hash: string}>({sql: 'SELECT browser_hash FROM seats', parameters: []})

    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(row => row.browser_hash.includes(secret))).toEqual([])
  })
})

describe('links', () => {
  test('the link opens its own board and no other', async () => {
    const link = await currentLink(store, key, board)
    if (link === null) throw new Error('the board is there')
    const {token} = link

    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    expect(await opensDoor(store, key, board, token, on('2026-03-01'))).toBe(true)
    expect(await opensDoor(store, key, other, token, on('2026-03-01'))).toBe(false)
    expect(await opensDoor(store, key, asId<'board'>('nowhere'), token, on('2026-03-01'))).toBe(false)
    expect(await opensDoor(store, new Uint8Array(32), board, token, on('2026-03-01'))).toBe(false)
    expect(await opensDoor(store, key, board, '', on('2026-03-01'))).toBe(false)
  })

  test('JOIN-4 a new link makes the old one worthless', async () => {
    const old = (await currentLink(store, key, board))?.token

    await write(renewLink(board, iso('2026-03-01')))

    expect(await opensDoor(store, key, board, old ?? '', on('2026-03-01'))).toBe(false)
    expect(
      await opensDoor(store, key, board, (await currentLink(store, key, board))?.token ?? '', on('2026-03-01')),
    ).toBe(true)
  })

  test('JOIN-5 a resume link works once, within ten minutes, on its board', async () => {
    const expires = '2026-03-01T12:10:00.000Z'
    await write(keepResumeToken(board, anna, 'token', expires))

    expect(await resumeSeat(store, board, 'token', '2026-03-01T12:09:59.000Z')).toBe(anna)
    expect(await resumeSeat(store, other, 'token', '2026-03-01T12:09:59.000Z')).toBeNull()
    expect(await resumeSeat(store, board, 'token', expires)).toBeNull()

    const outcomes = await Promise.all([write(useResumeToken('token')), write(useResumeToken('token'))])
    expect(outcomes.toSorted()).toEqual(['committed', 'conflict'])
    expect(await resumeSeat(store, board, 'token', '2026-03-01T12:01:00.000Z')).toBeNull()
  })
})

describe('cookie', () => {
  test('over https it is bound to the host; scripts and other sites never get it', () => {
    expect(setCookie(secret, true)).toBe(
      `__Host-enig=${secret}; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure`,
    )
    expect(setCookie(secret, false)).toBe(`enig=${secret}; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax`)
  })

  test.each([
    ['its own', `enig=${secret}`, secret],
    ['among others', `a=1; enig=${secret}; b=2`, secret],
    ['none', 'a=1', null],
    ['no header', undefined, null],
    ['the https one over http', `__Host-enig=${secret}`, null],
    ['too short to be one', 'enig=abc', null],
    ['other characters', `enig=${'å'.repeat(30)}`, null],
    ['a long one', `enig=${'a'.repeat(101)}`, null],
  ])('%s', (_, header, expected) => {
    expect(browserSecret(header, false)).toBe(expected)
  })
})

describe('origin', () => {
  test.each([
    ['https://enig.example.com', true],
    ['https://enig.example.com:443', false],
    ['https://evil.example.com', false],
    ['https://enig.example.com.evil.com', false],
    ['http://enig.example.com', false],
    ['null', false],
    ['', false],
    [undefined, false],
  ])('with a public address: %s', (origin, expected) => {
    const allows = originRule('https://enig.example.com/', '0.0.0.0', () => 4400)

    expect(allows(origin)).toBe(expected)
  })

  test.each([
    ['http://localhost:4400', true],
    ['http://127.0.0.1:4400', true],
    ['http://localhost:4401', false],
    ['https://localhost:4400', false],
    ['http://localhost', false],
    [undefined, false],
  ])('on loopback: %s', (origin, expected) => {
    const allows = originRule(null, '127.0.0.1', () => 4400)

    expect(allows(origin)).toBe(expected)
  })

  test("this machine's own addresses count only when the server listens beyond loopback", () => {
    const own = ownAddresses().map(address => `http://${address}:4400`)

    const beyond = originRule(null, '0.0.0.0', () => 4400)
    const inside = originRule(null, '127.0.0.1', () => 4400)

    expect(own.filter(origin => !beyond(origin))).toEqual([])
    expect(own.filter(origin => inside(origin))).toEqual([])
  })
})

describe('rights', () => {
  const everybody: readonly Role[] = roles
  const leading: readonly Role[] = ['facilitator', 'cofacilitator']
  const who = (role: Role, set: {votes?: boolean; signs?: boolean; revoked?: boolean} = {}) => ({
    role,
    votes: set.votes ?? false,
    signsFor: set.signs ? asId<'department'>('sales') : null,
    revoked: set.revoked ?? false,
  })
  const expected: Record<Action, readonly Role[]> = {
    read: everybody,
    consult: everybody,
    writeSilently: [],
    // whose vote counts is for the round's roster to say
    vote: ['facilitator', 'cofacilitator', 'member'],
    conclude: ['facilitator', 'cofacilitator', 'member'],
    object: ['facilitator', 'cofacilitator', 'member', 'reviewer'],
    sign: [],
    postpone: leading,
    // for oneself, where one does not sign
    endorse: ['facilitator', 'cofacilitator', 'member', 'reviewer'],
    decide: leading,
    decideOnBoard: ['facilitator', 'cofacilitator', 'member'],
    movePhase: leading,
    openRound: leading,
    reveal: leading,
    waive: leading,
    changeMasks: leading,
    prepareCriteria: leading,
    changeGuide: leading,
    saveTemplate: ['facilitator'],
    changeSettings: leading,
    changeParticipant: leading,
    changeOwnSeat: everybody,
    amend: leading,
    startDraft: leading,
    planReview: leading,
    setSignBy: leading,
    agreeWithout: leading,
    delegate: ['facilitator', 'cofacilitator', 'member', 'reviewer'],
    restore: leading,
    import: leading,
    invite: leading,
    download: ['facilitator', 'cofacilitator', 'member', 'reviewer'],
    assignments: ['facilitator'],
  }
  const actions = Object.keys(expected) as readonly Action[]

  test.each(actions)('JOIN-3 %s', action => {
    expect(roles.filter(role => may(action, who(role)))).toEqual(expected[action])
  })

  test.each(actions)('JOIN-4 %s: nothing for a revoked seat', action => {
    expect(roles.filter(role => may(action, who(role, {votes: true, signs: true, revoked: true})))).toEqual([])
  })

  test('JOIN-3 a voice needs the right beside the role; reviewers and observers never have one', () => {
    expect(roles.filter(role => may('vote', who(role, {votes: true})))).toEqual([
      'facilitator',
      'cofacilitator',
      'member',
    ])
  })

  test('SIGN-5 whoever was named signs, and nobody else', () => {
    expect(roles.filter(role => may('sign', who(role, {signs: true})))).toEqual(roles)
  })
})
