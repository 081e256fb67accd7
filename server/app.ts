import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {Hono} from 'hono'
import type {Registry} from 'prom-client'
import type {Services} from './actions/services.ts'
import type {Deps} from './deps.ts'
import {routes} from './http/routes.ts'
import {openMetrics} from './metrics.ts'
import {reasonOf} from './reason.ts'
import {securityHeaders} from './securityHeaders.ts'

export type AppParts = {
  /** The built client; null serves the API alone. */
  readonly clientFolder: string | null
  readonly isReady: () => boolean
  /** Whoever moves the clock or starts again in one process brings these; else they are made here. */
  readonly services?: Services
  readonly metrics?: Registry
}

/** The whole HTTP side of the product. Needs no port: tests call `app.request()`. */
export async function createApp(deps: Deps, parts: AppParts): Promise<Hono> {
  const {clientFolder, isReady, services, metrics = openMetrics(deps.hub)} = parts
  const app = new Hono()
  app.use(securityHeaders(deps.isHttps))
  app.get('/healthz', c => c.text('ok\n'))
  app.get('/readyz', c => (isReady() ? c.text('ready\n') : c.text('not ready\n', 503)))
  app.get('/metrics', async c => c.body(await metrics.metrics(), 200, {'content-type': metrics.contentType}))
  app.route('/', routes(deps, services))
  app.onError((fault, c) => {
    deps.log.error({why: reasonOf(fault)}, 'a request failed')
    return c.json({code: 'server.fault', params: {}}, 500)
  })
  if (clientFolder !== null && existsSync(join(clientFolder, 'index.html'))) {
    const {clientFiles} = await import('./clientFiles.ts')
    clientFiles(app, clientFolder)
  }
  return app
}
