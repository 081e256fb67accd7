import type {Board} from '../../shared/domain/board.ts'
import type {Decision} from '../../shared/domain/change.ts'
import type {CommandInput, CommandName} from '../../shared/domain/commands/registry.ts'
import type {BoardId, DepartmentId} from '../../shared/domain/entities/ids.ts'
import type {Doing} from '../../shared/contract/messages.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import type {Candidate, RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import type {Logged} from '../../shared/record/events.ts'
import type {Api} from './api.ts'
import type {Clock} from './clock.ts'
import type {DeviceState} from './device/ownDevice.ts'
import type {Checked} from './findingsStore.ts'
import type {LinkState} from './linkState.ts'
import type {LateText, Notices} from './notices.ts'
import type {Outbox} from './outbox.ts'
import type {Here} from './presence.ts'
import type {Store, WritableStore} from './store.ts'
import type {Typing} from './typing.ts'
import type {SavedCommand} from './savedLately.ts'
import type {Undo} from './undo.ts'
import type {Way} from './wayChoice.ts'

type DispatchOptions = {
  /** The sentence for the toast that offers to undo this; without it there is no toast. */
  readonly label?: string
}

export type Dispatch = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  options?: DispatchOptions,
) => Decision

/** For which department, and the content that was on the screen when the question opened. */
export type AboutToSign = {readonly departmentId: DepartmentId; readonly read: Candidate}

/** What a loaded workshop is on this screen: what is written, what is decided, who is here, what is not saved yet. */
export type Session = {
  readonly boardId: BoardId
  readonly board: Store<Board>
  readonly record: Store<RecordState>
  /** What happened on the record since this tab joined, oldest first. */
  readonly heard: Store<readonly Logged[]>
  /** What the method checks say, and what stands before the next phase. */
  readonly checked: Store<Checked>
  readonly link: Store<LinkState>
  /** Over a socket, or over the slow lane where the network blocks those. */
  readonly way: Store<Way>
  /** Lines that are being typed and are not on the board yet. */
  readonly typing: Typing
  /** Changes and private answers that the server has not confirmed, with what is still being typed. */
  readonly unsent: Store<number>
  /** Server time of the last confirmation; null before the first. */
  readonly savedAt: Store<string | null>
  readonly here: Store<Here>
  /** The step looked at, when it is not where the workshop stands. */
  readonly shown: Store<Phase | null>
  readonly show: (step: Phase | null) => void
  /** What this person is about to sign; it outlives the step, as the content may be opened for changes meanwhile. */
  readonly signing: WritableStore<AboutToSign | null>
  readonly dispatch: Dispatch
  /** A command that was kept, once more. */
  readonly doAgain: (again: {readonly name: CommandName; readonly input: unknown}) => Decision
  /** What was done and saved and is not there any more, once more, as one. */
  readonly doAllAgain: (commands: readonly SavedCommand[]) => void
  readonly undo: Undo
  readonly outbox: Outbox
  readonly notices: Notices
  /** What a person wrote that has not reached the server. */
  readonly unsavedTexts: () => readonly LateText[]
  readonly api: Api
  readonly clock: Clock
  readonly say: (doing: Partial<Doing>) => void
  /** Tries to connect at once instead of waiting for the next attempt. */
  readonly retry: () => void
  /** Whether this browser keeps unsent work for its person. */
  readonly device: {
    readonly state: Store<DeviceState>
    readonly keep: (wanted: boolean) => Promise<Result<null>>
  }
  /** This browser forgets the seat and everything that it keeps for it; the session is over. */
  readonly leave: () => Promise<Result<unknown>>
  readonly close: () => void
}
