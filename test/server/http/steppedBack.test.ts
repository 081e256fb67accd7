import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {cast, roundOf} from './aScoringRoom.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {aWalk} from './aWalk.ts'
import {wordAt} from './readAnswer.ts'

const hour = 60 * 60_000

/** A round is open with Anna's ballot in it, and the workshop has stepped back to mend a rule. */
async function steppedBack(revealWhen: 'allIn' | 'deadline' | 'facilitator', on?: TestServer) {
  const walk = await aWalk(on)
  const {frida, anna, mats, server} = walk
  await walk.upTo('evaluate')
  await frida.patch('/settings', {revealWhen})
  const deadline = new Date(server.clock.ms + 2 * hour).toISOString()
  const opened = await frida.post('/rounds', revealWhen === 'allIn' ? {} : {deadline})
  const roundId = wordAt(opened.body, 'roundId')
  const criteria = (await roundOf(frida)).criteria.map(({id: criterionId}) => criterionId)
  const scores = ['hospital', 'clinic'].flatMap(name =>
    criteria.map(criterionId => ({segmentId: id(name), criterionId, score: 6, evidence: null, comment: ''})),
  )
  const ballot = {...aBallot({}), scores, weights: criteria.map(criterionId => ({criterionId, points: 50}))}
  const vote = async (person: APerson) => {
    await person.post(`/rounds/${roundId}/consent`, {accepted: true})
    const kept = await cast(person, roundId, ballot)
    if (kept.status !== 200) throw new Error(kept.text)
  }
  const back = () => frida.post('/phase', {move: 'back', reason: 'The rules were too wide'})
  return {
    ...walk,
    roundId,
    back,
    vote,
    votes: (people: readonly APerson[]) => Promise.all(people.map(vote)),
    anna,
    mats,
  }
}

const stateIn = async ({frida, server}: {readonly frida: APerson; readonly server: TestServer}) =>
  (await server.record(frida.boardId)).rounds[0]?.state

test('REV-9 a deadline that passes while the workshop has stepped back shows nothing then, and all at once when it is back', async () => {
  const walk = await steppedBack('deadline')
  await walk.vote(walk.anna)
  await walk.back()
  await walk.server.pass(3 * hour)
  const meanwhile = await stateIn(walk)

  await walk.next()

  expect([meanwhile, await stateIn(walk)]).toEqual(['open', 'revealed'])
  const {result} = await roundOf(walk.mats)
  expect(result?.cast).toBe(1)
})

test('REV-9 also where the server was down meanwhile', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-back-'))
  const walk = await steppedBack('deadline', await aServer({dataDir}))
  await walk.vote(walk.anna)
  await walk.back()
  const startsAt = walk.server.clock.ms + 3 * hour
  await walk.server.stop()
  const later = await aServer({dataDir, seed: 2, startsAt})
  await later.pass(1)
  const {frida} = walk
  const again = later.person()
  Object.assign(again, {cookie: frida.cookie, boardId: frida.boardId, participantId: frida.participantId})

  await again.post('/phase', {move: 'next'})

  expect(await stateIn({frida, server: later})).toBe('revealed')
  await later.stop()
  rmSync(dataDir, {recursive: true, force: true})
})

test('REV-9 the one whom all waited for leaves meanwhile: the round is shown when the workshop is back', async () => {
  const walk = await steppedBack('allIn')
  await walk.votes([walk.frida, walk.anna])
  await walk.back()
  await walk.frida.patch(`/participants/${walk.mats.participantId}`, {revoked: true})
  const meanwhile = await stateIn(walk)

  await walk.next()

  expect([meanwhile, await stateIn(walk)]).toEqual(['open', 'revealed'])
})

test('REV-9 where the facilitator reveals, or not all are in, or the deadline has not come, going back and forth shows nothing', async () => {
  const [byHand, notAll, early] = await Promise.all(
    (['facilitator', 'allIn', 'deadline'] as const).map(async when => {
      const walk = await steppedBack(when)
      await walk.votes([walk.frida, walk.anna])
      if (when === 'facilitator') await walk.vote(walk.mats)
      await walk.back()
      if (when === 'facilitator') await walk.server.pass(3 * hour)
      await walk.next()
      return stateIn(walk)
    }),
  )

  expect([byHand, notAll, early]).toEqual(['open', 'open', 'open'])
})

test.each([
  ['the deadline', 'deadline'],
  ['the last ballot', 'allIn'],
] as const)('REV-9 said afterwards that %s reveals, it does so at once where it has come', async (_, revealWhen) => {
  const walk = await steppedBack('facilitator')
  await walk.votes([walk.frida, walk.anna, walk.mats])
  await walk.server.pass(3 * hour)

  await walk.frida.patch('/settings', {revealWhen})

  expect(await stateIn(walk)).toBe('revealed')
})
