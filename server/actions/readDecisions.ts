import type {DecisionEntry} from '../../shared/contract/decisionLog.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {LogHead} from '../../shared/record/chain.ts'
import {bodyDigest} from '../../shared/record/chain.ts'
import type {ChainFault} from '../../shared/record/chainFault.ts'
import type {Logged, PublicEvent} from '../../shared/record/events.ts'
import {eventSeen, hiddenFrom, recordSeen} from '../../shared/record/hidden.ts'
import type {Hidden} from '../../shared/record/hidden.ts'
import {logFileSchema} from '../../shared/record/logFile.ts'
import type {LogFile} from '../../shared/record/logFile.ts'
import {logLine} from '../../shared/record/logLine.ts'
import type {SignedHead} from '../../shared/record/signedHead.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {loggedOf, readEvents} from '../rooms/recordLog.ts'
import type {EventRow} from '../rooms/recordLog.ts'
import {sha256} from '../rooms/sha256.ts'
import type {Seat} from './act.ts'
import {act} from './act.ts'

export type DecisionFilter = {
  readonly after: number
  readonly limit: number
  readonly kind: string
  readonly department: string
  readonly subject: string
  readonly text: string
}

export type DecisionPage = {
  readonly entries: DecisionEntry[]
  readonly next: number | null
  readonly head: LogHead
  readonly fault: ChainFault | null
}

type Numbered = {
  readonly row: EventRow
  readonly number: number
  readonly logged: Logged<PublicEvent> | null
  readonly hides: Hidden
}

/** What one seat may see of the log. (LOG-4) */
export type SeenLog = {
  readonly board: Board
  readonly record: RecordState
  readonly head: LogHead
  readonly signed: SignedHead
  readonly rows: readonly Numbered[]
}

/** Entries that fit, oldest first. (LOG-7) */
export async function readDecisions(deps: Deps, seat: Seat, filter: DecisionFilter): Promise<Result<DecisionPage>> {
  const log = await seenLog(deps, seat)
  if (!log.ok) return log
  const {head, record} = log.value
  const found = entriesOf(log.value).filter(entry => entry.number > filter.after && fits(entry, filter))
  const entries = found.slice(0, filter.limit)
  const next = found.length > entries.length ? (entries.at(-1)?.number ?? null) : null
  return ok({entries, next, head, fault: record.logFault})
}

/** The log of a board as this seat may see it, all of one moment. */
export async function seenLog(deps: Deps, seat: Seat): Promise<Result<SeenLog>> {
  return act(deps, seat, 'consult', async room => {
    const board = await room.board()
    const now = hiddenFrom(room.record, () => board.criteria.values(), seat.participantId)
    // In the log one's own late edits stay one's own, also those to an earlier draft. (SIGN-8)
    const hides = {...now, lateBut: now.lateBut && seat.participantId}
    const read = (await readEvents(deps.store, seat.boardId)).map(row => ({row, logged: readable(row)}))
    // Scores that are waited for stand before the draft of now: by order, whatever the clock said. (VER-10, REC-3)
    const opened = read.findLastIndex(({logged}) => logged?.event.is === 'draftOpened')
    const ofDraft = {...hides, earlierScores: hides.earlierScores && opened < 0}
    const rows = read.map(({row, logged}, index): Numbered => {
      return {row, number: index + 1, logged, hides: index < opened ? hides : ofDraft}
    })
    const head = room.logHead
    const signed = deps.signer.signHead(seat.boardId, head, room.now)
    return ok({board, record: recordSeen(room.record, hides), head, signed, rows})
  })
}

export function entriesOf({rows, record}: SeenLog): readonly DecisionEntry[] {
  const people = new Map<string, string>(record.participants.map(({id, departmentId}) => [id, departmentId]))
  return rows.flatMap(({row, number, logged, hides}): DecisionEntry | readonly [] => {
    if (logged === null) return []
    const seen = publicPart(logged, hides)
    const {kind, isDecision, subjectIds, subjectNames, text, details} = logLine(seen)
    const {at, by, hash} = row
    const said = {subjectIds: [...subjectIds], subjectNames: [...subjectNames], text, details: [...details]}
    return {number, at, by, departmentId: people.get(by) ?? null, kind, isDecision, ...said, hash}
  })
}

/** The whole log; where a part must not be seen, its digest stands for it, so that the chain can still be checked. */
export function logFileOf({rows, record, head, signed}: SeenLog): LogFile {
  const entries = rows.flatMap(({row, number, logged, hides}): LogFile['entries'] => {
    if (logged === null) return []
    const {seq, at, by, prev, hash, salt, json} = row
    const place = {number, seq, at, by, prev, hash}
    const seen = publicPart(logged, hides)
    if (seen === logged) return [{...place, salt, event: logged.event}]
    return [{...place, body: bodyDigest(salt, json, sha256), shown: seen.event}]
  })
  return {schema: logFileSchema, boardId: record.boardId, title: record.title, head, signed, entries}
}

function fits(entry: DecisionEntry, {kind, department, subject, text}: DecisionFilter): boolean {
  if (kind === 'decisions' ? !entry.isDecision : kind !== '' && entry.kind !== kind) return false
  if (department !== '' && entry.departmentId !== department) return false
  if (subject !== '' && !entry.subjectIds.includes(subject)) return false
  return text === '' || entry.text.toLocaleLowerCase().includes(text.toLocaleLowerCase())
}

function publicPart(logged: Logged<PublicEvent>, hides: Hidden): Logged<PublicEvent> {
  // What is hidden of a public fact leaves a public fact.
  return eventSeen(logged, hides) as Logged<PublicEvent>
}

/** Null for an entry that somebody has made unreadable. */
function readable(row: EventRow): Logged<PublicEvent> | null {
  try {
    return loggedOf(row)
  } catch {
    return null
  }
}
