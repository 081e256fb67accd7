import {describe, expect, test, vi} from 'vitest'
import {asId} from '../../../shared/std/ids.ts'
import type {Session} from '../../../client/session/session.ts'
import {aWorkshop} from './aWorkshop.ts'
import {anna, aPerson, aRecord, idOf} from './writing.ts'

const one = idOf('one')
const objective = {kind: 'meta', id: 'meta', field: 'objective'} as const
const titles = (session: Session) => [...session.board.get().clusters.values()].map(({title}) => title)
const add = (session: Session, title = 'Time') =>
  session.dispatch('addRecord', {kind: 'clusters', id: one, fields: {title, rank: 'V'}})
const told = (session: Session) => session.notices.all.get().map(({notice}) => notice)

describe('a session', () => {
  test('SYNC-1 says saved only when the server has confirmed', async () => {
    const {server, session} = await aWorkshop()
    server.confirms = false

    add(session)
    expect(session.unsent.get()).toBe(1)
    expect(server.document.read().clusters.size).toBe(1)

    server.confirms = true
    session.dispatch('changeField', {kind: 'clusters', id: asId<'cluster'>(one), field: 'title', value: 'Hours'})
    expect(session.unsent.get()).toBe(0)
    expect(session.savedAt.get()).not.toBeNull()
  })

  test('SYNC-15 a server that confirms nothing is asked whether it is there: only silence ends the line', async () => {
    const {server, session, clock, settle, breathe} = await aWorkshop()
    server.confirms = false
    add(session)

    clock.sinceHeard = 3000
    await settle()
    expect([server.asked > 0, session.link.get().is, session.unsent.get()]).toEqual([true, 'online', 1])

    clock.sinceHeard = 9000
    server.reachable = false
    await settle()
    await breathe()
    expect(session.link.get().is).toBe('offline')
  })

  test.each([
    ['a day forward', 86_400_000],
    ['a day back', -86_400_000],
  ])('REC-3 its own clock jumps %s: a line that has gone silent is noticed no sooner and no later', async (_, byMs) => {
    const {server, session, clock, settle} = await aWorkshop()
    server.confirms = false
    add(session)

    clock.wall = byMs
    await settle()
    expect([server.asked, session.link.get().is]).toEqual([0, 'online'])
    clock.sinceHeard = 6000
    server.reachable = false
    await settle()
    expect(session.link.get().is).toBe('offline')
  })

  test('REC-3 its own clock was set back by a day: it still says that it is here', async () => {
    const {server, settle} = await aWorkshop()
    const before = server.presence.length
    vi.setSystemTime(Date.now() - 86_400_000)
    await settle()
    vi.useRealTimers()

    expect(server.presence.length).toBeGreaterThan(before)
  })

  test('SYNC-7 its own presence counts above the server: what one frame tells everybody never takes its place', async () => {
    const {server} = await aWorkshop()

    expect(server.presence.length).toBeGreaterThan(0)
    expect(Math.min(...server.presence)).toBeGreaterThan(Date.parse('3000-01-01'))
  })

  test('what others write appears', async () => {
    const {server, session} = await aWorkshop()

    add({...session, dispatch: aPerson(server.document, aRecord('needs')).dispatch}, 'theirs')

    expect(titles(session)).toEqual(['theirs'])
  })

  test('SYNC-2 work done while away arrives once, and so does what others did', async () => {
    const {server, session, settle, breathe} = await aWorkshop()
    server.reachable = false
    server.closeAll(1006)
    await breathe()
    expect(session.link.get().is).toBe('reconnecting')

    add(session, 'mine')
    const other = aPerson(server.document, aRecord('frame'))
    other.dispatch('editText', {...objective, to: 'theirs'})
    expect(session.unsent.get()).toBe(1)
    server.reachable = true
    await settle()

    expect(session.link.get().is).toBe('online')
    expect(server.document.read().clusters.size).toBe(1)
    expect(session.board.get().meta.objective).toBe('theirs')
    expect(session.unsent.get()).toBe(0)
    expect(server.uploads.at(-1)).toBe(1)
  })

  test('says offline when it does not come back soon, and comes back when the network does', async () => {
    const {server, session, settle, wake} = await aWorkshop()
    server.reachable = false
    server.closeAll(1006)
    await settle()
    expect(session.link.get().is).toBe('offline')

    server.reachable = true
    wake()
    await settle()
    expect(session.link.get().is).toBe('online')
  })

  test('SYNC-3 a refusal leaves a fresh document in which the rest goes through', async () => {
    const {server, session, settle} = await aWorkshop()
    server.refuses = 'record.malformed'
    add(session, 'bad')
    server.refuses = null
    await settle()

    expect(titles(session)).toEqual(['bad'])
    expect(server.document.read().clusters.size).toBe(1)
    expect(session.unsent.get()).toBe(0)
    expect(told(session)).toEqual([])
  })

  test('SYNC-4 what is refused again and again comes back to its author, and nothing blocks', async () => {
    const {server, session, settle} = await aWorkshop()
    server.refuses = 'record.malformed'
    add(session, 'bad words')
    await settle()
    server.refuses = null
    await settle()

    expect(titles(session)).toEqual([])
    expect(session.unsent.get()).toBe(0)
    expect(session.link.get().is).toBe('online')
    expect(told(session)).toMatchObject([{is: 'late', texts: [{text: 'bad words', code: 'record.malformed'}]}])
  })

  test('SYNC-4 a late return: what the phase has closed is listed, the rest is replayed', async () => {
    const {server, session, settle, move} = await aWorkshop(aRecord('frame'))
    server.reachable = false
    server.closeAll(1006)
    session.dispatch('editText', {...objective, to: 'too late'})
    session.dispatch('changeField', {kind: 'meta', id: 'meta', field: 'ladder', value: ['unaware', 'trial']})
    const member = {...anna, role: 'member'} as const
    move(aRecord('segments', member))
    server.reachable = true
    server.refuses = 'field.closed'
    // The gate refuses the whole; on the fresh document each command goes by itself.
    for (const step of [1, 2]) {
      await Promise.resolve()
      if (step === 2) server.refuses = null
    }
    await settle()
    server.refuses = null
    await settle()

    expect(session.board.get().meta.ladder).toEqual(['unaware', 'trial'])
    expect(session.unsent.get()).toBe(0)
  })

  test('SIGN-8 what came after the freeze is named to its author with its text, and to the server as a number', async () => {
    const asked: unknown[] = []
    const {server, session, settle, move} = await aWorkshop(aRecord('frame'), {
      answer: (path, body) => {
        if (!path.endsWith('/late-edits')) return null
        asked.push(body)
        return Response.json({})
      },
    })
    server.reachable = false
    server.closeAll(1006)
    session.dispatch('editText', {...objective, to: 'too late'})
    move(aRecord('agree'))
    server.reachable = true
    server.refuses = 'field.closed'
    await settle()
    server.refuses = null
    await settle()

    expect(told(session)).toMatchObject([{is: 'late', texts: [{text: 'too late'}]}])
    const change = {kind: 'meta', id: 'meta', field: 'objective', segmentId: null, channel: null}
    expect(asked).toEqual([{edits: 1, changes: [change]}])
    expect(server.document.read().meta.objective).toBe('')
  })

  test('however often the board starts over, whoever reads and whoever writes stay', async () => {
    const {server, session, settle} = await aWorkshop()
    const startOver = async () => {
      server.epoch += 1
      server.closeAll(4409)
      await settle()
    }

    for (let times = 0; times < 20; times += 1) await startOver()
    server.confirms = false
    add(session)
    for (let times = 0; times < 20; times += 1) await startOver()

    expect([session.link.get(), titles(session)]).toEqual([{is: 'online'}, ['Time']])
  })

  test('another epoch: a fresh document, the same work', async () => {
    const {server, session, settle} = await aWorkshop()
    server.reachable = false
    server.closeAll(1006)
    add(session, 'kept')
    server.epoch = 2
    server.reachable = true
    await settle()

    expect(session.link.get().is).toBe('online')
    expect(server.opened.at(-1)).toContain('epoch=2')
    expect(server.document.read().clusters.size).toBe(1)
    expect(session.unsent.get()).toBe(0)
  })

  test.each([
    [4400, '', 'broken'],
    [4401, '', 'notYours'],
    [4403, '', 'revoked'],
    [4409, 'protocol', 'protocol'],
    [4423, '', 'quarantined'],
  ])('%i %s ends it, keeps what was written, and takes nothing more', async (code, reason, why) => {
    const {server, session, settle} = await aWorkshop()
    server.confirms = false
    add(session, 'not confirmed')
    server.closeAll(code, reason)
    await settle()

    expect(session.link.get()).toEqual({is: 'ended', why})
    expect(session.unsavedTexts().map(({text}) => text)).toEqual(['not confirmed'])
    expect(session.dispatch('removeRecord', {kind: 'clusters', id: one})).toMatchObject({ok: false})
  })

  test('a frame too big is given up, and said', async () => {
    const {server, session, settle} = await aWorkshop()
    server.confirms = false
    add(session, 'far too much')
    server.confirms = true
    server.closeAll(4413)
    await settle()

    expect(session.link.get().is).toBe('online')
    expect(told(session)).toMatchObject([{is: 'late', texts: [{text: 'far too much', code: 'board.tooBig'}]}])
  })

  test('the step looked at follows the workshop when it moves', async () => {
    const {server, session, settle, move} = await aWorkshop()
    session.show('frame')
    expect(session.shown.get()).toBe('frame')

    move(aRecord('segments'))
    server.closeAll(4503)
    await settle()

    expect(session.shown.get()).toBeNull()
    expect(session.record.get().phase).toBe('segments')
  })
})

test('SYNC-1 a line that is being typed is not saved, and counts once', async () => {
  const {session} = await aWorkshop()
  add(session)

  const over = session.typing.begin()
  const before = session.unsent.get()
  over()
  over()

  expect([before, session.unsent.get()]).toEqual([1, 0])
})
