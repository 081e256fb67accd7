import type {SegmentId} from '../domain/entities/ids.ts'
import type {Segment} from '../domain/entities/segment.ts'
import {segmentDecision} from '../domain/segmentDecision.ts'
import type {SegmentDecision} from '../domain/segmentDecision.ts'
import type {Id} from '../std/ids.ts'
import type {PlainRecord} from './readRecord.ts'
import type {RootName} from './roots.ts'

const unplaced = {placement: {in: 'unplaced', rank: ''}, mergedInto: null} as const

/** What was decided about a segment by writing it so; null for all other writing. (LOG-6) */
export function decidedOf(
  kind: RootName,
  id: string,
  before: PlainRecord | undefined,
  after: PlainRecord,
): SegmentDecision | null {
  if (kind !== 'segments' || after.removed || before?.fields === after.fields) return null
  // The edge: readRecord, or the gate for a single value, has checked every field.
  const now = after.fields as Segment
  const was = before?.fields as Segment | undefined
  if (was?.placement === now.placement && was.mergedInto === now.mergedInto) return null
  return segmentDecision(id as Id<'segment'> satisfies SegmentId, was ?? {...unplaced, name: now.name}, now)
}
