import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Browser} from 'playwright-core'
import {chromiumPath, openBrowser} from '../rooms/browser.ts'
import {startProduct} from '../rooms/product.ts'
import type {Product} from '../rooms/product.ts'
import {caller} from '../everybody/boards.ts'
import type {Seats} from '../everybody/boards.ts'
import {visit} from '../everybody/visitor.ts'
import type {Size, Visitor} from '../everybody/visitor.ts'
import {lookBoards} from './lookBoards.ts'
import type {LookBoards} from './lookBoards.ts'
import {scenesOf} from './lookScenes.ts'
import {keepLooks} from './keepLooks.ts'
import {misfitsOf} from './misfits.ts'

const chromium = chromiumPath()
const sizes: readonly Size[] = ['desk', 'screen', 'phone']

if (chromium !== null)
  describe('how it looks', () => {
    let browser: Browser
    let product: Product
    let boards: LookBoards
    beforeAll(async () => {
      ;[browser, product] = await Promise.all([openBrowser(chromium), startProduct()])
      boards = await lookBoards(browser, product.origin)
    }, 300_000)
    afterAll(async () => {
      await browser.close()
      await product.stop()
    })

    test('every step, the way in and the ballot fit at 1440, 1280 and 390 px, and are kept to be looked at', async () => {
      const misfits = await Promise.all(sizes.map(size => walk(browser, product.origin, boards, size)))

      expect(misfits.flat()).toEqual([])
    })

    test('rows are one line high from a dozen segments, and all lanes stay in view', async () => {
      const heights = async (boardId: string) => {
        const {context, page} = await open(browser, product.origin, 'desk', boards.leader)
        await page.goto(`${product.origin}/b/${boardId}`)
        await page.getByRole('article').first().waitFor()
        const rows = await page
          .getByRole('article')
          .evaluateAll(articles => articles.map(article => Math.round(article.getBoundingClientRect().height)))
        const inView = await page.locator('main header[data-record]').evaluateAll(heads => {
          const stage = heads[0]?.closest('main')?.getBoundingClientRect() ?? new DOMRect()
          return heads
            .map(head => head.getBoundingClientRect())
            .filter(({top, bottom}) => top >= stage.top && bottom <= stage.bottom + 1).length
        })
        await context.close()
        return {rows, inView}
      }

      const [few, many] = await Promise.all([heights(boards.five), heights(boards.forty)])

      expect(Math.min(...few.rows)).toBeGreaterThanOrEqual(76)
      expect(many.rows).toHaveLength(40)
      expect(Math.min(...many.rows)).toBe(34)
      // a name that needs a second line has it
      expect(Math.max(...many.rows)).toBeLessThan(76)
      expect(many.inView).toBe(4)
    })

    test('an undo that was offered before the freeze is gone with it', async () => {
      const leader = await open(browser, product.origin, 'desk', boards.leader)
      const {context, page, t} = leader
      const call = caller(context, product.origin)
      const at = `/boards/${boards.candidate}`
      await call('POST', `${at}/amend`, {reason: 'En aktivitet till', backTo: 'engage'})
      await page.goto(`${product.origin}/b/${boards.candidate}`)
      const where = {segment: 'Vårdkedjebyggare', channel: t('channel.virtual')}
      await page.getByRole('button', {name: t('engage.planIn', where), exact: true}).click()
      await page.getByLabel(t('engage.timing'), {exact: true}).fill('Sex veckor efter')
      await page.getByRole('button', {name: t('engage.save'), exact: true}).click()
      const offer = page.getByRole('button', {name: t('common.undo'), exact: true})
      await offer.waitFor()
      await page.getByText(t('saved.same')).waitFor()

      await call('POST', `${at}/phase`, {move: 'next'})
      await page.getByRole('heading', {level: 1, name: t('agree.question')}).waitFor()

      expect(await offer.count()).toBe(0)
      await context.close()
    })

    test.each(['desk', 'phone'] as const)(
      'CRIT-5 who may not see amounts reads so, not that they are unknown (%s)',
      async size => {
        const reader = await open(browser, product.origin, size, boards.masked)
        const {page, t} = reader
        await page.goto(`${product.origin}/b/${boards.five}`)
        await page.getByRole('article').first().waitFor()

        const words = await page.getByRole('main').innerText()
        await keepLooks(reader, '05-prioritise-hidden')

        expect(words).toContain(t('prioritise.hiddenFigure'))
        expect(words).toContain(t('prioritise.amountsHidden'))
        expect(words).not.toContain(t('prioritise.noFigure'))
        expect({misfits: await misfitsOf(reader), troubles: reader.troubles}).toEqual({misfits: [], troubles: []})
        await reader.context.close()
      },
    )
  })

/** As `visit`, with more patience: several pages are drawn at the same time. */
async function open(browser: Browser, origin: string, size: Size, seats?: Seats): Promise<Visitor> {
  const visitor = await visit(browser, origin, {language: 'sv', size, seats})
  visitor.context.setDefaultTimeout(30_000)
  return visitor
}

/** Through all scenes in one size, each kept in light and dark; answers with what did not fit. */
async function walk(browser: Browser, origin: string, boards: LookBoards, size: Size): Promise<readonly string[]> {
  const people = {
    stranger: await open(browser, origin, size),
    leader: await open(browser, origin, size, boards.leader),
    member: await open(browser, origin, size, boards.member),
  }
  const found: string[] = []
  for (const {name, who, path, show, only} of scenesOf(boards)) {
    if (only && !only.includes(size)) continue
    const visitor = people[who]
    const {page} = visitor
    if (!page.url().endsWith(path)) await page.goto(path.startsWith('http') ? path : `${origin}${path}`)
    await show(visitor)
    await keepLooks(visitor, name)
    found.push(...(await misfitsOf(visitor)).map(fault => `${name}, ${size}: ${fault}`))
  }
  const visitors = Object.values(people)
  found.push(...visitors.flatMap(({troubles}) => troubles))
  await Promise.all(visitors.map(({context}) => context.close()))
  return found
}
