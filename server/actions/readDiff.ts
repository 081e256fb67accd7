import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import {customerMoves} from '../../shared/model/customerMoves.ts'
import type {CustomerMove, MoveCounts} from '../../shared/model/customerMoves.ts'
import {diffModels} from '../../shared/model/diff.ts'
import type {ModelDiff} from '../../shared/model/diff.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {may} from '../access/policies.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act} from './act.ts'
import {assignedBy} from './assignedBy.ts'
import {contentWithoutScores, isWithheld} from './earlierScores.ts'
import {withoutFigures} from './maskedModel.ts'
import {candidateContent, storedVersion} from './modelRows.ts'

type Numbered = {readonly number: number; readonly contentHash: string}
export type ReadDiff = ModelDiff & {
  readonly from: Numbered
  readonly to: Numbered
  readonly customers: MoveCounts | null
  readonly lists?: {
    readonly add: readonly Extract<CustomerMove, {is: 'add'}>[]
    readonly remove: readonly Extract<CustomerMove, {is: 'remove'}>[]
    readonly move: readonly Extract<CustomerMove, {is: 'move'}>[]
  }
}

type Found = Numbered & {
  readonly content: ModelContent
  /** The customer file that it speaks of; null where there is none any more. */
  readonly importId: string | null
}

/**
 * What one version or candidate says otherwise than another, and how many customers went where. Only counts leave to
 * people who may not see customer keys, and only by their wish to the others. (VER-6, IMP-3, EXP-7)
 */
export async function readDiff(
  deps: Deps,
  seat: Seat,
  input: {readonly number: number; readonly other: number; readonly lists: boolean},
): Promise<Result<ReadDiff>> {
  const allowed = await act(deps, seat, 'consult', ({record}, actor) => ok({record, actor}))
  if (!allowed.ok) return allowed
  const {record, actor} = allowed.value
  const before = await findContent(deps, seat.boardId, record, input.other)
  const after = await findContent(deps, seat.boardId, record, input.number)
  if (!before || !after) return refusal('model.unknown')
  const moves: CustomerMove[] = []
  const lists = input.lists && may('assignments', actor)
  const customers = await countMoves(deps, seat.boardId, {before, after}, move => lists && moves.push(move))
  return ok({
    ...diffModels(seenBy(before, record, actor), seenBy(after, record, actor)),
    from: {number: before.number, contentHash: before.contentHash},
    to: {number: after.number, contentHash: after.contentHash},
    customers,
    ...(lists
      ? {
          lists: {
            add: moves.filter(move => move.is === 'add'),
            remove: moves.filter(move => move.is === 'remove'),
            move: moves.filter(move => move.is === 'move'),
          },
        }
      : {}),
  })
}

/** An agreed version, or what was put forward under that number. */
async function findContent(deps: Deps, boardId: BoardId, record: RecordState, number: number): Promise<Found | null> {
  const version = await storedVersion(deps.store, boardId, number)
  if (version) {
    const {contentHash, content} = version.model
    return {number, contentHash, content, importId: version.assignmentsRef}
  }
  const candidate = await candidateContent(deps.store, boardId, number)
  if (!candidate) return null
  // A candidate keeps no file of its own; it speaks of the present one or of none that is left.
  const present = record.customers?.digest === candidate.content.data?.digest ? record.customers : null
  return {number, ...candidate, importId: present?.importId ?? null}
}

async function countMoves(
  deps: Deps,
  boardId: BoardId,
  {before, after}: {readonly before: Found; readonly after: Found},
  tell: (move: CustomerMove) => void,
): Promise<MoveCounts | null> {
  if (before.importId === null || after.importId === null) return null
  const assigned = ({content, importId}: Found) => assignedBy(deps.dataDir, boardId, content, importId ?? '')
  return customerMoves(assigned(before), assigned(after), tell)
}

function seenBy({number, content}: Found, record: RecordState, person: Participant): ModelContent {
  const seen = withoutFigures(content, record, person.departmentId) ?? content
  return isWithheld(record, person, number) ? contentWithoutScores(seen) : seen
}
