import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Browser} from 'playwright-core'
import {accessibilityFaults, smallTargets} from '../rooms/accessibility.ts'
import {chromiumPath, openBrowser} from '../rooms/browser.ts'
import {startProduct} from '../rooms/product.ts'
import type {Product} from '../rooms/product.ts'
import {walkEverything} from './scenes.ts'
import {settled, wear} from './visitor.ts'

const chromium = chromiumPath()

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

    test('axe finds nothing on any page, step or dialog, in light and dark, at the desk and on the phone', async () => {
      const faults: string[] = []

      const troubles = await walkEverything(
        browser,
        product.origin,
        {pages: 'sv', boards: 'sv'},
        async (visitor, {scene}) => {
          const {page, size} = visitor
          const light = await accessibilityFaults(page)
          const small = await smallTargets(page, size === 'phone' ? 44 : 24)
          await wear(visitor, 'dark')
          await settled(visitor)
          // only the colours are others in the dark
          const dark = await accessibilityFaults(page, ['color-contrast'])
          await wear(visitor, 'light')
          faults.push(
            ...[...light, ...small, ...dark.map(fault => `dark: ${fault}`)].map(fault => `${scene}: ${fault}`),
          )
        },
      )

      expect({faults, troubles}).toEqual({faults: [], troubles: []})
    })
  })
