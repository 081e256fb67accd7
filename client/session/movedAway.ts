import type {Board} from '../../shared/domain/board.ts'
import type {Reversal} from '../../shared/domain/commands/takeBack.ts'
import type {Notices} from './notices.ts'
import {calledNow, carriedBy, standingField, standingOf} from './standing.ts'
import type {Standing} from './standing.ts'

/** Two hands on one card meet within this time; a move after it is somebody's next thought. */
const sameMomentMs = 10_000

/**
 * Tells a person whose card was moved on by somebody else: at the same moment, or while the own move was still on its
 * way. One of the two wins, and whoever does not is told who moved it where. (AWAY-1)
 */
export function createMovedAway(around: {
  readonly board: () => Board
  readonly notices: Notices
  /** Who wrote this field last: the person here, or somebody with or without a name. */
  readonly writer: (kind: Standing['kind'], id: string, field: string) => {own: boolean; name: string | null}
  /** A move that the server has not confirmed. */
  readonly isUnsaved: (id: string) => boolean
  readonly now: () => number
}): {
  readonly did: (back: readonly Reversal[]) => void
  /** The board has changed. */
  readonly look: () => void
  readonly forget: () => void
} {
  let mine = new Map<string, {readonly standing: Standing; readonly at: number}>()
  return {
    did: back => {
      for (const {to} of carriedBy(back)) mine.set(to.id, {standing: to, at: around.now()})
    },
    look: () => {
      const board = around.board()
      for (const [id, {standing, at}] of Array.from(mine)) {
        const present = standingOf(board, standing.kind, id)
        if (present?.lane === calledNow(board, standing).lane) {
          if (around.now() - at > sameMomentMs && !around.isUnsaved(id)) mine.delete(id)
          continue
        }
        mine.delete(id)
        if (!present || (around.now() - at > sameMomentMs && !around.isUnsaved(id))) continue
        const {own, name} = around.writer(standing.kind, id, standingField[standing.kind])
        if (!own) around.notices.post({is: 'movedAway', by: name, to: present})
      }
    },
    forget: () => {
      mine = new Map()
    },
  }
}
