import {beforeAll, expect, test} from 'vitest'
import {boardOfPage} from './rooms/pageBoard.ts'
import {boardSocket, factsOf} from './rooms/boardSocket.ts'
import {
  answerNews,
  carryNote,
  groupName,
  groupOf,
  moveNoteWithM,
  newsOf,
  notesOnTheTable,
  seesNoteIn,
} from './rooms/groups.ts'
import {journey} from './rooms/journey.ts'
import {dialogOf, pressButton, reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {record} from './rooms/recorder.ts'

const notes = ['Svar samma dag', 'Pris i förväg', 'En kontakt', 'Utbildning på plats', 'Kort väntan', 'Enkel order']
const [answers, price, contact, training, waiting, order] = notes as [string, string, string, string, string, string]

journey('several hands on one table', {inSteps: true}, stage => {
  let frida: Person
  let soren: Person
  let maja: Person
  let boardId: string

  beforeAll(async () => {
    const {people, ...table} = await notesOnTheTable(
      stage,
      [
        {name: 'Frida', department: 'product', language: 'sv'},
        {name: 'Søren', department: 'sales', language: 'da'},
        {name: 'Maja', department: 'medical', language: 'en'},
      ],
      notes,
    )
    ;[frida, soren, maja] = people
    boardId = table.boardId
  })
  const everybody = () => [frida, soren, maja]
  const seen = (note: string, number: number) => Promise.all(everybody().map(who => seesNoteIn(who, note, number)))

  test('W10 three people move notes at once, one of them with the keyboard: no move is lost, each sees each', async () => {
    const [dropA, dropB] = await Promise.all([carryNote(soren, answers, 1), carryNote(maja, price, 2)])

    await Promise.all([dropA(), dropB(), moveNoteWithM(frida, contact, 3, {position: 1, total: 1})])

    await Promise.all([seen(answers, 1), seen(price, 2), seen(contact, 3)])
  })

  test('W10 AWAY-1 two drop the same note: one wins, and the other reads who moved it where', async () => {
    const hands = [
      {who: soren, other: maja, to: 1, drop: await carryNote(soren, training, 1)},
      {who: maja, other: soren, to: 3, drop: await carryNote(maja, training, 3)},
    ] as const

    await Promise.all(hands.map(({drop}) => drop()))
    await Promise.all(everybody().map(saved))

    const inFirst = await groupHolds(frida, training, 1)
    const [winner, loser] = inFirst ? hands : ([hands[1], hands[0]] as const)
    const item = loser.who.t('needs.noteName', {note: training})
    const said = {name: winner.who.name, item, lane: groupName(loser.who, winner.to)}
    await reads(loser.who, loser.who.t('moved.away', said), newsOf(loser.who))
    await seen(training, winner.to)
    // It lies on the table once, for everybody.
    for (const {page} of everybody())
      expect(await page.getByRole('article').filter({hasText: training}).count()).toBe(1)
  })

  test('W11 SYNC-8 undo after somebody moved it on asks; the next undo goes to the action before', async () => {
    await moveNoteWithM(frida, waiting, 1, {position: await placeAtEnd(frida, 1), total: await placeAtEnd(frida, 1)})
    await moveNoteWithM(frida, order, 1, {position: await placeAtEnd(frida, 1), total: await placeAtEnd(frida, 1)})
    await seesNoteIn(soren, order, 1)
    await moveNoteWithM(soren, order, 3, {position: await placeAtEnd(soren, 3), total: await placeAtEnd(soren, 3)})
    await seesNoteIn(frida, order, 3)

    await frida.page.keyboard.press('Control+z')
    const question = frida.t('undo.movedBy', {name: 'Søren', lane: groupName(frida, 0)})
    await reads(frida, question, newsOf(frida))
    await Promise.all([seen(order, 3), seen(waiting, 1)])

    await frida.page.keyboard.press('Control+z')
    await seen(waiting, 0)
    await answerNews(frida, question, frida.t('undo.moveBack'))
    await seen(order, 0)
    await saved(frida)
  })

  test('W12 AWAY-2 a note that two move, one of them away: nothing is moved over, the one who was away decides', async () => {
    await maja.context.setOffline(true)
    await reads(maja, maja.t('saved.offline'))
    await moveNoteWithM(maja, waiting, 2, {position: await placeAtEnd(maja, 2), total: await placeAtEnd(maja, 2)})
    await moveNoteWithM(maja, order, 2, {position: await placeAtEnd(maja, 2), total: await placeAtEnd(maja, 2)})
    await reads(maja, maja.t('saved.waiting', {count: 2}))
    await moveNoteWithM(soren, waiting, 3, {position: await placeAtEnd(soren, 3), total: await placeAtEnd(soren, 3)})
    // The seat is grey, not gone; a line that died without a word is found after two questions.
    await frida.page.getByTitle(frida.t('people.away', {name: 'Maja'}), {exact: true}).waitFor({timeout: 40_000})

    await maja.context.setOffline(false)
    const lanes = {theirs: groupName(maja, 3), mine: groupName(maja, 2)}
    await reads(maja, maja.t('moved.line', {name: 'Søren', ...lanes}), dialogOf(maja))
    await Promise.all([seen(waiting, 3), seen(order, 2)])
    await frida.page.getByTitle('Maja', {exact: true}).waitFor()
    await pressButton(maja, 'moved.toMine', {lane: lanes.mine}, dialogOf(maja))
    await reads(maja, maja.t('moved.nowMine', {lane: lanes.mine}), dialogOf(maja))
    await pressButton(maja, 'common.done', {}, dialogOf(maja))
    await seen(waiting, 2)
  })

  test('SYNC-2 at the end all hold the same board: content, state vectors, deletions, nothing missing', async () => {
    const recorders = everybody().map(record)
    await Promise.all(everybody().map(saved))
    const pages = []
    for (const [at, person] of everybody().entries()) {
      const recorder = recorders[at]
      if (recorder) pages.push(await boardOfPage(person, recorder))
    }
    const sockets = await Promise.all(everybody().map(({context}) => boardSocket(context, stage.origin, boardId)))
    const facts = sockets.map(({doc}) => factsOf(doc))
    for (const socket of sockets) socket.close()

    const [first] = facts
    expect(first?.isWhole).toBe(true)
    expect(facts).toEqual(facts.map(() => first))
    expect(pages).toEqual(pages.map(() => ({stateVector: first?.stateVector, deleted: first?.deleted})))
    const places = await Promise.all(everybody().map(layout))
    expect(places).toEqual(places.map(() => places[0]))
  })
})

/** Where the next note of a group would land, counted from one. */
async function placeAtEnd(person: Person, number: number): Promise<number> {
  return (await notesIn(person, number)).length + 1
}

async function groupHolds(person: Person, note: string, number: number): Promise<boolean> {
  return (await notesIn(person, number)).some(text => text.includes(note))
}

async function notesIn(person: Person, number: number): Promise<readonly string[]> {
  return groupOf(person, number).getByRole('article').locator('p:first-child').allInnerTexts()
}

/** Group by group, in order, as this person sees it. */
async function layout(person: Person): Promise<readonly (readonly string[])[]> {
  return Promise.all([0, 1, 2, 3].map(number => notesIn(person, number)))
}
