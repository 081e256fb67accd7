import {existsSync} from 'node:fs'
import {chromium} from 'playwright-core'
import type {Browser} from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** Chromium of this machine, or null where there is none (in CI that is a failure). */
export function chromiumPath(): string | null {
  const path = process.env['CHROMIUM'] ?? places.find(place => existsSync(place)) ?? null
  if (path === null && process.env['CI'] !== undefined)
    throw new Error('journeys need Chromium: apt-get install chromium')
  return path
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('there is no Chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-color-profile=srgb',
    ],
  })
}
