import {randomBytes} from 'node:crypto'
import {expect} from 'vitest'
import {change} from '../../../shared/domain/change.ts'
import {addCluster} from '../../../shared/domain/commands/addCluster.ts'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {moveNote as moveNoteOnBoard} from '../../../shared/domain/commands/moveNote.ts'
import {asId} from '../../../shared/std/ids.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {id} from '../../rooms/aBoard.ts'
import {boardSocket, factsOf} from '../rooms/boardSocket.ts'
import {groupName, moveNoteWithM, seesNoteIn} from '../rooms/groups.ts'
import {moveNote, seesCount, showAllNotes, writeNotes} from '../rooms/needs.ts'
import {boardOfPage} from '../rooms/pageBoard.ts'
import {chooseFromMenu, dialogOf, pick, pressButton, reads, saved} from '../rooms/people.ts'
import {everythingOf} from '../rooms/recorder.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'
import {writes} from './room.ts'
import {at} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'

const groups = 7
const keys = Object.keys(at) as Who[]
const writers = keys.filter(key => key !== 'F')

/** Four notes each, the first through the page, each with a word of its own that nobody else may meet. */
export async function writeSilently(room: Room, log: () => string): Promise<ReadonlyMap<Who, readonly string[]>> {
  const secrets = new Map(writers.map(key => [key, Array.from({length: 4}, () => randomBytes(16).toString('hex'))]))
  await timed('11 people write 44 notes', () =>
    Promise.all(
      writers.map(async key => {
        const [first = '', ...others] = secrets.get(key) ?? []
        await writeNotes(room.who(key), [first])
        for (const [index, text] of others.entries()) {
          const note = {text, side: 'customer', family: (['needs', 'preferences', 'behaviour'] as const)[index]}
          await room.call(key)('PUT', `/notes/${id(`${key}-${index}`)}`, {
            ...note,
            id: id(`${key}-${index}`),
            evidence: 'experience',
          })
        }
      }),
    ),
  )
  for (const person of room.people) {
    for (const department of ['sales', 'marketing', 'medical'] as const) await seesCount(person, department, 12)
    await seesCount(person, 'product', 8)
  }
  const everywhere = await Promise.all(room.people.map(person => everythingOf(person, room.recorderOf(person))))
  const found = room.people.map(({name}, index) => {
    const foreign = [...secrets].filter(([key]) => room.who(key).name !== name).flatMap(([, own]) => own)
    return {name, knows: foreign.filter(secret => everywhere[index]?.includes(secret))}
  })
  expect(found).toEqual(room.people.map(({name}) => ({name, knows: []})))
  // each holds the own ones: the looking would have found the others
  for (const key of writers) expect(everywhere[at[key]]).toContain(secrets.get(key)?.[0])
  expect([...secrets.values()].flat().filter(secret => log().includes(secret))).toEqual([])

  await timed('the reveal, until the last of twelve pages has all', () => showAllNotes(room.who('F'), room.people))
  for (const {page} of room.people)
    await expect
      .poll(async () => {
        const html = await page.content()
        return [...secrets.values()].flat().filter(secret => !html.includes(secret)).length
      })
      .toBe(0)
  return secrets
}

/** Seven groups; one note goes with the keyboard, one with the finger, then twelve seats move at once for 20 s. */
export async function groupTogether(room: Room, secrets: ReadonlyMap<Who, readonly string[]>): Promise<void> {
  for (let number = 1; number <= groups; number += 1)
    await writes(room, 'F', board => addCluster(board, {id: id(`heap${number}`), title: ''}))
  const [byKeyboard = '', byFinger = ''] = [secrets.get('D2')?.[0], secrets.get('D3')?.[0]]
  await moveNoteWithM(room.who('D2'), byKeyboard, 2, {position: 1, total: 1})
  await moveNote(room.who('D3'), byFinger, groupName(room.who('D3'), 3))
  await Promise.all(room.people.flatMap(person => [seesNoteIn(person, byKeyboard, 2), seesNoteIn(person, byFinger, 3)]))

  const seed = Math.floor(Math.random() * 1_000_000)
  const {between, oneOf} = seededNumbers(seed)
  const hands = await Promise.all(keys.map(key => room.handOf(key)))
  const [from, forMs, everyMs] = [performance.now(), 20_000, 100]
  let moves = 0
  await new Promise<void>((done, fail) => {
    const timer = setInterval(() => {
      const hand = hands[moves % hands.length]
      if (!hand || performance.now() - from > forMs) {
        clearInterval(timer)
        done()
        return
      }
      try {
        hand.does(board => {
          const [first, ...rest] = [...board.notes.keys()]
          if (!first) throw new Error('there are no notes')
          const clusterId = asId<'cluster'>(id(`heap${between(1, groups)}`))
          return moveNoteOnBoard(board, {id: oneOf([first, ...rest]), clusterId, spot: oneOf(['first', 'last'])})
        })
        moves += 1
      } catch (fault) {
        clearInterval(timer)
        fail(fault instanceof Error ? fault : new Error(String(fault)))
      }
    }, everyMs)
  })
  await Promise.all(hands.map(hand => hand.saved()))
  for (const hand of hands) hand.close()
  console.log(`          ${moves} moves by twelve seats, seed ${seed}`)
  expect(moves).toBeGreaterThan(100)
  await Promise.all(room.people.map(person => timed(`${person.name} has all`, () => saved(person))))
  await allHoldTheSame(room)
}

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

/** Two groups become one: every note keeps its author, and all twelve see one group less. */
export async function mergeTwo(room: Room): Promise<void> {
  const frida = room.who('F')
  const {page, t} = frida
  const before = await room.board()
  const [into, from] = [groupName(frida, 1), groupName(frida, 2)]
  await chooseFromMenu(
    frida,
    page.getByRole('button', {name: t('needs.heapMenu', {heap: from}), exact: true}),
    t('needs.heapMerge'),
  )
  await pick(frida, t('needs.mergeInto'), into, dialogOf(frida))
  await pressButton(frida, 'needs.merge', {}, dialogOf(frida))
  await saved(frida)
  const after = await room.board()
  expect([...after.clusters.keys()]).toHaveLength(groups - 1)
  const authors = ({notes}: typeof before) =>
    [...notes.values()].map(note => [note.id, note.authorId, note.departmentId])
  expect(authors(after)).toEqual(authors(before))
  const moved = [...before.notes.values()].filter(({place}) => place.clusterId === id('heap2'))
  expect(moved.map(note => after.notes.get(note.id)?.place.clusterId)).toEqual(moved.map(() => id('heap1')))
  for (const person of room.people) {
    await expect
      .poll(() =>
        person.page.getByRole('button', {name: new RegExp(`^${person.t('needs.untitled', {number: groups})}`)}).count(),
      )
      .toBe(0)
    for (const note of moved) await reads(person, note.text)
  }
  for (const {id: clusterId, statement} of after.clusters.values())
    await writes(
      room,
      'F',
      board =>
        changeField(board, {kind: 'clusters', id: clusterId, field: 'title', value: `Grupp ${clusterId.slice(4, 5)}`}),
      () =>
        change({
          do: 'text',
          kind: 'clusters',
          id: clusterId,
          field: 'statement',
          to: `${statement}När det är bråttom vill de ha svar, så att dagen håller.`,
        }),
    )
}
