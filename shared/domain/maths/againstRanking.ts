/**
 * Segments in a higher lane than a better ranked one, each with the best of those that it stands above: the group may
 * decide so, and says why. `place` 1 is best; whoever has none is not ranked and stands against nothing. (TIER-6)
 */
export function againstRanking<Id extends string>(
  places: ReadonlyMap<Id, number>,
  lanes: readonly (readonly Id[])[],
): readonly {readonly above: Id; readonly below: Id}[] {
  return lanes.flatMap((lane, at) =>
    lane.flatMap(above => {
      const own = places.get(above) ?? -Infinity
      const [below] = lanes
        .slice(at + 1)
        .flat()
        .filter(id => (places.get(id) ?? Infinity) < own)
        .toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
      return below === undefined ? [] : [{above, below}]
    }),
  )
}
