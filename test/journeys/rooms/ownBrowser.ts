import type {Browser, BrowserContext, Page} from 'playwright-core'
import type {Seats} from './caller.ts'

const sizes = {
  desk: {width: 1440, height: 900},
  screen: {width: 1280, height: 720},
  phone: {width: 390, height: 844},
} as const
export type Size = keyof typeof sizes

/** A browser of somebody's own, with one page before them. */
export type OwnBrowser = {
  readonly context: BrowserContext
  readonly page: Page
  /** What went wrong in it so far: uncaught faults, what the content policy refused, what the console says. */
  readonly troubles: string[]
}

export type Furnishing = {
  readonly size: Size
  readonly locale: string
  /** Chosen here before; without a choice the browser's own language counts. */
  readonly chosen?: string
  readonly seats?: Seats
  readonly look?: 'light' | 'dark'
  /** The proxy of a company, through which the browser must go. */
  readonly proxy?: string | undefined
  readonly patienceMs: number
}

export async function ownBrowser(browser: Browser, furnishing: Furnishing): Promise<OwnBrowser> {
  const {size, locale, chosen, seats, look = 'light', proxy, patienceMs} = furnishing
  const context = await browser.newContext({
    viewport: sizes[size],
    locale,
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    colorScheme: look,
    acceptDownloads: true,
    ...(size === 'phone' ? {isMobile: true, hasTouch: true} : {}),
    // Chromium would leave its own machine out.
    ...(proxy === undefined ? {} : {proxy: {server: proxy, bypass: '<-loopback>'}}),
  })
  context.setDefaultTimeout(patienceMs)
  if (seats) await context.addCookies([...seats])
  if (chosen !== undefined)
    await context.addInitScript(language => {
      // an empty page has no storage
      if (location.protocol !== 'about:') localStorage.setItem('enig.language', language)
    }, chosen)
  const troubles: string[] = []
  context.on('weberror', fault => troubles.push(fault.error().stack ?? String(fault.error())))
  context.on('console', message => {
    // that an answer or a connection was refused the browser says by itself; the pages say it in words
    if (/^Failed to load resource|WebSocket connection/.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  return {context, page: await context.newPage(), troubles}
}
