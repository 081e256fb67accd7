import {describe, expect, test} from 'vitest'
import {putBackReason} from '../../../shared/contract/putBack.ts'
import {asId} from '../../../shared/std/ids.ts'
import type {ClusterId} from '../../../shared/domain/entities/ids.ts'
import {aWorkshop} from './aWorkshop.ts'
import {aPerson, aRecord, copyOf, idOf} from './writing.ts'

const until = '2026-03-02T09:00:00.000Z'
const group = (name: string): ClusterId => asId<'cluster'>(idOf(name))

/** One group is in the backup; what was done and saved after it, by this person and another, is not. */
async function aWorkshopPutBack() {
  const workshop = await aWorkshop(aRecord('needs'))
  const {server, session, settle} = workshop
  const colleague = aPerson(server.document, aRecord('needs'))
  const add = ({dispatch}: Pick<typeof session, 'dispatch'>, title: string) =>
    dispatch('addRecord', {kind: 'clusters', id: group(title), fields: {title, rank: 'V'}})
  add(session, 'before')
  const backup = copyOf(server.document)
  server.seq = 12
  add(session, 'saved after')
  session.dispatch('changeField', {kind: 'clusters', id: group('before'), field: 'title', value: 'named after'})
  add(colleague, 'by another')
  const putBack = async (reason = putBackReason({epoch: 1, seq: 7, until}), document = backup) => {
    Object.assign(server, {document, epoch: Math.max(1_800_000_000, server.epoch + 1), reachable: true})
    server.closeAll(4409, reason)
    await settle()
  }
  const titles = () => [...session.board.get().clusters.values()].map(({title}) => title).toSorted()
  const onServer = () => [...server.document.read().clusters.values()].map(({title}) => title).toSorted()
  const told = () => session.notices.all.get().map(({notice}) => notice)
  return {...workshop, add, putBack, titles, onServer, told}
}

describe('SYNC-20 an older backup under an open tab', () => {
  test('nothing comes back by itself; what was saved here and is gone is told, and offered', async () => {
    const {session, putBack, titles, onServer, told} = await aWorkshopPutBack()
    expect([titles(), session.unsent.get()]).toEqual([['by another', 'named after', 'saved after'], 0])

    await putBack()

    expect([titles(), onServer(), session.link.get().is]).toEqual([['before'], ['before'], 'online'])
    expect(told()).toMatchObject([
      {is: 'putBack', until, lost: [{name: 'addRecord'}, {name: 'changeField'}], texts: [{text: 'saved after'}, {}]},
    ])
  })

  test('whoever wants it does it once more, and it is saved like any other work', async () => {
    const {server, session, settle, putBack, onServer, told} = await aWorkshopPutBack()
    await putBack()
    const [notice] = told()
    if (notice?.is !== 'putBack') throw new Error('nobody was told')

    server.confirms = false
    session.doAllAgain(notice.lost)
    expect([session.unsent.get(), onServer()]).toEqual([2, ['named after', 'saved after']])
    server.confirms = true
    server.confirmNow()
    await settle()

    expect(session.unsent.get()).toBe(0)
  })

  test('a tab that was away hears it when it knocks; work that had never been saved arrives', async () => {
    const {server, session, settle, add, putBack, onServer, told} = await aWorkshopPutBack()
    server.reachable = false
    server.closeAll(1006)
    add(session, 'never saved')
    server.why = putBackReason({epoch: 1, seq: 7, until})
    await putBack()
    await settle()

    expect([onServer(), session.unsent.get()]).toEqual([['before', 'never saved'], 0])
    expect(told()).toMatchObject([{is: 'putBack', lost: [{name: 'addRecord'}, {name: 'changeField'}]}])
  })

  test('what others have written since does not hide what is lost, nor is what stands there called lost', async () => {
    const {putBack, told} = await aWorkshopPutBack()
    // The log has grown past what was lost before this tab came.
    await putBack(putBackReason({epoch: 1, seq: 40, until}))

    expect(told()).toMatchObject([{is: 'putBack', lost: [{name: 'addRecord'}, {name: 'changeField'}]}])
  })

  test('whoever wrote only after the backup was put in place has lost nothing', async () => {
    const {server, putBack, titles, told} = await aWorkshopPutBack()
    const now = copyOf(server.document)
    await putBack(putBackReason({epoch: 1, seq: 1, until}), now)

    expect(titles()).toEqual(['by another', 'named after', 'saved after'])
    expect(told()).toEqual([{is: 'putBack', until, lost: [], texts: []}])
  })

  test('after a false alarm everything is still there to be offered when it comes true', async () => {
    const {server, putBack, told} = await aWorkshopPutBack()
    await putBack(putBackReason({epoch: 1, seq: 1, until}), copyOf(server.document))
    await putBack(putBackReason({epoch: 1, seq: 7, until}))

    expect(told().at(-1)).toMatchObject({is: 'putBack', lost: [{name: 'addRecord'}, {name: 'changeField'}]})
  })

  test('a board that starts over for its own reasons says nothing, and its work is in every later backup', async () => {
    const {server, settle, putBack, titles, told} = await aWorkshopPutBack()
    await putBack('')
    expect([titles(), told()]).toEqual([['before'], []])

    server.epoch += 1
    server.closeAll(4409, putBackReason({epoch: server.epoch - 1, seq: 1, until}))
    await settle()

    expect(told()).toEqual([{is: 'putBack', until, lost: [], texts: []}])
  })

  test('the server hears which work is this tab’s own, and how far it was told that it is saved', async () => {
    const {server, settle} = await aWorkshopPutBack()
    server.closeAll(1006)
    await settle()

    const asked = new URLSearchParams(server.opened.at(-1))
    expect(asked.get('seq')).toBe('12')
    expect(Number(asked.get('client'))).toBeGreaterThan(0)
    expect(Number(asked.get('clock'))).toBeGreaterThan(5)
    expect(new URLSearchParams(server.opened[0]).get('clock')).toBeNull()
  })
})
