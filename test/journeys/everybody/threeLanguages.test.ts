import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Browser} from 'playwright-core'
import {chromiumPath, openBrowser} from '../rooms/browser.ts'
import {startProduct} from '../rooms/product.ts'
import type {Product} from '../rooms/product.ts'
import {caller} from './boards.ts'
import {readPage} from './readPage.ts'
import {settled, visit} from './visitor.ts'

const chromium = chromiumPath()

if (chromium !== null)
  describe('three languages on the same workshop', () => {
    let browser: Browser
    let product: Product
    beforeAll(async () => {
      ;[browser, product] = await Promise.all([openBrowser(chromium), startProduct()])
    })
    afterAll(async () => {
      await browser.close()
      await product.stop()
    })

    test.each([
      ['en', '2,400', 'Customers'],
      ['sv', '2 400', 'Kunder'],
      ['da', '2.400', 'Kunder'],
    ] as const)('I18N-3 who reads %s gets the page and its figures so', async (language, rows, customers) => {
      const seat = await browser.newContext()
      const made = await caller(seat, product.origin)('POST', '/examples', {
        language,
        department: 'sales',
        name: 'Åse Ørn',
        standing: 'prioritise',
      })
      const reader = await visit(browser, product.origin, {language, size: 'desk', seats: await seat.cookies()})
      await reader.page.goto(`${product.origin}/b/${made['boardId']}`)
      await settled(reader)
      await reader.page.getByText(customers, {exact: true}).first().waitFor()

      const {words, misfits} = await readPage(reader.page)
      const plain = words.join('\n').replaceAll(/[\u00A0\u202F]/g, ' ')

      expect(await reader.page.evaluate(() => document.documentElement.lang)).toBe(language)
      expect(plain).toContain(rows)
      expect(plain).not.toMatch(/⟦|\{\{/)
      if (language !== 'en') expect(words.filter(text => /^(Dismiss|DropZone|Close|Loading)$/.test(text))).toEqual([])
      expect({misfits, troubles: reader.troubles}).toEqual({misfits: [], troubles: []})
      await Promise.all([seat.close(), reader.context.close()])
    })

    test('a reader without a choice gets the language of her browser', async () => {
      const reader = await visit(browser, product.origin, {language: 'da', size: 'phone', chooses: false})
      await reader.page.goto(product.origin)
      await settled(reader)

      expect(await reader.page.evaluate(() => document.documentElement.lang)).toBe('da')
      await reader.context.close()
    })
  })
