import {delegationOf} from '../../shared/record/delegation.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {AgreedVersion, Candidate, RecordState, SignOff} from '../../shared/record/state.ts'
import {reduceRecord} from '../../shared/record/reduce.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {clearLateRows} from './lateBallots.ts'
import type {DecisionRoom, Work} from '../rooms/hub.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import {agreedModel, isAgreed} from './agreement.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import type {Statement} from '../store/store.ts'
import {changedParts} from './changedParts.ts'
import {candidateContent, versionRow} from './modelRows.ts'

export type SignatureInput = {readonly candidate: number; readonly contentHash: string; readonly statement: string}

/** Signs what lies there, for one's department; the last signature makes the version in the same step. (SIGN-1, VER-3) */
export async function signOff(deps: Deps, seat: Seat, input: SignatureInput): Promise<Result<{agreed: boolean}>> {
  return act(deps, seat, 'sign', async (room, actor) => {
    const decided = decideSignature(room.record, actor, input, room.now)
    if (!decided.ok) return decided.code === 'model.changed' ? withWhatDiffers(deps, seat, room, input) : decided
    const events: readonly PublicEvent[] = decided.value ? [{is: 'signedOff', signOff: decided.value}] : []
    return completing(deps, seat, room, {events})
  })
}

/** What is decided, and the content it puts forward, where it does. */
type Decided = {
  readonly events: readonly PublicEvent[]
  readonly statements?: readonly Statement[] | undefined
  readonly content?: ModelContent | undefined
}

/**
 * Commits what is decided and, where it leaves nothing in the way of the agreement, the version with it: nobody has to come
 * back and ask for what everybody has signed already. (VER-3)
 */
export async function completing(
  deps: Deps,
  seat: Seat,
  room: DecisionRoom,
  decided: Decided,
): Promise<Result<{agreed: boolean}>> {
  const {events, statements = []} = decided
  const by = seat.participantId
  const after = events.reduce<RecordState>(
    (record, event) => reduceRecord(record, {at: room.now, by, event}),
    room.record,
  )
  if (isAgreed(after, room.now)) return madeVersion(deps, seat, room, after, {...decided, value: {agreed: true}})
  return events.length === 0 ? ok({agreed: false}) : committed(room, {by, events, statements}, {agreed: false})
}

/** Commits the version that is made of what lies there, with the events that make it one. */
export async function madeVersion<Value>(
  deps: Deps,
  seat: Seat,
  room: DecisionRoom,
  after: RecordState,
  made: Decided & {
    readonly value: Value
    readonly without?: AgreedVersion['without']
  },
): Promise<Result<Value>> {
  const {events, statements = [], value, without} = made
  const content =
    made.content ?? (await candidateContent(deps.store, seat.boardId, after.candidate?.number ?? 0))?.content
  const board = await room.board()
  const agreed = content && agreedModel(after, board, content, room.now, room.logHead, without)
  if (!agreed) return refusal('candidate.none')
  const work: Work = {
    by: seat.participantId,
    events: [...events, {is: 'versionAgreed', version: agreed.version}],
    statements: [
      ...statements,
      versionRow(seat.boardId, agreed.model, after.customers?.importId ?? null),
      clearLateRows(seat.boardId),
    ],
  }
  return committed(room, work, value)
}

/** The signature to write, or null where this seat has given it already. */
function decideSignature(
  record: RecordState,
  actor: Participant,
  input: SignatureInput,
  now: string,
): Result<SignOff | null> {
  const {phase, candidate} = record
  const {signsFor} = actor
  if (signsFor === null) return refusal('right.missing')
  if (phaseTable[phase].sign === 'refuse') return refusal('phase.notAllowed', {phase})
  if (!candidate) return refusal('candidate.none')
  if (!isThis(candidate, input)) return refusal('model.changed')
  const given = record.signOffs.find(
    ({departmentId, contentHash, participantId}) =>
      departmentId === signsFor && contentHash === candidate.contentHash && participantId === actor.id,
  )
  if (given) return ok(null)
  const delegation = delegationOf(record, signsFor)
  const approver = record.participants.find(({id}) => id === delegation?.from)
  return ok({
    departmentId: signsFor,
    participantId: actor.id,
    name: actor.name,
    role: actor.role,
    candidate: candidate.number,
    contentHash: candidate.contentHash,
    statement: input.statement,
    at: now,
    signing: record.settings.signing,
    ...(approver ? {onBehalfOf: {participantId: approver.id, name: approver.name}} : {}),
  })
}

export function isThis(candidate: Candidate, input: Pick<SignatureInput, 'candidate' | 'contentHash'>): boolean {
  return candidate.contentHash === input.contentHash && candidate.number === input.candidate
}

/** The refusal says what the signer would have signed without having seen it. */
async function withWhatDiffers(
  deps: Deps,
  seat: Seat,
  room: DecisionRoom,
  input: SignatureInput,
): Promise<Result<never>> {
  const number = room.record.candidate?.number ?? 0
  const seen = await candidateContent(deps.store, seat.boardId, input.candidate)
  const present = await candidateContent(deps.store, seat.boardId, number)
  const parts = seen && present ? changedParts(seen.content, present.content) : []
  return refusal('model.changed', {
    candidate: number,
    contentHash: present?.contentHash ?? '',
    parts: parts.join(','),
    count: parts.length,
  })
}
