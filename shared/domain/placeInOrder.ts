import {byRank, rankBetween, ranksBetween} from '../std/rank.ts'

export type Ranked<Id extends string> = {readonly id: Id; readonly rank: string}

/** Where to put a thing: at the front, behind another one, or last. What stands there may have gone meanwhile. */
export type Spot<Id extends string = string> = {readonly after: Id} | 'first' | 'last'

/**
 * The rank that puts a thing into its spot, and the new ranks of those that have to make room.
 *
 * Usually nobody has to. Two people who put things into one spot at the same moment give them the same rank;
 * then there is no room between the two, and the second and what is tied with it move on.
 */
export function placeInOrder<Id extends string>(
  others: readonly Ranked<Id>[],
  spot: Spot<string>,
): {readonly rank: string; readonly shifted: readonly Ranked<Id>[]} {
  const inOrder = others.toSorted(byRank)
  const index = indexOf(inOrder, spot)
  const before = inOrder[index - 1]?.rank ?? null
  const after = inOrder[index]?.rank ?? null
  if (before === null || after === null || before < after) return {rank: rankBetween(before, after), shifted: []}
  const tied = inOrder.slice(index).filter(({rank}) => rank === before)
  const end = inOrder[index + tied.length]?.rank ?? null
  const [rank = rankBetween(before, end), ...rest] = ranksBetween(before, end, tied.length + 1)
  return {rank, shifted: tied.map(({id}, position) => ({id, rank: rest[position] ?? rank}))}
}

/** Is it where it is to go? Then nothing is written and nothing is to be undone. */
export function standsThere<Id extends string>(inOrder: readonly Id[], id: Id, spot: Spot<string>): boolean {
  const index = inOrder.indexOf(id)
  if (spot === 'first') return index === 0
  if (spot === 'last') return index === inOrder.length - 1
  return spot.after === id || (index > 0 && inOrder[index - 1] === spot.after)
}

function indexOf<Id extends string>(inOrder: readonly Ranked<Id>[], spot: Spot<string>): number {
  if (spot === 'first') return 0
  if (spot === 'last') return inOrder.length
  const index = inOrder.findIndex(({id}) => id === spot.after)
  return index < 0 ? inOrder.length : index + 1
}
