import type {Browser, Locator} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {chromiumPath, openBrowser} from './rooms/browser.ts'
import {invitationOf, joinWorkshop, openExample, startWorkshop} from './rooms/door.ts'
import {arrive, press, reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {laneOf, moveThroughMenu, sees} from './rooms/priorities.ts'
import {startProduct} from './rooms/product.ts'
import type {Product} from './rooms/product.ts'
import {asks} from './rooms/workshop.ts'

const chromium = chromiumPath()
const powerCuts = 3

if (chromium !== null)
  describe('what was shown as saved stays, whatever breaks', () => {
    let browser: Browser
    let product: Product

    beforeAll(async () => {
      ;[browser, product] = await Promise.all([openBrowser(chromium), startProduct()])
    })
    afterAll(async () => {
      await browser.close()
      await product.stop()
    })

    test('SYNC-1 the server is killed while two people write: nothing saved is missing, both are back by themselves', async () => {
      const {leader, invitation} = await startWorkshop(
        browser,
        product,
        {name: 'Frida', department: 'product', language: 'sv'},
        'Strömavbrott',
      )
      const other = await joinWorkshop(browser, invitation, {name: 'Søren', department: 'sales', language: 'da'})
      await asks(other, 'frame.question')
      const writers = [
        {person: leader, field: fieldOf(leader, 'frame.objective'), confirmed: [] as string[]},
        {person: other, field: fieldOf(other, 'frame.businessGoal'), confirmed: [] as string[]},
      ]

      for (let cut = 1; cut <= powerCuts; cut += 1) {
        let stop = false
        const writing = writers.map(async ({person, field, confirmed}) => {
          for (let word = 1; !stop || word < 6; word += 1) {
            const text = `${person.name}${cut}.${word}`
            await append(person, field, text)
            // Shown as saved before or after the cut: from now on it must be there.
            await saved(person)
            confirmed.push(text)
          }
        })
        // In the middle of it, when both have something saved and something on its way.
        await expect
          .poll(() => writers.every(({confirmed}) => confirmed.some(word => word.includes(`${cut}.2`))), {
            timeout: 20_000,
          })
          .toBe(true)
        await product.killAndRestart()
        stop = true
        await Promise.all(writing)
      }

      for (const {person} of writers) {
        await person.page.reload()
        await asks(person, 'frame.question')
      }
      for (const reader of [leader, other]) {
        const [objective, goal] = [
          await fieldOf(reader, 'frame.objective').inputValue(),
          await fieldOf(reader, 'frame.businessGoal').inputValue(),
        ]
        const [first, second] = writers
        expect(first?.confirmed.filter(word => !objective.split(' ').includes(word))).toEqual([])
        expect(second?.confirmed.filter(word => !goal.split(' ').includes(word))).toEqual([])
      }
      expect([...leader.troubles, ...other.troubles]).toEqual([])
      await Promise.all([leader, other].map(({context}) => context.close()))
    })

    test('SYNC-2 offline for a while: changes wait and are said to wait, then arrive once', async () => {
      const {leader, invitation} = await startWorkshop(
        browser,
        product,
        {name: 'Frida', department: 'product', language: 'en'},
        'Bad wifi',
      )
      const other = await joinWorkshop(browser, invitation, {name: 'Mads', department: 'marketing', language: 'en'})
      await asks(other, 'frame.question')
      await saved(other)

      await other.context.setOffline(true)
      await reads(other, other.t('saved.offline'))
      for (const [key, text] of [
        ['frame.market', 'Sweden'],
        ['frame.horizon', '2028'],
      ] as const) {
        const field = fieldOf(other, key)
        await field.fill(text)
        await field.press('Enter')
      }
      await reads(other, other.t('saved.waiting', {count: 2}))
      expect(await fieldOf(leader, 'frame.market').inputValue()).toBe('')

      await other.context.setOffline(false)
      await saved(other)
      await expect.poll(() => fieldOf(leader, 'frame.market').inputValue(), {timeout: 10_000}).toBe('Sweden')
      expect(await fieldOf(leader, 'frame.horizon').inputValue()).toBe('2028')
      await Promise.all([leader, other].map(({context}) => context.close()))
    })

    test('UNDO-1 what somebody else moved since is not moved back without asking', async () => {
      const lead = await arrive(browser, {name: 'Vera', department: 'medical', language: 'en'})
      await openExample(lead, product, 'example')
      await asks(lead, 'prioritise.question')
      const other = await joinWorkshop(browser, await invitationOf(lead), {
        name: 'Per',
        department: 'sales',
        language: 'sv',
      })
      await asks(other, 'prioritise.question')
      const segment = await firstOpenSegment(lead)

      await moveThroughMenu(lead, segment, 'invest')
      await sees(other, segment, 'invest')
      await moveThroughMenu(other, segment, 'maintain')
      await sees(lead, segment, 'maintain')
      await lead.page.keyboard.press('Control+z')
      const news = lead.page.getByRole('region', {name: lead.t('notice.label')})
      await reads(lead, lead.t('undo.movedBy', {name: 'Per', lane: lead.t('tier.grow')}), news)
      // Nothing has moved while the question stands there.
      await sees(lead, segment, 'maintain')
      await sees(other, segment, 'maintain')
      await press(lead, news.getByRole('button', {name: lead.t('undo.leave'), exact: true}))
      await sees(other, segment, 'maintain')

      expect([...lead.troubles, ...other.troubles]).toEqual([])
      await Promise.all([lead, other].map(({context}) => context.close()))
    })
  })

function fieldOf(
  {page, t}: Person,
  key: 'frame.objective' | 'frame.businessGoal' | 'frame.market' | 'frame.horizon',
): Locator {
  return page.getByRole('textbox', {name: t(key), exact: true})
}

/** One more word behind what stands there, typed with the keys; done when the page has taken it in. */
async function append({page}: Person, field: Locator, word: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(`${word} `)
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** A segment of the example that does not stand in the tier it is going to be moved to. */
async function firstOpenSegment(person: Person): Promise<string> {
  const growing = laneOf(person, 'grow').getByRole('article')
  return (await growing.first().getAttribute('aria-label')) ?? ''
}
