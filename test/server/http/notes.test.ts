import {describe, expect, test} from 'vitest'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'

const note = (name: string, set: Record<string, unknown> = {}) => ({
  id: id(name),
  text: `text of ${name}`,
  side: 'customer',
  family: 'needs',
  evidence: 'experience',
  ...set,
})
const keep = (person: APerson, name: string, set: Record<string, unknown> = {}) =>
  person.put(`/notes/${id(name)}`, note(name, set))

async function aSilentRoom(seed = 1) {
  const server = await aServer({seed})
  const frida = await server.person().open()
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const mats = await server.person().join(frida, 'Mats', 'marketing')
  await server.stand(frida.boardId, 'needs')
  return {server, frida, anna, mats}
}

describe('silent notes', () => {
  test('NOTE-1 the author reads her own; everybody else sees counts by department', async () => {
    const {frida, anna, mats} = await aSilentRoom()

    await keep(anna, 'one')
    await keep(anna, 'two', {side: 'company'})
    await keep(anna, 'one', {text: 'said better'})

    expect((await anna.record()).mine.notes).toEqual([
      note('one', {text: 'said better'}),
      note('two', {side: 'company'}),
    ])
    for (const other of [frida, mats]) {
      const record = await other.record()
      expect(record.mine.notes).toEqual([])
      expect(record.noteWriting.counts).toEqual([{departmentId: 'sales', notes: 2}])
      expect(JSON.stringify(record)).not.toContain('said better')
    }
  })

  test('NOTE-1 neither the log of the server nor the facts of the board hold what was written', async () => {
    const {server, anna, frida} = await aSilentRoom()

    await keep(anna, 'one', {text: 'canary-7c1f'})

    const facts = await server.deps.store.read<{json: string}>({
      sql: 'SELECT json FROM events UNION ALL SELECT json FROM latest',
      parameters: [],
    })
    expect(JSON.stringify(facts)).not.toContain('canary-7c1f')
    expect(server.log.join()).not.toContain('canary-7c1f')
    expect(frida.heard.join()).not.toContain('canary-7c1f')
  })

  test('NOTE-1 a count says neither who wrote nor is it told again when nothing of it changed', async () => {
    const {server, anna, frida} = await aSilentRoom()
    const factOf = () =>
      server.deps.store.read<{by: string; seq: number}>({
        sql: "SELECT by, seq FROM latest WHERE board_id = ? AND fact = 'notes'",
        parameters: [frida.boardId],
      })

    await keep(anna, 'one')
    const first = await factOf()
    await keep(anna, 'one', {text: 'other words'})

    expect(first).toEqual([{by: 'server', seq: expect.any(Number)}])
    expect(await factOf()).toEqual(first)
  })

  test('NOTE-1 nobody drops or overwrites a note of somebody else', async () => {
    const {anna, mats, frida} = await aSilentRoom()
    await keep(anna, 'one')

    await mats.delete(`/notes/${id('one')}`)
    await keep(mats, 'one', {text: 'mine'})

    expect((await anna.record()).mine.notes).toEqual([note('one')])
    await anna.delete(`/notes/${id('one')}`)
    expect((await frida.record()).noteWriting.counts).toEqual([{departmentId: 'marketing', notes: 1}])
  })

  test.each([
    ['an empty text', {text: '  '}],
    ['a text that is too long', {text: 'x'.repeat(601)}],
    ['a side that is none', {side: 'ours'}],
    ['a key too many', {authorId: 'somebody'}],
    ['an id that is not that of the path', {id: id('other')}],
  ])('NOTE-1 %s is refused without being repeated', async (_, set) => {
    const {anna} = await aSilentRoom()

    const reply = await keep(anna, 'one', set)

    expect([reply.status, reply.body.code]).toEqual([400, 'request.malformed'])
    expect(reply.text).not.toContain('xxx')
    expect(reply.text).not.toContain('somebody')
  })

  test('JOIN-3 observers and reviewers write none', async () => {
    const {anna, frida} = await aSilentRoom()
    await anna.become('reviewer', frida)

    expect((await keep(anna, 'one')).body.code).toBe('right.missing')
  })

  test('NOTE-1 they are written in their step and nowhere else', async () => {
    const {server, anna} = await aSilentRoom()
    await server.stand(anna.boardId, 'segments')

    expect((await keep(anna, 'one')).body.code).toBe('note.closed')
  })

  test('NOTE-1 one seat cannot fill the store', async () => {
    const {anna} = await aSilentRoom()
    for (let index = 0; index < 200; index += 1) await keep(anna, `note${index}`)

    const reply = await keep(anna, 'another')

    expect([reply.status, reply.body.code]).toEqual([409, 'note.tooMany'])
  })

  test('NEED-1 notes go with the department that their author moves to', async () => {
    const {anna, frida} = await aSilentRoom()
    await keep(anna, 'one')

    await anna.patch(`/participants/${anna.participantId}`, {departmentId: 'medical'})

    expect((await frida.record()).noteWriting.counts).toEqual([{departmentId: 'medical', notes: 1}])
  })
})

