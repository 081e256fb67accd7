import {onScreen} from '../../../shared/record/onScreen.ts'
import type {Round} from '../../../shared/record/round.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import type {SeededNumbers} from '../../../shared/std/seededNumbers.ts'
import {asId} from '../../../shared/std/ids.ts'
import {ok} from '../../../shared/std/result.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {Counts} from './counts.ts'
import {Ear} from './ear.ts'
import type {openOnOwnDevice} from './ownDevice.ts'
import {comeIn, idOf} from './people.ts'
import type {Person} from './people.ts'
import type {Product} from './product.ts'
import {checkNotes, checkRevealed} from './revealed.ts'
import type {KeptBallot} from './revealed.ts'
import {canaryIn} from './secrets.ts'
import type {Secrets} from './secrets.ts'
import type {Twist} from './twist.ts'

type Device = Awaited<ReturnType<typeof openOnOwnDevice>>

/** One session while it goes on: who is there, what is secret, and what has come to whom. */
export class Workshop {
  readonly product: Product
  readonly numbers: SeededNumbers
  readonly secrets: Secrets
  readonly counts: Counts
  readonly people: readonly Person[]
  readonly twist: Twist
  readonly log = new Ear('the log', {participantId: null, mayRead: 'nothing'})
  /** What hangs on the wall, from the seat of whoever leads. (REV-6) */
  readonly screen = new Ear('the screen in the room', {participantId: null, mayRead: 'all'})
  readonly ears: Ear[]
  readonly story: string[] = []
  /** Silent notes that the server has confirmed, by author and id: the canary in each. */
  readonly keptNotes = new Map<string, string>()
  readonly keptBallots = new Map<string, KeptBallot>()
  /** What must have come to everybody at the board by now, as it was shown. */
  readonly shown = new Set<string>()
  device: Device | null = null
  #notesShownAt: string | null = null
  readonly #roundsShown = new Set<string>()

  constructor(parts: {
    product: Product
    numbers: SeededNumbers
    secrets: Secrets
    counts: Counts
    people: readonly Person[]
    twist: Twist
    ears: readonly Ear[]
  }) {
    this.product = parts.product
    this.numbers = parts.numbers
    this.secrets = parts.secrets
    this.counts = parts.counts
    this.people = parts.people
    this.twist = parts.twist
    this.ears = [...parts.people.map(({ear}) => ear), ...parts.ears, this.log, this.screen]
  }

  get leader(): Person {
    const [first] = this.people
    if (!first) throw new Error('nobody leads')
    return first
  }

  get boardId(): string {
    return this.leader.devices[0]?.boardId ?? ''
  }

  async record(): Promise<RecordState> {
    const record = await this.product.hub.record(this.boardId as never)
    if (!record) throw new Error('no such board')
    return record
  }

  /** One thing happens. Then we learn what has been shown by it, and look at everything that has come to anybody. */
  async happens(what: string, act: () => Promise<unknown>): Promise<void> {
    this.story.push(what)
    this.counts.acts += 1
    await act()
    await this.product.breathe()
    // Behind everything that was uploaded: what is told of it is told.
    await this.product.hub.decide(asId<'board'>(this.boardId), () => ok(null))
    await this.#lanesListen()
    await this.#shows()
    await this.learn()
    this.look()
  }

  async #shows(): Promise<void> {
    const record = await this.product.hub.viewOf(asId<'board'>(this.boardId), asId<'participant'>(idOf(this.leader)))
    if (!record) return
    this.screen.takeWords('the screen', JSON.stringify(onScreen(record, [{id: id('growth'), kind: 'profitability'}])))
    this.counts.screens += 1
  }

  /** Everybody has heard what was told up to now, over the slow lane, too. */
  async everybodyListens(): Promise<void> {
    await this.#lanesListen()
    await this.device?.rest()
  }

  /** Everybody whose line has gone comes back; over the slow lane one learns later that it has. */
  async everybodyComesBack(): Promise<void> {
    await this.#lanesListen()
    for (const person of this.people) await comeIn(this.product, person, this.numbers)
    await this.device?.rest()
  }

  /** How long it takes over a lane is the machine's doing, and so it is when a lane is lost: by that nobody is told apart. */
  async #lanesListen(): Promise<void> {
    for (const {name, tab, overLane} of this.people) {
      if (overLane) await tab?.caughtUp()
      if (tab?.isBroken) throw new Error(`the line of ${name} broke without a word`)
    }
  }

  look(): void {
    for (const line of this.product.newLines()) this.log.takeWords('a line', line)
    for (const ear of this.ears) {
      const [fault] = ear.look(this.secrets)
      if (fault !== undefined) throw new Error(`${fault}, after: ${this.story.slice(-4).join('; ')}`)
    }
  }

  /** What is secret no more, as the server's own record says. */
  async learn(): Promise<void> {
    const record = await this.record()
    const {revealedAt} = record.noteWriting
    if (revealedAt !== null && revealedAt !== this.#notesShownAt) {
      this.#notesShownAt = revealedAt
      this.counts.noteReveals += 1
      const board = await this.product.hub.decide(asId<'board'>(this.boardId), async room => ok(await room.board()))
      if (board.ok) checkNotes(board.value, [...this.keptNotes.values()])
      for (const canary of this.keptNotes.values()) this.#show(canary)
      this.keptNotes.clear()
      for (const person of this.people) person.noteIds = []
    }
    for (const round of record.rounds) {
      if (round.state !== 'revealed' || this.#roundsShown.has(round.id)) continue
      this.#roundsShown.add(round.id)
      this.counts.roundReveals += 1
      this.#roundIsShown(round)
    }
    this.twist.passes(record, this.ears)
  }

  #roundIsShown(round: Round): void {
    const kept = [...this.keptBallots.values()].filter(({roundId}) => roundId === round.id)
    const shown = checkRevealed(round, kept)
    this.counts.receipts += shown.length
    const comments = shown.flatMap(({ballot}) => ballot.scores.flatMap(({comment}) => canaryIn(comment) ?? []))
    for (const canary of comments) this.#show(canary)
  }

  #show(canary: string): void {
    this.secrets.shown(canary)
    this.shown.add(canary)
    this.counts.secretsShown += 1
  }

  /** Who does it: in the other of two sessions two colleagues have changed places. */
  hand(person: Person): Person {
    return this.twist.hand(person)
  }

  idOf(person: Person): string {
    return idOf(person)
  }
}
