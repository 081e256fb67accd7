import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Browser} from 'playwright-core'
import {accessibilityFaults, reachableBehind, shapeOf, smallTargets} from '../rooms/accessibility.ts'
import {chromiumPath, openBrowser} from '../rooms/browser.ts'
import {startProduct} from '../rooms/product.ts'
import type {Product} from '../rooms/product.ts'
import {ways} from './scenes.ts'
import {settled, wear} from './visitor.ts'
import type {Visitor} from './visitor.ts'

const chromium = chromiumPath()
/** The ways are gone side by side, so each takes about as long as all of them. */
const mostMs = 600_000

if (chromium !== null)
  describe('everybody can use it', () => {
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
      'axe finds nothing in light and dark, at the desk and on the phone: $way',
      async ({walk}) => {
        const faults: string[] = []

        const troubles = await walk({
          browser,
          origin: product.origin,
          pages: 'sv',
          language: 'sv',
          look: async (visitor, {scene}) => {
            const {page, size} = visitor
            const light = await accessibilityFaults(page)
            const behind = await reachableBehind(page)
            const small = await smallTargets(page, size === 'phone' ? 44 : 24)
            const {dark, others} = await inTheDark(visitor)
            const found = [...light, ...behind, ...small, ...dark.map(fault => `dark: ${fault}`), ...others]
            faults.push(...found.map(fault => `${scene}: ${fault}`))
          },
        })

        expect({faults, troubles}).toEqual({faults: [], troubles: []})
      },
      mostMs,
    )
  })

/**
 * The contrasts of the same page in the dark, and what else is other there than the colours. Nothing may be: then
 * whatever axe found in the light holds in the dark, and its rules about colours are the only ones to ask again.
 */
async function inTheDark(visitor: Visitor): Promise<{dark: readonly string[]; others: readonly string[]}> {
  const {page} = visitor
  const compared = async (triesLeft: number): Promise<{dark: readonly string[]; others: readonly string[]}> => {
    const before = await shapeOf(page)
    await wear(visitor, 'dark')
    await settled(visitor)
    const after = await shapeOf(page)
    const others = after.filter((line, index) => line !== before[index])
    // what came from elsewhere meanwhile, as somebody's presence, is no doing of the dark
    if (others.length > 0 && triesLeft > 0) {
      await wear(visitor, 'light')
      await settled(visitor)
      return compared(triesLeft - 1)
    }
    const dark = await accessibilityFaults(page, ['color-contrast', 'link-in-text-block'])
    await wear(visitor, 'light')
    return {dark, others: others.slice(0, 3).map(line => `other in the dark: ${line.slice(0, 200)}`)}
  }
  return compared(2)
}
