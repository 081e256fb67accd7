import type {RecordState} from '../../../shared/record/state.ts'
import type {Ear} from './ear.ts'
import {idOf} from './people.ts'
import type {Person} from './people.ts'

/** The private part of a session: the silent notes, or a round by its number. */
export type Stage = 'notes' | number

/** How two sessions of one seed differ in one private stage, of which nobody else may notice anything. */
export type Difference = {
  /** `values`: what one author writes and judges. `hands`: which of two colleagues of a department did it. */
  readonly is: 'values' | 'hands'
  readonly stage: Stage
  readonly people: readonly [Person, Person]
}

/** The one or the other of two such sessions: what is different in it, and up to where others may notice nothing. */
export class Twist {
  readonly difference: Difference | null
  readonly #isOther: boolean
  /** How much each ear has heard when the stage was about to be shown. */
  readonly heardBefore = new Map<Ear, number>()
  #stage: Stage | null = null
  #isOver = false

  constructor(difference: Difference | null, isOther: boolean) {
    this.difference = difference
    this.#isOther = isOther
  }

  begins(stage: Stage | null): void {
    this.#stage = stage
  }

  get #isNow(): boolean {
    return this.#isOther && this.difference?.stage === this.#stage
  }

  hand(person: Person): Person {
    if (!this.#isNow || this.difference?.is !== 'hands') return person
    const [one, other] = this.difference.people
    if (person === one) return other
    return person === other ? one : person
  }

  /** Does this person think otherwise in this session? */
  thinksOtherwise(person: Person): boolean {
    return this.#isNow && this.difference?.is === 'values' && this.difference.people[0] === person
  }

  /** Those of whom nobody is to learn what they did; who they are themselves, they may. */
  isInvolved(name: string): boolean {
    const {
      is,
      people: [one, other],
    } = this.difference ?? {is: null, people: [null, null]}
    return name === one?.name || (is === 'hands' && name === other?.name)
  }

  isSpared(person: Person): boolean {
    return this.difference?.people.some(each => idOf(each) === idOf(person)) ?? false
  }

  /** Called after everything that happens: what is heard counts up to the reveal of the stage. */
  passes(record: RecordState, ears: readonly Ear[]): void {
    if (this.difference === null || this.#isOver) return
    const {stage} = this.difference
    const isShown =
      stage === 'notes'
        ? record.noteWriting.revealedAt !== null
        : record.rounds.some(({number, state}) => number === stage && state === 'revealed')
    if (isShown) this.#isOver = true
    else for (const ear of ears) this.heardBefore.set(ear, ear.heard.length)
  }
}
