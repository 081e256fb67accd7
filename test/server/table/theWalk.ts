import {currentLink} from '../../../server/access/links.ts'
import type {Change} from '../../../shared/domain/change.ts'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {ATab} from '../../rooms/aHub.ts'
import type {APerson} from '../http/aPerson.ts'
import {aWalk} from '../http/aWalk.ts'
import {openScreen} from '../http/openScreen.ts'
import type {Standing} from './actions.ts'
import type {Moment, SeatName} from './writtenTable.ts'
import {wordAt} from '../http/readAnswer.ts'

/** One workshop with everybody who can be in one, led through the method moment by moment. */
export async function theWalk() {
  const walk = await aWalk()
  const {server, frida, anna, mats} = walk
  const {boardId} = frida
  const join = (name: string, department: string) => server.person().join(frida, name, department)
  const carl = await join('Carl', 'sales')
  const lena = await join('Lena', 'marketing')
  const rita = await join('Rita', 'sales')
  const rolf = await join('Rolf', 'sales')
  const olle = await join('Olle', 'service')
  const ruth = await join('Ruth', 'sales')
  const pia = await join('Pia', 'product')
  const otto = await join('Otto', 'marketing')
  const screen = server.person()
  await done(openScreen(frida, screen))
  const stranger = await server.person().open()
  const change = (person: APerson, set: object) => done(frida.patch(`/participants/${person.participantId}`, set))
  await change(frida, {votes: true})
  await change(pia, {votes: false, signsFor: 'product'})
  // Frida signs in Pia's place.
  await done(pia.post('/delegations', {participantId: frida.participantId}))
  await change(carl, {role: 'cofacilitator'})
  await change(mats, {signsFor: 'marketing'})
  await change(lena, {votes: false})
  await change(otto, {votes: false})
  await change(rita, {role: 'reviewer'})
  await change(rolf, {role: 'reviewer', signsFor: 'sales'})
  await change(olle, {role: 'observer'})
  await change(ruth, {revoked: true})

  const standing: Omit<Mutable<Standing>, 'joinToken' | 'frida'> = {
    roundId: 'none-yet',
    ballot: {scores: [], weights: [], done: false},
    cell: {segmentId: id('hospital'), criterionId: (await server.criteria(boardId))[0]?.id ?? ''},
    objectionId: wordAt((await done(rita.post('/objections', {text: 'Clinics matter, too'}))).body, 'id'),
    waiverId: '',
    removalId: await manyRemoved(server.hub, boardId, carl),
    candidate: {number: 1, contentHash: 'sha256:none-yet'},
    otherId: otto.participantId,
    colleagues: {product: pia.participantId, sales: rita.participantId, marketing: lena.participantId},
  }
  const service = {checkId: 'frame.downstream_missing', subjectIds: ['service'], reason: 'On leave'}
  standing.waiverId = wordAt((await done(frida.post('/waivers', service))).body, 'id')
  const next = () => done(walk.next())
  const voters = [frida, carl, anna, mats]

  /** What has to happen so that the moment is there; each follows on the one before it. */
  const reach: Readonly<Record<Moment, () => Promise<unknown>>> = {
    frame: async () => null,
    'frame, done': () => walk.steps.frame(),
    needs: async () => {
      await next()
      for (const person of voters) {
        const noteId = id(`note-${person.participantId.slice(0, 15)}`)
        const note = {id: noteId, text: 'Answers', side: 'customer', family: null, evidence: 'interview'}
        await done(person.put(`/notes/${noteId}`, note))
      }
    },
    'needs, done': () => walk.steps.needs(),
    segments: next,
    'segments, done': () => walk.steps.segments(),
    evaluate: next,
    'evaluate, round open': async () => {
      standing.roundId = wordAt((await done(frida.post('/rounds'))).body, 'roundId')
      const asked = [...(await server.board(boardId)).criteria.keys()]
      const scores = Object.fromEntries(
        [
          ['hospital', 8],
          ['clinic', 3],
        ].map(([name, score]) => [name, Object.fromEntries(asked.map(criterion => [criterion, score]))]),
      )
      const weights = Object.fromEntries(asked.map(criterion => [criterion, 50]))
      standing.ballot = aBallot(scores, weights)
      for (const person of voters) await done(person.post(`/rounds/${standing.roundId}/consent`, {accepted: true}))
      const half = {...standing.ballot, weights: []}
      for (const person of voters) await done(person.put(`/rounds/${standing.roundId}/ballot`, half))
    },
    'evaluate, done': async () => {
      for (const person of voters) await done(person.put(`/rounds/${standing.roundId}/ballot`, standing.ballot))
      await done(frida.post(`/rounds/${standing.roundId}/reveal`))
    },
    prioritise: next,
    'prioritise, done': () => walk.steps.prioritise(),
    engage: next,
    'engage, done': () => walk.steps.engage(),
    agree: async () => {
      await next()
      standing.candidate = (await frida.record()).candidate ?? standing.candidate
    },
    signed: async () => {
      await done(carl.post(`/objections/${standing.objectionId}/resolve`, {resolution: 'Next year'}))
      for (const person of [frida, rolf, mats]) await done(walk.sign(person))
    },
    review: next,
  }
  const cast: Readonly<Record<SeatName, APerson>> = {
    'facilitator, who votes and signs': frida,
    'co-facilitator, who votes': carl,
    'member, who votes': anna,
    'member, who votes and signs': mats,
    'member without a vote': lena,
    reviewer: rita,
    'reviewer, who signs': rolf,
    observer: olle,
    'screen in the room': screen,
    revoked: ruth,
    stranger: stranger,
  }
  /** The same browser before another board. */
  const at = (person: APerson, where: BoardId): APerson => {
    const there = server.person()
    const {cookie, participantId, departmentId} = person
    Object.assign(there, {cookie, participantId, departmentId, boardId: where})
    return there
  }
  return {
    server,
    boardId,
    reach,
    seat: (name: SeatName, where: BoardId) => at(cast[name], where),
    async standing(where: BoardId): Promise<Standing> {
      const link = await currentLink(server.deps.store, server.deps.key, where)
      return {...standing, joinToken: link?.token ?? '', frida: at(frida, where)}
    },
  }
}

type Mutable<Thing> = {-readonly [Key in keyof Thing]: Thing[Key]}

/** More than ten records taken off by one person: a removal that can be brought back. */
async function manyRemoved(hub: Parameters<typeof ATab.enter>[0], boardId: BoardId, who: APerson): Promise<string> {
  const contents = Array.from({length: 11}, (_, index) => id(`flyer-${index}`))
  const tab = await ATab.enter(hub, boardId, who.participantId)
  tab.write(...contents.map((each): Change => ({do: 'create', kind: 'contents', id: each, fields: {title: each}})))
  await tab.isSaved(1)
  tab.write(...contents.map((each): Change => ({do: 'remove', kind: 'contents', id: each})))
  await tab.until(() => tab.records.some(message => JSON.stringify(message).includes('recordsRemoved')))
  tab.leave()
  return (await who.record()).removals[0]?.id ?? ''
}

async function done<Answer extends {readonly status: number; readonly text: string}>(
  asked: Promise<Answer>,
): Promise<Answer> {
  const reply = await asked
  if (reply.status >= 300) throw new Error(reply.text)
  return reply
}
