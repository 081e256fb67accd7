import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import {build} from 'vite'
import type {Browser, Page} from 'playwright-core'
import {openBrowser} from '../rooms/browser.ts'

/** The policy of the product, without its sockets. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'"

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export type Look = 'light' | 'dark' | 'projector'

export interface OpenGallery {
  readonly browser: Browser
  /** A page of the gallery, and what its console complained about. */
  readonly visit: (
    page: string,
    look: Look,
    size: readonly [width: number, height: number],
  ) => Promise<{readonly page: Page; readonly complaints: readonly string[]}>
  readonly close: () => Promise<void>
}

/** Builds the gallery into a folder of its own, serves it under the product's content policy and opens a browser. */
export async function openGallery(executablePath: string): Promise<OpenGallery> {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    plugins: [react(), {...optimizeLocales.vite({locales: ['en-GB', 'sv-SE', 'da-DK']}), enforce: 'pre'}],
    build: {outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: {polyfill: false}},
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname
    if (path === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const file = join(folder, path === '/' ? 'index.html' : path)
    if (!statSync(file, {throwIfNoEntry: false})?.isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': kinds[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    })
    response.end(readFileSync(file))
  })
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port')
  const browser = await openBrowser(executablePath)
  return {
    browser,
    visit: async (name, look, [width, height]) => {
      const context = await browser.newContext({
        viewport: {width, height},
        isMobile: width < 720,
        hasTouch: width < 720,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', error => complaints.push(String(error)))
      const theme = look === 'light' ? '' : `&theme=${look}`
      await page.goto(`http://127.0.0.1:${address.port}/?page=${name}${theme}`)
      await page.evaluate(() => document.fonts.ready)
      return {page, complaints}
    },
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      server.close()
      rmSync(folder, {recursive: true})
    },
  }
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds, one line per rule and thing. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // through the protocol, not as a script element: the content policy of the page stays as it is
  await page.evaluate(readFileSync(axePath, 'utf8'))
  return page.evaluate(async () => {
    const {axe}: {axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}} = Object(globalThis)
    const {violations} = await axe.run()
    return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`))
  })
}

/** Controls that are smaller than the least target, unless they stand in running text. */
export async function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate(side => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input:not([type=radio], [type=checkbox], [type=file], [tabindex="-1"]), [role=tab], label:has(input)',
    )
    return Array.from(controls)
      .filter(
        control =>
          control.checkVisibility({visibilityProperty: true}) && !control.closest('p, [data-react-aria-prevent-focus]'),
      )
      .filter(control => getComputedStyle(control).clipPath === 'none' && !control.closest('[style*="clip"]'))
      .map(control => ({control, box: control.getBoundingClientRect()}))
      .filter(({box}) => box.width > 1 && box.right > 0 && box.bottom > 0)
      .filter(({box}) => box.width < side - 0.5 || box.height < side - 0.5)
      .map(({control, box}) => `${Math.round(box.width)}x${Math.round(box.height)} ${control.outerHTML.slice(0, 120)}`)
  }, least)
}
