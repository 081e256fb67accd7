import type {CommandName} from '../../shared/domain/commands/registry.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'

/** A command that the server has not confirmed. */
export type UnsavedCommand = {
  readonly id: number
  readonly name: CommandName
  readonly input: unknown
  /** What it wrote and what stood there before. */
  readonly replaced: readonly Reversal[]
  /** The upload of this connection that carries it; null while it has not left. */
  readonly upload: number | null
  /** The upload of the connection before, which was not confirmed either. */
  readonly flown: number | null
  /** How often an upload that held nothing else was refused. */
  readonly refusals: number
}

/**
 * What we did and the server has not confirmed, in order.
 *
 * Counted by commands, not by bytes: they can be told to a person, and replayed on a fresh document.
 */
export type CommandLog = {
  readonly count: Store<number>
  readonly all: () => readonly UnsavedCommand[]
  /** Answers its id; typing on in a text whose typing has not left yet belongs to that, and has none of its own. */
  readonly add: (command: Pick<UnsavedCommand, 'name' | 'input' | 'replaced'> & {readonly refusals?: number}) => number
  /** Empties the log: what was in it is about to be replayed. */
  readonly takeAll: () => readonly UnsavedCommand[]
  readonly drop: (id: number) => void
  /** An upload leaves: it carries all that has not left yet. */
  readonly uploaded: (upload: number) => void
  /** The first `upload` uploads of this connection are on disk. Answers what was in them. */
  readonly saved: (upload: number) => readonly UnsavedCommand[]
  /** The connection is gone: whatever is not confirmed will leave again. */
  readonly lost: () => void
  /** Upload n was refused. Answers the one command that is to blame, if it was alone in it twice. */
  readonly refused: (upload: number) => UnsavedCommand | null
  /**
   * The first unconfirmed upload of the connection that just ended was too big. Answers the one command in it, taken
   * out; several are kept, since on a fresh document each of them travels alone.
   */
  readonly tooBig: () => UnsavedCommand | null
}

const nobody = 0

export function createCommandLog(): CommandLog {
  let commands: readonly UnsavedCommand[] = []
  let lastId = 0
  const count = createStore(0)
  const keep = (next: readonly UnsavedCommand[]) => {
    commands = next
    count.set(next.length)
  }
  return {
    count,
    all: () => commands,
    add: command => {
      const before = commands.at(-1)
      const typed = before && typedOn(before, command)
      if (typed) {
        keep([...commands.slice(0, -1), typed])
        return nobody
      }
      lastId += 1
      keep([...commands, {...command, id: lastId, upload: null, flown: null, refusals: command.refusals ?? 0}])
      return lastId
    },
    takeAll: () => {
      const taken = commands
      keep([])
      return taken
    },
    drop: id => keep(commands.filter(command => command.id !== id)),
    uploaded: upload => keep(commands.map(command => (command.upload === null ? {...command, upload} : command))),
    saved: upload => {
      const isSaved = (command: UnsavedCommand) => command.upload !== null && command.upload <= upload
      const saved = commands.filter(isSaved)
      keep(commands.filter(command => !isSaved(command)))
      return saved
    },
    lost: () => keep(commands.map(command => ({...command, upload: null, flown: command.upload ?? command.flown}))),
    refused: upload => {
      const blamed = commands.filter(command => command.upload === upload)
      const alone = blamed.length === 1 ? blamed[0] : undefined
      if (!alone) return null
      // Once may be chance (somebody removed what it edits at the same moment): the replay decides anew.
      if (alone.refusals === 0) {
        keep(commands.map(command => (command.id === alone.id ? {...command, refusals: 1} : command)))
        return null
      }
      keep(commands.filter(command => command.id !== alone.id))
      return alone
    },
    tooBig: () => {
      const first = Math.min(...commands.flatMap(({flown}) => (flown === null ? [] : [flown])))
      const guilty = commands.filter(({flown}) => flown === first)
      const alone = guilty.length === 1 ? guilty[0] : undefined
      if (!alone) return null
      keep(commands.filter(({id}) => id !== alone.id))
      return alone
    },
  }
}

/** Letter after letter in one text, none of which has left: one change, as a person counts. */
function typedOn(
  before: UnsavedCommand,
  next: Pick<UnsavedCommand, 'name' | 'input' | 'replaced'>,
): UnsavedCommand | null {
  if (before.name !== 'editText' || next.name !== 'editText') return null
  if (before.upload !== null || before.flown !== null || before.refusals > 0) return null
  const [first, ...more] = before.replaced
  const [last, ...others] = next.replaced
  if (first?.is !== 'text' || last?.is !== 'text' || more.length + others.length > 0) return null
  if (first.kind !== last.kind || first.id !== last.id || first.field !== last.field) return null
  return {...before, input: next.input, replaced: [{...last, to: first.to}]}
}
