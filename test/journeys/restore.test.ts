import {expect, test} from 'vitest'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import {rootOf} from '../../shared/board/roots.ts'
import {id} from '../rooms/aBoard.ts'
import {allSaved, anAttribute} from '../rooms/attributes.ts'
import {boardSocket} from './rooms/boardSocket.ts'
import {journey} from './rooms/journey.ts'
import {press, pressButton, reads} from './rooms/people.ts'
import {seated} from './rooms/seated.ts'

journey('T8 SYNC-9 a large removal', stage => {
  test('the facilitator sees who took what off the board and brings it back with one click; later edits stay', async () => {
    const {people, boardId} = await seated(stage, {title: 'Rensning'}, [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Søren', department: 'sales', language: 'da'},
    ])
    const [leader, member] = people
    const tab = await boardSocket(member.context, stage.origin, boardId)
    const names = Array.from({length: 50}, (_, at) => `a${at}`)
    writeChanges(tab.doc, names.map(anAttribute))
    writeChanges(
      tab.doc,
      names.slice(0, 12).map(name => ({do: 'remove', kind: 'attributes', id: id(name)})),
    )
    writeChanges(tab.doc, [{do: 'set', kind: 'attributes', id: id('a3'), field: 'unit', value: 'years'}])
    await allSaved(tab)

    await press(leader, leader.page.getByRole('tab', {name: leader.t('panel.activity')}))
    await reads(leader, leader.t('activity.removed', {what: leader.t('activity.removed.attributes', {count: 12})}))
    await pressButton(leader, 'activity.restore')
    await reads(leader, leader.t('activity.restored', {count: 12}))
    await reads(leader, leader.t('activity.restoredBy', {name: 'Frida'}))

    const records = () => [...rootOf(tab.doc, 'attributes')] as [string, Map<string, unknown>][]
    while (records().some(([, record]) => record.get('removed') === true))
      await new Promise(done => tab.socket.once('message', done))
    expect(records()).toHaveLength(50)
    expect(
      records()
        .find(([name]) => name === id('a3'))?.[1]
        .get('unit'),
    ).toBe('years')
    await press(member, member.page.getByRole('tab', {name: member.t('panel.activity')}))
    await reads(member, member.t('activity.restoredBy', {name: 'Frida'}))
    tab.close()
  })
})
