import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import {canonicalJson} from '../../shared/model/canonicalJson.ts'
import {asJson} from '../../shared/model/document.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act} from './act.ts'
import {isWithheld, modelWithoutScores} from './earlierScores.ts'
import {scopedModel, withoutFigures} from './maskedModel.ts'
import {candidateContent, storedVersion} from './modelRows.ts'
import type {StoredVersion} from './modelRows.ts'

/** `{boardId}.{number}` */
export type ModelId = {readonly boardId: BoardId; readonly number: number}

export function modelIdOf(text: string): ModelId | null {
  const match = /^([A-Za-z0-9_-]{1,40})\.([1-9]\d{0,6})$/.exec(text)
  return match ? {boardId: asId<'board'>(match[1] ?? ''), number: Number(match[2])} : null
}

/**
 * `tag` tells these bytes from others: a department that may not see figures gets a copy without them, and whoever waits
 * for a reveal one without scores.
 */
export type ReadVersion = StoredVersion & {readonly tag: string}

/** A published version, for somebody with a seat on its board. (CRIT-5, VER-10) */
export async function readModel(deps: Deps, seat: Seat, number: number): Promise<Result<ReadVersion>> {
  const allowed = await act(deps, seat, 'download', ({record}, person) => ok({record, person}))
  if (!allowed.ok) return allowed
  const stored = await storedVersion(deps.store, seat.boardId, number)
  if (!stored) return refusal('model.unknown')
  const {record, person} = allowed.value
  const {contentHash} = stored.model
  const scoped = scopedModel(stored.model, record, person.departmentId)
  const waits = isWithheld(record, person, number)
  if (scoped === null && !waits) return ok({...stored, tag: contentHash})
  const seen = scoped ?? stored.model
  const model = waits ? modelWithoutScores(seen) : seen
  const tag = [contentHash, ...(scoped ? [person.departmentId] : []), ...(waits ? ['noscores'] : [])].join('.')
  return ok({...stored, model, json: canonicalJson(asJson(model)), tag})
}

export type ShownCandidate = {
  readonly number: number
  readonly contentHash: string
  readonly frozenAt: string
  readonly content: ModelContent
  readonly scopedFor?: string
}

/** What lies there for signature, as it would be signed. */
export async function readCandidate(deps: Deps, seat: Seat): Promise<Result<ShownCandidate>> {
  const allowed = await act(deps, seat, 'consult', ({record}, {departmentId}) => ok({record, departmentId}))
  if (!allowed.ok) return allowed
  const {record, departmentId} = allowed.value
  const {candidate} = record
  const frozen = candidate && (await candidateContent(deps.store, seat.boardId, candidate.number))
  if (!candidate || !frozen) return refusal('candidate.none')
  const {number, contentHash, frozenAt} = candidate
  const scoped = withoutFigures(frozen.content, record, departmentId)
  if (scoped === null) return ok({number, contentHash, frozenAt, content: frozen.content})
  return ok({number, contentHash, frozenAt, content: scoped, scopedFor: departmentId})
}
