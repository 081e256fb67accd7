import type {LateChange} from '../../shared/record/lateEdits.ts'
import type {Refusal} from '../../shared/std/result.ts'
import type {TextParams} from '../../shared/i18n/text.ts'
import type {GroupName} from './groupName.ts'
import type {MovedByBoth} from './movedByBoth.ts'
import type {SavedCommand} from './savedLately.ts'
import type {Standing} from './standing.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'

/** What a person wrote that did not get through, so that they can copy it. */
export type LateText = {
  readonly what: string
  readonly text: string
  readonly code: string
  /** Of a command on the board: what of which thing it was about. */
  readonly change?: LateChange | null
}

/** Something this reader should know now. The screen has the words for it. */
export type Notice =
  /** Done, and can be undone; `label` is already in the reader's language. */
  | {readonly is: 'done'; readonly label: string; readonly undoId: number | null}
  | {readonly is: 'refused'; readonly code: string; readonly params: TextParams}
  | {readonly is: 'late'; readonly texts: readonly LateText[]}
  /** Somebody changed this after us: put it back all the same? `to`: the lane it would go back to, when it was moved. */
  | {readonly is: 'changedSince'; readonly by: string | null; readonly undoId: number; readonly to: Standing | null}
  /** Somebody moved a card on that we had just moved. */
  | {readonly is: 'movedAway'; readonly by: string | null; readonly to: Standing}
  /** Somebody made one group of two; for a while everybody may take it back. */
  | {
      readonly is: 'merged'
      readonly by: string | null
      readonly from: GroupName
      readonly into: GroupName
      readonly undoId: number
    }
  /** Cards that we moved while away and others moved meanwhile. */
  | {readonly is: 'movedByBoth'; readonly cards: readonly (MovedByBoth & {readonly by: string | null})[]}
  /** So many changes of a tab that was closed before it could send them have arrived. */
  | {readonly is: 'restored'; readonly count: number}
  /** The board stands as an older backup has it; of what is missing now, this is what we did. (SYNC-20) */
  | {
      readonly is: 'putBack'
      readonly until: string
      readonly lost: readonly SavedCommand[]
      readonly texts: readonly LateText[]
    }
  | {readonly is: 'phaseMoved'; readonly to: string}

export type Posted = {readonly id: number; readonly notice: Notice}

export type Notices = {
  readonly all: Store<readonly Posted[]>
  readonly post: (notice: Notice) => void
  readonly refused: (refusal: Refusal) => void
  readonly close: (id: number) => void
  /** It was undone: no more offer to undo it. */
  readonly undone: (undoId: number) => void
  /** Another step is looked at: what was done in the one before is no news there. */
  readonly stepLeft: () => void
}

/** At most this many at once; the oldest goes. What asks for a decision is never pushed out. */
const most = 4
const staying: ReadonlySet<Notice['is']> = new Set(['late', 'movedByBoth', 'putBack'])

export function createNotices(): Notices {
  const all = createStore<readonly Posted[]>([])
  let last = 0
  const post = (notice: Notice) => {
    last += 1
    const kept = all.get().filter(posted => !replaces(notice, posted.notice))
    const crowd = kept.filter(posted => !staying.has(posted.notice.is))
    const oldest = crowd.length >= most ? crowd[0]?.id : undefined
    all.set([...kept.filter(posted => posted.id !== oldest), {id: last, notice}])
  }
  return {
    all,
    post,
    refused: ({code, params}) => post({is: 'refused', code, params}),
    close: id => all.set(all.get().filter(posted => posted.id !== id)),
    undone: undoId => {
      const left = all.get().filter(({notice}) => !wasDone(notice) || notice.undoId !== undoId)
      if (left.length < all.get().length) all.set(left)
    },
    stepLeft: () => {
      const left = all.get().filter(({notice}) => !wasDone(notice) && notice.is !== 'movedAway')
      if (left.length < all.get().length) all.set(left)
    },
  }
}

/** Something was done here, by whomever, and can be undone. */
function wasDone(notice: Notice): notice is Extract<Notice, {is: 'done' | 'merged'}> {
  return notice.is === 'done' || notice.is === 'merged'
}

/** Saying the same twice shows it once; a newer "done" or step takes the place of the older. */
function replaces(fresh: Notice, old: Notice): boolean {
  if (fresh.is !== old.is) return false
  return (
    fresh.is === 'done' ||
    fresh.is === 'phaseMoved' ||
    (fresh.is === 'refused' && old.is === 'refused' && fresh.code === old.code)
  )
}
