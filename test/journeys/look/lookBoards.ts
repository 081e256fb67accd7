import {randomUUID} from 'node:crypto'
import type {BrowserContext} from 'playwright-core'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {editText} from '../../../shared/domain/commands/editText.ts'
import {caller, stepBack} from '../rooms/caller.ts'
import type {Seats} from '../rooms/caller.ts'
import type {Stage} from '../rooms/stage.ts'
import {moveOn} from '../everybody/agreeing.ts'
import {boardHand} from './boardHand.ts'
import {drawForty, scoreAll} from './fortySegments.ts'
import {placeAll, planAll, unplaceAll} from './toTheEnd.ts'

/** Workshops in Swedish in which a page has nothing, a handful, or far too much to show, and who looks at them. */
export type LookBoards = {
  readonly leader: Seats
  /** Somebody of sales who votes. */
  readonly member: Seats
  /** Somebody of medical, who is asked neither about profitability nor about cost to serve. */
  readonly masked: Seats
  /** Just begun: no segment. */
  readonly fresh: string
  readonly invitation: string
  /** Five segments, two of them placed. */
  readonly five: string
  /** Forty segments with scores, all placed or deselected, with names as long as they come. */
  readonly forty: string
  /** Five segments with scores, none placed. */
  readonly begin: string
  /** Planned to the end and frozen; nobody has signed. */
  readonly candidate: string
  /** Signed by every department. */
  readonly signed: string
  /** Rules are being drawn. */
  readonly drawing: string
  /** Silent notes are being written; the member has written some. */
  readonly silent: string
  /** A round is open. */
  readonly scoring: string
}

const language = 'sv'
const longFrame = {
  offer: 'Läkemedelsbehandling vid kronisk hjärtsvikt med nedsatt ejektionsfraktion',
  market: 'Sverige, Danmark, Norge, Finland och Island, offentlig och privat sjukvård',
  horizon: 'Till slutet av 2028',
}
/** More than the two lines that a row has for it. */
const longNeed = [
  'När upphandlingsunderlaget för läkemedelsförsörjningen ska bli klart före avtalsperioden vill de ha en sammanfattning',
  'som hela läkemedelskommittén förstår, med källor, jämförelser och hälsoekonomi, så att beslutet håller.',
].join(' ')
const ownNotes = [
  'Läkemedelskommittén vill ha upphandlingsunderlaget innan avtalsperioden börjar.',
  'De vill ha ett nummer att ringa när dosen ska ändras en fredagseftermiddag.',
  'De läser sammanfattningen i telefonen mellan två patienter.',
]
const voters = [
  {department: 'sales', name: 'Åsa Björk'},
  {department: 'marketing', name: 'Göran Ängdahl'},
  {department: 'medical', name: 'Märta Öberg'},
  {department: 'product', name: 'Kerstin Löfqvist'},
] as const

export async function lookBoards(stage: Stage): Promise<LookBoards> {
  const {origin} = stage
  const {context: leading, call: lead} = await stage.calls()
  const people = await Promise.all(voters.map(async voter => ({...voter, ...(await stage.calls())})))
  const [taking, , masked] = people
  if (!taking || !masked) throw new Error('nobody votes')
  const visitor = {language, department: 'product', name: 'Frida Holm'}
  const copy = async (standing: 'prioritise' | 'signed' = 'prioritise') => {
    const {boardId = '', joinToken: token} = await lead('POST', '/examples', {...visitor, standing})
    return {
      boardId,
      next: () => lead('POST', `/boards/${boardId}/phase`, {move: 'next'}),
      join: ({context, name, department}: {context: BrowserContext; name: string; department: string}) =>
        caller(context, origin)('POST', `/boards/${boardId}/join`, {name, department, language, token}),
      pen: () => boardHand(leading, origin, boardId),
    }
  }
  const begun = {title: 'Läkemedelsförsörjningsavtal 2027', language, name: visitor.name, department: 'product'}
  const {boardId: fresh = '', joinUrl: invitation = ''} = await lead('POST', '/boards', {...begun, template: 'value'})

  const five = await copy()
  await Promise.all([taking, masked].map(five.join))
  // what customers want can only be worded while segments are drawn
  await stepBack(lead, five.boardId, 2)
  const framer = await five.pen()
  for (const [field, value] of Object.entries(longFrame))
    framer.does(board => changeField(board, {kind: 'meta', id: 'meta', field, value}))
  for (const {id} of [...framer.board().segments.values()].slice(0, 1))
    framer.does(board => editText(board, {kind: 'segments', id, field: 'need', to: longNeed}))
  await framer.saved()
  framer.close()
  await five.next()
  await five.next()

  const forty = await copy()
  await Promise.all(people.map(forty.join))
  await stepBack(lead, forty.boardId, 2)
  const pen = await forty.pen()
  drawForty(pen)
  await pen.saved()
  await forty.next()
  await scoreAll(people, origin, forty.boardId, lead)
  await forty.next()
  placeAll(pen)
  await pen.saved()
  pen.close()

  const candidate = await copy()
  const planner = await candidate.pen()
  placeAll(planner)
  await planner.saved()
  // who is placed above a better ranked one is let pass here: what is looked at comes later
  await moveOn({context: leading, call: lead, origin, boardId: candidate.boardId})
  planAll(planner)
  await planner.saved()
  planner.close()
  await candidate.next()

  const begin = await copy()
  const emptier = await begin.pen()
  unplaceAll(emptier)
  await emptier.saved()
  emptier.close()

  const silent = await copy()
  await silent.join(taking)
  await stepBack(lead, silent.boardId, 3)
  await lead('POST', `/boards/${silent.boardId}/notes/reopen`, {})
  for (const text of ownNotes) {
    const id = randomUUID().replaceAll('-', '').slice(0, 21)
    const note = {id, text, side: 'customer', family: 'preferences', evidence: 'interview'}
    await caller(taking.context, origin)('PUT', `/boards/${silent.boardId}/notes/${id}`, note)
  }

  const drawing = await copy()
  await stepBack(lead, drawing.boardId, 2)

  const scoring = await copy()
  await scoring.join(taking)
  await stepBack(lead, scoring.boardId, 1)
  await lead('POST', `/boards/${scoring.boardId}/rounds`, {})

  const signed = await copy('signed')
  const boards = {
    leader: await leading.cookies(),
    member: await taking.context.cookies(),
    masked: await masked.context.cookies(),
    fresh,
    invitation,
    five: five.boardId,
    forty: forty.boardId,
    begin: begin.boardId,
    candidate: candidate.boardId,
    signed: signed.boardId,
    drawing: drawing.boardId,
    silent: silent.boardId,
    scoring: scoring.boardId,
  }
  await Promise.all([leading, ...people.map(({context}) => context)].map(context => context.close()))
  return boards
}
