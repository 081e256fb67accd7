import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {chromium} from 'playwright-core'
import type {BrowserContext, Page} from 'playwright-core'
import {en} from '../shared/i18n/en.ts'

/**
 * Takes the README's pictures from the running product: `npm run pictures` (needs Chromium and a build).
 *
 * They show the example workshop, so they hold nothing of anybody.
 */
const folder = 'docs/pictures'
const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const wide = {width: 1440, height: 900}
const phone = {width: 390, height: 844}

type Standing = 'prioritise' | 'signed'

async function main(): Promise<void> {
  if (!existsSync(join('dist', 'server', 'main.js'))) throw new Error('build first: npm run build')
  const dataDir = await mkdtemp(join(tmpdir(), 'enig-pictures-'))
  const server = spawn(process.execPath, ['dist/server/main.js', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await readyAt(server.stdout)
  const browser = await chromium.launch({executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu']})
  try {
    await mkdir(folder, {recursive: true})
    const context = await browser.newContext({viewport: wide, locale: 'en-GB', colorScheme: 'light'})
    const page = await context.newPage()
    await page.goto(origin)
    await settled(page)
    await take(page, 'home')
    await openExample(page, origin, 'prioritise')
    await take(page, 'prioritise')
    for (const step of ['needs', 'segments', 'evaluate'] as const) {
      await page.getByRole('button', {name: new RegExp(`^${en[`phase.${step}`]}`)}).click()
      await page.getByText(en['prioritise.question']).waitFor({state: 'hidden'})
      await settled(page)
      await take(page, step)
    }
    await openExample(page, origin, 'signed')
    await take(page, 'agreed')
    await context.close()
    await onThePhone(
      await browser.newContext({viewport: phone, isMobile: true, hasTouch: true, locale: 'en-GB'}),
      origin,
    )
  } finally {
    await browser.close()
    server.kill('SIGTERM')
    await rm(dataDir, {recursive: true, force: true})
  }
}

async function onThePhone(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage()
  await openExample(page, origin, 'prioritise')
  await take(page, 'phone')
  await context.close()
}

async function openExample(page: Page, origin: string, standing: Standing): Promise<void> {
  await page.goto(origin)
  const boardId = await page.evaluate(async which => {
    const body = JSON.stringify({language: 'en', department: 'product', name: 'Kim Falk', standing: which})
    const headers = {'content-type': 'application/json', 'x-enig': '1'}
    const reply = await fetch('/api/v1/examples', {method: 'POST', headers, body})
    return String((await reply.json()).boardId)
  }, standing)
  await page.goto(`${origin}/b/${boardId}`)
  await page.getByRole('heading', {level: 1}).waitFor()
  await settled(page)
}

/** Fonts are there and nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', {level: 1}).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({path: join(folder, `${name}.png`)})
}

async function readyAt(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({input: output})) {
    const ready = /^Enig is ready at (\S+)/.exec(line)
    if (ready?.[1]) return ready[1]
  }
  throw new Error('the server stopped before it was ready')
}

await main()
