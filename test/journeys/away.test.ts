import {randomBytes} from 'node:crypto'
import type {Browser, Locator} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {caller, stepBack} from './everybody/boards.ts'
import {chromiumPath, openBrowser} from './rooms/browser.ts'
import {invitationOf, joinWorkshop, openWorkshop} from './rooms/door.ts'
import {answerAgain, consent, openRoundAgain} from './rooms/evaluation.ts'
import {arrive, pressButton, reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {startProduct} from './rooms/product.ts'
import type {Product} from './rooms/product.ts'
import {asks} from './rooms/workshop.ts'

const chromium = chromiumPath()

if (chromium !== null)
  describe('back after a while', () => {
    let browser: Browser
    let product: Product

    beforeAll(async () => {
      ;[browser, product] = await Promise.all([openBrowser(chromium), startProduct()])
    })
    afterAll(async () => {
      await browser.close()
      await product.stop()
    })

    test('W12 BAL-7 a ballot answered while away is counted once, and its seat and voice are kept', async () => {
      const lotta = await arrive(browser, {name: 'Lotta', department: 'product', language: 'sv'})
      const call = caller(lotta.context, product.origin)
      const example = {language: 'sv', department: 'product', standing: 'prioritise'}
      const {boardId = ''} = await call('POST', '/examples', example)
      await stepBack(call, boardId, 1)
      await lotta.page.goto(`${product.origin}/b/${boardId}`)
      await asks(lotta, 'evaluate.resultQuestion')
      const voter = await joinWorkshop(browser, await invitationOf(lotta), {
        name: 'Ulla',
        department: 'service',
        language: 'en',
      })
      await openRoundAgain(lotta, [lotta, voter])
      await consent(voter)
      await saved(voter)

      await voter.context.setOffline(true)
      await reads(voter, voter.t('saved.offline'))
      await answerAgain(voter, '7', 'written on the train')
      await reads(voter, voter.t('saved.waiting', {count: 1}))
      expect(await castIn(lotta, product.origin, boardId)).toBe(0)
      await voter.context.setOffline(false)
      await saved(voter)

      expect(await castIn(lotta, product.origin, boardId)).toBe(1)
      expect(await seatsNamed(lotta, product.origin, boardId, 'Ulla')).toBe(1)
      expect([...lotta.troubles, ...voter.troubles]).toEqual([])
      await Promise.all([lotta, voter].map(({context}) => context.close()))
    })

    test('AWAY-5 a page too old to be understood: it can be read, gives its unsent words back first, then loads anew', async () => {
      const words = randomBytes(8).toString('hex')
      const frida = await arrive(browser, {name: 'Frida', department: 'product', language: 'sv'})
      await frida.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      // What a page of long ago says of itself, once the server has moved on without it.
      await frida.context.addInitScript(() => {
        const Today = globalThis.WebSocket
        globalThis.WebSocket = class extends Today {
          constructor(address: string | URL, names?: string | string[]) {
            super(document.title === 'long ago' ? String(address).replace(/v=\d+/, 'v=99') : address, names)
          }
        }
      })
      await openWorkshop(frida, product, 'Förr')
      const market = marketOf(frida)
      await market.fill('Sverige')
      await market.press('Enter')
      await saved(frida)
      await frida.context.setOffline(true)
      await reads(frida, frida.t('saved.offline'))
      await market.fill(words)
      await market.press('Enter')
      await reads(frida, frida.t('saved.waiting', {count: 1}))
      await frida.page.evaluate(() => {
        document.title = 'long ago'
      })
      await frida.context.setOffline(false)

      const notice = frida.page.getByRole('alert').filter({hasText: frida.t('ended.protocol')})
      await reads(frida, frida.t('ended.unsent', {count: 1}), notice)
      expect(await notice.getByRole('button').allInnerTexts()).toEqual([
        frida.t('ended.copy'),
        frida.t('common.reload'),
      ])
      expect(await market.count()).toBe(0)
      await frida.page.getByText(words).first().waitFor()
      await pressButton(frida, 'ended.copy', {}, notice)
      await reads(frida, frida.t('common.copied'), notice)
      expect(await frida.page.evaluate(() => navigator.clipboard.readText())).toBe(words)
      await frida.page.evaluate(() => {
        document.title = ''
      })
      frida.page.once('dialog', dialog => void dialog.accept())
      await pressButton(frida, 'common.reload', {}, notice)

      await asks(frida, 'frame.question')
      expect(await market.inputValue()).toBe('Sverige')
      expect(frida.troubles).toEqual([])
      await frida.context.close()
    })
  })

function marketOf({page, t}: Person): Locator {
  return page.getByRole('textbox', {name: t('frame.market'), exact: true})
}

type Facts = {
  readonly rounds: readonly {readonly state: string; readonly counts: readonly {readonly cast: number}[]}[]
  readonly participants: readonly {readonly name: string}[]
}

async function factsOf({context}: Person, origin: string, boardId: string): Promise<Facts> {
  const {record}: {readonly record?: unknown} = await caller(context, origin)('GET', `/boards/${boardId}/record`)
  // The edge: the record that the product itself wrote.
  return record as Facts
}

async function castIn(leader: Person, origin: string, boardId: string): Promise<number> {
  const open = (await factsOf(leader, origin, boardId)).rounds.find(({state}) => state === 'open')
  return open?.counts.reduce((sum, {cast}) => sum + cast, 0) ?? -1
}

async function seatsNamed(leader: Person, origin: string, boardId: string, name: string): Promise<number> {
  return (await factsOf(leader, origin, boardId)).participants.filter(one => one.name === name).length
}
