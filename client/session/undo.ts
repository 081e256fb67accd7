import type {Decision} from '../../shared/domain/change.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import type {Notices} from './notices.ts'
import {inverted} from './reversals.ts'
import {carriedBy} from './standing.ts'

/** One thing a person did, as it can be taken back. */
type Done = {
  readonly id: number
  readonly back: readonly Reversal[]
  readonly label: string | null
  /** Typing in one text is one step: the field, and when it was last typed in. */
  readonly typing: {readonly field: string; readonly at: number} | null
}

export type Undo = {
  /** Remembers what was just done; answers its id. */
  readonly did: (back: readonly Reversal[], label: string | null) => number
  /** What somebody else did and everybody may take back; it is no step of one's own. Answers its id. */
  readonly offer: (back: readonly Reversal[]) => number
  readonly undo: () => void
  readonly redo: () => void
  /** Takes one of the things back that can still be undone; `anyway` also over somebody else's later change. */
  readonly takeBack: (id: number, anyway: boolean) => void
  readonly canUndo: () => boolean
}

type Around = {
  /** Runs the command `takeBack`; does not remember it here. */
  readonly run: (back: readonly Reversal[], anyway: boolean) => Decision
  /** Who wrote there last, as far as this tab knows. */
  readonly whoChanged: (back: readonly Reversal[]) => string | null
  readonly notices: Notices
  readonly now: () => number
}

const most = 200
const oneThoughtMs = 2000

/**
 * Everybody undoes what they did themselves, never what others did.
 *
 * Where somebody changed the same thing since, nothing moves: the person is asked, and the next undo goes on to
 * the action before.
 */
export function createUndo(around: Around): Undo {
  const {notices} = around
  let done: readonly Done[] = []
  let undone: readonly Done[] = []
  /** What somebody was asked about: conflicts, and what others did that may be taken back. */
  let asked: readonly Done[] = []
  let lastId = 0

  const nextId = () => {
    lastId += 1
    return lastId
  }
  const take = (entry: Done, anyway: boolean, others: 'undone' | 'done') => {
    notices.undone(entry.id)
    const decision = around.run(entry.back, anyway)
    if (decision.ok) {
      const reverse: Done = {...entry, back: inverted(entry.back), typing: null}
      if (others === 'undone') undone = [...undone, reverse]
      else done = [...done, reverse]
      return
    }
    if (decision.code !== 'undo.changedSince') return notices.refused(decision)
    asked = [...asked.slice(1 - most), entry]
    const to = carriedBy(entry.back)[0]?.from ?? null
    notices.post({is: 'changedSince', by: around.whoChanged(entry.back), undoId: entry.id, to})
  }

  return {
    did: (back, label) => {
      undone = []
      const typing = typingOf(back, around.now())
      const before = done.at(-1)
      if (before?.typing && typing?.field === before.typing.field && typing.at - before.typing.at < oneThoughtMs) {
        done = [...done.slice(0, -1), {...before, back: joined(before.back, back), typing}]
        return before.id
      }
      const entry: Done = {id: nextId(), back, label, typing}
      done = [...done.slice(1 - most), entry]
      return entry.id
    },
    offer: back => {
      const entry: Done = {id: nextId(), back, label: null, typing: null}
      asked = [...asked.slice(1 - most), entry]
      return entry.id
    },
    undo: () => {
      const entry = done.at(-1)
      if (!entry) return
      done = done.slice(0, -1)
      take(entry, false, 'undone')
    },
    redo: () => {
      const entry = undone.at(-1)
      if (!entry) return
      undone = undone.slice(0, -1)
      take(entry, false, 'done')
    },
    takeBack: (id, anyway) => {
      const entry = [...asked, ...done].find(one => one.id === id)
      if (!entry) return
      asked = asked.filter(one => one.id !== id)
      done = done.filter(one => one.id !== id)
      take(entry, anyway, 'undone')
    },
    canUndo: () => done.length > 0,
  }
}

function typingOf(back: readonly Reversal[], at: number): Done['typing'] {
  const [only] = back
  if (back.length !== 1 || only?.is !== 'text') return null
  return {field: `${only.kind} ${only.id} ${only.field}`, at}
}

/** Two edits of one text as one: what the later left, and what stood there before the earlier. */
function joined(earlier: readonly Reversal[], later: readonly Reversal[]): readonly Reversal[] {
  const [first] = earlier
  const [last] = later
  if (first?.is !== 'text' || last?.is !== 'text') return later
  return [{...last, to: first.to}]
}
