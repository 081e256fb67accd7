import {describe, expect, test} from 'vitest'
import {defaultLimits} from '../../../server/rooms/limits.ts'
import {showSeat, welcome} from '../../../server/rooms/welcome.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {sampleOf} from '../../fuzz/secrecy/sampleOf.ts'
import {allRoutes} from '../../fuzz/secrecy/walkRoutes.ts'
import type {Route} from '../../fuzz/secrecy/walkRoutes.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import {aWalk} from './aWalk.ts'

const unknown = 'unknown-unknown-unkno'
type Ids = Readonly<Record<string, string>>
const at = (path: string, ids: Ids) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? unknown)

/** One asks with the body that the description asks for; seats that it names are the given one's. */
async function answered(person: APerson, {method, path, body}: Route, ids: Ids): Promise<string> {
  const sample = body === null ? undefined : withSeats(sampleOf(body), ids)
  const sent = method === 'GET' ? undefined : (sample ?? {})
  const {status, text, headers} = await person.send(method, at(path, ids), sent, {'x-join-token': 'guessed'})
  const others = ['set-cookie', 'etag', 'x-enig-log-head', 'content-disposition'].filter(name => headers.has(name))
  return [status, text, ...others].join(' ')
}

/** Bodies name seats, too: who it is about, who takes over, who sees to it. */
const seatFields = new Set(['participantId', 'ownerId'])
/** Forms that the description says in words only. */
const forms: Readonly<Record<string, unknown>> = {
  currency: 'SEK',
  until: '2036-01-01',
  reviewOn: '2036-01-01',
  asOf: '2036-01-01',
}

const anyWord = sampleOf({type: 'string'})

function withSeats(sample: unknown, ids: Ids): unknown {
  if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) return sample
  const seat = ids['participantId'] ?? unknown
  return Object.fromEntries(
    Object.entries(sample).map(([name, value]) => {
      if (seatFields.has(name)) return [name, seat]
      return [name, value === anyWord ? (forms[name] ?? value) : value]
    }),
  )
}

/** Somebody's agreed workshop with a round, an objection and a version, and a neighbour who leads an own one. */
async function neighbours() {
  const server = await aServer()
  const walk = await aWalk(server)
  await walk.upTo('agree')
  await walk.anna.post('/objections', {text: 'canary-objection'})
  const objection = (await walk.frida.record()).objections.at(-1)?.id ?? ''
  await walk.frida.post(`/objections/${objection}/resolve`, {resolution: 'canary-resolution'})
  for (const person of [walk.anna, walk.mats, walk.frida]) await walk.sign(person)
  const record = await walk.frida.record()
  const theirs: Ids = {
    id: walk.frida.boardId,
    noteId: id('note-sales'),
    modelId: `${walk.frida.boardId}.${record.versions.at(-1)?.number ?? 0}`,
    other: `${walk.frida.boardId}.${record.versions.at(-1)?.number ?? 0}`,
    participantId: walk.anna.participantId,
    roundId: record.rounds.at(-1)?.id ?? '',
    objectionId: objection,
    target: 'segmodel.json',
  }
  const own = await server.person().open({template: 'blank'})
  const routes = await allRoutes(address => server.ask(new URL(address).pathname, {}))
  return {server, walk, theirs, own, routes: routes.filter(({path}) => path.includes('{'))}
}

describe('T17 ids of somebody else, at every route of the API’s own description', () => {
  test('T17 JOIN-2 a foreign board and what is on it is answered like one that is not there, and never done', async () => {
    const {server, walk, theirs, own, routes} = await neighbours()
    expect(Object.values(theirs)).not.toContain('')
    const noSuch: Ids = {...theirs, id: unknown, modelId: `${unknown}.1`, other: `${unknown}.1`}
    const before = JSON.stringify(await walk.frida.record())
    const wrong: string[] = []

    for (const route of routes) {
      for (const [who, person] of Object.entries({own, stranger: server.person()})) {
        const [foreign, none] = [await answered(person, route, theirs), await answered(person, route, noSuch)]
        if (foreign !== none || !foreign.startsWith('404 '))
          wrong.push(`${who} ${route.method} ${route.path}: ${foreign} | ${none}`)
        if (/canary|Anna/.test(foreign)) wrong.push(`${route.path} tells`)
      }
    }

    expect(wrong).toEqual([])
    expect(routes.length).toBeGreaterThan(50)
    expect(JSON.stringify(await walk.frida.record())).toBe(before)
  })

  test('T17 on one’s own board a seat, round, version or objection of another is one that is not there', async () => {
    const {walk, theirs, own, routes} = await neighbours()
    const before = JSON.stringify(await walk.frida.record())
    const here: Ids = {...theirs, id: own.boardId, modelId: `${own.boardId}.1`}
    const none: Ids = {id: own.boardId, modelId: `${own.boardId}.1`, other: `${own.boardId}.9`, target: 'segmodel.json'}
    const inner = routes.filter(({path, body}) => {
      const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
      const fields = Object.keys(body?.properties ?? {})
      return (
        names.some(name => !['id', 'modelId', 'target'].includes(name)) || fields.some(name => seatFields.has(name))
      )
    })
    const wrong: string[] = []

    for (const route of inner) {
      const [foreign, unheard] = [await answered(own, route, here), await answered(own, route, none)]
      if (foreign !== unheard || !foreign.startsWith('4'))
        wrong.push(`${route.method} ${route.path}: ${foreign} | ${unheard}`)
    }

    expect(wrong).toEqual([])
    expect(inner.length).toBeGreaterThan(12)
    expect(JSON.stringify(await walk.frida.record())).toBe(before)
  })

  test('T17 sockets, lanes and tickets: a foreign board is one that is not there', async () => {
    const {server, walk, own} = await neighbours()
    const {deps} = server
    const ticketOf = async () => String((await own.post('/ticket')).body['ticket'])
    const params = new URLSearchParams({epoch: '1', v: '1'})
    const knocks = async (boardId: string) => [
      await showSeat(deps, {boardId, params, origin: 'http://localhost:4400', cookie: own.cookie, ticket: null}),
      await showSeat(deps, {boardId, params, origin: 'http://localhost:4400', cookie: undefined, ticket: null}),
      await showSeat(deps, {
        boardId,
        params,
        origin: 'http://localhost:4400',
        cookie: own.cookie,
        ticket: await ticketOf(),
      }),
    ]
    const wire = {send: () => {}, close: () => {}, waiting: () => 0}
    // A seat of one's own, shown at another board's door.
    const shown = {participantId: own.participantId, browser: 'b', params}
    const rooms = [walk.frida.boardId, unknown].map(boardId => {
      return welcome(deps, defaultLimits, wire, {...shown, boardId: boardId as typeof own.boardId})
    })

    const [foreign, none] = [await knocks(walk.frida.boardId), await knocks(unknown)]

    expect(foreign).toEqual(none)
    expect(foreign.map(answer => 'why' in answer && answer.why)).toEqual(['notYours', 'notYours', 'notYours'])
    expect(await Promise.all(rooms)).toEqual([
      {why: 'notYours', reason: ''},
      {why: 'notYours', reason: ''},
    ])
  })
})
