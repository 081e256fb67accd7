import {shallow} from '../../session/shallow.ts'

/** What somebody has just changed of a thing that the server keeps, until the record shows it. */
export type OwnChange<Thing> = {
  readonly fields: Partial<Thing>
  /** The thing as the record had it then. */
  readonly before: Thing
  readonly isKept: boolean
}

/** The thing as its writer sees it: with what the record does not show yet. */
export function withOwn<Thing extends object>(thing: Thing, changes: readonly OwnChange<Thing>[]): Thing {
  return changes.reduce((shown, {fields}) => ({...shown, ...fields}), thing)
}

/**
 * The changes that the record does not show yet. The answer to a request does not say so: it can come before the record.
 * They end in the order in which they were made, so that there and back again does not flicker; one that was kept and in
 * whose place the record shows something else by now is over, too.
 */
export function stillAhead<Thing extends object>(
  changes: readonly OwnChange<Thing>[],
  thing: Thing,
): readonly OwnChange<Thing>[] {
  const first = changes.findIndex(({fields, before, isKept}) => {
    const names = namesOf(fields)
    const isShown = names.every(name => shallow(thing[name], fields[name]))
    const hasMoved = names.some(name => !shallow(thing[name], before[name]))
    return !isShown && !(isKept && hasMoved)
  })
  if (first === 0 || changes.length === 0) return changes
  return first < 0 ? [] : changes.slice(first)
}

function namesOf<Thing extends object>(fields: Partial<Thing>): readonly (keyof Thing)[] {
  // The keys of a part are keys of the whole.
  return Object.keys(fields) as (keyof Thing)[]
}
