import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {accessibilityFaults, smallTargets} from '../rooms/accessibility.ts'
import {chromiumPath} from '../rooms/browser.ts'
import {openGallery} from './openGallery.ts'
import type {Look, OpenGallery} from './openGallery.ts'

const desk = [1440, 900] as const
const tablet = [1024, 768] as const
const phone = [390, 844] as const
const screen = [1280, 720] as const

const visits: readonly (readonly [page: string, look: Look, size: readonly [number, number]])[] = [
  ['frame', 'light', desk],
  ['frame', 'dark', tablet],
  ['frame', 'light', phone],
  ['widgets', 'light', desk],
  ['widgets', 'dark', desk],
  ['widgets', 'light', phone],
  ['pictures', 'light', desk],
  ['pictures', 'dark', phone],
  ['score', 'light', phone],
  ['lanes', 'light', phone],
  ['projector', 'projector', screen],
]

describe.skipIf(chromiumPath() === null)('primitives in a browser', () => {
  let gallery: OpenGallery

  beforeAll(async () => {
    gallery = await openGallery()
  })

  afterAll(async () => {
    await gallery.close()
  })

  test.each(visits)('%s in %s at %j is accessible, fits, and breaks no content policy', async (name, look, size) => {
    const {page, complaints} = await gallery.visit(name, look, size)

    const faults = await accessibilityFaults(page)
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    const small = await smallTargets(page, size === phone ? 44 : 24)

    expect({faults, sticksOut, small, complaints}).toEqual({faults: [], sticksOut: 0, small: [], complaints: []})
    await page.context().close()
  })

  test('what leaves the page while it is judged is no fault, and what stands there then is looked at', async () => {
    const {page} = await gallery.visit('widgets', 'light', desk)
    expect(await accessibilityFaults(page, judged)).toEqual([])

    await leavesWhileJudged(page, '')
    const left = await accessibilityFaults(page, judged)
    await leavesWhileJudged(page, '<button></button>')
    const stands = await accessibilityFaults(page, judged)

    expect(left).toEqual([])
    expect(stands).toEqual([expect.stringContaining('button-name: <button></button>')])
    await page.context().close()
  })

  test('a menu opens with the keyboard, skips where the thing is now, and gives the focus back', async () => {
    const {page} = await gallery.visit('widgets', 'light', desk)
    const opener = page.getByRole('button', {name: 'Flytta till …'})

    await opener.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', {name: 'Utveckla'}).waitFor()
    const first = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({state: 'detached'})

    expect(first).toContain('Utveckla')
    expect(await opener.evaluate(button => button === document.activeElement)).toBe(true)
    await page.context().close()
  })

  test('on the phone the same menu is a sheet with a way out', async () => {
    const {page} = await gallery.visit('lanes', 'light', phone)
    const opener = page.getByRole('button', {name: 'Flytta till …'}).first()

    await opener.tap()
    const sheet = page.getByRole('dialog', {name: 'Flytta Evidensdrivna specialister'})
    await sheet.waitFor()
    const faults = await accessibilityFaults(page)
    const small = await smallTargets(page, 44)
    await sheet.getByRole('button', {name: 'Låt ligga kvar'}).tap()
    await sheet.waitFor({state: 'detached'})

    expect({faults, small}).toEqual({faults: [], small: []})
    await page.context().close()
  })

  test('a dialog takes the focus, keeps it, speaks the language of the reader and gives it back', async () => {
    const {page, complaints} = await gallery.visit('widgets', 'light', desk)
    const opener = page.getByRole('button', {name: 'Öppna dialog'})

    await opener.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', {name: 'Välj bort Prisstyrda inköpare'}).waitFor()
    const faults = await accessibilityFaults(page)
    const focused: string[] = []
    for (let step = 0; step < 5; step += 1) {
      focused.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      )
      await page.keyboard.press('Tab')
    }
    const hidden = await page.getByRole('dialog').locator('..').getByRole('button').allInnerTexts()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({state: 'detached'})

    expect(faults).toEqual([])
    expect(focused).toEqual(['', 'Välj bort', 'Ångra', 'Stäng', ''])
    expect(hidden.join(' ')).not.toMatch(/dismiss/i)
    expect(await opener.evaluate(button => button === document.activeElement)).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a press beside a dialog closes it, but not when something was written in it', async () => {
    const {page} = await gallery.visit('widgets', 'light', desk)
    const opener = page.getByRole('button', {name: 'Öppna dialog'})
    const dialog = page.getByRole('dialog', {name: 'Välj bort Prisstyrda inköpare'})

    await opener.click()
    await dialog.waitFor()
    await page.mouse.click(20, 450)
    await dialog.waitFor({state: 'detached'})
    await opener.click()
    await dialog.getByRole('textbox', {name: 'Skäl'}).fill('För dyrt att betjäna')
    await page.mouse.click(20, 450)
    await page.mouse.click(1400, 450)

    expect(await dialog.getByRole('textbox', {name: 'Skäl'}).inputValue()).toBe('För dyrt att betjäna')
    // the press beside it took the focus, which the dialog takes back with the next frame
    await page.locator('[role=dialog]:focus, [role=dialog] :focus').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({state: 'detached'})
    await page.context().close()
  })

  test('a score is given with a figure key, moved with the arrows, and may be that one cannot judge', async () => {
    const {page} = await gallery.visit('score', 'light', phone)
    const scale = page.getByRole('radiogroup', {name: 'Vækst'})

    await scale.getByRole('radio', {name: '8'}).focus()
    await page.keyboard.press('3')
    const pressed = await scale.getByRole('radio', {name: '3'}).isChecked()
    await page.keyboard.press('ArrowRight')
    const moved = await scale.getByRole('radio', {name: '4'}).isChecked()
    await scale.getByText('Kan ikke vurdere').tap()

    expect([pressed, moved]).toEqual([true, true])
    expect(await scale.getByRole('radio', {name: 'Kan ikke vurdere'}).isChecked()).toBe(true)
    await page.context().close()
  })

  test('every picture has its table one click away', async () => {
    const {page} = await gallery.visit('frame', 'light', desk)
    const figure = page.getByRole('figure', {name: 'Attraktivitet och konkurrenskraft'})

    await figure.getByRole('button', {name: 'Visa som tabell'}).click()

    expect(await figure.getByRole('rowheader').allInnerTexts()).toContain('Vårdkedjebyggare')
    await page.context().close()
  })

  test('a picture is saved as a drawing that needs no style sheet', async () => {
    const {page} = await gallery.visit('frame', 'light', desk)

    const download = page.waitForEvent('download')
    await page.getByRole('button', {name: 'Spara bilden'}).click()
    await page.getByRole('menuitem', {name: /SVG/}).click()
    const stream = await (await download).createReadStream()
    const chunks: string[] = []
    for await (const chunk of stream) chunks.push(String(chunk))
    const drawing = chunks.join('')

    expect((await download).suggestedFilename()).toBe('Hjärtsviktsvården 2027 - matris.svg')
    expect(drawing).toContain('Vårdkedjebyggare')
    expect(drawing).not.toMatch(/var\(|class=/)
    await page.context().close()
  })
})

const judged = ['role-img-alt', 'button-name']

/** A thing was spoken and has gone; its announcement leaves after the next judgement, before anybody reads it. */
async function leavesWhileJudged(page: Page, instead: string): Promise<void> {
  await page.evaluate(html => {
    const announcer = document.createElement('div')
    announcer.dataset['liveAnnouncer'] = 'true'
    announcer.innerHTML = '<div role="img" aria-labelledby="gone"></div>'
    document.body.append(announcer)
    const {axe}: {axe: {run: (...asked: unknown[]) => Promise<unknown>}} = Object(globalThis)
    const {run} = axe
    axe.run = async (...asked) => {
      axe.run = run
      const found = await run(...asked)
      announcer.firstElementChild?.remove()
      document.body.insertAdjacentHTML('beforeend', html)
      return found
    }
  }, instead)
}
