import {expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aServer} from './aServer.ts'

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
  const {roundId} = (await frida.post('/rounds')).body
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
