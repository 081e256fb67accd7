import * as z from 'zod/mini'
import {availabilities, layers} from '../../../shared/domain/entities/attribute.ts'
import {axes, criterionKinds} from '../../../shared/domain/entities/criterion.ts'
import {
  buyingDrivers,
  channels,
  collaborations,
  salesLogics,
  solutions,
} from '../../../shared/domain/entities/segment.ts'
import {phases} from '../../../shared/domain/phase.ts'
import {roles} from '../../../shared/record/people.ts'
import {scoreEvidences} from '../../../shared/record/round.ts'

/** A list that may be left out. */
const listOf = <Item extends z.ZodMiniType>(item: Item) => z._default(z.array(item), [])
const text = z.nullish(z.string())
const share = z.nullish(z.number())

/**
 * A workshop as the check fixtures write it down: in the words of the method, with customer ids and personal
 * ballots, which no view of the product holds.
 */
export const workshopSnapshot = z.object({
  phase: z.enum(phases),
  today: z.string(),
  settings: z._default(z.record(z.string(), z.unknown()), {}),
  objective: z.nullish(z.object({text, ladder: z.optional(z.array(z.string()))})),
  departments: listOf(z.object({id: z.string()})),
  participants: listOf(
    z.object({
      id: z.string(),
      departmentId: z.string(),
      role: z.optional(z.enum(roles)),
      votes: z.optional(z.boolean()),
      signsFor: text,
      revoked: z.optional(z.boolean()),
    }),
  ),
  notes: listOf(z.object({departmentId: text, side: text, clusterId: text, evidence: text})),
  clusters: listOf(z.object({id: z.string(), statement: text})),
  layers: z._default(z.record(z.string(), z.object({completeness: share})), {}),
  attributes: listOf(
    z.object({
      id: z.string(),
      layer: z.nullish(z.enum(layers)),
      kind: z.nullish(z.literal('size')),
      availability: z.nullish(z.enum(availabilities)),
      engagementImpact: listOf(z.string()),
      confidence: share,
    }),
  ),
  segments: listOf(
    z.object({
      id: z.string(),
      status: text,
      needStatement: text,
      clusterIds: listOf(z.string()),
      attributeIds: listOf(z.string()),
      buyingBehaviour: z.nullish(
        z.object({
          driver: z.nullish(z.enum(buyingDrivers)),
          solution: z.nullish(z.enum(solutions)),
          collaboration: z.nullish(z.enum(collaborations)),
        }),
      ),
      salesLogic: z.nullish(z.enum(salesLogics)),
      customerIds: listOf(z.string()),
      preferredChannels: listOf(z.enum(channels)),
      consentShare: share,
      ownerDepartmentId: text,
      offer: text,
    }),
  ),
  universe: listOf(z.string()),
  criteria: listOf(
    z.object({
      id: z.string(),
      kind: z.enum(criterionKinds),
      axis: z.optional(z.enum(axes)),
      knockout: z.nullish(z.unknown()),
      maskedFor: listOf(z.string()),
    }),
  ),
  weightBallots: listOf(z.object({participantId: z.string(), points: z.record(z.string(), z.number())})),
  scores: listOf(
    z.object({
      segmentId: z.string(),
      criterionId: z.string(),
      participantId: z.string(),
      score: z.nullish(z.number()),
      evidence: z.nullish(z.enum(scoreEvidences)),
    }),
  ),
  discussions: listOf(z.object({segmentId: z.string(), criterionId: text})),
  decisions: listOf(z.object({kind: text, subjectId: text, segmentId: text, subjectIds: listOf(z.string())})),
  waivers: listOf(z.object({id: text, checkId: z.string(), subjectIds: listOf(z.string()), reason: text})),
  tiers: listOf(z.object({id: z.string(), rank: z.number(), rule: text, segmentIds: listOf(z.string())})),
  deselections: listOf(
    z.object({segmentId: z.string(), reason: text, reasonText: text, exitTreatment: text, revisitTrigger: text}),
  ),
  contents: listOf(z.object({id: z.string(), madeFor: z.nullish(z.enum(channels))})),
  plan: listOf(
    z.object({
      id: z.string(),
      segmentId: z.string(),
      channel: z.enum(channels),
      contentId: text,
      timing: text,
      from: text,
      to: text,
      ownerDepartmentId: text,
      adapted: z.nullish(z.boolean()),
      exit: z.nullish(z.boolean()),
    }),
  ),
  objections: listOf(z.object({id: z.string(), departmentId: z.string(), open: z.boolean()})),
  contentHash: text,
  signoffs: listOf(z.object({departmentId: z.string(), contentHash: z.string()})),
  values: z._default(z.record(z.string(), z.object({contribution: share})), {}),
  review: z.nullish(z.object({dueDate: text})),
  signedDate: text,
  exports: listOf(z.unknown()),
})

export type WorkshopSnapshot = z.infer<typeof workshopSnapshot>
