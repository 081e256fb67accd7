import {describe, expect, test, vi} from 'vitest'
import {asId} from '../../../../shared/std/ids.ts'
import type {RecordState} from '../../../../shared/record/state.ts'
import type {Participant} from '../../../../shared/record/people.ts'
import {isWork, workOf} from '../../../../client/session/device/vault.ts'
import type {Session} from '../../../../client/session/session.ts'
import {aWorkshop} from '../aWorkshop.ts'
import {pretendServer} from '../pretendServer.ts'
import {aDocument, anna, aRecord, idOf} from '../writing.ts'
import {aBrowser, keyFor} from './aBrowser.ts'

const bo: Participant = {...anna, id: asId<'participant'>('bo'), name: 'Bo'}
const canary = 'kanariefågel 4711'
const note = {id: 'n'.repeat(21), text: `tyst ${canary}`, side: 'customer', family: null, evidence: 'data'} as const

const inNeeds = (who: Participant): RecordState => ({
  ...aRecord('needs', who),
  noteWriting: {state: 'open', revealedAt: null, counts: []},
})

/** A server with its HTTP side: gives the key to whoever holds a seat, keeps the notes it gets. */
function aPlace() {
  const place = {
    server: pretendServer(aDocument(), () => inNeeds(anna)),
    browser: aBrowser(),
    notes: [] as unknown[],
    gaveKey: true,
    /** Somebody opens the workshop in a new tab of the browser. */
    open: async (who: Participant, set: {readonly full?: boolean; readonly dumb?: boolean} = {}) => {
      const tab = place.browser.tab(set)
      const workshop = await aWorkshop(inNeeds(who), {
        device: tab.device,
        on: place.server,
        answer: (path, body) => {
          if (path.endsWith('/device-key'))
            return place.gaveKey
              ? Response.json({key: keyFor(who.id)})
              : Response.json({code: 'session.revoked', params: {}}, {status: 401})
          if (path.endsWith('/leave')) return Response.json({})
          if (!path.includes('/notes/')) return null
          place.notes.push(body)
          return Response.json({})
        },
      })
      // Storage and cipher answer when they like.
      const until = async (state: 'on' | 'off') =>
        vi.waitFor(() => expect(workshop.session.device.state.get()).toEqual({is: state}))
      return {...workshop, crash: tab.crash, until}
    },
  }
  return place
}

const write = ({dispatch}: Session, title = canary, id = 'one') =>
  dispatch('addRecord', {kind: 'clusters', id: idOf(id), fields: {title, rank: 'V'}})
const titles = ({board}: Session) => [...board.get().clusters.values()].map(({title}) => title).toSorted()

/** Anna called the browser her own, then lost the network, wrote on the board and a silent note, and the tab broke. */
async function brokenTab() {
  const place = aPlace()
  const first = await place.open(anna)
  await first.session.device.keep(true)
  await first.until('on')
  place.server.reachable = false
  place.server.closeAll(1006)
  write(first.session)
  first.session.dispatch('editText', {kind: 'clusters', id: idOf('one'), field: 'statement', to: `text ${canary}`})
  first.session.outbox.keepNote(note)
  await vi.waitFor(async () => expect(await keptRows(place)).toHaveLength(1))
  await vi.waitFor(async () => expect((await keptRows(place))[0]?.bytes.length).toBeGreaterThan(600))
  first.crash()
  first.session.close()
  place.server.reachable = true
  return place
}
const keptRows = async (place: ReturnType<typeof aPlace>, who: Participant = anna) =>
  (await place.browser.vault.rows({boardId: 'b1', participantId: who.id})).filter(({name}) => isWork(name))

