import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
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
export async function openGallery(): Promise<OpenGallery> {
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
  const browser = await openBrowser()
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
