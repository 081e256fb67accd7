import {afterEach, expect, test, vi} from 'vitest'
import {browserSurroundings} from '../../../client/session/browserSurroundings.ts'

afterEach(() => vi.unstubAllGlobals())

/** Just the events of a page: what a browser says about its network and about being looked at. */
function aPage() {
  const page = Object.assign(new EventTarget(), {visibilityState: 'visible'})
  const window = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('location', {protocol: 'https:', host: 'enig.example'})
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  return {page, window}
}

test('wakes at once when the network is back and when the page is looked at again, not when it is hidden', () => {
  const {page, window} = aPage()
  let woken = 0
  const stop = browserSurroundings().onWake(() => {
    woken += 1
  })

  window.dispatchEvent(new Event('online'))
  expect(woken).toBe(1)
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(1)
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(2)
  stop()
  window.dispatchEvent(new Event('online'))
  page.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(2)
})

test('is offline only when the browser says so', () => {
  aPage()
  const {isOffline} = browserSurroundings()
  expect(isOffline()).toBe(false)

  vi.stubGlobal('navigator', {onLine: true})
  expect(isOffline()).toBe(false)
  vi.stubGlobal('navigator', {onLine: false})
  expect(isOffline()).toBe(true)
})

test('AWAY-3 where the page is not encrypted, keeping unsent work is not offered, and why is said', () => {
  aPage()
  vi.stubGlobal('crypto', {getRandomValues: () => undefined})
  vi.stubGlobal('isSecureContext', false)
  expect(browserSurroundings().device).toEqual({is: 'unable', why: 'plainHttp'})

  vi.stubGlobal('isSecureContext', true)
  expect(browserSurroundings().device).toEqual({is: 'unable', why: 'noStorage'})
})