describe('the reveal of the notes', () => {
  test('NOTE-3 puts all of them on the board at once, each under its author and department', async () => {
    const {server, frida, anna, mats} = await aSilentRoom()
    await keep(anna, 'one')
    await keep(mats, 'two')

    const reply = await frida.post('/notes/reveal')

    expect(reply.body).toEqual({notes: 2})
    const {notes} = await server.board(frida.boardId)
    expect([...notes.values()].map(n => [n.text, n.authorId, n.departmentId, n.place.clusterId]).toSorted()).toEqual([
      ['text of one', anna.participantId, 'sales', null],
      ['text of two', mats.participantId, 'marketing', null],
    ])
    expect(await anna.record()).toMatchObject({noteWriting: {state: 'revealed'}, mine: {notes: []}})
    expect(await server.deps.store.read({sql: 'SELECT note_id FROM silent_notes', parameters: []})).toEqual([])
  })

  test('NOTE-3 the order on the board is not the order of writing', async () => {
    const orders = new Set<string>()
    for (const seed of [1, 2, 3, 4]) {
      const {server, frida, anna} = await aSilentRoom(seed)
      for (const name of ['a', 'b', 'c', 'd', 'e']) await keep(anna, name)
      await frida.post('/notes/reveal')
      const {notes} = await server.board(frida.boardId)
      const shown = [...notes.values()].toSorted((x, y) => (x.place.rank < y.place.rank ? -1 : 1))
      expect(new Set(shown.map(({place}) => place.rank)).size).toBe(5)
      orders.add(shown.map(({text}) => text.at(-1)).join(''))
    }

    expect(orders.size).toBeGreaterThan(1)
  })

  test('NOTE-3 what comes after it is refused and says so', async () => {
    const {frida, anna, mats} = await aSilentRoom()
    await keep(anna, 'one')
    await frida.post('/notes/reveal')

    const late = await keep(mats, 'late')
    const again = await frida.post('/notes/reveal')

    expect([late.status, late.body.code]).toEqual([409, 'note.closed'])
    expect([again.status, again.body.code]).toEqual([409, 'notes.alreadyRevealed'])
  })

  test('NOTE-3 a note written while the reveal runs is on the board or refused, never lost', async () => {
    const {server, frida, anna} = await aSilentRoom()
    await keep(anna, 'first')

    const names = Array.from({length: 20}, (_, index) => `n${index}`)
    const racing = names.map(name => keep(anna, name))
    const reveal = frida.post('/notes/reveal')
    const replies = await Promise.all(racing)
    await reveal

    const {notes} = await server.board(frida.boardId)
    const kept = replies.filter(({status}) => status === 200).length
    expect(notes.size).toBe(kept + 1)
    expect(replies.every(({status, body}) => status === 200 || body.code === 'note.closed')).toBe(true)
  })

  test('NOTE-3 there must be something to show', async () => {
    const {frida} = await aSilentRoom()

    expect((await frida.post('/notes/reveal')).body.code).toBe('notes.none')
  })

  test('JOIN-3 only those who lead reveal and reopen', async () => {
    const {anna} = await aSilentRoom()

    expect((await anna.post('/notes/reveal')).status).toBe(403)
    expect((await anna.post('/notes/reopen')).status).toBe(403)
  })

  test('W09 reopened, everybody writes once more; what is shown stays', async () => {
    const {server, frida, anna} = await aSilentRoom()
    await keep(anna, 'one')
    await frida.post('/notes/reveal')

    await frida.post('/notes/reopen')
    const retried = await keep(anna, 'one')
    await keep(anna, 'two')

    expect(retried.body.code).toBe('note.closed')
    await frida.post('/notes/reveal')
    const {notes} = await server.board(frida.boardId)
    expect([...notes.values()].map(({text}) => text).toSorted()).toEqual(['text of one', 'text of two'])
  })
})
