import {Hono} from 'hono'
import {openAPIRouteHandler} from 'hono-openapi'
import {refusal} from '../../shared/std/result.ts'
import {modelSchema} from '../../shared/model/schema.ts'
import {startServices} from '../actions/services.ts'
import type {Services} from '../actions/services.ts'
import type {Deps} from '../deps.ts'
import {boardRoutes} from './boards.ts'
import {decisionRoutes} from './decisions.ts'
import {exampleRoutes} from './examples.ts'
import {answerFault} from './faults.ts'
import {privateAnswers, sizeGuard, writeGuard} from './guard.ts'
import {importRoutes} from './imports.ts'
import {modelRoutes} from './models.ts'
import {doorPace, paced} from './pace.ts'
import {nextRoundRoutes} from './nextRound.ts'
import {noteRoutes} from './notes.ts'
import {refuse} from './refuse.ts'
import {roundRoutes} from './rounds.ts'
import {templateRoutes} from './templates.ts'
import {workshopRoutes} from './workshop.ts'

/** What anybody may call without a seat, and what a guess would be tried on. */
const doors = [
  '/api/v1/boards',
  '/api/v1/examples',
  ...['door', 'join', 'resume'].map(name => `/api/v1/boards/:id/${name}`),
]

/** Everything under `/api/v1`, its own description, and the schema of the published document. */
export function routes(deps: Deps, services: Services = startServices(deps)): Hono {
  const app = new Hono()
  app.onError((fault, c) => answerFault(deps, fault, c))
  app.use('/api/*', privateAnswers(), sizeGuard(), writeGuard(deps))
  const knock = paced(doorPace, () => deps.now().getTime())
  for (const door of doors) app.use(door, knock)
  boardRoutes(app, deps)
  exampleRoutes(app, deps, services)
  workshopRoutes(app, deps, services)
  noteRoutes(app, deps)
  roundRoutes(app, deps, services)
  decisionRoutes(app, deps)
  templateRoutes(app, deps)
  nextRoundRoutes(app, deps, services)
  importRoutes(app, deps, services)
  modelRoutes(app, deps)
  app.get(
    '/api/v1/openapi.json',
    openAPIRouteHandler(app, {
      documentation: {
        openapi: '3.1.0',
        info: {title: 'Enig', version: deps.version, description: 'Workshops, their record and the agreed models.'},
      },
      defaultValidationErrorResponse: false,
    }),
  )
  app.get('/schemas/segmodel-1.json', c => {
    c.header('cache-control', 'public, max-age=3600')
    return c.body(JSON.stringify(modelSchema), 200, {'content-type': 'application/schema+json'})
  })
  // Whoever holds a signed head checks with it whose it is. (LOG-9)
  app.get('/enig-signing.pub', c => c.body(deps.signer.publicKeys, 200, {'content-type': 'application/x-pem-file'}))
  app.all('/api/*', c => refuse(c, refusal('request.unknown')))
  return app
}
