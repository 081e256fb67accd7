import type {Board} from '../../shared/domain/board.ts'
import {runChecks} from '../../shared/domain/checks/runChecks.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import type {AgreedModel, Outcome, PublishedObjection} from '../../shared/model/document.ts'
import {publish} from '../../shared/model/publish.ts'
import {checkView} from '../../shared/record/checkView.ts'
import type {LogHead} from '../../shared/record/chain.ts'
import type {Objection} from '../../shared/record/objection.ts'
import {standingObjections, unsettledObjections} from '../../shared/record/objection.ts'
import {signingOf} from '../../shared/record/outcome.ts'
import type {AgreedVersion, RecordState} from '../../shared/record/state.ts'
import {byCodeUnit} from '../../shared/std/order.ts'
import {monthsLater} from './monthsLater.ts'

/** Has every department with a voice signed what lies there, and does nobody object? (SIGN-2) */
export function isAgreed(record: RecordState, now: string): boolean {
  const {candidate, phase} = record
  if (!candidate || phase !== 'agree') return false
  if (standingObjections(record, now.slice(0, 10)).length > 0) return false
  const {signed, missing} = signingOf(record)
  return signed.length > 0 && missing.length === 0
}

/** The version that is made of what lies there, and the document that leaves the building. (VER-3, SIGN-9) */
export function agreedModel(
  record: RecordState,
  board: Board,
  content: ModelContent,
  now: string,
  log: LogHead,
  without?: AgreedVersion['without'],
): {readonly version: AgreedVersion; readonly model: AgreedModel} | null {
  const {candidate, settings, boardId, title, logFault} = record
  if (!candidate) return null
  const reviewOn = record.review.reviewOn ?? monthsLater(now.slice(0, 10), settings.reviewAfterMonths)
  const nameOf = (id: ParticipantId) => record.participants.find(person => person.id === id)?.name
  const ownerId = record.review.ownerId ?? candidate.by
  const owner = nameOf(ownerId)
  const supersedes = record.versions.at(-1)?.number
  const signOffs = record.signOffs
    .filter(({contentHash}) => contentHash === candidate.contentHash)
    .toSorted((a, b) => byCodeUnit(a.departmentId, b.departmentId))
  const endorsements = record.endorsements
    .filter(({contentHash}) => contentHash === candidate.contentHash)
    .toSorted((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.participantId, b.participantId))
    .map(({departmentId, name, role, contentHash, at, statement, signing}) => {
      return {department: departmentId, name, role, contentHash, at, statement, signing}
    })
  const objections = unsettledObjections(record, now.slice(0, 10)).map(published)
  const open = runChecks(checkView(board, record, now.slice(0, 10))).filter(({waived}) => waived === null)
  const openChecks = open.map(({id, subjects}) => ({check: id, subjects}))
  const outcome: Outcome = without
    ? {
        kind: 'agreed_without',
        departments: without.departments.toSorted(byCodeUnit),
        statement: without.statement,
        openChecks,
        recordedBy: nameOf(without.by) ?? '',
      }
    : {kind: 'agreed', departments: signOffs.map(({departmentId}) => departmentId), statement: '', openChecks}
  const model = publish({
    content,
    number: candidate.number,
    outcome,
    signOffs: signOffs.map(({departmentId, name, role, contentHash, at, statement, signing, onBehalfOf}) => ({
      department: departmentId,
      name,
      role,
      contentHash,
      at,
      statement,
      signing,
      ...(onBehalfOf ? {onBehalfOf: onBehalfOf.name} : {}),
    })),
    ...(endorsements.length > 0 ? {endorsements} : {}),
    ...(objections.length > 0 ? {objections} : {}),
    provenance: {
      boardId,
      title,
      frozenAt: candidate.frozenAt,
      agreedAt: now,
      reviewOn,
      tool: 'enig',
      decisionLog: {...log, ...(logFault ? {brokenAt: logFault.number} : {})},
      ...(owner === undefined ? {} : {owner}),
      ...(supersedes === undefined ? {} : {supersedes}),
    },
  })
  const version: AgreedVersion = {
    number: candidate.number,
    contentHash: candidate.contentHash,
    agreedAt: now,
    reviewOn,
    ownerId,
    ...(supersedes === undefined ? {} : {supersedes}),
    ...(without ? {without} : {}),
  }
  return {version, model}
}

/** In the words in which it was raised, and by which department; by nobody's name. (SIGN-12) */
function published({departmentId, text, segmentId, resolution, postponed, isDissent}: Objection): PublishedObjection {
  const raised = {department: departmentId, text, ...(segmentId === undefined ? {} : {segment: segmentId})}
  if (isDissent || !postponed) return {...raised, outcome: 'dissent', reason: resolution ?? ''}
  const {reason, until, ownerDepartmentId: owner} = postponed
  return {...raised, outcome: 'postponed', reason, until, owner}
}
