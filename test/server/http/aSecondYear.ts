import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aWalk} from './aWalk.ts'

/** A workshop of three departments that has agreed on version 1; clinics are deselected, to be looked at in a year. `planned`: what else is done before the freeze. */
export async function anAgreement(planned: (walk: Walk) => Promise<unknown> = async () => null) {
  const walk = await aWalk()
  await walk.upTo('engage')
  await walk.steps.engage()
  await planned(walk)
  await movedOn(walk)
  for (const person of [walk.anna, walk.mats, walk.frida]) await walk.sign(person)
  const {frida} = walk
  return {
    ...walk,
    start: () => frida.post('/drafts', {from: 1}),
    lookAgain: (outcome: string, reason = 'The group says so') =>
      frida.post('/deselections', {segmentId: id('clinic'), outcome, reason}),
    diff: (to: number, from: number, person = frida) =>
      person.get(`/api/v1/models/${frida.boardId}.${to}/diff/${frida.boardId}.${from}`),
  }
}

type Walk = Awaited<ReturnType<typeof aWalk>>
type Agreement = Awaited<ReturnType<typeof anAgreement>>

/** The same a year later, in a draft that has come as far as `prioritise`; `meanwhile`: what is done before it starts. */
export async function aSecondYear(
  meanwhile: (year: Agreement) => Promise<unknown> = async () => null,
  planned?: (walk: Walk) => Promise<unknown>,
) {
  const year = await anAgreement(planned)
  await meanwhile(year)
  await year.start()
  for (let step = 0; step < 3; step += 1) await movedOn(year)
  await year.steps.evaluate()
  await movedOn(year)
  return {
    ...year,
    /** From `prioritise` to the candidate, with nothing changed. */
    async freeze() {
      await movedOn(year)
      await movedOn(year)
    },
  }
}

async function movedOn({next}: Pick<Walk, 'next'>): Promise<void> {
  const moved = await next()
  if (moved.status !== 200) throw new Error(moved.text)
}
