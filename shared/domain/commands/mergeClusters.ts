import {ranksBetween} from '../../std/rank.ts'
import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {clusterFields} from '../entities/cluster.ts'
import type {Cluster} from '../entities/cluster.ts'
import type {ClusterId} from '../entities/ids.ts'
import {notesIn} from '../notesByCluster.ts'

const longestTitle = 120

/**
 * Makes one heap of two: every note of `from` goes behind the notes of `into`, keeps its author and department, and
 * the segments that were built on `from` are built on `into`. Both titles and both statements are kept as text.
 */
export function mergeClusters(board: Board, input: {from: ClusterId; into: ClusterId}): Decision {
  const {from, into} = input
  if (from === into) return noChange
  const leaving = board.clusters.get(from)
  const staying = board.clusters.get(into)
  if (!leaving || !staying) return refuse('record.unknown')
  const statement = bothTexts(staying.statement, leaving.statement, '\n')
  if (statement.length > clusterFields.statement.max) return refuse('record.malformed', {field: 'statement'})
  return change(
    ...movedNotes(board, from, into),
    ...rebuiltSegments(board, from, into),
    ...titled(staying, leaving),
    ...(statement === staying.statement
      ? []
      : [{do: 'text', kind: 'clusters', id: into, field: 'statement', to: statement} as const]),
    {do: 'remove', kind: 'clusters', id: from},
  )
}

function movedNotes(board: Board, from: ClusterId, into: ClusterId): readonly Change[] {
  const notes = notesIn(board, from)
  const last = notesIn(board, into).at(-1)?.place.rank ?? null
  const ranks = ranksBetween(last, null, notes.length)
  return notes.map(({id, place}, index) => {
    const value = {clusterId: into, rank: ranks[index] ?? place.rank}
    return {do: 'set', kind: 'notes', id, field: 'place', value}
  })
}

function rebuiltSegments(board: Board, from: ClusterId, into: ClusterId): readonly Change[] {
  return [...board.segments.values()]
    .filter(({clusters}) => clusters.has(from))
    .flatMap(({id}): readonly Change[] => [
      {do: 'put', kind: 'segments', id, field: 'clusters', key: into, value: true},
      {do: 'drop', kind: 'segments', id, field: 'clusters', key: from},
    ])
}

function titled(staying: Cluster, leaving: Cluster): readonly Change[] {
  const title = bothTexts(staying.title, leaving.title, ' / ')
  if (title === staying.title || title.length > longestTitle) return []
  return [{do: 'set', kind: 'clusters', id: staying.id, field: 'title', value: title}]
}

function bothTexts(a: string, b: string, between: string): string {
  const [first, second] = [a.trim(), b.trim()]
  if (second === '' || first === second) return a
  return first === '' ? second : first + between + second
}
