import {caller} from './caller.ts'
import type {Call} from './caller.ts'
import type {Arrival, Person} from './people.ts'
import type {Stage} from './stage.ts'

type Workshop = {readonly title: string} | {readonly example: 'prioritise' | 'signed'}

/** Who sits where: as many people as came, in the same order. */
type People<Arrivals extends readonly Arrival[]> = {readonly [At in keyof Arrivals]: Person} & readonly [
  Person,
  ...Person[],
]

export type Table<Arrivals extends readonly Arrival[]> = {
  readonly people: People<Arrivals>
  /** Calls the API as the first of them, who leads. */
  readonly lead: Call
  readonly boardId: string
  readonly invitation: string
}

/**
 * People before the same workshop, the first of them leading it. It is made over the API and everybody is given a seat
 * there: for journeys that begin at the table and are not about the way to it.
 */
export async function seated<const Arrivals extends readonly [Arrival, ...Arrival[]]>(
  stage: Stage,
  workshop: Workshop,
  arrivals: Arrivals,
): Promise<Table<Arrivals>> {
  const people = await Promise.all(arrivals.map(arrival => stage.arrive({chooses: true, ...arrival})))
  const [leader, ...others] = people
  if (!leader) throw new Error('nobody leads')
  const lead = caller(leader.context, stage.origin)
  const {name, department, language} = leader
  const {
    boardId = '',
    joinUrl: invitation = '',
    joinToken: token,
  } = 'example' in workshop
    ? await lead('POST', '/examples', {name, department, language, standing: workshop.example})
    : await lead('POST', '/boards', {name, department, language, title: workshop.title, template: 'value'})
  // one after the other, so that the record is the same each time
  for (const {context, ...who} of others)
    await caller(context, stage.origin)('POST', `/boards/${boardId}/join`, {
      name: who.name,
      department: who.department,
      language: who.language,
      token,
    })
  await Promise.all(people.map(({page}) => page.goto(`${stage.origin}/b/${boardId}`)))
  return {people: people as unknown as People<Arrivals>, lead, boardId, invitation}
}
