import type {SegmentId, TierId} from '../../../shared/domain/entities/ids.ts'
import type {Tier} from '../../../shared/domain/entities/tier.ts'
import {bandOf} from '../../../shared/domain/maths/geMatrix.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'

export type Proposal = {
  readonly placements: readonly {readonly id: SegmentId; readonly tierId: TierId; readonly score: number}[]
  /** Fails a must-have, or is not ranked: the group decides by hand. */
  readonly left: readonly SegmentId[]
}

/**
 * A start from the group's own ranking: by thirds of the 1-9 scale into the first, the second and the last tier.
 *
 * It proposes and nothing more; deselecting is always done by hand, with a reason. (TIER-5)
 */
export function proposalOf(evaluation: Evaluation, tiers: readonly Tier[], open: readonly SegmentId[]): Proposal {
  const first = tiers[0]
  const last = tiers.at(-1)
  if (!first || !last) return {placements: [], left: open}
  const tierFor = {high: first, medium: tiers[1] ?? first, low: last}
  const order = evaluation.ranking.flat().filter(id => open.includes(id))
  const scored = order.flatMap(id => {
    const segment = evaluation.segments.find(({segmentId}) => segmentId === id)
    if (!segment || segment.score === null || segment.failed.length > 0) return []
    return [{id, tierId: tierFor[bandOf(segment.score)].id, score: segment.score}]
  })
  return {placements: scored, left: open.filter(id => !scored.some(placement => placement.id === id))}
}
