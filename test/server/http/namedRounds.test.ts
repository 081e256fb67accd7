import {expect, test} from 'vitest'
import {modelScores} from '../../../shared/model/modelScores.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aScoringRoom, cast, criteria, opened, roundOf, segments, whole} from './aScoringRoom.ts'
import {aServer} from './aServer.ts'

const canary = 'they never call back 7f3a'
const remarked = (score: number) => ({
  ...whole(score),
  scores: whole(score).scores.map((each, at) => (at === 0 ? {...each, comment: canary} : each)),
})

/** The same room, in a workshop that shows names. */
async function aNamedRoom() {
  const server = await aServer()
  const frida = await server.person().open({template: 'blank'})
  expect((await frida.patch('/settings', {names: 'named'})).status).toBe(200)
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const sven = await server.person().join(frida, 'Sven', 'sales')
  const mats = await server.person().join(frida, 'Mats', 'marketing')
  await server.write(frida.boardId, [...segments, ...criteria])
  await server.stand(frida.boardId, 'evaluate')
  return {server, frida, anna, sven, mats, everybody: [frida, anna, sven, mats]}
}

const tries = async (person: APerson) => (await person.record()).refusedLoosenings.map(({field}) => field)

test('REV-5 a named round shows who gave what and wrote what, after the reveal and not a byte before', async () => {
  const room = await aNamedRoom()
  const {anna, sven, mats, frida} = room
  const roundId = await opened(room)
  await cast(anna, roundId, remarked(7))
  await cast(sven, roundId, whole(2))
  const before = [sven, mats, frida].flatMap(({heard}) => heard).join()
  expect(before).not.toContain(canary)
  expect((await roundOf(frida)).result).toBeNull()

  expect((await frida.post(`/rounds/${roundId}/reveal`)).status).toBe(200)

  const cell = (await roundOf(mats)).result?.cells[0]
  expect((await roundOf(mats)).names).toBe('named')
  expect(cell?.named).toEqual([
    {participantId: anna.participantId, departmentId: 'sales', score: 7, evidence: expect.anything()},
    {participantId: sven.participantId, departmentId: 'sales', score: 2, evidence: expect.anything()},
  ])
  expect(JSON.stringify(modelScores(await room.server.board(frida.boardId), await frida.record()))).not.toContain(
    anna.participantId,
  )
  expect(cell?.comments).toEqual([{departmentId: 'sales', participantId: anna.participantId, text: canary}])
})

test('REV-5 BAL-4 nobody votes in a named round without having accepted its sentence, and nobody is asked twice', async () => {
  const room = await aNamedRoom()
  const roundId = await opened(room, [room.anna])

  expect((await cast(room.sven, roundId)).body.code).toBe('round.consentMissing')
  await room.sven.post(`/rounds/${roundId}/consent`, {accepted: false})
  await cast(room.anna, roundId, whole(4))
  // A lone voter of a department of three would be asked again in a round without names; here nobody promised company.
  expect((await room.frida.post(`/rounds/${roundId}/reveal`)).status).toBe(200)
  const named = (await roundOf(room.frida)).result?.cells[0]?.named
  expect(named?.map(({participantId}) => participantId)).toEqual([room.anna.participantId])
})

test('REV-2 a round without names carries no participant, in cells or comments', async () => {
  const room = await aScoringRoom()
  const roundId = await opened(room)
  await cast(room.anna, roundId, remarked(7))
  await cast(room.mats, roundId, whole(3))

  await room.frida.post(`/rounds/${roundId}/reveal`)

  const {result} = await roundOf(room.frida)
  expect(JSON.stringify(result)).not.toContain(room.anna.participantId)
  expect(result?.cells.some(cell => 'named' in cell)).toBe(false)
})

test('BAL-9 names are taken back in an open round: what was given under names is shown without', async () => {
  const room = await aNamedRoom()
  const {anna, mats, frida} = room
  const roundId = await opened(room)
  await cast(anna, roundId, remarked(7))
  await cast(mats, roundId, whole(3))

  expect((await frida.patch('/settings', {names: 'anonymous'})).status).toBe(200)
  expect((await roundOf(anna)).names).toBe('anonymous')
  await frida.post(`/rounds/${roundId}/reveal`)

  expect(JSON.stringify((await roundOf(frida)).result)).not.toContain(anna.participantId)
  expect((await frida.patch('/settings', {names: 'named'})).body.code).toBe('privacy.loosened')
})

test('BAL-9 W17 names, masks and "nothing before the reveal" are not loosened: 409, and everybody can read who tried', async () => {
  const room = await aScoringRoom()
  const {frida, anna} = room
  const mask = {criterionId: id('growth'), departmentIds: ['sales']}
  expect((await frida.put('/masks', {masks: [mask]})).status).toBe(200)
  await opened(room)

  for (const set of [{names: 'named'}, {hiddenUntilReveal: false}])
    expect(await frida.patch('/settings', set)).toMatchObject({status: 409, body: {code: 'privacy.loosened'}})
  const unmasked = await frida.put('/masks', {masks: []})
  const frozen = await frida.put('/masks', {masks: [{...mask, departmentIds: ['sales', 'marketing']}]})

  expect(unmasked).toMatchObject({status: 409, body: {code: 'privacy.loosened', params: {field: 'masks'}}})
  // CRIT-2 one more mask would change what is being asked: that waits, but is no try to see more.
  expect(frozen).toMatchObject({status: 409, body: {code: 'field.closed'}})
  expect(await tries(anna)).toEqual(['names', 'hiddenUntilReveal', 'masks'])
  expect((await anna.patch('/settings', {names: 'named'})).body.code).toBe('right.missing')
  expect((await frida.record()).masks).toEqual([mask])
})

test('BAL-9 whoever tries for hours fills no log', async () => {
  const {frida} = await aScoringRoom()

  for (let turn = 0; turn < 60; turn += 1) expect((await frida.patch('/settings', {names: 'named'})).status).toBe(409)

  expect(await tries(frida)).toHaveLength(50)
})
