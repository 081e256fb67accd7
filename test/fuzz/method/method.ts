import * as fc from 'fast-check'
import type {Hub} from '../../../server/rooms/hub.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import type {Happened, Stage} from './act.ts'
import {exportedOnce} from './customers.ts'
import {checkInvariants, nothingSeen} from './invariants.ts'
import type {Memory} from './invariants.ts'
import {aModel} from './model.ts'
import {changeSeat, join} from './peopleActs.ts'
import {steps} from './steps.ts'
import type {Drawn, StepName} from './steps.ts'
import {Workshop} from './workshop.ts'

export type Counts = Readonly<Record<StepName | 'phases', Record<string, number>>>

/** How often each is drawn; what leads through the method often enough that every phase is reached. */
const weights: Readonly<Record<StepName, number>> = {
  ...{
    join: 2,
    changeRole: 2,
    changeVotes: 1,
    changeDepartment: 1,
    nameApprover: 3,
    delegate: 2,
    endDelegation: 1,
    openScreen: 1,
    closeScreen: 1,
    revoke: 1,
    unrevoke: 1,
    returnToSeat: 1,
  },
  ...{changeSettings: 2, changeMasks: 1, keepNote: 4, dropNote: 1, revealNotes: 1, reopenNotes: 1},
  ...{withdrawRound: 2, dropLateBallot: 1},
  ...{
    openRound: 3,
    askForWeights: 1,
    setWeights: 1,
    vote: 5,
    consent: 4,
    castBallot: 5,
    revealRound: 2,
    conclude: 2,
    pass: 2,
  },
  ...{
    moveOn: 1,
    leadOn: 9,
    moveBack: 1,
    amend: 1,
    startDraft: 1,
    decide: 1,
    waive: 2,
    withdrawWaiver: 1,
    object: 2,
    resolve: 3,
    dissent: 2,
    withdrawDissent: 2,
    postpone: 1,
    sign: 9,
    endorse: 2,
    moveSignBy: 1,
    agreeWithout: 2,
  },
  ...{changeTitle: 1, addDepartment: 1, changeGuide: 1, planReview: 1, lookAgain: 2, restoreRemoved: 1},
  ...{write: 14, dragTogether: 2, importCustomers: 1, restart: 1},
}
const names = Object.keys(steps) as readonly StepName[]

/** One workshop with five people, and what happened in it. */
export class Session implements Stage {
  readonly model = aModel()
  readonly shop: Workshop
  readonly counts: Counts
  readonly #memory: Memory = nothingSeen()
  #turn = 0

  private constructor(shop: Workshop, counts: Counts) {
    this.shop = shop
    this.counts = counts
  }

  static async open(seed: number, counts: Counts, double?: (hub: Hub) => Hub): Promise<Session> {
    const session = new Session(await Workshop.start(seed, double), counts)
    const frida = await session.shop.browser().open({department: 'product'})
    session.shop.boardId = frida.boardId
    const facilitator = {role: 'facilitator', votes: true, votesChosen: false, signsFor: null, revoked: false} as const
    session.model.people.push({
      browser: frida,
      id: frida.participantId,
      department: 'product',
      ...facilitator,
      seated: true,
    })
    for (const department of ['sales', 'sales', 'sales', 'marketing'])
      await join(session, `of ${department}`, department)
    const [lead, carl] = session.model.people
    if (lead && carl) await changeSeat(session, lead, carl, {role: 'cofacilitator'})
    return session
  }

  get turn(): number {
    return this.#turn
  }

  /** Takes one step, holds what happened against the model, and looks at everything that must always be so. */
  async take(name: StepName, seed: number): Promise<void> {
    this.#turn += 1
    const step: (drawn: Drawn) => Promise<Happened | readonly Happened[]> = steps[name]
    const happened = await step({model: this.model, shop: this.shop, numbers: seededNumbers(seed), turn: this.#turn})
    for (const {wanted, got} of [happened].flat()) {
      const counted = this.counts[name]
      const is = got === 'done' ? 'done' : 'refused'
      counted[is] = (counted[is] ?? 0) + 1
      if (![wanted].flat().includes(got))
        throw new Error(`${name}: the model says ${[wanted].flat().join(' or ')}, the answer was ${got}`)
    }
    const reached = this.counts.phases
    reached[this.model.phase] = (reached[this.model.phase] ?? 0) + 1
    if (this.model.without.size > 0) reached['after an agreement without somebody'] = this.model.without.size
    if (this.model.late.size > 0) reached['with a ballot that came late'] = this.model.late.size
    await checkInvariants(this, this.#memory, this.#turn)
    if (this.model.phase === 'signed' && this.#turn % 3 === 0) {
      const fault = await exportedOnce(this)
      if (fault !== null) throw new Error(fault)
    }
  }
}

export function noCounts(): Counts {
  return Object.fromEntries([...names, 'phases'].map(name => [name, {}])) as unknown as Counts
}

class Take implements fc.AsyncCommand<object, Session> {
  readonly #name: StepName
  readonly #seed: number

  constructor(name: StepName, seed: number) {
    this.#name = name
    this.#seed = seed
  }

  /** What is not allowed is tried as well: the refusal is looked at. */
  check(): boolean {
    return true
  }

  run(_: object, session: Session): Promise<void> {
    return session.take(this.#name, this.#seed)
  }

  toString(): string {
    return `${this.#name}(${this.#seed})`
  }
}

/** Random people with random hands: `runs` workshops of up to `most` steps. Throws with the shortest way to a fault. */
export async function method(
  seed: number,
  runs: number,
  most: number,
  told: (line: string) => void = () => undefined,
): Promise<Counts> {
  const counts = noCounts()
  const name = fc.oneof(...names.map(each => ({weight: weights[each], arbitrary: fc.constant(each)})))
  const one = fc.tuple(name, fc.nat()).map(([step, seeds]) => new Take(step, seeds))
  let run = 0
  let failed = false
  await fc.assert(
    fc.asyncProperty(fc.commands([one], {maxCommands: most, size: 'max'}), async commands => {
      const session = await Session.open(seed + run, counts)
      try {
        await fc.asyncModelRun(() => ({model: {}, real: session}), commands)
      } catch (fault) {
        // The shortest way to it takes a while: what it is about is said at once.
        if (!failed)
          told(`step ${session.turn} of workshop ${run + 1}: ${fault instanceof Error ? fault.message : String(fault)}`)
        failed = true
        throw fault
      } finally {
        await session.shop.stop()
      }
      run += 1
      if (!failed && run % 10 === 0) told(`${run} of ${runs}`)
    }),
    {seed, numRuns: runs, unbiased: true, interruptAfterTimeLimit: 40 * 60_000},
  )
  return counts
}
