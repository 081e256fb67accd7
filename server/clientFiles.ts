import {readdirSync, readFileSync} from 'node:fs'
import {extname, join, relative, sep} from 'node:path'
import type {Hono} from 'hono'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Serves the built client from memory: its files are few and never change while we run. Files with a hash in their
 * name are kept for a year; the page itself is asked for anew each time.
 */
export function clientFiles(app: Hono, folder: string): void {
  const files = new Map<string, Uint8Array>(
    readdirSync(folder, {withFileTypes: true, recursive: true})
      .filter(entry => entry.isFile())
      .map(entry => {
        const path = join(entry.parentPath, entry.name)
        return [`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)] as const
      }),
  )
  const page = files.get('/index.html')
  app.get('*', c => {
    const file = files.get(c.req.path)
    if (file) {
      const isNamedByHash = c.req.path.startsWith('/assets/')
      return c.body(new Uint8Array(file), 200, {
        'content-type': types[extname(c.req.path)] ?? 'application/octet-stream',
        'cache-control': isNamedByHash ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
    }
    const isPage = /^\/(?:$|[jbr]\/|present\/|check$|new$|example)/.test(c.req.path)
    if (!page) return c.notFound()
    return c.body(new Uint8Array(page), isPage ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })
}
