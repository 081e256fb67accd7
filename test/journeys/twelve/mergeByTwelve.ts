import {expect} from 'vitest'
import {change} from '../../../shared/domain/change.ts'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {clustersInOrder} from '../../../shared/domain/needGroups.ts'
import {id} from '../../rooms/aBoard.ts'
import {answerNews, groupName, newsOf} from '../rooms/groups.ts'
import {chooseFromMenu, dialogOf, pick, pressButton, reads, saved} from '../rooms/people.ts'
import {groups} from './groupsByTwelve.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'
import {writes} from './room.ts'

type Board = Awaited<ReturnType<Room['board']>>

/** Two groups become one: all read so, anybody may take it back, and every note keeps its author. (NEED-3) */
export async function mergeTwo(room: Room): Promise<void> {
  const [frida, david] = [room.who('F'), room.who('D2')]
  const before = await room.board()
  await merge(room)
  const merged = await room.board()
  expect(clustersInOrder(merged)).toHaveLength(groups - 1)
  expect(authorsOf(merged)).toEqual(authorsOf(before))
  const moved = [...before.notes.values()].filter(({place}) => place.clusterId === id('heap2'))
  expect(moved.length).toBeGreaterThan(0)
  expect(moved.map(note => merged.notes.get(note.id)?.place.clusterId)).toEqual(moved.map(() => id('heap1')))
  const words = (person: typeof frida) =>
    person.t('merged.by', {name: frida.name, from: groupName(person, 2), into: groupName(person, 1)})
  await timed('eleven others read of it', () =>
    Promise.all(
      room.people.filter(person => person !== frida).map(person => reads(person, words(person), newsOf(person))),
    ),
  )

  await answerNews(david, words(david), david.t('common.undo'))
  await Promise.all(room.people.map(person => showsGroups(person, groups)))
  await saved(david)
  expect(placesIn(await room.board())).toEqual(placesIn(before))

  await merge(room)
  await Promise.all(room.people.map(person => showsGroups(person, groups - 1)))
  for (const person of room.people) for (const note of moved) await reads(person, note.text)
  expect(authorsOf(await room.board())).toEqual(authorsOf(before))

  // who was still writing the title that went brings it afterwards: all read it as another name (NEED-4)
  const title = 'Snabba svar'
  await writes(room, 'S1', board =>
    changeField(board, {kind: 'clusters', id: id('heap2'), field: 'title', value: title}),
  )
  await Promise.all(room.people.map(person => reads(person, person.t('needs.aliases', {titles: title}))))
}

async function merge(room: Room): Promise<void> {
  const frida = room.who('F')
  const {page, t} = frida
  const [into, from] = [groupName(frida, 1), groupName(frida, 2)]
  await chooseFromMenu(
    frida,
    page.getByRole('button', {name: t('needs.heapMenu', {heap: from}), exact: true}),
    t('needs.heapMerge'),
  )
  await pick(frida, t('needs.mergeInto'), into, dialogOf(frida))
  await pressButton(frida, 'needs.merge', {}, dialogOf(frida))
  await saved(frida)
}

async function showsGroups({page, t, name}: ReturnType<Room['who']>, count: number): Promise<void> {
  const numbers = Array.from({length: groups}, (_, index) => index + 1)
  await expect
    .poll(
      async () => {
        const shown = numbers.map(number =>
          page.getByRole('button', {name: t('needs.heapMenu', {heap: t('needs.untitled', {number})}), exact: true}),
        )
        const counts = await Promise.all(shown.map(button => button.count()))
        return {name, groups: counts.reduce((sum, each) => sum + each, 0)}
      },
      {timeout: 60_000},
    )
    .toEqual({name, groups: count})
}

const authorsOf = ({notes}: Board) => [...notes.values()].map(note => [note.id, note.authorId, note.departmentId])
const placesIn = (board: Board) => [
  clustersInOrder(board).map(({id: group}) => group),
  [...board.notes.values()].map(({id: note, place}) => [note, place.clusterId]).toSorted(),
]

/** Each group gets a title and says what these customers want, so that no check stands in the way later. */
export async function nameGroups(room: Room): Promise<void> {
  for (const {id: clusterId, statement} of clustersInOrder(await room.board()))
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
