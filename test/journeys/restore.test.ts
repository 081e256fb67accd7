import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import {rootOf} from '../../shared/board/roots.ts'
import {id} from '../rooms/aBoard.ts'
import {allSaved, anAttribute} from '../rooms/attributes.ts'
import {PlainTab} from '../server/rooms/plainTab.ts'
import {chromiumPath, openBrowser} from './rooms/browser.ts'
import {joinWorkshop, startWorkshop} from './rooms/door.ts'
import {press, pressButton, reads} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {startProduct} from './rooms/product.ts'
import type {Product} from './rooms/product.ts'

const chromium = chromiumPath()

if (chromium !== null)
  describe('T8 SYNC-9 a large removal', () => {
    let browser: Browser
    let product: Product

    beforeAll(async () => {
      ;[browser, product] = await Promise.all([openBrowser(chromium), startProduct()])
    })
    afterAll(async () => {
      await browser.close()
      await product.stop()
    })

    test('the facilitator sees who took what off the board and brings it back with one click; later edits stay', async () => {
      const arrival = {name: 'Frida', department: 'product', language: 'sv'} as const
      const {leader, invitation} = await startWorkshop(browser, product, arrival, 'Rensning')
      const member = await joinWorkshop(browser, invitation, {name: 'Søren', department: 'sales', language: 'da'})
      const tab = await plainTabOf(member, product)
      const names = Array.from({length: 50}, (_, at) => `a${at}`)
      writeChanges(tab.doc, names.map(anAttribute))
      writeChanges(
        tab.doc,
        names.slice(0, 12).map(name => ({do: 'remove', kind: 'attributes', id: id(name)})),
      )
      writeChanges(tab.doc, [{do: 'set', kind: 'attributes', id: id('a3'), field: 'unit', value: 'years'}])
      await allSaved(tab)

      await press(leader, leader.page.getByRole('tab', {name: leader.t('panel.activity')}))
      await reads(leader, leader.t('activity.removed', {what: leader.t('activity.removed.attributes', {count: 12})}))
      await pressButton(leader, 'activity.restore')
      await reads(leader, leader.t('activity.restored', {count: 12}))
      await reads(leader, leader.t('activity.restoredBy', {name: 'Frida'}))

      const records = () => [...rootOf(tab.doc, 'attributes')] as [string, Map<string, unknown>][]
      while (records().some(([, record]) => record.get('removed') === true))
        await new Promise(done => tab.socket.once('message', done))
      expect(records()).toHaveLength(50)
      expect(
        records()
          .find(([name]) => name === id('a3'))?.[1]
          .get('unit'),
      ).toBe('years')
      await press(member, member.page.getByRole('tab', {name: member.t('panel.activity')}))
      await reads(member, member.t('activity.restoredBy', {name: 'Frida'}))
      expect([...leader.troubles, ...member.troubles]).toEqual([])
      tab.close()
    })
  })

/** Another tab of the same browser, without the page. */
async function plainTabOf({context, page}: Person, {origin}: Product): Promise<PlainTab> {
  const [, boardId = ''] = /\/b\/([\w-]+)/.exec(page.url()) ?? []
  const cookies = await context.cookies()
  const tab = new PlainTab(origin, boardId, 1, cookies.map(({name, value}) => `${name}=${value}`).join('; '))
  await tab.synced
  return tab
}
