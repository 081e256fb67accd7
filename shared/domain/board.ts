import type {Fields} from '../std/field.ts'
import {attributeFields} from './entities/attribute.ts'
import type {Attribute} from './entities/attribute.ts'
import {cellFields} from './entities/cell.ts'
import type {Cell} from './entities/cell.ts'
import {clusterFields} from './entities/cluster.ts'
import type {Cluster} from './entities/cluster.ts'
import {commitmentFields} from './entities/commitment.ts'
import type {Commitment} from './entities/commitment.ts'
import {conditionFields} from './entities/condition.ts'
import type {Condition} from './entities/condition.ts'
import {contentFields} from './entities/content.ts'
import type {Content} from './entities/content.ts'
import {criterionFields} from './entities/criterion.ts'
import type {Criterion} from './entities/criterion.ts'
import type {
  AttributeId,
  CellId,
  ClusterId,
  CommitmentId,
  ConditionId,
  ContentId,
  CriterionId,
  NoteId,
  SegmentId,
  TierId,
} from './entities/ids.ts'
import type {Meta} from './entities/meta.ts'
import {noteFields} from './entities/note.ts'
import type {Note} from './entities/note.ts'
import {segmentFields} from './entities/segment.ts'
import type {Segment} from './entities/segment.ts'
import {tierFields} from './entities/tier.ts'
import type {Tier} from './entities/tier.ts'

/** The fields of every kind of board record. `meta` stands beside them: one record without an id. */
export const recordFields = {
  attributes: attributeFields,
  notes: noteFields,
  clusters: clusterFields,
  segments: segmentFields,
  conditions: conditionFields,
  criteria: criterionFields,
  tiers: tierFields,
  contents: contentFields,
  cells: cellFields,
  commitments: commitmentFields,
} as const satisfies Record<string, Fields>

export type RecordKind = keyof typeof recordFields
export const recordKinds = Object.keys(recordFields) as readonly RecordKind[]

/**
 * What people are writing, as plain data: live records only, in no particular order.
 *
 * Reading the same document twice gives the same objects for what did not change.
 */
export type Board = {
  readonly meta: Meta
  readonly attributes: ReadonlyMap<AttributeId, Attribute>
  readonly notes: ReadonlyMap<NoteId, Note>
  readonly clusters: ReadonlyMap<ClusterId, Cluster>
  readonly segments: ReadonlyMap<SegmentId, Segment>
  readonly conditions: ReadonlyMap<ConditionId, Condition>
  readonly criteria: ReadonlyMap<CriterionId, Criterion>
  readonly tiers: ReadonlyMap<TierId, Tier>
  readonly contents: ReadonlyMap<ContentId, Content>
  readonly cells: ReadonlyMap<CellId, Cell>
  readonly commitments: ReadonlyMap<CommitmentId, Commitment>
}
