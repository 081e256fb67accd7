import type {Browser, BrowserContext, Locator, Page} from 'playwright-core'
import {marked} from '../../../client/i18n/marked.ts'
import type {ShownLanguage} from '../../../client/i18n/languages.ts'
import {locales} from '../../../client/i18n/languages.ts'
import {da} from '../../../shared/i18n/da.ts'
import {en} from '../../../shared/i18n/en.ts'
import {sv} from '../../../shared/i18n/sv.ts'
import {createText} from '../../../shared/i18n/text.ts'
import type {Text, TextKey} from '../../../shared/i18n/text.ts'
import type {Seats} from './boards.ts'

export type Look = 'light' | 'dark'
const sizes = {
  desk: {width: 1440, height: 900},
  phone: {width: 390, height: 844},
  screen: {width: 1280, height: 720},
} as const
export type Size = keyof typeof sizes

/** A browser that reads the product in one language and size, with the seats it was given. */
export type Visitor = {
  readonly context: BrowserContext
  readonly page: Page
  readonly origin: string
  readonly language: ShownLanguage
  readonly size: Size
  readonly t: Text
  /** Matches every name that a text can have, whatever stands in its gaps. */
  readonly named: (key: TextKey) => RegExp
  /** Errors and warnings on the console, refused content and uncaught faults so far. */
  readonly troubles: string[]
}

const texts = {en, sv, da, qps: marked(en)} as const

export async function visit(
  browser: Browser,
  origin: string,
  given: {
    readonly language: ShownLanguage
    readonly size: Size
    readonly look?: Look
    readonly seats?: Seats
    /** Without a choice the browser's own language counts. */
    readonly chooses?: boolean
  },
): Promise<Visitor> {
  const {language, size, look = 'light', seats, chooses = true} = given
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: locales[language],
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    colorScheme: look,
    acceptDownloads: true,
    ...(size === 'phone' ? {isMobile: true, hasTouch: true} : {}),
  })
  context.setDefaultTimeout(20_000)
  if (seats) await context.addCookies([...seats])
  if (chooses) await context.addInitScript(chosen => globalThis.localStorage.setItem('enig.language', chosen), language)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', error => troubles.push(error.stack ?? String(error)))
  page.on('console', message => {
    // that a request was refused the browser says by itself; the page says it in words
    if (message.text().startsWith('Failed to load resource')) return
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  const named = (key: TextKey) => {
    const all = Object.entries<string>(texts[language]).filter(([known]) => known.replace(/_(one|other)$/, '') === key)
    const patterns = all.map(([, text]) =>
      text
        .split(/\{\{.*?\}\}/)
        .map(escaped)
        .join('.*'),
    )
    return new RegExp(`^(${patterns.join('|')})`, 's')
  }
  return {context, page, origin, language, size, t: createText(language, texts[language]), named, troubles}
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Nothing moves or loads any more. */
export async function settled({page}: Pick<Visitor, 'page'>): Promise<void> {
  await page.getByRole('heading', {level: 1}).or(page.getByRole('dialog')).first().waitFor()
  // until a phone's keyboard would have come, the component library keeps what it opened out of sight
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')].every(open =>
      open.checkVisibility({opacityProperty: true}),
    ),
  )
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}

/** The first button in sight with this text; with the finger on the phone. */
export async function pressFirst(visitor: Visitor, key: TextKey): Promise<void> {
  const {page, named} = visitor
  const name = named(key)
  const target = page
    .getByRole('button', {name})
    .or(page.getByRole('menuitem', {name}))
    .or(page.getByRole('tab', {name}))
    .first()
  await pressOn(visitor, target)
}

export async function pressOn({size}: Visitor, target: Locator): Promise<void> {
  if (size === 'phone') await target.tap()
  else await target.click()
}

const overlays = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** Leaves dialogs, sheets and menus until the page itself is in front again. */
export async function backToPage({page}: Visitor): Promise<void> {
  for (let left = await page.locator(overlays).count(); left > 0; left = await page.locator(overlays).count()) {
    await page.keyboard.press('Escape')
    await page.waitForFunction(({selector, before}) => document.querySelectorAll(selector).length < before, {
      selector: overlays,
      before: left,
    })
  }
}

/** The same page in the other light, as the button at the top turns it. */
export async function wear({page}: Pick<Visitor, 'page'>, look: Look): Promise<void> {
  await page.evaluate(theme => {
    document.documentElement.dataset['theme'] = theme
  }, look)
}
