import fc from 'fast-check'
import {expect, test} from 'vitest'
import {awarenessFrame} from '../../../server/rooms/wire.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {wordAt} from './readAnswer.ts'

const board: readonly Change[] = [
  ...['hospital', 'clinic'].map((name): Change => ({do: 'create', kind: 'segments', id: id(name), fields: {name}})),
  {do: 'create', kind: 'criteria', id: id('growth'), fields: {name: 'growth', axis: 'attractiveness'}},
  {do: 'create', kind: 'criteria', id: id('strength'), fields: {name: 'strength', axis: 'strength'}},
]
const remark = 'they never call back'

test('JOIN-6 an observer sees the scores of a revealed round and no remark, live or later; a reviewer sees both', async () => {
  const server = await aServer()
  const frida = await server.person().open({template: 'blank'})
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const mats = await server.person().join(frida, 'Mats', 'marketing')
  const olle = await server.person().join(frida, 'Olle', 'service')
  await olle.become('observer', frida)
  await server.write(frida.boardId, board)
  await server.stand(frida.boardId, 'evaluate')
  const frames: string[] = []
  const wire = {
    send: (frame: Uint8Array) => void frames.push(Buffer.from(frame).toString('latin1')),
    close: () => {},
    waiting: () => 0,
  }
  await server.hub.attach(frida.boardId, wire, {participantId: olle.participantId, protocol: 1, epoch: 1})
  const roundId = wordAt((await frida.post('/rounds')).body, 'roundId')
  for (const person of [anna, mats]) {
    await person.post(`/rounds/${roundId}/consent`, {accepted: true})
    const given = aBallot({hospital: {growth: 7}, clinic: {growth: 3}}, {growth: 100})
    const scores = given.scores.map(score => ({...score, comment: remark}))
    expect((await person.put(`/rounds/${roundId}/ballot`, {...given, scores})).status).toBe(200)
  }

  expect((await frida.post(`/rounds/${roundId}/reveal`)).status).toBe(200)
  const watched = await olle.record()
  const live = frames.splice(0).join()
  await olle.become('reviewer', frida)

  expect(watched.rounds[0]?.result?.cells.flatMap(cell => cell.departments.flatMap(({scores}) => scores))).toContain(7)
  expect(JSON.stringify(watched)).not.toContain(remark)
  expect(live).toContain('roundRevealed')
  expect(live).not.toContain(remark)
  expect(frames.join()).toContain(remark)
  expect(JSON.stringify(await anna.record())).toContain(remark)
})

/** What private work is going on, and how it ends. */
const privately = {
  notes: {
    phase: 'needs',
    begin: async () => '',
    work: (person: APerson, turn: number) =>
      person.put(`/notes/${id(`n-${person.participantId.slice(0, 4)}-${turn}`)}`, {
        ...{id: id(`n-${person.participantId.slice(0, 4)}-${turn}`), text: 'Quick answers', side: 'customer'},
        ...{family: null, evidence: 'interview'},
      }),
    end: (leader: APerson) => leader.post('/notes/reveal'),
  },
  round: {
    phase: 'evaluate',
    begin: async (leader: APerson) => String((await leader.post('/rounds')).body.roundId),
    work: async (person: APerson, turn: number, roundId: string) => {
      await person.post(`/rounds/${roundId}/consent`, {accepted: turn % 5 > 0})
      return person.put(`/rounds/${roundId}/ballot`, aBallot({hospital: {growth: 1 + (turn % 9)}}))
    },
    end: (leader: APerson, roundId: string) => leader.post(`/rounds/${roundId}/reveal`),
  },
  'round with a deadline': {
    phase: 'evaluate',
    begin: async (leader: APerson) =>
      String((await leader.post('/rounds', {deadline: '2026-04-01T09:00:00Z'})).body.roundId),
    work: (person: APerson, turn: number, roundId: string) =>
      person.post(`/rounds/${roundId}/consent`, {accepted: turn % 3 > 0}),
    end: (leader: APerson, roundId: string) => leader.post(`/rounds/${roundId}/reveal`),
  },
} as const

const doings = ['work', 'look', 'move', 'rename', 'arrive', 'review', 'sign', 'leave', 'ask'] as const
const reads = ['', '/record', '/candidate', '/link', '/models/current', '/door', '/imports', '/api/v1/seats'] as const

/** One with a seat and a browser: what comes by the socket, and what is said by it. */
async function sit(server: TestServer, person: APerson) {
  const frames: string[] = []
  const wire = {
    send: (frame: Uint8Array) => void frames.push(Buffer.from(frame).toString()),
    close: () => {},
    waiting: () => 0,
  }
  const seat = {participantId: person.participantId, protocol: 1, epoch: 1}
  const attached = await server.hub.attach(person.boardId, wire, seat)
  if (typeof attached === 'string') throw new Error(attached)
  const client = Number.parseInt(Buffer.from(person.participantId).toString('hex').slice(0, 8), 16)
  let clock = 0
  return {
    frames,
    says: (step: string) =>
      attached.receive(awarenessFrame([{client, clock: (clock += 1), json: JSON.stringify({doing: {step}})}])),
    leaves: () => attached.left(),
  }
}