describe('AWAY-3 unsent work on a device of one’s own', () => {
  test('off unless its person says so: then nothing is kept', async () => {
    const place = aPlace()
    const {session, until} = await place.open(anna)
    await until('off')
    place.server.confirms = false
    write(session)
    session.outbox.keepNote(note)

    expect(await place.browser.everything()).toBe('')
  })

  test('a tab that broke with unsent work: the next one sends all of it once, says how much, and erases it', async () => {
    const place = await brokenTab()
    const again = await place.open(anna)
    await again.until('on')

    expect(titles(again.session)).toEqual([canary])
    expect(place.server.document.read().clusters.get(asId<'cluster'>(idOf('one')))?.statement).toBe(`text ${canary}`)
    expect(place.notes).toEqual([note])
    await vi.waitFor(() => expect(again.session.unsent.get()).toBe(0))
    expect(again.session.notices.all.get().map(({notice}) => notice)).toEqual([{is: 'restored', count: 3}])
    await vi.waitFor(async () => expect(await keptRows(place)).toEqual([]))

    const third = await place.open(anna)
    await third.until('on')
    expect(third.session.notices.all.get()).toEqual([])
    expect(place.notes).toHaveLength(1)
  })

  test('the board is kept as well, locked: at the next opening only what is new is asked for', async () => {
    const place = aPlace()
    const first = await place.open(anna)
    await first.session.device.keep(true)
    await first.until('on')
    write(first.session)
    await first.settle()
    await vi.waitFor(async () => expect(await place.browser.everything()).toContain('b1/anna/board'))
    first.session.close()
    place.server.knew.splice(0)

    const again = await place.open(anna)
    await again.until('on')
    expect(titles(again.session)).toEqual([canary])
    expect(place.server.knew[0]).toBeGreaterThan(0)
    expect(await place.browser.everything()).not.toContain(canary)

    place.server.epoch += 1
    place.server.knew.splice(0)
    again.session.close()
    const other = await place.open(anna)
    await other.until('on')
    expect(place.server.knew).toEqual([0])
  })

  test('what lies in the browser is ciphertext: no word of it, no key', async () => {
    const place = await brokenTab()

    const everything = await place.browser.everything()

    expect(everything).toContain('b1/anna/work/')
    for (const word of [canary, 'tyst', 'clusters', 'addRecord', keyFor(anna.id)])
      expect(everything).not.toContain(word)
  })

  test('somebody else at the same browser can neither read it nor sends it; its person still does', async () => {
    const place = await brokenTab()
    const other = await place.open(bo)
    await other.session.device.keep(true)
    await other.until('on')

    expect(titles(other.session)).toEqual([])
    expect(other.session.unsent.get()).toBe(0)
    other.session.close()
    const again = await place.open(anna)
    await again.until('on')
    expect(titles(again.session)).toEqual([canary])
  })

  test('a row that was put in the place of another seat does not open', async () => {
    const place = await brokenTab()
    const [row] = await keptRows(place)
    await place.browser.vault.trust({boardId: 'b1', participantId: bo.id})
    if (row) await place.browser.vault.put({boardId: 'b1', participantId: bo.id}, row)
    const other = await place.open(bo)
    await other.until('on')

    expect(titles(other.session)).toEqual([])
    expect(await keptRows(place, bo)).toHaveLength(1)
  })

  test('two tabs of one person keep their own; neither sends what the other, alive, has not sent', async () => {
    const place = aPlace()
    const one = await place.open(anna)
    await one.session.device.keep(true)
    await one.until('on')
    place.server.confirms = false
    write(one.session, 'from one')
    await vi.waitFor(async () => expect(await keptRows(place)).toHaveLength(1))
    const two = await place.open(anna)
    await two.until('on')

    expect(two.session.unsent.get()).toBe(0)
    expect(await keptRows(place)).toHaveLength(1)
  })

  test('T4 a seat that was taken back gets no key: nothing is sent, and it stays locked', async () => {
    const place = await brokenTab()
    place.gaveKey = false
    const again = await place.open(anna)
    await again.until('off')

    expect(titles(again.session)).toEqual([])
    expect(place.notes).toEqual([])
    expect(await keptRows(place)).toHaveLength(1)
  })

  test('storage that takes no more: what was left behind stays until the server has it, and nothing is called kept', async () => {
    const place = await brokenTab()
    place.server.confirms = false
    const full = await place.open(anna, {full: true})
    await full.until('off')
    await vi.waitFor(() => expect(titles(full.session)).toEqual([canary]))
    await full.breathe()

    expect(full.session.device.state.get()).toEqual({is: 'off'})
    expect(await keptRows(place)).toHaveLength(1)

    full.crash()
    full.session.close()
    place.server.confirms = true
    const again = await place.open(anna, {full: true})
    await vi.waitFor(() => expect(again.session.unsent.get()).toBe(0))
    await vi.waitFor(async () => expect(await keptRows(place)).toEqual([]))
    expect(titles(again.session)).toEqual([canary])
  })

  test('switched off while it is being switched on, it stays off', async () => {
    const place = aPlace()
    const {session, breathe} = await place.open(anna)

    const on = session.device.keep(true)
    await session.device.keep(false)
    await on
    await breathe()

    expect(session.device.state.get()).toEqual({is: 'off'})
    expect(await place.browser.everything()).toBe('')
  })

  test('switched off again, everything of the seat is gone', async () => {
    const place = await brokenTab()
    place.server.confirms = false
    const again = await place.open(anna)
    await again.until('on')
    await again.session.device.keep(false)
    write(again.session, 'more', 'two')

    expect(await place.browser.everything()).toBe('')
  })
})

