import {describe, expect, test} from 'vitest'
import {asId} from '../../../shared/std/ids.ts'
import type {SegmentId, TierId} from '../../../shared/domain/entities/ids.ts'
import type {Dispatch} from '../../../client/session/session.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aWorkshop} from './aWorkshop.ts'
import {aPerson, aRecord, idOf} from './writing.ts'

const heart: SegmentId = asId<'segment'>(idOf('heart'))
const clinic: SegmentId = asId<'segment'>(idOf('clinic'))
const [invest, grow, maintain]: readonly TierId[] = ['invest', 'grow', 'maintain'].map(name => asId<'tier'>(idOf(name)))

type Hand = {readonly dispatch: Dispatch}
const to = (hand: Hand, id: SegmentId, tierId: TierId | undefined) =>
  hand.dispatch('moveSegment', {id, tierId: tierId ?? null, spot: 'last'})

/** Anna in a session, and a colleague whose changes are on the server at once. Two segments stand in "grow". */
async function twoPeople() {
  const workshop = await aWorkshop(aRecord('frame'))
  const colleague = aPerson(workshop.server.document, aRecord('prioritise'))
  for (const [index, id] of [invest, grow, maintain].entries())
    colleague.dispatch('addRecord', {kind: 'tiers', id: id ?? '', fields: {name: `t${index}`, rank: `V${index + 1}`}})
  colleague.record = aRecord('segments')
  for (const id of [heart, clinic]) colleague.dispatch('addSegment', {id, name: id})
  colleague.record = aRecord('prioritise')
  for (const id of [heart, clinic]) to(colleague, id, grow)
  workshop.move(aRecord('prioritise'))
  workshop.server.closeAll(4503)
  await workshop.settle()
  const leave = () => {
    workshop.server.reachable = false
    workshop.server.closeAll(1006)
  }
  const comeBack = async () => {
    workshop.server.reachable = true
    await workshop.settle()
  }
  const told = () => workshop.session.notices.all.get().map(({notice}) => notice)
  const stands = (id: SegmentId) => workshop.session.board.get().segments.get(id)?.placement
  const standsForAll = (id: SegmentId) => workshop.server.document.read().segments.get(id)?.placement
  return {...workshop, colleague, leave, comeBack, told, stands, standsForAll}
}

describe('AWAY-1 two hands on one card', () => {
  test('whoever is moved over is told where it went, once, and nothing is double', async () => {
    const {session, colleague, told, stands} = await twoPeople()
    to(session, heart, invest)
    to(colleague, heart, maintain)

    expect(stands(heart)).toMatchObject({tierId: maintain})
    expect(told()).toEqual([{is: 'movedAway', by: null, to: {kind: 'segments', id: heart, lane: maintain}}])
  })

  test("one's own next move, a neighbour making room, and a move long after say nothing", async () => {
    const {session, colleague, told, pass} = await twoPeople()
    to(session, heart, invest)
    to(session, heart, maintain)
    colleague.dispatch('moveSegment', {id: clinic, tierId: maintain ?? null, spot: 'first'})
    pass(60_000)
    to(colleague, heart, grow)

    expect(told()).toEqual([])
  })
})

describe('AWAY-2 back after a while', () => {
  test('a card that others moved meanwhile stays theirs, and is offered for review', async () => {
    const {session, colleague, leave, comeBack, told, stands, standsForAll} = await twoPeople()
    leave()
    to(session, heart, invest)
    to(session, clinic, maintain)
    to(colleague, heart, maintain)
    await comeBack()

    expect([stands(heart), stands(clinic)]).toMatchObject([{tierId: maintain}, {tierId: maintain}])
    expect([standsForAll(heart), standsForAll(clinic)]).toMatchObject([{tierId: maintain}, {tierId: maintain}])
    const [review, ...others] = told()
    expect(others).toEqual([])
    expect(review).toMatchObject({
      is: 'movedByBoth',
      cards: [{mine: {id: heart, lane: invest}, theirs: {lane: maintain}, by: null}],
    })
    expect(session.unsent.get()).toBe(0)

    if (review?.is === 'movedByBoth') session.doAgain(review.cards[0]?.again ?? {name: 'takeBack', input: null})
    expect(standsForAll(heart)).toMatchObject({tierId: invest})
  })

  test('moved twice while away: the last word counts; the same lane by both is no conflict', async () => {
    const {session, colleague, leave, comeBack, told, standsForAll} = await twoPeople()
    leave()
    to(session, heart, invest)
    to(session, heart, undefined)
    to(session, clinic, invest)
    to(colleague, heart, maintain)
    to(colleague, clinic, invest)
    await comeBack()

    expect(told()).toMatchObject([{is: 'movedByBoth', cards: [{mine: {id: heart, lane: 'unplaced'}}]}])
    expect(standsForAll(heart)).toMatchObject({tierId: maintain})
    expect(standsForAll(clinic)).toMatchObject({tierId: invest})
  })

  test('undoing while away what somebody moves meanwhile is offered, not done', async () => {
    const {session, colleague, leave, comeBack, told, standsForAll} = await twoPeople()
    to(session, heart, invest)
    leave()
    session.undo.undo()
    to(colleague, heart, maintain)
    await comeBack()

    const [review] = told()
    expect(review).toMatchObject({is: 'movedByBoth', cards: [{mine: {lane: grow}, theirs: {lane: maintain}}]})
    if (review?.is === 'movedByBoth') session.doAgain(review.cards[0]?.again ?? {name: 'takeBack', input: null})
    expect(standsForAll(heart)).toMatchObject({tierId: grow})
  })

  test('texts written on both sides are both there, next to the moves', async () => {
    const {session, colleague, leave, comeBack, standsForAll, server} = await twoPeople()
    const need = {kind: 'segments', id: heart, field: 'exitTreatment'} as const
    leave()
    to(session, clinic, invest)
    session.dispatch('editText', {...need, to: 'by phone'})
    colleague.dispatch('editText', {...need, to: 'web'})
    await comeBack()

    expect(standsForAll(clinic)).toMatchObject({tierId: invest})
    const text = server.document.read().segments.get(heart)?.exitTreatment
    expect([text?.includes('by phone'), text?.includes('web')]).toEqual([true, true])
    expect(session.link.get().is).toBe('online')
  })
})

