import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, refuse} from '../change.ts'
import type {AdaptedPart} from '../entities/cell.ts'
import type {CellId, ContentId, DepartmentId, SegmentId} from '../entities/ids.ts'
import type {Channel} from '../entities/segment.ts'

/** What somebody fills in about one activity. */
export type Activity = {
  readonly channel: Channel
  /** Material by id, or new material by its title; both empty: not chosen yet. */
  readonly content: {
    readonly id: ContentId
    readonly newTitle: string
    /** Left out: as it stands. (PLAN-7) */
    readonly approval?: {readonly approvalRef: string; readonly approvedUntil: string | null}
  } | null
  readonly timing: string
  readonly frequency: string
  /** Left out: as it stands. (PLAN-8) */
  readonly contactsPerQuarter?: number | null
  readonly from: string | null
  readonly to: string | null
  readonly ownerDepartmentId: DepartmentId | null
  readonly adapted: boolean
  readonly adaptedParts: readonly AdaptedPart[]
  readonly adaptedNote: string
}

/**
 * Plans one activity for a segment in one channel, or changes it. Material with a new title is made for the channel
 * in which it is first used; an adaptation names what changed and how. (PLAN-1, PLAN-5)
 */
export function planActivity(board: Board, input: {id: CellId; segmentId: SegmentId} & Activity): Decision {
  const segment = board.segments.get(input.segmentId)
  if (!segment || segment.mergedInto !== null) return refuse('segment.unknown')
  const {content, id, segmentId} = input
  const adaptedNote = input.adaptedNote.trim()
  const parts = new Set<string>(input.adapted ? input.adaptedParts : [])
  if (input.adapted && (adaptedNote === '' || parts.size === 0)) return refuse('plan.adaptationMissing')
  if (content && content.newTitle.trim() === '' && !board.contents.has(content.id)) return refuse('record.unknown')
  const material = content ? materialChanges(board, content, input.channel) : []
  const values = {
    segmentId,
    channel: input.channel,
    contentId: content?.id ?? null,
    timing: input.timing.trim(),
    frequency: input.frequency.trim(),
    ...(input.contactsPerQuarter === undefined ? {} : {contactsPerQuarter: input.contactsPerQuarter}),
    from: input.from,
    to: input.to,
    ownerDepartmentId: input.ownerDepartmentId,
    adapted: input.adapted,
    exit: segment.placement.in === 'deselected',
  } as const
  const present = board.cells.get(id)
  if (!present)
    return change(...material, {do: 'create', kind: 'cells', id, fields: {...values, adaptedParts: parts, adaptedNote}})
  const sets = Object.entries(values).flatMap(([field, value]): readonly Change[] =>
    Object.entries(present).some(([name, old]) => name === field && old === value)
      ? []
      : [{do: 'set', kind: 'cells', id, field, value}],
  )
  const at = {kind: 'cells', id, field: 'adaptedParts'} as const
  const named: readonly Change[] = [
    ...[...parts].filter(part => !isIn(present.adaptedParts, part)).map(key => put(at, key)),
    ...[...present.adaptedParts].filter(part => !parts.has(part)).map((key): Change => ({do: 'drop', ...at, key})),
  ]
  const note: readonly Change[] =
    present.adaptedNote === adaptedNote ? [] : [{do: 'text', kind: 'cells', id, field: 'adaptedNote', to: adaptedNote}]
  return change(...material, ...sets, ...named, ...note)
}

function materialChanges(
  board: Board,
  {id, newTitle, approval}: NonNullable<Activity['content']>,
  channel: Channel,
): readonly Change[] {
  const there = board.contents.get(id)
  const approved = approval && {...approval, approvalRef: approval.approvalRef.trim()}
  if (!there)
    return [{do: 'create', kind: 'contents', id, fields: {title: newTitle.trim(), madeFor: channel, ...approved}}]
  const at = {do: 'set', kind: 'contents', id} as const
  return [
    ...(approved && approved.approvalRef !== there.approvalRef
      ? [{...at, field: 'approvalRef', value: approved.approvalRef}]
      : []),
    ...(approved && approved.approvedUntil !== there.approvedUntil
      ? [{...at, field: 'approvedUntil', value: approved.approvedUntil}]
      : []),
  ]
}

function put(at: {kind: 'cells'; id: CellId; field: string}, key: string): Change {
  return {do: 'put', ...at, key, value: true}
}

function isIn(set: ReadonlySet<string>, word: string): boolean {
  return set.has(word)
}
