import {randomBytes} from 'node:crypto'
import type {Locator} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'
import {caller} from './rooms/caller.ts'
import {openInvitation, sitDown, startWorkshop} from './rooms/door.ts'
import {journey} from './rooms/journey.ts'
import {
  boardIn,
  breakTab,
  callItOwn,
  openAgain,
  openDeviceDialog,
  revoke,
  storedIn,
  tickOwn,
  unsentRows,
} from './rooms/ownDevice.ts'
import {dialogOf, pressButton, reads, saved, write} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {asks, lookAt} from './rooms/workshop.ts'

const canary = (): string => randomBytes(16).toString('hex')

journey('unsent work on a device of one’s own', {inSteps: true}, stage => {
  let frida: Person
  let invitation: string
  let address: string

  beforeAll(async () => {
    const arrival = {name: 'Frida', department: 'product', language: 'sv'} as const
    ;({leader: frida, invitation} = await startWorkshop(stage, arrival, 'Egen dator'))
    address = `${stage.origin}/b/${boardIn(frida.page.url())}`
    await write(frida, frida.t('frame.objective'), 'Fler börjar behandla')
    await saved(frida)
    const [board, token] = [`/boards/${boardIn(address)}`, new URL(invitation).hash.slice(1)]
    const colleague = await stage.calls()
    await colleague.call('POST', `${board}/join`, {name: 'Søren', department: 'sales', token})
    await caller(frida.context, stage.origin)('POST', `${board}/phase`, {move: 'next'})
    await asks(frida, 'needs.question')
  })

  test('AWAY-3 BAL-2 the tab breaks while the server is away: locked away, and sent once at the next opening', async () => {
    const [note, market] = [canary(), canary()]
    await callItOwn(frida)
    await expect
      .poll(async () => (await storedIn(frida.page)).some(row => row.includes('/board ')), {timeout: 15_000})
      .toBe(true)
    await frida.context.setOffline(true)
    await reads(frida, frida.t('saved.offline'))
    await write(frida, frida.t('needs.note'), note)
    await pressButton(frida, 'needs.addNote')
    await lookAt(frida, 'frame')
    await fieldOf(frida, 'frame.market').fill(market)
    await fieldOf(frida, 'frame.market').press('Enter')
    await reads(frida, frida.t('saved.waiting', {count: 2}))
    await expect.poll(async () => unsentRows(await storedIn(frida.page))[0]?.length ?? 0).toBeGreaterThan(300)
    const stored = (await storedIn(frida.page)).join('\n')
    expect([note, market, 'changeField', 'noteKept', 'Fler b'].filter(word => stored.includes(word))).toEqual([])

    await breakTab(frida)
    await frida.context.setOffline(false)
    frida = await openAgain(frida, address)

    await reads(frida, frida.t('restored.sent', {count: 2}))
    await saved(frida)
    expect(await frida.page.getByRole('listitem').filter({hasText: note}).count()).toBe(1)
    await lookAt(frida, 'frame')
    expect(await fieldOf(frida, 'frame.market').inputValue()).toBe(market)
    await expect.poll(async () => unsentRows(await storedIn(frida.page))).toEqual([])
    await lookAt(frida, 'needs')
    await frida.page.reload()
    await asks(frida, 'needs.question')
    await saved(frida)
    expect(await frida.page.getByText(frida.t('restored.sent', {count: 2})).count()).toBe(0)
    expect(await frida.page.getByRole('listitem').filter({hasText: note}).count()).toBe(1)
  })

  test('AWAY-3 T4 a seat that is taken back before the next opening: nothing is sent, and it can be erased', async () => {
    const secret = canary()
    let maja = await stage.arrive({name: 'Maja', department: 'medical', language: 'en'})
    await openInvitation(maja, invitation)
    await tickOwn(maja)
    await sitDown(maja)
    await asks(maja, 'needs.question')
    await saved(maja)
    await maja.context.setOffline(true)
    await write(maja, maja.t('needs.note'), secret)
    await pressButton(maja, 'needs.addNote')
    await expect.poll(async () => unsentRows(await storedIn(maja.page))).toHaveLength(1)
    await breakTab(maja)
    await revoke(frida, stage.origin, boardIn(address), 'Maja')
    await maja.context.setOffline(false)

    maja = await openAgain(maja, address)
    await reads(maja, maja.t('device.locked'))
    const stored = await storedIn(maja.page)
    expect(unsentRows(stored)).toHaveLength(1)
    expect(stored.join('\n')).not.toContain(secret)
    await pressButton(maja, 'device.erase')
    await reads(maja, maja.t('device.erased'))
    expect(unsentRows(await storedIn(maja.page))).toEqual([])
    await stage.leave(maja)
  })

  test('AWAY-3 T4 a seat that is taken back while its page is open: the copy of the board can be erased there', async () => {
    const noor = await stage.arrive({name: 'Noor', department: 'medical', language: 'en'})
    await openInvitation(noor, invitation)
    await tickOwn(noor)
    await sitDown(noor)
    await asks(noor, 'needs.question')
    await expect
      .poll(async () => (await storedIn(noor.page)).some(row => row.includes('/board ')), {timeout: 15_000})
      .toBe(true)

    await revoke(frida, stage.origin, boardIn(address), 'Noor')
    await reads(noor, noor.t('device.lockedCopy'))
    await pressButton(noor, 'device.erase')
    await reads(noor, noor.t('device.erased'))

    // The chosen language says nothing of the workshop.
    expect(await storedIn(noor.page)).toEqual(['enig.language en'])
    await stage.leave(noor)
  })

  test('AWAY-4 T24 leaving asks while something has not been sent; then nothing of the workshop is left', async () => {
    await frida.context.setOffline(true)
    await lookAt(frida, 'frame')
    await fieldOf(frida, 'frame.horizon').fill('2029')
    await fieldOf(frida, 'frame.horizon').press('Enter')
    await reads(frida, frida.t('saved.waiting', {count: 1}))
    await openDeviceDialog(frida)
    await pressButton(frida, 'device.leave', {}, dialogOf(frida))
    await reads(frida, frida.t('device.leaveUnsent', {count: 1}), dialogOf(frida))
    await pressButton(frida, 'device.stay', {}, dialogOf(frida))
    await frida.context.setOffline(false)
    await saved(frida)

    await openDeviceDialog(frida)
    await pressButton(frida, 'device.leave', {}, dialogOf(frida))
    await frida.page.waitForURL(`${stage.origin}/`)

    expect(await storedIn(frida.page)).toEqual([])
    expect(await frida.context.cookies()).toEqual([])
    await frida.page.goto(address)
    await reads(frida, frida.t('error.board.unknown'))
  })
})

function fieldOf({page, t}: Person, key: 'frame.market' | 'frame.horizon'): Locator {
  return page.getByRole('textbox', {name: t(key), exact: true})
}