test('typing letter by letter while away is one change, and is sent whole', async () => {
  const {session, leave, comeBack, server} = await twoPeople()
  const text = {kind: 'segments', id: heart, field: 'exitTreatment'} as const
  leave()
  for (const to of ['b', 'by', 'by ', 'by p', 'by phone']) session.dispatch('editText', {...text, to})
  session.dispatch('editText', {...text, id: clinic, to: 'web'})
  expect(session.unsent.get()).toBe(2)
  to(session, clinic, invest)
  await comeBack()

  expect(session.unsent.get()).toBe(0)
  const {segments} = server.document.read()
  expect([heart, clinic].map(id => segments.get(id)?.exitTreatment)).toEqual(['by phone', 'web'])
})

test('AWAY-2 half an hour apart, 2,000 changes on each side: one board, nothing lost, moves of both for review', async () => {
  const seed = 20261128
  const {next: random} = seededNumbers(seed)
  const {session, colleague, server, leave, comeBack, told} = await twoPeople()
  const ids = Array.from({length: 40}, (_, at) => asId<'segment'>(idOf(`s${at}`)))
  colleague.record = aRecord('segments')
  for (const id of ids) colleague.dispatch('addSegment', {id, name: id})
  colleague.record = aRecord('prioritise')
  for (const id of ids) to(colleague, id, grow)
  await comeBack()
  leave()
  const hands = [session, colleague] as const
  for (let edit = 0; edit < 4000; edit += 1) {
    const hand = hands[edit % 2] ?? session
    const id = ids[Math.floor(random() * ids.length)] ?? heart
    const kind = random()
    if (kind < 0.3) to(hand, id, [invest, grow, maintain, undefined][Math.floor(random() * 4)])
    else if (kind < 0.6) hand.dispatch('editText', {kind: 'segments', id, field: 'offer', to: `${edit}`})
    else hand.dispatch('changeField', {kind: 'segments', id, field: 'salesLogic', value: kind < 0.8 ? 'complex' : null})
  }
  const before = new Map([...session.board.get().segments].map(([id, {placement}]) => [id, placement]))
  const theirs = new Map([...server.document.read().segments].map(([id, {placement}]) => [id, placement]))
  await comeBack()

  expect(session.unsent.get(), `seed ${seed}`).toBe(0)
  expect(session.board.get().segments).toEqual(server.document.read().segments)
  const laneOf = (id: SegmentId, from: typeof before) => {
    const placement = from.get(id)
    return placement?.in === 'tier' ? placement.tierId : placement?.in
  }
  const movedByBoth = ids.filter(
    id => laneOf(id, before) !== laneOf(id, theirs) && laneOf(id, before) !== grow && laneOf(id, theirs) !== grow,
  )
  const review = told().flatMap(notice => (notice.is === 'movedByBoth' ? notice.cards : []))
  expect(movedByBoth.length, `seed ${seed}`).toBeGreaterThan(5)
  expect(movedByBoth.filter(id => review.every(({mine}) => mine.id !== id))).toEqual([])
}, 90_000)

test('SYNC-8 undo after somebody moved it on asks with the lane, and the next undo goes on', async () => {
  const {session, colleague, told, stands} = await twoPeople()
  to(session, clinic, invest)
  to(session, heart, invest)
  to(colleague, heart, maintain)
  for (const {id} of session.notices.all.get()) session.notices.close(id)

  session.undo.undo()
  expect(stands(heart)).toMatchObject({tierId: maintain})
  expect(told()).toMatchObject([{is: 'changedSince', to: {id: heart, lane: grow}}])
  session.undo.undo()
  expect(stands(clinic)).toMatchObject({tierId: grow})
})
