import {expect} from 'vitest'
import type {Board} from '../../../shared/domain/board.ts'
import {addCluster} from '../../../shared/domain/commands/addCluster.ts'
import {moveNote as moveNoteOnBoard} from '../../../shared/domain/commands/moveNote.ts'
import {asId} from '../../../shared/std/ids.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {id} from '../../rooms/aBoard.ts'
import {boardSocket, factsOf} from '../rooms/boardSocket.ts'
import {carryNote, groupName, moveNoteWithM, newsOf, seesNoteIn} from '../rooms/groups.ts'
import {moveNote} from '../rooms/needs.ts'
import {boardOfPage} from '../rooms/pageBoard.ts'
import {reads, saved} from '../rooms/people.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'
import {writes} from './room.ts'
import {at} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'

export const groups = 7
const [movesASecond, seconds] = [10, 60]
const keys = Object.keys(at) as Who[]

/** Seven groups; one note goes with the keyboard, one with the finger, one with the mouse, and two want the same one. */
export async function groupTogether(room: Room, secrets: ReadonlyMap<Who, readonly string[]>): Promise<void> {
  for (let number = 1; number <= groups; number += 1)
    await writes(room, 'F', board => addCluster(board, {id: id(`heap${number}`), title: ''}))
  const own = (key: Who) => secrets.get(key)?.[0] ?? ''
  await moveNoteWithM(room.who('D2'), own('D2'), 2, {position: 1, total: 1})
  await moveNote(room.who('D3'), own('D3'), groupName(room.who('D3'), 3))
  const drop = await carryNote(room.who('S1'), own('S1'), 1)
  await drop()
  await Promise.all(
    room.people.flatMap(person => [
      seesNoteIn(person, own('S1'), 1),
      seesNoteIn(person, own('D2'), 2),
      seesNoteIn(person, own('D3'), 3),
    ]),
  )
  await twoOnOneCard(room, own('M1'))
  await allMoveAtOnce(room)
  await allHoldTheSame(room)
}

/** Two hold the same note over two groups and let go: one wins, the other reads who moved it where. (AWAY-1) */
async function twoOnOneCard(room: Room, note: string): Promise<void> {
  const hands = [
    {who: room.who('S2'), to: 1, drop: await carryNote(room.who('S2'), note, 1)},
    {who: room.who('P2'), to: 2, drop: await carryNote(room.who('P2'), note, 2)},
  ] as const
  await Promise.all(hands.map(({drop}) => drop()))
  await Promise.all(hands.map(({who}) => saved(who)))
  const lies = [...(await room.board()).notes.values()].find(({text}) => text === note)?.place.clusterId
  const [winner, loser] = lies === id('heap1') ? hands : ([hands[1], hands[0]] as const)
  const item = loser.who.t('needs.noteName', {note})
  const said = {name: winner.who.name, item, lane: groupName(loser.who, winner.to)}
  await reads(loser.who, loser.who.t('moved.away', said), newsOf(loser.who))
  for (const person of room.people) {
    await seesNoteIn(person, note, winner.to)
    expect(await person.page.getByRole('article').filter({hasText: note}).count()).toBe(1)
  }
}

/** For a minute, ten moves a second by twelve seats: every one of them is saved, and each note lies where one put it. */
async function allMoveAtOnce(room: Room): Promise<void> {
  const seed = Math.floor(Math.random() * 1_000_000)
  const {between, oneOf} = seededNumbers(seed)
  const hands = await Promise.all(keys.map(key => room.handOf(key)))
  const putInto = new Map<string, Set<string>>()
  const from = performance.now()
  let moves = 0
  const move = () => {
    hands[moves % hands.length]?.does(board => {
      const [first, ...rest] = [...board.notes.keys()]
      if (!first) throw new Error('there are no notes')
      const [note, clusterId] = [oneOf([first, ...rest]), asId<'cluster'>(id(`heap${between(1, groups)}`))]
      putInto.set(note, (putInto.get(note) ?? new Set()).add(clusterId))
      return moveNoteOnBoard(board, {id: note, clusterId, spot: oneOf(['first', 'last'])})
    })
    moves += 1
  }
  // a busy machine may come late, and then makes up for it: the pace is held
  const due = () => Math.min(Math.floor(((performance.now() - from) / 1000) * movesASecond), movesASecond * seconds)
  await new Promise<void>((done, fail) => {
    const timer = setInterval(() => {
      try {
        while (moves < due()) move()
        if (moves < movesASecond * seconds) return
        clearInterval(timer)
        done()
      } catch (fault) {
        clearInterval(timer)
        fail(fault instanceof Error ? fault : new Error(String(fault)))
      }
    }, 1000 / movesASecond)
  })
  const took = Math.round((performance.now() - from) / 1000)
  await Promise.all(hands.map(hand => hand.saved()))
  console.log(`          ${moves} moves by twelve seats in ${took} s, seed ${seed}`)
  await timed('nothing pending on twelve pages', () => Promise.all(room.people.map(saved)))
  const board = await room.board()
  expect(lost(board, putInto)).toEqual([])
  for (const hand of hands) {
    expect(places(hand.board())).toEqual(places(board))
    hand.close()
  }
}

/** Notes that lie where nobody put them. */
function lost(board: Board, putInto: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...board.notes.values()]
    .filter(({id: note, place}) => putInto.has(note) && !putInto.get(note)?.has(place.clusterId ?? ''))
    .map(({id: note}) => note)
}

const places = (board: Board) => [...board.notes.values()].map(({id: note, place}) => [note, place]).toSorted()

/** Content, state vectors and deletions of all twelve are equal, and no page misses anything. */
async function allHoldTheSame(room: Room): Promise<void> {
  const sockets = await Promise.all(keys.map(key => boardSocket(room.seatOf(key), room.origin, room.boardId)))
  const facts = sockets.map(({doc}) => factsOf(doc))
  for (const socket of sockets) socket.close()
  const [first] = facts
  expect(first?.isWhole).toBe(true)
  expect(facts).toEqual(facts.map(() => first))
  // what the pages themselves hold; the one on the slow lane says it in no frame that a browser shows
  const onSocket = room.people.filter(person => person !== room.who('S3'))
  const pages = await Promise.all(onSocket.map(person => boardOfPage(person, room.recorderOf(person))))
  expect(pages).toEqual(pages.map(() => ({stateVector: first?.stateVector, deleted: first?.deleted})))
  const layouts = await Promise.all(
    room.people.map(({page}) =>
      page
        .getByRole('article')
        .evaluateAll(articles => articles.map(article => article.querySelector('p')?.textContent)),
    ),
  )
  expect(layouts[0]?.length).toBe(44)
  expect(layouts).toEqual(layouts.map(() => layouts[0]))
}
