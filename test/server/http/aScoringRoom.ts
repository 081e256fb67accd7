import type {Change} from '../../../shared/domain/change.ts'
import type {Round} from '../../../shared/record/round.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {wordAt} from './readAnswer.ts'

export const segments: readonly Change[] = ['hospital', 'clinic', 'pharmacy'].map((name, index) => ({
  do: 'create',
  kind: 'segments',
  id: id(name),
  fields: {name, precedence: 'BDF'[index] ?? 'V'},
}))
export const criteria: readonly Change[] = [
  {do: 'create', kind: 'criteria', id: id('growth'), fields: {name: 'growth', axis: 'attractiveness', rank: 'B'}},
  {do: 'create', kind: 'criteria', id: id('strength'), fields: {name: 'strength', axis: 'strength', rank: 'D'}},
]

/** Sales with two people, marketing and the facilitator's product with one each, standing in `evaluate`. */
export async function aScoringRoom(options: {seed?: number; changes?: readonly Change[]; on?: TestServer} = {}) {
  const server = options.on ?? (await aServer({seed: options.seed ?? 1}))
  const frida = await server.person().open({template: 'blank'})
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const sven = await server.person().join(frida, 'Sven', 'sales')
  const mats = await server.person().join(frida, 'Mats', 'marketing')
  await server.write(frida.boardId, options.changes ?? [...segments, ...criteria])
  await server.stand(frida.boardId, 'evaluate')
  return {server, frida, anna, sven, mats, everybody: [frida, anna, sven, mats]}
}

export type Room = Awaited<ReturnType<typeof aScoringRoom>>

export async function opened(room: Room, consenting: readonly APerson[] = room.everybody): Promise<string> {
  const reply = await room.frida.post('/rounds')
  if (reply.status !== 201) throw new Error(reply.text)
  const roundId = wordAt(reply.body, 'roundId')
  for (const person of consenting) await person.post(`/rounds/${roundId}/consent`, {accepted: true})
  return roundId
}

const all = (score: number) => ({growth: score, strength: score})
export const whole = (score: number) =>
  aBallot({hospital: all(score), clinic: all(score), pharmacy: all(score)}, {growth: 100, strength: 50})
export const cast = (
  person: APerson,
  roundId: string,
  ballot: object = whole(5),
  headers: Record<string, string> = {},
) => person.put(`/rounds/${roundId}/ballot`, ballot, headers)
export const roundOf = async (person: APerson): Promise<Round> => {
  const round = (await person.record()).rounds.at(-1)
  if (!round) throw new Error('no round')
  return round
}
