import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {Commitment} from '../entities/commitment.ts'
import type {CommitmentId, DepartmentId, SegmentId} from '../entities/ids.ts'

/** What a department does differently for the customers of a segment, in one sentence. One per department and segment. */
export function writeCommitment(
  board: Board,
  input: {id: CommitmentId; segmentId: SegmentId; departmentId: DepartmentId; text: string},
): Decision {
  const {id, segmentId, departmentId, text} = input
  if (!board.segments.has(segmentId)) return refuse('segment.unknown')
  const present = commitmentOf(board, segmentId, departmentId)
  if (!present) {
    if (text.trim() === '') return noChange
    return change({do: 'create', kind: 'commitments', id, fields: {segmentId, departmentId, text}})
  }
  if (present.text === text) return noChange
  return change({do: 'text', kind: 'commitments', id: present.id, field: 'text', to: text})
}

/** The sentence in force: two written at once are possible; the one with the lower id counts for everybody. */
export function commitmentOf(board: Board, segmentId: SegmentId, departmentId: DepartmentId): Commitment | undefined {
  let found: Commitment | undefined
  for (const commitment of board.commitments.values()) {
    const fits = commitment.segmentId === segmentId && commitment.departmentId === departmentId
    if (fits && (found === undefined || commitment.id < found.id)) found = commitment
  }
  return found
}
