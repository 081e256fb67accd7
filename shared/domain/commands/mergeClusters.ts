import {ranksBetween} from '../../std/rank.ts'
import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {clusterFields} from '../entities/cluster.ts'
import type {ClusterId} from '../entities/ids.ts'
import {groupOf} from '../needGroups.ts'
import {notesIn} from '../notesByCluster.ts'

/**
 * Makes one heap of two: every note of `from` goes behind the notes of `into`, keeps its author and department, and
 * the segments that were built on `from` are built on `into`. Both statements are kept as one text: what is written on
 * `from` from now on is new. The title of `from` stays where it is written and goes on as another name, so that none of
 * the two takes the other's place. (NEED-4)
 */
export function mergeClusters(board: Board, input: {from: ClusterId; into: ClusterId}): Decision {
  const {from, into} = input
  if (from === into) return noChange
  const leaving = board.clusters.get(from)
  const staying = board.clusters.get(into)
  if (!leaving || !staying) return refuse('record.unknown')
  if (groupOf(board, into) !== into || groupOf(board, from) !== from) return refuse('record.unknown')
  const statement = bothTexts(staying.statement, leaving.statement, '\n')
  if (statement.length > clusterFields.statement.max) return refuse('record.malformed', {field: 'statement'})
  return change(
    ...movedNotes(board, from, into),
    ...(statement === staying.statement
      ? []
      : [{do: 'text', kind: 'clusters', id: into, field: 'statement', to: statement} as const]),
    ...(leaving.statement === ''
      ? []
      : [{do: 'text', kind: 'clusters', id: from, field: 'statement', to: ''} as const]),
    {do: 'set', kind: 'clusters', id: from, field: 'mergedInto', value: into},
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

function bothTexts(a: string, b: string, between: string): string {
  const [first, second] = [a.trim(), b.trim()]
  if (second === '' || first === second) return a
  return first === '' ? second : first + between + second
}
