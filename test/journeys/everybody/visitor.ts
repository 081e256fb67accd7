import type {Browser, Locator} from 'playwright-core'
import {marked} from '../../../client/i18n/marked.ts'
import type {ShownLanguage} from '../../../client/i18n/languages.ts'
import {locales} from '../../../client/i18n/languages.ts'
import {da} from '../../../shared/i18n/da.ts'
import {en} from '../../../shared/i18n/en.ts'
import {sv} from '../../../shared/i18n/sv.ts'
import {createText} from '../../../shared/i18n/text.ts'
import type {Text, TextKey} from '../../../shared/i18n/text.ts'
import type {Seats} from '../rooms/caller.ts'
import {ownBrowser} from '../rooms/ownBrowser.ts'
import type {OwnBrowser, Size} from '../rooms/ownBrowser.ts'

export type Look = 'light' | 'dark'

/** A browser that reads the product in one language and size, with the seats it was given. */
export type Visitor = OwnBrowser & {
  readonly origin: string
  readonly language: ShownLanguage
  readonly size: Size
  readonly t: Text
  /** Matches every name that a text can have, whatever stands in its gaps. */
  readonly named: (key: TextKey) => RegExp
}

const texts = {en, sv, da, qps: marked(en)} as const

export type Visit = {
  readonly language: ShownLanguage
  readonly size: Size
  readonly look?: Look
  readonly seats?: Seats
  /** Without a choice the browser's own language counts. */
  readonly chooses?: boolean
  readonly patienceMs?: number
}

export async function visit(browser: Browser, origin: string, given: Visit): Promise<Visitor> {
  const {language, size, look = 'light', seats = [], chooses = true, patienceMs = 30_000} = given
  const chosen = chooses ? {chosen: language} : {}
  const own = await ownBrowser(browser, {size, locale: locales[language], look, seats, patienceMs, ...chosen})
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
  return {...own, origin, language, size, t: createText(language, texts[language]), named}
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
