import type {Id} from '../../std/ids.ts'

export type AttributeId = Id<'attribute'>
export type NoteId = Id<'note'>
export type ClusterId = Id<'cluster'>
export type SegmentId = Id<'segment'>
export type ConditionId = Id<'condition'>
export type CriterionId = Id<'criterion'>
export type TierId = Id<'tier'>
export type ContentId = Id<'content'>
export type CellId = Id<'cell'>
export type CommitmentId = Id<'commitment'>
export type BoardId = Id<'board'>
export type ParticipantId = Id<'participant'>
/** `sales`, `marketing`, `medical`, `product`, `service`, or the id of a department the group named itself. */
export type DepartmentId = Id<'department'>
export type TemplateId = Id<'template'>
export type RoundId = Id<'round'>
