import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {metaFields} from '../entities/meta.ts'

/**
 * Gives the adoption ladder its steps, in order. A step that was renamed is renamed in the plan as well: activities
 * name their steps by the ladder's own words.
 */
export function changeLadder(
  board: Board,
  input: {ladder: readonly string[]; renamed?: {readonly from: string; readonly to: string}},
): Decision {
  const ladder = input.ladder.map(step => step.trim())
  const doubled = new Set(ladder).size < ladder.length
  if (ladder.length === 0 || doubled || ladder.includes('') || !metaFields.ladder.accepts(ladder))
    return refuse('record.malformed', {field: 'ladder'})
  if (sameWords(board.meta.ladder, ladder)) return noChange
  const {renamed} = input
  const cells = renamed === undefined ? [] : [...board.cells.values()]
  const renames = cells.flatMap(({id, from, to}): readonly Change[] => [
    ...(from === renamed?.from ? [named(id, 'from', renamed.to)] : []),
    ...(to === renamed?.from ? [named(id, 'to', renamed.to)] : []),
  ])
  return change({do: 'set', kind: 'meta', id: 'meta', field: 'ladder', value: ladder}, ...renames)
}

function named(id: string, field: 'from' | 'to', word: string): Change {
  return {do: 'set', kind: 'cells', id, field, value: word.trim()}
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index])
}
