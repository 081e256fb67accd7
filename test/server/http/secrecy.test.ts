import {describe, expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import type {Ballot} from '../../../shared/record/round.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {aWalk} from './aWalk.ts'
import {wordAt} from './readAnswer.ts'

const board: readonly Change[] = [
  ...['hospital', 'clinic'].map((name): Change => ({do: 'create', kind: 'segments', id: id(name), fields: {name}})),
  {do: 'create', kind: 'criteria', id: id('growth'), fields: {name: 'growth', axis: 'attractiveness'}},
  {do: 'create', kind: 'criteria', id: id('strength'), fields: {name: 'strength', axis: 'strength'}},
]

/** Everything that reaches a seat by its live connection. */
async function listen(server: TestServer, person: APerson): Promise<string[]> {
  const frames: string[] = []
  const epoch = await server.hub.epoch(person.boardId)
  const {participantId} = person
  const wire = {
    send: (frame: Uint8Array) => void frames.push(Buffer.from(frame).toString('latin1')),
    close: () => {},
    waiting: () => 0,
  }
  await server.hub.attach(person.boardId, wire, {participantId, protocol: 1, epoch})
  // What was there before the secret: the document's own ids are drawn anew in every run.
  frames.splice(0)
  return frames
}

type Heard = Readonly<Record<string, readonly string[]>>

type Then = (people: {readonly frida: APerson; readonly anna: APerson}, roundId: string) => Promise<unknown>

/** One evaluation up to the moment before the reveal, or before what else is done; what everybody but its author has heard of Anna's ballot. */
async function beforeTheReveal(ballots: readonly Ballot[], then: Then | null = null): Promise<Heard> {
  const server = await aServer({seed: 7})
  const frida = await server.person().open({template: 'blank'})
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const mats = await server.person().join(frida, 'Mats', 'marketing')
  const olle = await server.person().join(frida, 'Olle', 'service')
  await olle.become('observer', frida)
  await server.write(frida.boardId, board)
  await server.stand(frida.boardId, 'evaluate')
  const others = {frida, mats, olle}
  const sockets = Object.fromEntries(
    await Promise.all(Object.entries(others).map(async ([name, who]) => [name, await listen(server, who)] as const)),
  )
  const roundId = wordAt((await frida.post('/rounds')).body, 'roundId')
  for (const person of [frida, anna, mats]) await person.post(`/rounds/${roundId}/consent`, {accepted: true})

  for (const ballot of ballots) {
    await anna.put(`/rounds/${roundId}/ballot`, ballot)
    for (const person of Object.values(others)) {
      await person.get('')
      await person.get('/record')
      await person.get('/candidate')
      await person.get(`/api/v1/models/${person.boardId}.1`)
      await person.get(`/rounds/${roundId}/ballot`)
      await person.get('/api/v1/seats')
    }
    if (!then) await mats.put(`/rounds/${roundId}/ballot`, aBallot({hospital: {growth: 4}}))
    await frida.post('/rounds')
  }
  if (then) {
    await then({frida, anna}, roundId)
    for (const person of Object.values(others)) await person.get('/record')
  }

  const facts = await server.deps.store.read<{seq: number; at: string; by: string; json: string}>({
    sql: 'SELECT seq, at, by, json FROM events UNION ALL SELECT seq, at, by, json FROM latest ORDER BY seq',
    parameters: [],
  })
  const bytes = await server.deps.store.read<{size: number}>({
    sql: 'SELECT length(bytes) AS size FROM log WHERE seq > 2',
    parameters: [],
  })
  return {
    ...Object.fromEntries(Object.entries(others).map(([name, {heard}]) => [`${name} by HTTP`, [...heard]])),
    ...Object.fromEntries(Object.entries(sockets).map(([name, frames]) => [`${name} by socket`, [...frames]])),
    facts: facts.map(fact => JSON.stringify(fact)),
    board: bytes.map(({size}) => `${size}`),
    log: [...server.log],
  }
}

const low = aBallot({hospital: {growth: 2, strength: 1}, clinic: {growth: 3}}, {growth: 100, strength: 10})
const high = aBallot({hospital: {growth: 9, strength: null}}, {growth: 5, strength: 100})
const commented = (ballot: Ballot, comment: string): Ballot => ({
  ...ballot,
  scores: ballot.scores.map(score => ({...score, comment})),
})
const canary = 'canary-4b1d7e0c9a2f'

describe('before the reveal', () => {
  test('T13 BAL-1 two evaluations that differ in one ballot give everybody else the same bytes', async () => {
    const one = await beforeTheReveal([{...low, done: false}, low])
    const other = await beforeTheReveal([{...commented(high, canary), done: false}, commented(high, canary)])

    expect(other).toEqual(one)
    expect(Object.values(one).flat().length).toBeGreaterThan(40)
    const counted = one['mats by socket']?.filter(frame => frame.includes('ballotCounted')) ?? []
    expect(counted.length).toBeGreaterThan(0)
    expect(counted.every(frame => frame.includes('"by":"server"'))).toBe(true)
  })

  test('BAL-3 BAL-8 a ballot that comes too late is heard by nobody else, whatever it says, and neither is that it came', async () => {
    const late = (ballot: Ballot) =>
      beforeTheReveal([low], async ({frida, anna}, roundId) => {
        await frida.post(`/rounds/${roundId}/reveal`)
        expect((await anna.put(`/rounds/${roundId}/ballot`, ballot)).body.code).toBe('round.closed')
        expect((await anna.record()).mine.late?.ballot.scores).toHaveLength(ballot.scores.length)
      })
    const one = await late(high)
    const other = await late(commented(low, canary))

    expect(other).toEqual(one)
    expect(JSON.stringify(other)).not.toContain(canary)
  })

  test('REV-10 BAL-8 what somebody had begun in a round that is taken back is heard by nobody else', async () => {
    const back = (ballot: Ballot) =>
      beforeTheReveal([{...ballot, done: false}], async ({frida, anna}, roundId) => {
        await frida.post(`/rounds/${roundId}/withdraw`, {reason: 'We were too early'})
        expect((await anna.record()).mine.late?.ballot.scores).toHaveLength(ballot.scores.length)
      })
    const one = await back(low)
    const other = await back(commented(high, canary))

    expect(other).toEqual(one)
    expect(JSON.stringify(other)).not.toContain(canary)
    expect(one['mats by socket']?.some(frame => frame.includes('roundWithdrawn'))).toBe(true)
  })

  test('T13 BAL-1 nothing that anybody hears is longer for a 9 with five hundred letters than for a 1 without a word', async () => {
    const of = (score: number) => aBallot({hospital: {growth: score, strength: score}, clinic: {growth: score}})
    const [short, long] = [of(1), commented(of(9), 'å'.repeat(250))]
    const sizes = (heard: Heard) =>
      Object.entries(heard).map(([who, all]) => [who, all.map(each => Buffer.byteLength(each))])

    const [one, nine] = [await beforeTheReveal([short]), await beforeTheReveal([long])]

    expect(JSON.stringify(long).length - JSON.stringify(short).length).toBeGreaterThan(500)
    expect(sizes(nine)).toEqual(sizes(one))
  })

  test('T13 BAL-1 changing one’s mind ten times is not heard, not by its number, size or time', async () => {
    const once = await beforeTheReveal([low])
    const often = await beforeTheReveal([low, high, low, commented(high, canary), low, high])

    const counts = (heard: Heard) => heard['frida by socket']?.filter(frame => frame.includes('ballotCounted')).length
    expect(counts(often)).toBe(counts(once))
    expect(JSON.stringify(often)).not.toContain(canary)
  })

  test('BAL-2 a ballot changes nothing in the shared document', async () => {
    const heard = await beforeTheReveal([low, high])

    expect(heard['board']).toEqual([])
  })
})

describe('figures of a masked department', () => {
  const twoCustomers = 'customer_id,beds,sales\nC1,400,1000.50\nC2,20,200\n'
  /** Each amount is told apart from every other and from every sum. */
  const amounts = Array.from({length: 60}, (_, index) => `${(index - 15) * 7919}.${1000 + 37 * index}`)
  const many = `customer_id,beds,sales\n${amounts.map((sales, at) => `C${at},${at % 2 === 0 ? 400 : 20},${sales}`).join('\n')}\n`

  async function counting(csv: string = twoCustomers) {
    const walk = await aWalk()
    const {frida, server} = walk
    const uploaded = await frida.send(
      'POST',
      `/api/v1/boards/${frida.boardId}/imports`,
      new TextEncoder().encode(csv),
      {
        'content-type': 'text/csv',
      },
    )
    const importId = wordAt(uploaded.body, 'importId')
    await frida.put(`/imports/${importId}`, {valueColumn: 'sales', columns: {beds: {valueType: 'number'}}})
    await frida.post(`/imports/${importId}/commit`)
    await walk.upTo('segments')
    await walk.steps.segments()
    const criteria = await server.criteria(frida.boardId)
    const criterionOf = (kind: string) => criteria.find(criterion => criterion.kind === kind)?.id
    const mask = (kind: string) =>
      frida.put('/masks', {masks: [{criterionId: criterionOf(kind), departmentIds: ['marketing']}]})
    return {...walk, mask}
  }

  test('CRIT-5 no amount reaches its members, by record or live; others see it', async () => {
    const {server, frida, anna, mats, mask} = await counting()
    await mask('profitability')
    const heard = {mats: await listen(server, mats), anna: await listen(server, anna)}

    await server.services.profiles.settle(frida.boardId)

    for (const sold of ['1200.5', '1000.5']) {
      expect(heard.anna.join()).toContain(sold)
      expect(heard.mats.join()).not.toContain(sold)
      expect((await mats.get('/record')).text).not.toContain(sold)
      expect((await anna.get('/record')).text).toContain(sold)
    }
    expect((await mats.record()).profile?.segments.map(({size, value}) => [size, value])).toEqual([
      [1, null],
      [1, null],
    ])
  })

  test('CRIT-5 who is masked from now on gets the record anew without them; who is no longer, with them', async () => {
    const {server, frida, mats, mask} = await counting()
    await server.services.profiles.settle(frida.boardId)
    const heard = await listen(server, mats)

    await mask('cost_to_serve')
    expect(heard.at(-1)).toContain('"kind":"snapshot"')
    expect(heard.at(-1)).not.toContain('1200.5')
    await frida.put('/masks', {masks: []})

    expect(heard.at(-1)).toContain('1200.5')
  })

  test('VALUE-2 VALUE-3 IMP-3 the whale curve goes to who may see amounts, in sums of many, and to nobody else', async () => {
    const {server, frida, anna, mats, mask} = await counting(many)
    await mask('cost_to_serve')
    const heard = {mats: await listen(server, mats), anna: await listen(server, anna)}

    await server.services.profiles.settle(frida.boardId)

    const {profile} = await anna.record()
    expect(profile?.curve).toMatchObject({customers: 60, profitable: 45, losing: 15, gini: null})
    expect(profile?.curve?.points.map(({customers}) => customers)).toEqual([10, 20, 30, 45, 60])
    expect(profile?.segments.map(({assigned, assignedLosing}) => [assigned, assignedLosing])).toEqual([
      [30, 8],
      [30, 7],
    ])
    const masked = (await mats.record()).profile
    expect(masked?.curve).toBeNull()
    expect(masked?.segments.map(({assigned, assignedLosing}) => [assigned, assignedLosing])).toEqual([
      [30, null],
      [30, null],
    ])
    const told = [...heard.anna, (await anna.get('/record')).text].join()
    const kept = [...heard.mats, (await mats.get('/record')).text].join()
    for (const amount of amounts) expect(told).not.toContain(amount)
    for (const {sum} of profile?.curve?.points ?? []) {
      expect(told).toContain(`"${sum}"`)
      expect(kept).not.toContain(sum)
    }
  })

  test('VALUE-2 of a few customers there is no curve for anybody', async () => {
    const {server, frida, anna} = await counting(many.split('\n').slice(0, 30).join('\n'))

    await server.services.profiles.settle(frida.boardId)

    const {profile} = await anna.record()
    expect(profile?.universe.rows).toBe(29)
    expect(profile?.curve).toBeNull()
  })

  test('CRIT-5 a mask on growth hides no amounts', async () => {
    const {server, frida, mats, mask} = await counting()
    await mask('growth')

    await server.services.profiles.settle(frida.boardId)

    expect((await mats.get('/record')).text).toContain('1200.5')
  })
})