test.each(Object.keys(privately) as (keyof typeof privately)[])(
  'JOIN-7 no name but her own reaches an observer while there is private work (%s); with the reveal they come back',
  async kind => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({doing: fc.constantFrom(...doings), who: fc.nat(2)}), {minLength: 8, maxLength: 24}),
        async story => {
          const server = await aServer()
          let names = 0
          const name = () => `Canary${(names += 1)}x`
          const frida = await server.person().open({template: 'blank', name: name()})
          const people = [frida]
          for (const department of ['sales', 'marketing'])
            people.push(await server.person().join(frida, name(), department))
          const vera = await server.person().join(frida, 'Vera', 'service')
          await vera.become('observer', frida)
          await server.write(frida.boardId, board)
          const work = privately[kind]
          const tabs = new Map(
            await Promise.all(people.map(async person => [person, await sit(server, person)] as const)),
          )
          const watching = await sit(server, vera)
          for (const tab of tabs.values()) tab.says('frame')
          // before, names are no secret
          expect(watching.frames.join()).toContain('Canary1x')
          await server.stand(frida.boardId, work.phase)
          const roundId = await work.begin(frida)
          watching.frames.splice(0)
          vera.heard.splice(0)

          for (const [turn, {doing, who}] of story.entries()) {
            const person = people[who] ?? frida
            if (doing === 'work') await work.work(person, turn, roundId)
            if (doing === 'look') for (const path of reads) await vera.get(path, {'x-join-token': frida.joinToken})
            if (doing === 'move') tabs.get(person)?.says(`step ${turn % 2}`)
            if (doing === 'rename') await person.patch(`/participants/${person.participantId}`, {name: name()})
            if (doing === 'arrive') await server.person().join(frida, name(), 'sales')
            if (doing === 'review') await person.become(turn % 2 > 0 ? 'reviewer' : 'member', frida).catch(() => null)
            if (doing === 'sign')
              await frida.patch(`/participants/${person.participantId}`, {signsFor: person.departmentId})
            if (doing === 'leave') {
              tabs.get(person)?.leaves()
              tabs.set(person, await sit(server, person))
              tabs.get(person)?.says('again')
            }
            if (doing === 'ask') {
              await vera.patch(`/participants/${person.participantId}`, {signsFor: 'sales'})
              await vera.post('/join', {name: 'Vera', department: 'service', token: frida.joinToken})
              const late = await sit(server, vera)
              watching.frames.push(...late.frames)
              late.leaves()
            }
          }
          await vera.get('/record')
          const before = [...watching.frames.splice(0), ...vera.heard.splice(0)].join('\n')
          for (const person of people) await person.become('member', frida).catch(() => null)
          if (kind === 'notes') await work.work(frida, 99, roundId)
          const ended = await work.end(frida, roundId)

          expect(before.match(/Canary\d+x/g)).toBeNull()
          expect(before).toContain('"name":"Vera"')
          expect(before).not.toContain('waitingFor')
          // a round may wait for consent once more, and then everything stays private
          if (ended.status !== 200) return
          const after = watching.frames.join()
          expect(after).toContain(`"is":"${kind === 'notes' ? 'notesRevealed' : 'roundRevealed'}"`)
          const seats = (await frida.record()).participants
          expect((await vera.record()).participants).toEqual(seats)
          // presence says seats only: whose they are comes with the record, as the names are now
          for (const {name} of seats) expect(after).toContain(`"name":"${name}"`)
          await server.stop()
        },
      ),
      {numRuns: 12},
    )
  },
)

test('JOIN-7 members, reviewers and the facilitator read the names all along', async () => {
  const server = await aServer()
  const frida = await server.person().open({name: 'Frida'})
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const rosa = await server.person().join(frida, 'Rosa', 'sales')
  await rosa.become('reviewer', frida)
  await server.stand(frida.boardId, 'needs')

  const read = await Promise.all([frida, anna, rosa].map(person => person.record()))

  for (const {participants} of read) expect(participants.map(({name}) => name)).toEqual(['Frida', 'Anna', 'Rosa'])
})

test('JOIN-7 who is made an observer in the middle reads no names from then on, and again as a member', async () => {
  const server = await aServer()
  const frida = await server.person().open({name: 'Frida'})
  const vera = await server.person().join(frida, 'Vera', 'service')
  await server.stand(frida.boardId, 'needs')
  const hers = await sit(server, frida)
  hers.says('needs')
  const watching = await sit(server, vera)
  expect(watching.frames.splice(0).join()).toContain('Frida')

  await vera.become('observer', frida)
  const watched = watching.frames.splice(0).join()
  await vera.become('member', frida)

  expect(watched).toContain('"kind":"snapshot"')
  expect(watched).toContain('"participantId"')
  expect(watched).not.toContain('Frida')
  expect(watching.frames.join()).toContain('"name":"Frida"')
})
