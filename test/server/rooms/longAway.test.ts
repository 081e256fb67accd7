import {expect, test} from 'vitest'
import type {CommandInput, CommandName} from '../../../shared/domain/commands/registry.ts'
import {asId} from '../../../shared/std/ids.ts'
import {id} from '../../rooms/aBoard.ts'
import {Peer} from '../../rooms/aPeer.ts'
import {aSocketServer} from '../../rooms/aSocketServer.ts'
import {commit} from '../../rooms/decisions.ts'
import {until} from '../../rooms/until.ts'
import type {Seat} from './childServer.ts'

const cards = Array.from({length: 50}, (_, at) => id<'segment'>(`s${at}`))
const changes = 2000

/** Two people with our own client on a real server; one of them moves cards, so her return takes a fresh document. */
async function twoPeers() {
  const server = await aSocketServer()
  const [frida, anna] = (await server.workshop('product', 'sales')) as [Seat, Seat]
  const boardId = asId<'board'>(anna.boardId)
  await commit(server.hub, boardId, {
    by: 'server',
    events: [{is: 'phaseMoved', from: 'frame', to: 'prioritise', reason: ''}],
    changes: [
      {do: 'create', kind: 'tiers', id: id('grow'), fields: {name: 'Grow', rank: 'V'}},
      ...cards.map((card, at) => ({do: 'create', kind: 'segments', id: card, fields: {name: `s${at}`}}) as const),
    ],
  })
  const peers = [frida, anna].map(seat => new Peer(server.origin, seat, () => 0.5)) as [Peer, Peer]
  await until(() => peers.every(peer => peer.isSettled), 'both are in')
  return {...server, boardId, peers}
}

function doing(peer: Peer) {
  return <Name extends CommandName>(name: Name, input: CommandInput<Name>) => {
    const decision = peer.session.dispatch(name, input)
    if (!decision.ok) throw new Error(decision.code)
  }
}

test('SYNC-19 2,000 changes made while away come back, each once, and nothing is lost or too fast', async () => {
  const {hub, store, peers, boardId} = await twoPeers()
  const [frida, anna] = peers
  const before = await store.read<{seq: number}>({sql: 'SELECT seq FROM log', parameters: []})

  anna.goOffline()
  await until(() => !anna.isSettled, 'she is away')
  const does = doing(anna)
  for (let at = 0; at < changes; at += 1) {
    const card = cards[at % cards.length] ?? id<'segment'>('')
    if (at < cards.length) does('moveSegment', {id: card, tierId: id('grow'), spot: 'last'})
    else does('changeField', {kind: 'segments', id: card, field: 'sizeSource', value: `survey ${at}`})
  }
  expect(anna.session.unsent.get()).toBe(changes)
  anna.comeBack()
  await until(
    () => peers.every(peer => peer.isSettled),
    'everything is saved',
    () => peers.map(({condition}) => condition),
  )

  const last = cards.map((_, at) => `survey ${changes - cards.length + at}`)
  const read = await hub.decide(boardId, async room => ({ok: true as const, value: await room.board()}))
  const segments = read.ok ? cards.map(card => read.value.segments.get(card)) : []
  expect(segments.map(segment => segment?.sizeSource)).toEqual(last)
  expect(segments.map(segment => segment?.placement.in)).toEqual(cards.map(() => 'tier'))
  await until(
    () => cards.every((card, at) => frida.session.board.get().segments.get(card)?.sizeSource === last[at]),
    'the other sees all of it',
  )
  expect(anna.session.notices.all.get()).toEqual([])
  // Cut off by the test itself once, and never by the server.
  expect(anna.closes).toEqual([1006])
  const rows = await store.read<{seq: number}>({sql: 'SELECT seq FROM log', parameters: []})
  expect(rows.length - before.length).toBeLessThanOrEqual(201)
})
