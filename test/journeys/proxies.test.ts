import {afterAll, beforeAll, expect, test} from 'vitest'
import type {TextKey} from '../../shared/i18n/text.ts'
import {proxyKinds, startProxy} from '../rooms/proxy.ts'
import type {Proxy, ProxyKind} from '../rooms/proxy.ts'
import {invitationOf, openExample, openInvitation, sitDown} from './rooms/door.ts'
import {answerAgain, consent, openRoundAgain, seesProgress} from './rooms/evaluation.ts'
import {journey} from './rooms/journey.ts'
import {dialogOf, escaped, pressButton, pressButtonThatBegins, reads, saved} from './rooms/people.ts'
import type {Arrival, Person} from './rooms/people.ts'
import {keepPicture} from './rooms/pictures.ts'
import {laneOf, moveThroughMenu, sees} from './rooms/priorities.ts'
import {asks, stepBack, stripOf} from './rooms/workshop.ts'

/** Who sits behind which proxy, and what the test page must say there. */
const behind = {
  refuse: {name: 'Stina', department: 'sales', language: 'sv', says: 'network.result.stream'},
  swallow: {name: 'Mads', department: 'marketing', language: 'da', says: 'network.result.stream'},
  // Nothing is wrong with it for the first while.
  cut: {name: 'Maja', department: 'medical', language: 'en', says: 'network.result.socket'},
  strip: {name: 'Ulla', department: 'service', language: 'sv', says: 'network.result.stream'},
  buffer: {name: 'Søren', department: 'sales', language: 'da', says: 'network.result.poll'},
} as const satisfies Record<ProxyKind, Arrival & {readonly says: string}>

journey('NET-1 NET-2 a workshop behind the proxies of five companies', stage => {
  const proxies = new Map<ProxyKind, Proxy>()

  beforeAll(async () => {
    for (const kind of proxyKinds) proxies.set(kind, await startProxy(kind, {cutAfterMs: 2500}))
  })
  afterAll(async () => {
    for (const proxy of proxies.values()) await proxy.stop()
  })

  test('they test their network, join, edit, see the others, vote, and come back after a power cut', async () => {
    const lotta = await comes({name: 'Lotta', department: 'product', language: 'sv'})
    const [, ...guests] = await Promise.all([
      openExample(lotta, 'example').then(() => asks(lotta, 'prioritise.question')),
      ...proxyKinds.map(kind => testsNetwork(kind)),
    ])
    const invitation = await invitationOf(lotta)
    await Promise.all(guests.map(guest => comesIn(guest, invitation)))
    const everybody = [lotta, ...guests]

    // Edits, everybody another segment, seen by everybody.
    const segments = await segmentsOf(lotta)
    expect(segments.length).toBe(5)
    for (const [index, guest] of guests.entries()) {
      const segment = segments[index] ?? ''
      await moveThroughMenu(guest, segment, 'maintain')
      await Promise.all(everybody.map(person => sees(person, segment, 'maintain')))
    }
    await Promise.all(everybody.map(saved))
    await Promise.all(guests.map(guest => saysSlow(guest)))
    expect(await lotta.page.getByRole('button', {name: lotta.t('slow.both')}).count()).toBe(0)
    for (const guest of guests.slice(0, 2)) await keepPicture(guest, '20-slow')

    // Votes in a second round, in private until the reveal.
    await stepBack(lotta, 'evaluate', 'Vi vill höra alla en gång till.')
    await Promise.all(everybody.map(person => asks(person, 'evaluate.resultQuestion')))
    await openRoundAgain(lotta, everybody)
    await Promise.all(guests.map(consent))
    const all = await askedOf(lotta)
    await Promise.all(guests.map(guest => answerAgain(guest, '7', guest.name)))
    await Promise.all(everybody.map(person => seesProgress(person, guests.length, all)))

    await stage.product.killAndRestart()
    await Promise.all(everybody.map(saved))
    // Few have judged in each department: whoever did is asked once more before it is shown.
    await pressButtonThatBegins(lotta, 'evaluate.reveal', {}, stripOf(lotta))
    await pressButton(lotta, 'evaluate.revealNow', {}, dialogOf(lotta))
    // Who is alone in her department was told so before she voted.
    const asked = guests.filter(({department}) => department !== 'service')
    await Promise.all(asked.map(guest => pressButton(guest, 'evaluate.yesStill')))
    const question = ({page, t}: Person) => page.getByRole('button', {name: t('evaluate.yesStill')})
    await Promise.all(asked.map(guest => question(guest).waitFor({state: 'detached'})))
    await pressButton(lotta, 'evaluate.revealNow', {}, dialogOf(lotta))
    await Promise.all(everybody.map(person => asks(person, 'evaluate.resultQuestion')))
    await Promise.all(guests.map(guest => saysSlow(guest)))

    const did = Object.fromEntries(proxyKinds.map(kind => [kind, proxies.get(kind)?.did()]))
    expect(did).toMatchObject({
      refuse: {refused: expect.any(Number)},
      swallow: {swallowed: expect.any(Number)},
      cut: {cut: expect.any(Number)},
      strip: {stripped: expect.any(Number)},
      buffer: {held: expect.any(Number)},
    })
  })

  /** Six browsers at once on one machine. */
  async function comes(arrival: Arrival): Promise<Person> {
    return stage.arrive({...arrival, patienceMs: 45_000})
  }

  /** Before the meeting, in the reader's own language, within eight seconds. */
  async function testsNetwork(kind: ProxyKind): Promise<Person> {
    const {says, ...arrival} = behind[kind]
    const guest = await comes({...arrival, proxy: proxies.get(kind)?.address})
    await guest.page.goto(`${stage.origin}/check`)
    await isTold(guest, says)
    await keepPicture(guest, `19-check-${kind}`)
    return guest
  }

  async function comesIn(guest: Person, invitation: string): Promise<void> {
    await openInvitation(guest, invitation)
    await sitDown(guest)
    await asks(guest, 'prioritise.question')
  }
})

/** What the page finds out; on a machine that has its hands full it may take more than one attempt. */
async function isTold(guest: Person, says: TextKey): Promise<void> {
  const {page, t} = guest
  const results = (['socket', 'stream', 'poll', 'nothing'] as const).map(result => t(`network.result.${result}`))
  const told = page.getByText(new RegExp(results.map(escaped).join('|')))
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await told.waitFor()
    if ((await told.innerText()) === t(says)) return
    await pressButton(guest, 'common.tryAgain')
  }
  await reads(guest, t(says))
}

async function saysSlow(person: Person): Promise<void> {
  await person.page.getByRole('button', {name: person.t('slow.both')}).waitFor()
}

async function segmentsOf(person: Person): Promise<readonly string[]> {
  const lanes = (['unplaced', 'invest', 'grow', 'maintain', 'deselected'] as const).map(lane => laneOf(person, lane))
  const cards = await Promise.all(lanes.map(lane => lane.getByRole('article').all()))
  return Promise.all(cards.flat().map(async card => (await card.getAttribute('aria-label')) ?? ''))
}

/** Of how many the room says that they are asked. */
async function askedOf(leader: Person): Promise<number> {
  const {page, t} = leader
  const heading = page.getByRole('heading', {name: new RegExp(t('evaluate.progress', {done: 0, all: '(\\d+)'}))})
  return Number(/(\d+)\D*$/.exec(await heading.innerText())?.[1])
}
