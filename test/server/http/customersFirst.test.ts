import {expect, test} from 'vitest'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import type {TestServer} from './aServer.ts'
import {aWalk} from './aWalk.ts'
import {wordAt} from './readAnswer.ts'

const canaries = ['canary-name', 'canary-one', 'canary-five', 'canary-nine'] as const
const ours = {
  ...{id: id('canary'), name: 'canary-name', kind: 'cost_to_serve', axis: 'strength', rank: 'z', knockout: null},
  ...{anchor1: 'canary-one', anchor5: 'canary-five', anchor9: 'canary-nine', notAsked: ['marketing']},
}

/** A tab of this person: the whole record and the whole document come to it, then all that happens. */
async function aTab(server: TestServer, person: APerson): Promise<string[]> {
  const frames: string[] = []
  const wire = {
    send: (frame: Uint8Array) => void frames.push(Buffer.from(frame).toString('latin1')),
    close: () => {},
    waiting: () => 0,
  }
  const epoch = await server.hub.epoch(person.boardId)
  const tab = await server.hub.attach(person.boardId, wire, {
    participantId: person.participantId,
    protocol: 1,
    epoch,
  })
  if (typeof tab === 'string') throw new Error(tab)
  // "I have nothing": sync, step 1, the state vector of an empty document.
  tab.receive(Uint8Array.from([0, 0, 1, 0]))
  return frames
}

/** Every answer that this person gets by reading, whatever there is to read. */
async function readsAll(person: APerson, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const of = path.replace('{modelId}', `${person.boardId}.1`).replace('{id}', person.boardId)
    await person.get(of.replaceAll(/\{\w+\}/g, 'json'))
  }
  await person.get('/decisions/file?as=csv')
}

test('PHASE-4 what matters to us reaches nobody but those who prepare it before the gates of the customers are passed, then everybody', async () => {
  const walk = await aWalk()
  const {server, frida, anna, mats} = walk
  const [olle, screen] = [await server.person().join(frida, 'Olle', 'service'), server.person()]
  await olle.become('observer', frida)
  screen.boardId = frida.boardId
  const link = wordAt((await frida.post('/screen-links')).body, 'screenUrl')
  screen.participantId = wordAt(
    (await screen.post('/resume', {token: link.split('#')[1]})).body,
    'participantId',
  ) as never
  const others = {anna, mats, olle, screen}
  const heardBy = async (person: APerson) => ({person, frames: await aTab(server, person)})
  const tabs = Object.fromEntries(
    await Promise.all(
      Object.entries({...others, frida}).map(async ([name, who]) => [name, await heardBy(who)] as const),
    ),
  )
  const openapi = (await frida.get('/api/v1/openapi.json')).body as {paths: Record<string, {get?: unknown}>}
  const paths = Object.entries(openapi.paths).flatMap(([path, {get}]) => (get ? [path] : []))
  const words = [...canaries, ours.id, ...(await server.criteria(frida.boardId)).map(({id: of}) => of)]
  const told = (name: string) => {
    const {person, frames} = tabs[name] ?? {person: frida, frames: []}
    const all = [...person.heard, ...frames].join('\n')
    return words.filter(word => all.includes(word))
  }

  const kept = await frida.post('/prepared-criteria', {keep: [ours], drop: []})
  const byMember = await anna.post('/prepared-criteria', {keep: [ours], drop: []})
  const masked = await frida.put('/masks', {masks: [{criterionId: ours.id, departmentIds: ['marketing', 'sales']}]})
  await walk.upTo('segments')
  await walk.steps.segments()
  for (const person of Object.values(others)) await readsAll(person, paths)

  expect([kept.status, byMember.body.code, masked.status]).toEqual([200, 'right.missing', 200])
  expect(paths.length).toBeGreaterThan(15)
  expect(Object.fromEntries(Object.keys(others).map(name => [name, told(name)]))).toEqual({
    ...{anna: [], mats: [], olle: [], screen: []},
  })
  expect(told('frida')).toEqual(words)
  expect((await server.board(frida.boardId)).criteria.size).toBe(0)
  const [document] = await server.deps.store.read<{n: number}>({
    sql: "SELECT count(*) AS n FROM log WHERE instr(bytes, 'canary') > 0",
    parameters: [],
  })
  expect(document?.n).toBe(0)

  const moved = await walk.next()

  expect(moved.body).toEqual({phase: 'evaluate'})
  for (const name of Object.keys(others)) expect(told(name)).toEqual(words)
  expect(await anna.record()).toMatchObject({
    prepared: [],
    masks: [{criterionId: ours.id, departmentIds: ['marketing', 'sales']}],
  })
  const late = await frida.post('/prepared-criteria', {keep: [ours], drop: []})
  expect(late.body.code).toBe('phase.closed')
})

test('PHASE-4 two who lead prepare one criterion at once: what each of them changed stays', async () => {
  const {server, frida} = await aWalk()
  const carl = await server.person().join(frida, 'Carl', 'medical')
  await carl.become('cofacilitator', frida)
  const prepare = (person: APerson, ...keep: readonly object[]) => person.post('/prepared-criteria', {keep, drop: []})
  const another = {...ours, id: id('another'), rank: 'zz'}
  await prepare(frida, ours, another)

  const both = await Promise.all([
    prepare(frida, {id: ours.id, name: 'Service'}),
    prepare(carl, {id: ours.id, anchor1: 'Nobody asks for it'}),
    prepare(frida, {id: ours.id, notAsked: ['sales', 'sales']}, {id: another.id, axis: 'attractiveness'}),
    prepare(carl, {id: ours.id, knockout: {below: 4}}),
  ])
  const asks = (departmentId: string, asked: boolean) => ({id: ours.id, asks: [{departmentId, asked}]})
  const asked = await Promise.all([
    prepare(frida, asks('marketing', false)),
    prepare(carl, asks('product', false)),
    prepare(frida, asks('marketing', true)),
    prepare(carl, asks('medical', false)),
  ])

  expect([...both, ...asked].map(({status}) => status)).toEqual(Array.from({length: 8}, () => 200))
  const {prepared} = await carl.record()
  expect(prepared.filter(each => [ours.id, another.id].some(own => own === each.id))).toEqual([
    {...ours, name: 'Service', anchor1: 'Nobody asks for it', notAsked: expect.any(Array), knockout: {below: 4}},
    {...another, axis: 'attractiveness'},
  ])
  const {notAsked = []} = prepared.find(({id: of}) => of === ours.id) ?? {}
  expect(notAsked.toSorted()).toEqual(['medical', 'product', 'sales'])
})

test('PHASE-4 a part of a criterion that another has taken off brings back nothing, and names no department that is not there', async () => {
  const {frida} = await aWalk()
  await frida.post('/prepared-criteria', {keep: [ours], drop: []})
  const foreign = await frida.post('/prepared-criteria', {
    keep: [{id: ours.id, asks: [{departmentId: 'nobody', asked: false}]}],
    drop: [],
  })
  await frida.post('/prepared-criteria', {keep: [], drop: [ours.id]})

  const late = await frida.post('/prepared-criteria', {keep: [{id: ours.id, name: 'Service'}], drop: []})

  expect([foreign.body.code, late.body.code]).toEqual(['department.missing', 'record.unknown'])
  expect((await frida.record()).prepared.filter(each => each.id === ours.id)).toEqual([])
  expect((await frida.post('/prepared-criteria', {keep: [ours], drop: []})).status).toBe(200)
})
