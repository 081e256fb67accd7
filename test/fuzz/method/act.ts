import type {Reply} from '../../server/http/aPerson.ts'
import type {Model, Person} from './model.ts'
import {leads, mayVote} from './model.ts'
import type {Workshop} from './workshop.ts'

/** What the model says that happens, and what has happened. */
export type Happened = {
  readonly wanted: string | readonly string[]
  readonly got: string
  readonly body?: Reply['body']
}

export type Stage = {readonly model: Model; readonly shop: Workshop}

const answerOf = ({status, body}: Reply): string => (status < 300 ? 'done' : String(body.code))

export async function asked(wanted: string | readonly string[], reply: Promise<Reply>): Promise<Happened> {
  const answer = await reply
  return {wanted, got: answerOf(answer), body: answer.body}
}

/** Rights come first: without a seat there is no board, without the right nothing is said about the rest. */
export function rightOr(person: Person, may: boolean, otherwise: () => string): string {
  if (!person.seated) return 'board.unknown'
  return may ? otherwise() : 'right.missing'
}
export const leading = (person: Person, otherwise: () => string): string => rightOr(person, leads(person), otherwise)
export const voting = (person: Person, otherwise: () => string): string => rightOr(person, mayVote(person), otherwise)
