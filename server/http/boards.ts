import type {Context, Hono} from 'hono'
import * as contract from '../../shared/contract/boards.ts'
import * as lastGood from '../../shared/contract/lastGood.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {comeBack} from '../actions/comeBack.ts'
import {createBoard} from '../actions/createBoard.ts'
import {joinBoard, seeDoor} from '../actions/joinBoard.ts'
import type {Seated} from '../actions/seated.ts'
import {readJoinLink, renewJoinLink} from '../actions/joinLink.ts'
import {lastGoodDesk} from '../actions/lastGood.ts'
import {mySeats, readBoardDoor, readRecord} from '../actions/readBoard.ts'
import {leave, makeResumeLink, makeScreenLink, resume, seatKey} from '../actions/resumeLinks.ts'
import {ticketSeconds} from '../access/tickets.ts'
import {tokenHash} from '../access/tokens.ts'
import type {JoinLink} from '../access/links.ts'
import type {Deps} from '../deps.ts'
import {forgetEverything, keepCookie, originOf, pathId, seatAt, secretFor, secretOf} from './seat.ts'
import {serve} from './serve.ts'

/** Opening, joining and finding workshops. */
export function boardRoutes(app: Hono, deps: Deps): void {
  const damaged = lastGoodDesk(deps)
  serve(app, contract.createBoard, async ({c, body}) => {
    const secret = secretFor(deps, c)
    const opened = await createBoard(deps, {...body, template: body.template ?? 'value'}, secret)
    if (!opened.ok) return opened
    keepCookie(deps, c, secret)
    const {boardId, joinToken} = opened.value
    return ok({...opened.value, joinUrl: joinUrl(deps, c, boardId, joinToken)})
  })
  serve(app, contract.door, async ({c}) => {
    const boardId = pathId<'board'>(c, 'id')
    if (boardId === null) return refusal('link.invalid')
    return seeDoor(deps, boardId, c.req.header('x-join-token') ?? '', secretOf(deps, c))
  })
  serve(app, contract.join, async ({c, body}) => {
    const boardId = pathId<'board'>(c, 'id')
    if (boardId === null) return refusal('link.invalid')
    const browserSecret = secretFor(deps, c)
    const {token, name, department} = body
    const seated = await joinBoard(deps, {boardId, token, name, department, browserSecret})
    return welcome(deps, c, boardId, seated, browserSecret)
  })
  serve(app, contract.resume, async ({c, body}) => {
    const boardId = pathId<'board'>(c, 'id')
    if (boardId === null) return refusal('resume.used')
    const browserSecret = secretFor(deps, c)
    const take = body.token.startsWith(contract.wayBackMark) ? comeBack : resume
    const seated = await take(deps, {boardId, token: body.token, browserSecret})
    return welcome(deps, c, boardId, seated, browserSecret)
  })
  serve(app, contract.makeScreenLink, async ({c}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const made = await makeScreenLink(deps, seat.value)
    if (!made.ok) return made
    const {token, expiresAt} = made.value
    return ok({screenUrl: `${originOf(deps, c)}/present/${seat.value.boardId}#${token}`, expiresAt})
  })
  serve(app, contract.makeResumeLink, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const made = await makeResumeLink(deps, seat.value, body.participantId ?? null)
    if (!made.ok) return made
    const {token, expiresAt} = made.value
    return ok({resumeUrl: resumeUrl(deps, c, seat.value.boardId, token), expiresAt})
  })
  serve(app, contract.makeTicket, async ({c}) => {
    const seat = await seatAt(deps, c)
    const secret = secretOf(deps, c)
    if (!seat.ok || secret === null) return refusal('board.unknown')
    return ok({ticket: deps.tickets.issue({...seat.value, browser: tokenHash(secret)}), seconds: ticketSeconds})
  })
  serve(app, contract.leave, async ({c}) => {
    const seat = await seatAt(deps, c)
    const secret = secretOf(deps, c)
    if (!seat.ok || secret === null) return refusal('board.unknown')
    const {hasOthers} = await leave(deps, seat.value, secret)
    if (!hasOthers) forgetEverything(deps, c)
    return ok({})
  })
  serve(app, contract.deviceKey, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? seatKey(deps, seat.value) : seat
  })
  serve(app, contract.joinLink, async ({c}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const link = await readJoinLink(deps, seat.value)
    return link.ok ? ok(shownLink(deps, c, seat.value.boardId, link.value)) : link
  })
  serve(app, contract.renewJoinLink, async ({c}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const link = await renewJoinLink(deps, seat.value)
    return link.ok ? ok(shownLink(deps, c, seat.value.boardId, link.value)) : link
  })
  serve(app, contract.readBoardDoor, async ({c}) => {
    const seat = await seatAt(deps, c)
    const secret = secretOf(deps, c)
    if (!seat.ok || secret === null) return refusal('board.unknown')
    const board = await readBoardDoor(deps, seat.value, secret)
    if (board.ok) keepCookie(deps, c, secret)
    return board
  })
  serve(app, contract.readRecord, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? readRecord(deps, seat.value) : seat
  })
  serve(app, lastGood.seeLastGood, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? damaged.see(seat.value) : seat
  })
  serve(app, lastGood.openLastGood, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? damaged.open(seat.value) : seat
  })
  serve(app, contract.mySeats, async ({c}) => ok(await mySeats(deps, secretOf(deps, c))))
}

function welcome(deps: Deps, c: Context, boardId: BoardId, seated: Result<Seated>, secret: string) {
  if (!seated.ok) return seated
  keepCookie(deps, c, secret)
  const {participant, epoch, resumeToken} = seated.value
  const {id: participantId, departmentId, role} = participant
  return ok({boardId, epoch, participantId, departmentId, role, resumeUrl: resumeUrl(deps, c, boardId, resumeToken)})
}

/** Secrets stand in the fragment: it reaches no server, no log and no referrer. */
function joinUrl(deps: Deps, c: Context, boardId: BoardId, token: string): string {
  return `${originOf(deps, c)}/j/${boardId}#${token}`
}

function shownLink(deps: Deps, c: Context, boardId: BoardId, {token, expiresAt}: JoinLink) {
  return {joinUrl: joinUrl(deps, c, boardId, token), expiresAt}
}

function resumeUrl(deps: Deps, c: Context, boardId: BoardId, token: string): string {
  return `${originOf(deps, c)}/r/${boardId}#${token}`
}
