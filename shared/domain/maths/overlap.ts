type OverlapPair = {
  readonly a: string
  readonly b: string
  readonly both: number
  /** |A and B| / |A or B|. */
  readonly jaccard: number | null
  /** |A and B| / min(|A|, |B|). */
  readonly overlapCoefficient: number | null
  readonly shareOfA: number | null
  readonly shareOfB: number | null
}

export type Overlaps = {
  readonly sizes: ReadonlyMap<string, number>
  /** In the order of the segments given. */
  readonly pairs: readonly OverlapPair[]
  readonly unassigned: readonly string[]
  readonly inOne: number
  readonly inSeveral: readonly string[]
  /** Share of the universe in at least one segment; null for an empty universe. */
  readonly coverage: number | null
}

/**
 * Who is in which segment, before precedence decides: a customer can satisfy several rules.
 *
 * Jaccard 1901; Szymkiewicz-Simpson overlap coefficient. Null where a denominator is 0. Ids outside the universe
 * are ignored.
 */
export function overlap(universe: readonly string[], segments: ReadonlyMap<string, readonly string[]>): Overlaps {
  const all = new Set(universe)
  const members = new Map([...segments].map(([id, ids]) => [id, new Set(ids.filter(each => all.has(each)))]))
  const names = [...members.keys()]
  const timesIn = new Map([...all].map(id => [id, names.filter(name => members.get(name)?.has(id) === true).length]))
  const where = (applies: (times: number) => boolean): readonly string[] =>
    [...timesIn].filter(([, times]) => applies(times)).map(([id]) => id)
  const unassigned = where(times => times === 0)
  return {
    sizes: new Map([...members].map(([id, own]) => [id, own.size])),
    pairs: names.flatMap((a, index) =>
      names.slice(index + 1).map(b => pairOf(a, b, members.get(a) ?? new Set(), members.get(b) ?? new Set())),
    ),
    unassigned,
    inOne: where(times => times === 1).length,
    inSeveral: where(times => times > 1),
    coverage: ratio(all.size - unassigned.length, all.size),
  }
}

function pairOf(a: string, b: string, ofA: ReadonlySet<string>, ofB: ReadonlySet<string>): OverlapPair {
  const both = [...ofA].filter(id => ofB.has(id)).length
  return {
    a,
    b,
    both,
    jaccard: ratio(both, ofA.size + ofB.size - both),
    overlapCoefficient: ratio(both, Math.min(ofA.size, ofB.size)),
    shareOfA: ratio(both, ofA.size),
    shareOfB: ratio(both, ofB.size),
  }
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
