import type {Board} from '../../shared/domain/board.ts'
import type {ClusterId} from '../../shared/domain/entities/ids.ts'
import {clustersInOrder, groupTitle} from '../../shared/domain/needGroups.ts'

/** A group by its title, or by its number while it has none. */
export type GroupName = {readonly title: string; readonly number: number}

export function groupNameIn(board: Board, id: ClusterId): GroupName {
  const all = clustersInOrder(board)
  const at = all.findIndex(cluster => cluster.id === id)
  return {title: at < 0 ? '' : groupTitle(board, id), number: at + 1}
}
