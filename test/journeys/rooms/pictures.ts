import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {keepsPictures} from './keepsPictures.ts'
import type {Person} from './people.ts'

const folder = join('test-output', 'journeys')

/** Where pictures are kept: what this person sees, in light and in dark, to be looked at beside the target. */
export async function keepPicture(person: Person, name: string): Promise<void> {
  if (!keepsPictures) return
  await mkdir(folder, {recursive: true})
  const {page, device} = person
  await page.evaluate(() => {
    for (const scrolled of [document.getElementById('stage'), document.documentElement]) scrolled?.scrollTo(0, 0)
  })
  for (const look of ['light', 'dark'] as const) {
    await page.evaluate(theme => {
      document.documentElement.dataset['theme'] = theme
    }, look)
    await page.screenshot({path: join(folder, `${name}-${device}-${look}.png`), animations: 'disabled'})
  }
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light'
  })
}

/** What somebody saw when a journey failed. */
export async function keepFailure(page: Page, name: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  // a page that has crashed cannot be drawn any more: the failure itself says why
  await page.screenshot({path: join(folder, `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`)}).catch(() => undefined)
}
