import {performance} from 'node:perf_hooks'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {impacts} from '../../../shared/domain/entities/attribute.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import type {SeededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aWorkshop, startChild} from '../../server/rooms/childServer.ts'
import type {ChildServer, Seat} from '../../server/rooms/childServer.ts'
import {PlainTab} from '../../server/rooms/plainTab.ts'
import {seededIds} from '../randomCommand.ts'

/** Where the server lives, and what happens to its files after it was killed. */
export type Ground = {
  readonly dataDir: string
  readonly environment: Readonly<Record<string, string>>
  readonly afterKill: (numbers: SeededNumbers) => void
}

export type KillOutcome = {
  readonly acknowledgedEdits: number
  readonly acknowledgedDeletions: number
  /** Tabs that were cut off with some of their edits acknowledged and others on their way. */
  readonly cutInTheMiddle: number
  /** Acknowledged, or seen on the board after an earlier round, and not there any more. */
  readonly lost: readonly string[]
  /** Acknowledged deletions that are there again. */
  readonly undone: readonly string[]
  /** From the start of the process to the first acknowledged edit; for benches to judge, not for tests. */
  readonly firstAckMs: readonly number[]
}

const mostOnTheirWay = 15
const departments = ['product', 'sales', 'marketing', 'medical']

/** What a tab wrote in one upload: this thing is there from now on, or gone. */
type Claim = {readonly upload: number; readonly thing: string; readonly isThere: boolean}

/**
 * Four people edit, the server is killed in the middle, ALL tabs are thrown away, and what was acknowledged is looked
 * for by somebody new: a tab that lived on would bring back what the server has lost.
 */
export async function killRounds(rounds: number, seed: number, ground: Ground): Promise<KillOutcome> {
  const numbers = seededNumbers(seed)
  const newId = seededIds(numbers)
  const outcome = {acknowledgedEdits: 0, acknowledgedDeletions: 0, cutInTheMiddle: 0}
  const [lost, undone] = [new Set<string>(), new Set<string>()]
  const firstAckMs: number[] = []
  /** What must be there, or must not, whoever looks: acknowledged, or seen by somebody. */
  let standing = new Map<string, boolean>()
  let server = await startChild(ground.dataDir, 0, ground.environment)
  const seats = await aWorkshop(server.origin, departments)
  const port = Number(new URL(server.origin).port)

  for (let round = 0; round < rounds; round += 1) {
    const writers = seats.map(seat => new Writer(server, seat, numbers, newId))
    await Promise.all(writers.map(({tab}) => tab.synced))
    // Killed with some edits on disk and others on their way, at another moment each time.
    const enough = numbers.between(20, 120)
    while (writers.some(({tab}) => tab.saved < enough)) {
      for (const writer of writers) writer.write()
      await nextTurn()
    }
    await server.end('SIGKILL')
    await Promise.all(writers.map(({tab}) => tab.gone))
    const open = new Set<string>()
    for (const {tab, claims} of writers) {
      for (const {upload, thing, isThere} of claims) {
        if (upload > tab.saved) {
          open.add(thing)
          continue
        }
        standing.set(thing, isThere)
        if (isThere) outcome.acknowledgedEdits += 1
        else outcome.acknowledgedDeletions += 1
      }
      if (tab.saved < tab.sent) outcome.cutInTheMiddle += 1
      tab.doc.destroy()
    }

    ground.afterKill(numbers)
    const startedAt = performance.now()
    server = await startChild(ground.dataDir, port, ground.environment)
    const first = await firstEdit(server, seats, numbers, newId)
    firstAckMs.push(Math.round(performance.now() - startedAt))
    for (const {thing, isThere} of first) standing.set(thing, isThere)
    const board = await thingsOn(server, seats)
    const there = board ?? new Set<string>()
    for (const [thing, isThere] of standing) {
      // What was on its way when the power went may have happened or not.
      if (open.has(thing) || there.has(thing) === isThere) continue
      if (isThere) lost.add(thing)
      else undone.add(thing)
    }
    if (!board) break
    standing = new Map([...standing.keys(), ...there].map(thing => [thing, there.has(thing)]))
  }
  await server.end('SIGTERM')
  return {...outcome, lost: [...lost], undone: [...undone], firstAckMs}
}

