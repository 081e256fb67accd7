import {byRank} from '../std/rank.ts'
import type {Board} from './board.ts'
import type {Cluster} from './entities/cluster.ts'
import type {ClusterId} from './entities/ids.ts'

/**
 * The group that a cluster is part of by now: itself, or the one it went into; null where there is no such cluster. What
 * went into something that is not there stands for itself again: nobody hides a group by naming a place for it. (T8)
 *
 * Two who merge two clusters into each other at the same moment make a ring: its first id stands for all of it.
 */
export function groupOf(board: Board, id: ClusterId): ClusterId | null {
  const passed: ClusterId[] = []
  for (let at: ClusterId = id; ;) {
    const cluster = board.clusters.get(at)
    if (!cluster) return passed.at(-1) ?? null
    if (cluster.mergedInto === null) return at
    if (passed.includes(at))
      return passed.slice(passed.indexOf(at)).reduce((first, each) => (each < first ? each : first))
    passed.push(at)
    at = cluster.mergedInto
  }
}

export function clustersInOrder(board: Board): readonly Cluster[] {
  return [...board.clusters.values()].filter(({id}) => groupOf(board, id) === id).toSorted(byRank)
}

/**
 * What a group is called as well: the titles of those that went into it, as they read now. Whoever still writes one
 * when it is merged, or hears of it later, loses nothing. (NEED-4)
 */
export function aliasesOf(board: Board, id: ClusterId): readonly string[] {
  const own = board.clusters.get(id)?.title.trim()
  const titles = mergedInto(board, id).map(({title}) => title.trim())
  return [...new Set(titles)].filter(title => title !== '' && title !== own)
}

function mergedInto(board: Board, id: ClusterId): readonly Cluster[] {
  return [...board.clusters.values()].filter(one => one.id !== id && groupOf(board, one.id) === id).toSorted(byRank)
}

/**
 * What is written about it elsewhere: on those that went into it, since their statement went over with them, by whoever
 * was still writing there or came with it later. What its own statement says is not said twice. (NEED-4)
 */
export function alsoWritten(board: Board, id: ClusterId): readonly string[] {
  const own = board.clusters.get(id)?.statement ?? ''
  const statements = mergedInto(board, id).map(({statement}) => statement.trim())
  return [...new Set(statements)].filter(statement => statement !== '' && !own.includes(statement))
}

/** The cluster, and those that went into it: all of what stands as one group. */
export function partsOf(board: Board, id: ClusterId): ReadonlySet<ClusterId> {
  return new Set([...board.clusters.keys()].filter(each => each === id || groupOf(board, each) === id))
}

/** Its own title, or while it has none the first of those that went into it; may be empty. */
export function groupTitle(board: Board, id: ClusterId): string {
  return board.clusters.get(id)?.title.trim() || (aliasesOf(board, id)[0] ?? '')
}

/** The groups that a segment is built on, each once, whatever they were called when it was said. */
export function groupsOf(board: Board, clusters: ReadonlySet<ClusterId>): ReadonlySet<ClusterId> {
  return new Set([...clusters].flatMap(id => groupOf(board, id) ?? []))
}
