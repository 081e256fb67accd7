import Database from 'better-sqlite3'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {noPretendDisk, pretendDisk} from '../rooms/faults/pretendDisk.ts'
import {chromiumPath, openBrowser} from './rooms/browser.ts'
import {joinWorkshop, startWorkshop} from './rooms/door.ts'
import {pressButton, reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {startProduct} from './rooms/product.ts'
import type {Product} from './rooms/product.ts'
import {asks} from './rooms/workshop.ts'

const chromium = chromiumPath()

if (chromium !== null)
  describe('when the server cannot save, or cannot read', () => {
    let browser: Browser
    let product: Product | null = null
    beforeAll(async () => {
      browser = await openBrowser(chromium)
    })
    afterAll(async () => {
      await browser.close()
      await product?.stop()
    })

    test.skipIf(noPretendDisk() !== null)(
      'SYNC-15 a full disk: "not saved" is said, then what is safe; everything is saved by itself when there is room',
      async () => {
        const disk = pretendDisk()
        product = await startProduct({...disk.environment, ENIG_DATA: disk.dataDir})
        const {leader, invitation} = await startWorkshop(
          browser,
          product,
          {name: 'Frida', department: 'product', language: 'sv'},
          'Full disk',
        )
        const other = await joinWorkshop(browser, invitation, {name: 'Bo', department: 'sales', language: 'da'})
        await asks(other, 'frame.question')
        await saved(leader)

        disk.fail('write', '-wal')
        await typeMarket(leader, 'Sverige')
        await reads(leader, leader.t('saved.notYet'))
        await reads(leader, leader.t('saved.waiting', {count: 1}))
        await reads(leader, leader.t('unsaved.what'))
        // Who has nothing waiting is not told about it, and both still see each other.
        expect(await other.page.getByText(other.t('unsaved.what')).count()).toBe(0)
        expect(await market(other).inputValue()).toBe('')

        disk.heal()
        await saved(leader)
        await expect.poll(() => market(other).inputValue(), {timeout: 10_000}).toBe('Sverige')
        expect(await leader.page.getByText(leader.t('unsaved.what')).count()).toBe(0)
        expect([...leader.troubles, ...other.troubles]).toEqual([])
        await Promise.all([leader, other].map(({context}) => context.close()))
        await product.stop()
        product = null
        disk.remove()
      },
    )

    test('SYNC-14 a damaged board: everybody is told, the facilitator opens it as it was before', async () => {
      product = await startProduct()
      const {leader, invitation} = await startWorkshop(
        browser,
        product,
        {name: 'Frida', department: 'product', language: 'en'},
        'Damaged',
      )
      const other = await joinWorkshop(browser, invitation, {name: 'Mads', department: 'sales', language: 'sv'})
      await asks(other, 'frame.question')
      for (const text of ['Sweden', 'Denmark', 'Norway']) {
        await typeMarket(leader, text)
        await saved(leader)
        await expect.poll(() => market(other).inputValue(), {timeout: 10_000}).toBe(text)
      }
      damage(product.dataDir)

      await product.killAndRestart()

      await reads(leader, leader.t('ended.quarantined'))
      await pressButton(leader, 'common.reload')
      await leader.page.getByRole('heading', {name: leader.t('repair.what')}).waitFor()
      await other.page.reload()
      await reads(other, other.t('repair.ask'))
      expect(await other.page.getByRole('button', {name: other.t('repair.open')}).count()).toBe(0)
      await pressButton(leader, 'repair.open')
      await asks(leader, 'frame.question')
      await asks(other, 'frame.question')

      expect(await market(leader).inputValue()).toBe('Sweden')
      expect(await market(other).inputValue()).toBe('Sweden')
      await typeMarket(other, 'Finland')
      await expect.poll(() => market(leader).inputValue(), {timeout: 10_000}).toBe('Finland')
      expect([...leader.troubles, ...other.troubles]).toEqual([])
      await Promise.all([leader, other].map(({context}) => context.close()))
    })
  })

const market = ({page, t}: Person) => page.getByRole('textbox', {name: t('frame.market'), exact: true})

async function typeMarket(person: Person, text: string): Promise<void> {
  await market(person).fill(text)
  await market(person).press('Enter')
}

/** Of the three last rows of the only board, the one in the middle. */
function damage(dataDir: string): void {
  const database = new Database(join(dataDir, 'enig.sqlite'))
  const sql = 'UPDATE log SET bytes = substr(bytes, 2) WHERE seq = (SELECT max(seq) - 1 FROM log)'
  expect(database.prepare(sql).run().changes).toBe(1)
  database.close()
}
