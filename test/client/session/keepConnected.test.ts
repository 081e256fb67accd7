import {expect, test} from 'vitest'
import {boardDocument} from '../../../client/session/boardDocument.ts'
import {keepConnected} from '../../../client/session/keepConnected.ts'
import {aClock} from '../../rooms/aClock.ts'
import {pretendServer} from './pretendServer.ts'
import {aDocument, aRecord} from './writing.ts'

const nothing = (): void => undefined

/** A tab in a browser that knows whether it has a network at all, on a clock that the test moves. */
async function aTab() {
  const clock = aClock()
  const server = pretendServer(aDocument(), () => aRecord('needs'))
  const browser = {offline: false, gone: nothing, back: nothing}
  const tab = keepConnected({
    boardId: 'b1',
    address: 'ws://localhost/sync',
    Socket: server.Socket,
    ticks: () => clock.ms,
    random: () => 0.5,
    later: clock.later,
    onWake: task => {
      browser.back = task
      return nothing
    },
    onOffline: task => {
      browser.gone = task
      return nothing
    },
    isOffline: () => browser.offline,
    firstDocument: boardDocument(),
    unsaved: () => false,
    decidesAnew: () => false,
    askEpoch: async () => Promise.resolve({is: 'epoch', epoch: 1, language: 'sv'}),
    attach: nothing,
    on: {
      record: nothing,
      uploaded: nothing,
      saved: nothing,
      putBack: nothing,
      lost: nothing,
      refused: nothing,
      tooBig: nothing,
      fresh: nothing,
      ready: nothing,
      slow: nothing,
      shut: nothing,
    },
  })
  await clock.move(1000)
  const goes = () => {
    browser.offline = true
    server.reachable = false
    browser.gone()
  }
  const comesBack = () => {
    browser.offline = false
    server.reachable = true
    browser.back()
  }
  return {clock, server, tab, goes, comesBack, is: () => tab.state.get().is}
}

test('SYNC-2 a browser without a network hardly knocks, or it would hold back the socket that works again', async () => {
  const {clock, server, tab, goes, comesBack, is} = await aTab()
  goes()
  const before = server.opened.length

  await clock.move(60_000)
  const knocked = server.opened.length - before
  expect([knocked > 0, knocked <= 12, is()]).toEqual([true, true, 'offline'])
  comesBack()
  await clock.move(100)

  expect(is()).toBe('online')
  tab.close()
})

test('SYNC-2 as long as the browser says that there is one, it is back within three seconds by itself', async () => {
  const {clock, server, tab, is} = await aTab()
  server.reachable = false
  server.closeAll(1006)
  await clock.move(60_000)
  expect(is()).toBe('offline')

  server.reachable = true
  await clock.move(3000)

  expect(is()).toBe('online')
  tab.close()
})
