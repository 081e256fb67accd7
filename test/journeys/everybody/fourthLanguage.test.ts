import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Browser} from 'playwright-core'
import {chromiumPath, openBrowser} from '../rooms/browser.ts'
import {startProduct} from '../rooms/product.ts'
import type {Product} from '../rooms/product.ts'
import {ownWords} from './ownWords.ts'
import {foreignWords, readPage} from './readPage.ts'
import {oddWords} from './exampleScenes.ts'
import {ways} from './scenes.ts'

const chromium = chromiumPath()
/** The ways are gone side by side, so each takes about as long as all of them. */
const mostMs = 600_000

if (chromium !== null)
  describe('a fourth language, marked and 40 % longer', () => {
    let browser: Browser
    let product: Product
    beforeAll(async () => {
      ;[browser, product] = await Promise.all([openBrowser(chromium), startProduct()])
    })
    afterAll(async () => {
      await browser.close()
      await product.stop()
    })

    test.concurrent.each(ways)(
      'I18N-1 every text is in the language of the reader, and fits: $way',
      async ({walk}) => {
        const faults: string[] = []
        const known = new Map<string, ReadonlySet<string>>()

        const troubles = await walk({
          browser,
          origin: product.origin,
          pages: 'qps',
          language: 'en',
          look: async (visitor, halt) => {
            const {scene, stage, boardId} = halt
            if (boardId !== null && !known.has(stage))
              known.set(stage, await ownWords(visitor.context, product.origin, boardId))
            const own = new Set([...(known.get(stage) ?? []), ...oddWords])
            const {words, misfits} = await readPage(visitor.page)
            const foreign = foreignWords(words, own).map(text => `not marked: ${text}`)
            faults.push(...[...foreign, ...misfits].map(fault => `${scene}: ${fault}`))
          },
        })

        expect({faults, troubles}).toEqual({faults: [], troubles: []})
      },
      mostMs,
    )
  })
