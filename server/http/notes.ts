import type {Hono} from 'hono'
import * as contract from '../../shared/contract/notes.ts'
import {refusal} from '../../shared/std/result.ts'
import {reopenNotes, revealNotes} from '../actions/revealNotes.ts'
import {dropNote, keepNote} from '../actions/silentNotes.ts'
import type {Deps} from '../deps.ts'
import {pathId, seatAt} from './seat.ts'
import {serve} from './serve.ts'

export function noteRoutes(app: Hono, deps: Deps): void {
  serve(app, contract.keepNote, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    if (pathId(c, 'noteId') !== body.id) return refusal('request.malformed', {field: 'id'})
    return keepNote(deps, seat.value, body)
  })
  serve(app, contract.dropNote, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? dropNote(deps, seat.value, pathId(c, 'noteId') ?? '') : seat
  })
  serve(app, contract.revealNotes, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? revealNotes(deps, seat.value) : seat
  })
  serve(app, contract.reopenNotes, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? reopenNotes(deps, seat.value) : seat
  })
}
