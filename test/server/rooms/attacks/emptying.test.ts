import {describe, expect, test} from 'vitest'
import {BoardReader} from '../../../../shared/board/boardReader.ts'
import {recordMap} from '../../../../shared/board/roots.ts'
import type {Change} from '../../../../shared/domain/change.ts'
import {aSegment, id} from '../../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo, frida} from '../../../rooms/aHub.ts'
import {standing} from '../../../rooms/decisions.ts'

const names = Array.from({length: 20}, (_, at) => `s${String(at).padStart(2, '0')}`)
/** The commonest edit: one value in place of another. */
const unnamed = (name: string, value = ''): Change => ({
  do: 'set',
  kind: 'segments',
  id: id(name),
  field: 'name',
  value,
})
const needless = (name: string): Change => ({do: 'text', kind: 'segments', id: id(name), field: 'need', to: ''})
const refusals = ({heard}: ATab) => heard.filter(({is}) => is === 'refused')
const tooMany = {is: 'refused', code: 'board.tooManyEmptied'}

async function crowded() {
  const parts = await aHub()
  const boardId = await parts.open(
    'b1',
    names.map(name => aSegment(name, {name, need: `what ${name} needs`})),
  )
  return {...parts, boardId}
}

describe('T8 SYNC-18 nobody leaves a board without its words', () => {
  test('names that others gave, one after the other: ten of twenty, and the eleventh is refused', async () => {
    const {hub, boardId} = await crowded()
    const angry = await ATab.enter(hub, boardId, anna)
    // From here on each of them is a plain edit, which the gate does not look at in full.
    angry.write(unnamed('s00', 'touched'))
    await angry.isSaved(1)

    for (const name of names) {
      angry.write(unnamed(name))
      await angry.until(() => angry.saved >= names.indexOf(name) + 2 || angry.closed !== null)
    }

    expect(await angry.isClosed()).toBe(4422)
    expect(refusals(angry)).toMatchObject([{...tooMany, upload: 12}])
    const left = await standing(hub, boardId)
    expect(left.ok && left.value.segments.filter(name => name === '')).toHaveLength(10)
  })

  test('texts, all at once: none of it', async () => {
    const {hub, boardId} = await crowded()
    const angry = await ATab.enter(hub, boardId, anna)

    angry.write(...names.map(needless))

    expect(await angry.isClosed()).toBe(4422)
    expect(refusals(angry)).toMatchObject([tooMany])
    const fresh = await ATab.enter(hub, boardId, bo)
    const needs = [...new BoardReader(fresh.doc).read().segments.values()].map(({need}) => need)
    expect(needs.toSorted()).toEqual(names.map(name => `what ${name} needs`))
  })

  test('a blank is no word, a value taken away is one too, and a record counts once', async () => {
    const {hub, boardId} = await crowded()
    const angry = await ATab.enter(hub, boardId, anna)
    const [first = '', second = '', ...others] = names

    angry.write(needless(first), unnamed(first, '  '), unnamed(second, '\u00a0'), ...others.slice(0, 8).map(needless))
    await angry.isSaved(1)
    angry.write(unnamed(second, 'x'))
    angry.write(unnamed(second))
    await angry.isSaved(3)
    expect(angry.closed).toBeNull()
    recordMap(angry.doc, 'segments', id(others[9] ?? ''))?.delete('name')

    expect(await angry.isClosed()).toBe(4422)
    expect(refusals(angry)).toMatchObject([{...tooMany, upload: 4}])
  })

  test('another tab is the same person; a minute later one goes on; others are not held to account', async () => {
    const {hub, boardId, pass} = await crowded()
    const [one, two, other] = [
      await ATab.enter(hub, boardId, anna),
      await ATab.enter(hub, boardId, anna),
      await ATab.enter(hub, boardId, bo),
    ]

    one.write(...names.slice(0, 10).map(needless))
    await one.isSaved(1)
    other.write(needless('s10'))
    await other.isSaved(1)
    two.write(needless('s11'))
    expect(await two.isClosed()).toBe(4422)
    pass(61_000)
    one.write(needless('s12'))
    await one.isSaved(2)

    expect([one.closed, other.closed]).toEqual([null, null])
  })

  test('one may empty what one has made oneself; those who lead may empty all', async () => {
    const {hub, boardId} = await crowded()
    const [author, leading] = [await ATab.enter(hub, boardId, anna), await ATab.enter(hub, boardId, frida)]
    const own = names.map(name => `own-${name}`)

    author.write(...own.map(name => aSegment(name, {need: 'mine'})))
    for (const name of own) author.write(unnamed(name), needless(name))
    await author.isSaved(21)
    leading.write(...[...names, ...own].flatMap(name => [needless(name), unnamed(name)]))
    await leading.isSaved(1)

    expect([author.closed, leading.closed]).toEqual([null, null])
  })
})