describe('AWAY-3 a browser whose storage does not answer', () => {
  test('says so when its person ticks and when they untick, and is said to keep nothing', async () => {
    const place = aPlace()
    const dumb = await place.open(anna, {dumb: true})

    const ticked = await dumb.session.device.keep(true)
    const unticked = await dumb.session.device.keep(false)

    expect([ticked, unticked]).toMatchObject([
      {ok: false, code: 'device.noAnswer'},
      {ok: false, code: 'device.noAnswer'},
    ])
    expect(dumb.session.device.state.get()).toEqual({is: 'off'})
  })

  test('leaving says that something may still lie there; the seat is given back all the same', async () => {
    const place = aPlace()
    const dumb = await place.open(anna, {dumb: true})

    expect(await dumb.session.leave()).toMatchObject({ok: false, code: 'device.noAnswer'})
  })

  test('what is kept of a seat that is gone is found, also where no work waits', async () => {
    const {browser} = aPlace()
    const [seat, bytes] = [{boardId: 'b1', participantId: anna.id}, new Uint8Array(3)]
    const found: string[] = []
    const look = async () => found.push(await browser.vault.holds('b1'))

    await look()
    await browser.vault.trust(seat)
    await browser.vault.put(seat, {name: 'board', bytes})
    await look()
    await browser.vault.put(seat, {name: workOf('tab'), bytes})
    await look()

    expect(found).toEqual(['nothing', 'something', 'work'])
    expect(await browser.vault.holds('b2')).toBe('nothing')
  })
})

describe('AWAY-4 leaving this device', () => {
  test('T24 wipes what is kept for the board, whoever’s it was, and a tab that lags behind brings nothing back', async () => {
    const place = await brokenTab()
    place.server.confirms = false
    const again = await place.open(anna)
    await again.until('on')
    const sibling = await place.open(anna)
    await sibling.until('on')

    expect(await again.session.leave()).toMatchObject({ok: true})
    write(sibling.session, 'late', 'three')
    await sibling.breathe()

    expect(await place.browser.everything()).toBe('')
    expect(await place.browser.vault.holds('b1')).toBe('nothing')
  })

  test('is refused while the server cannot be reached, and nothing is lost', async () => {
    const place = await brokenTab()
    const again = await place.open(anna)
    await again.until('on')
    place.server.reachable = false

    expect(await again.session.leave()).toMatchObject({ok: false, code: 'network.unreachable'})
    expect(await place.browser.vault.isTrusted({boardId: 'b1', participantId: anna.id})).toBe(true)
  })
})
