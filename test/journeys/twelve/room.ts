import type {BrowserContext} from 'playwright-core'
import type {Board} from '../../../shared/domain/board.ts'
import type {Decision} from '../../../shared/domain/change.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {moveOn} from '../everybody/agreeing.ts'
import {boardHand} from '../look/boardHand.ts'
import type {BoardHand} from '../look/boardHand.ts'
import {caller} from '../rooms/caller.ts'
import type {Call} from '../rooms/caller.ts'
import type {Person} from '../rooms/people.ts'
import {record} from '../rooms/recorder.ts'
import type {Recorder} from '../rooms/recorder.ts'
import type {Stage} from '../rooms/stage.ts'
import {at, patienceMs, twelve} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'

/** The workshop with its twelve people, each with a page, every byte of which is kept, and with an own way to the API. */
export type Room = {
  readonly people: readonly Person[]
  readonly boardId: string
  readonly origin: string
  /** How others come in. */
  readonly invitation: string
  readonly who: (key: Who) => Person
  /** A browser with this person's seat that no proxy stands before. */
  readonly seatOf: (key: Who) => BrowserContext
  readonly recorderOf: (person: Person) => Recorder
  /** Calls the API with the seat of this person; the path is below the board's. */
  readonly call: (key: Who) => Call
  readonly recordOf: (key: Who) => Promise<RecordState>
  readonly handOf: (key: Who) => Promise<BoardHand>
  /** The board as the facilitator's seat hears it. */
  readonly board: () => Promise<Board>
}

export async function openRoom(stage: Stage, proxy: string): Promise<Room> {
  const behind = twelve[at.S3]
  const people: readonly Person[] = await Promise.all(
    twelve.map(each => stage.arrive({...each, patienceMs, chooses: true, ...(each === behind ? {proxy} : {})})),
  )
  const recorders = new Map(people.map(person => [person, record(person)]))
  // calls of a browser's own would take the proxy for a tunnel, which this one refuses: they go beside it
  const beside = await stage.calls()
  const who = (key: Who) => {
    const person = people[at[key]]
    if (!person) throw new Error(`${key} has not come`)
    return person
  }
  const seatOf = (key: Who) => (key === 'S3' ? beside.context : who(key).context)
  const asOneself = (key: Who) => {
    const {name, department, language} = twelve[at[key]]
    return {name, department, language}
  }
  const {
    boardId = '',
    joinUrl: invitation = '',
    joinToken: token,
  } = await caller(seatOf('F'), stage.origin)('POST', '/boards', {
    ...asOneself('F'),
    title: 'Hjärtsvikt 2027',
    template: 'value',
  })
  for (const key of Object.keys(at) as Who[])
    if (key !== 'F')
      await caller(seatOf(key), stage.origin)('POST', `/boards/${boardId}/join`, {...asOneself(key), token})
  await who('S3').context.addCookies([...(await beside.seats())])
  await Promise.all(people.map(({page}) => page.goto(`${stage.origin}/b/${boardId}`)))
  const call =
    (key: Who): Call =>
    (method, path, body) =>
      caller(seatOf(key), stage.origin)(method, `/boards/${boardId}${path}`, body)
  const handOf = (key: Who) => boardHand(seatOf(key), stage.origin, boardId)
  return {
    people,
    boardId,
    origin: stage.origin,
    invitation,
    who,
    seatOf,
    recorderOf: person => recorders.get(person) ?? record(person),
    call,
    recordOf: async key => {
      const {record: found}: {readonly record?: unknown} = await call(key)('GET', '/record')
      // The edge: the record that the product itself wrote.
      return found as RecordState
    },
    handOf,
    board: async () => {
      const hand = await handOf('F')
      const board = hand.board()
      hand.close()
      return board
    },
  }
}

/** Writes on the board with somebody's own seat, until it is on disk. */
export async function writes(
  room: Room,
  key: Who,
  ...commands: readonly ((board: Board) => Decision)[]
): Promise<void> {
  const hand = await room.handOf(key)
  for (const command of commands) hand.does(command)
  await hand.saved()
  hand.close()
}

/** What stands in the way is let pass with a reason, and everybody goes on to the next step. */
export async function goOn(room: Room): Promise<void> {
  const call = caller(room.seatOf('F'), room.origin)
  await moveOn({context: room.seatOf('F'), call, origin: room.origin, boardId: room.boardId})
}
