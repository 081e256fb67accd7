import {errorCodes, isErrorCode} from '../../shared/contract/errors.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {Decision} from '../../shared/domain/change.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Id} from '../../shared/std/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok} from '../../shared/std/result.ts'
import type {Seat} from '../actions/act.ts'
import type {Services} from '../actions/services.ts'
import type {Deps} from '../deps.ts'
import type {ColleagueKey} from './colleagues.ts'
import type {Words} from './words.ts'

/** Tells the example through the product's own actions: what the story says, a workshop could have done. */
export type Storyteller = {
  readonly deps: Deps
  readonly services: Services
  readonly boardId: BoardId
  readonly facilitator: Seat
  readonly seatOf: (key: ColleagueKey) => Seat
  readonly in: (words: Words) => string
  /** Runs a command on the board as it stands and writes what it decides. */
  readonly edit: (by: Seat, command: (board: Board) => Decision) => Promise<void>
  readonly read: () => Promise<{readonly board: Board; readonly record: RecordState}>
  readonly newId: <Kind extends string>() => Id<Kind>
}

export class StoryBroken extends Error {
  override readonly name = 'StoryBroken'
  /** True when the same story may be told a little later: the machine had too much to do, the story is sound. */
  readonly isForLater: boolean

  constructor(message: string, isForLater = false) {
    super(message)
    this.isForLater = isForLater
  }
}

/** Of a file that is our own, these speak of the machine. */
const hurried: readonly string[] = ['import.tooSlow', 'import.tooMuchMemory']

/** A story in which something is refused is a fault of the story or the machine, not of the visitor. */
export function told<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  const {code, params} = result
  const isForLater = hurried.includes(code) || (isErrorCode(code) && errorCodes[code].retry === 'later')
  throw new StoryBroken(`${code} ${JSON.stringify(params)}`, isForLater)
}

export function storyteller(
  deps: Deps,
  services: Services,
  story: {
    readonly boardId: BoardId
    readonly facilitatorId: ParticipantId
    readonly ids: ReadonlyMap<ColleagueKey, ParticipantId>
    readonly language: RecordState['language']
  },
): Storyteller {
  const {boardId, ids, language} = story
  return {
    deps,
    services,
    boardId,
    facilitator: {boardId, participantId: story.facilitatorId},
    seatOf: key => {
      const participantId = ids.get(key)
      if (participantId === undefined) throw new StoryBroken(`${key} is not there`)
      return {boardId, participantId}
    },
    in: words => words[language],
    edit: async (by, command) => {
      const done = await deps.hub.decide(boardId, async room => {
        const decision = command(await room.board())
        if (!decision.ok) return decision
        if (decision.changes.length > 0) await room.commit({by: by.participantId, changes: decision.changes})
        return ok(null)
      })
      told(done)
    },
    read: async () =>
      told(await deps.hub.decide(boardId, async room => ok({board: await room.board(), record: room.record}))),
    newId: () => asId(deps.newId()),
  }
}
