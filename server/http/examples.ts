import type {Hono} from 'hono'
import * as contract from '../../shared/contract/boards.ts'
import {ok} from '../../shared/std/result.ts'
import type {Services} from '../actions/services.ts'
import type {Deps} from '../deps.ts'
import {openExample} from '../example/openExample.ts'
import {keepCookie, originOf, secretFor} from './seat.ts'
import {serve} from './serve.ts'

const visitorName = {en: 'You', sv: 'Du', da: 'Du'} as const

export function exampleRoutes(app: Hono, deps: Deps, services: Services): void {
  serve(app, contract.openExample, async ({c, body}) => {
    const secret = secretFor(deps, c)
    const {language, department, standing} = body
    const name = body.name ?? visitorName[language]
    const opened = await openExample(deps, services, {language, name, department, standing}, secret)
    if (!opened.ok) return opened
    keepCookie(deps, c, secret)
    const {boardId, joinToken} = opened.value
    return ok({...opened.value, joinUrl: `${originOf(deps, c)}/j/${boardId}#${joinToken}`})
  })
}
