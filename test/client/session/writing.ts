import * as Y from 'yjs'
import {seedMeta} from '../../../shared/board/writeChanges.ts'
import {asId} from '../../../shared/std/ids.ts'
import {emptyRecord} from '../../../shared/record/reduce.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import type {Participant} from '../../../shared/record/people.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import {boardDocument} from '../../../client/session/boardDocument.ts'
import type {BoardDocument} from '../../../client/session/boardDocument.ts'
import {createCommandLog} from '../../../client/session/commandLog.ts'
import type {CommandLog} from '../../../client/session/commandLog.ts'
import {createDispatch, createTakeBack} from '../../../client/session/dispatch.ts'
import {createNotices} from '../../../client/session/notices.ts'
import type {Notice, Notices} from '../../../client/session/notices.ts'
import type {Dispatch} from '../../../client/session/session.ts'
import {createUndo} from '../../../client/session/undo.ts'
import type {Undo} from '../../../client/session/undo.ts'

export const idOf = (name: string): string => name.padEnd(21, '_')

export const anna: Participant = {
  id: asId<'participant'>('anna'),
  departmentId: asId<'department'>('sales'),
  name: 'Anna Lind',
  role: 'facilitator',
  votes: true,
  signsFor: null,
  invented: false,
  revoked: false,
}

export function aRecord(phase: Phase, me: Participant = anna): RecordState {
  return {
    ...emptyRecord(me.id),
    phase,
    departments: [{id: me.departmentId, name: ''}],
    participants: [me],
    noteWriting: {state: 'revealed', revealedAt: '2026-05-12T10:00:00.000Z', counts: []},
  }
}

/** A board document as the server makes it, empty. */
export function aDocument(): BoardDocument {
  const doc = new Y.Doc()
  seedMeta(doc)
  return boardDocument(doc)
}

/** A copy with a life of its own. */
export function copyOf(document: BoardDocument): BoardDocument {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(document.doc))
  return boardDocument(doc)
}

/** What each has and the other lacks. */
export function meet(a: BoardDocument, b: BoardDocument): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc))
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
}

export type Person = {
  document: BoardDocument
  record: RecordState
  readonly log: CommandLog
  readonly notices: Notices
  readonly dispatch: Dispatch
  readonly undo: Undo
  readonly told: () => readonly Notice[]
}

/** Everything between a person's hand and their document, without a network. */
export function aPerson(document: BoardDocument, record: RecordState, now: () => number = () => 0): Person {
  const log = createCommandLog()
  const notices = createNotices()
  const around = {
    document: () => person.document,
    record: () => person.record,
    ended: () => false,
    log,
    notices,
    undo: () => undo,
  }
  const undo = createUndo({run: createTakeBack(around), whoChanged: () => 'S2', notices, now})
  const person: Person = {
    document,
    record,
    log,
    notices,
    dispatch: createDispatch(around),
    undo,
    told: () => notices.all.get().map(({notice}) => notice),
  }
  return person
}
