import type {Hono} from 'hono'
import * as contract from '../../shared/contract/templates.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {changeGuide} from '../actions/changeGuide.ts'
import {forgetTemplate, myTemplates, saveTemplate, templateOf} from '../actions/templates.ts'
import type {Deps} from '../deps.ts'
import {pathId, seatAt, secretOf} from './seat.ts'
import {serve} from './serve.ts'

/** What a workshop begins with, and what is kept of one for the next. */
export function templateRoutes(app: Hono, deps: Deps): void {
  serve(app, contract.changeGuide, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? changeGuide(deps, seat.value, body) : seat
  })
  serve(app, contract.saveTemplate, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const secret = secretOf(deps, c)
    if (!seat.ok || secret === null) return refusal('board.unknown')
    return saveTemplate(deps, seat.value, body, secret)
  })
  serve(app, contract.myTemplates, async ({c}) => ok({templates: [...(await myTemplates(deps, secretOf(deps, c)))]}))
  serve(app, contract.readTemplate, async ({c}) => {
    const kept = await templateOf(deps, secretOf(deps, c), pathId(c, 'templateId') ?? '')
    return kept.ok ? ok({template: kept.value.template}) : kept
  })
  serve(app, contract.forgetTemplate, async ({c}) =>
    forgetTemplate(deps, secretOf(deps, c), pathId(c, 'templateId') ?? ''),
  )
}