/** One person who makes, marks, unmarks and removes. Each touches only what they made themselves in this round. */
class Writer {
  readonly tab: PlainTab
  readonly claims: Claim[] = []
  readonly #numbers: SeededNumbers
  readonly #newId: () => string
  readonly #own: string[] = []
  readonly #marked: (readonly [string, string])[] = []

  constructor(server: ChildServer, {boardId, epoch, cookie}: Seat, numbers: SeededNumbers, newId: () => string) {
    this.tab = new PlainTab(server.origin, boardId, epoch, cookie)
    this.#numbers = numbers
    this.#newId = newId
  }

  write(): void {
    const {tab} = this
    if (tab.closed) throw new Error(`closed with ${tab.closed.code}`)
    if (tab.sent - tab.saved > mostOnTheirWay) return
    const draw = this.#numbers.next()
    if (draw < 0.15) this.#unmark()
    else if (draw < 0.2) this.#remove()
    else this.make()
  }

  make(): void {
    const id = this.#newId()
    const impact = this.#numbers.oneOf(impacts)
    const fields = {name: id, key: id, engagementImpact: new Set([impact])}
    this.#put({do: 'create', kind: 'attributes', id, fields}, [id, `${id}/${impact}`], true)
    this.#own.push(id)
    this.#marked.push([id, impact])
  }

  /** A deletion and nothing else: it moves no state vector. */
  #unmark(): void {
    const [[id, impact] = ['', '']] = this.#marked.splice(this.#numbers.between(0, this.#marked.length - 1), 1)
    if (id === '' || !this.#own.includes(id)) return
    const drop: Change = {do: 'drop', kind: 'attributes', id, field: 'engagementImpact', key: impact}
    this.#put(drop, [`${id}/${impact}`], false)
  }

  #remove(): void {
    const [id] = this.#own.splice(this.#numbers.between(0, this.#own.length - 1), 1)
    if (id === undefined) return
    const own = impacts.map(impact => `${id}/${impact}`).filter(thing => this.claims.some(c => c.thing === thing))
    this.#put({do: 'remove', kind: 'attributes', id}, [id, ...own], false)
  }

  #put(change: Change, things: readonly string[], isThere: boolean): void {
    writeChanges(this.tab.doc, [change])
    for (const thing of things) this.claims.push({upload: this.tab.sent, thing, isThere})
  }
}

/** Somebody comes in as soon as the server is there, writes, and waits until it is acknowledged. */
async function firstEdit(
  server: ChildServer,
  seats: readonly Seat[],
  numbers: SeededNumbers,
  newId: () => string,
): Promise<readonly Claim[]> {
  const [seat] = seats
  if (!seat) throw new Error('nobody is there')
  const writer = new Writer(server, seat, numbers, newId)
  const {tab, claims} = writer
  // Refused: there is no board any more, which the look at it will tell.
  if ((await Promise.race([tab.synced.then(() => null), tab.gone])) !== null) return []
  writer.make()
  while (tab.saved < tab.sent) await tab.news()
  tab.close()
  return claims
}

/** What somebody new sees: attributes by id, and their marks. Null: there is no board. */
async function thingsOn(server: ChildServer, seats: readonly Seat[]): Promise<ReadonlySet<string> | null> {
  const [seat] = seats
  if (!seat) throw new Error('nobody is there')
  const fresh = new PlainTab(server.origin, seat.boardId, seat.epoch, seat.cookie)
  // Refused: not even the board is there any more.
  const refused = await Promise.race([fresh.synced.then(() => null), fresh.gone])
  if (refused !== null) return null
  const {attributes} = new BoardReader(fresh.doc).read()
  fresh.close()
  return new Set(
    [...attributes].flatMap(([id, {engagementImpact}]) => [id, ...[...engagementImpact].map(i => `${id}/${i}`)]),
  )
}
