import * as Y from 'yjs'
import {Gate} from '../../shared/board/gate.ts'
import type {GateAnswer, MayEmpty, MayRemove} from '../../shared/board/gate.ts'
import {seedMeta, writeChanges} from '../../shared/board/writeChanges.ts'
import type {BoardMoment, Writer} from '../../shared/board/writeRights.ts'
import type {Change, NewFields} from '../../shared/domain/change.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Id} from '../../shared/std/ids.ts'

/** `id('note', 'a')` is `a` filled up to the length of an id. */
export function id<Kind extends string>(name: string): Id<Kind> {
  return asId<Kind>(name.padEnd(21, '_'))
}

export function aSegment(name: string, fields: NewFields = {}): Change {
  return {do: 'create', kind: 'segments', id: id(name), fields: {name, ...fields}}
}

/** The segment of this id is called so. */
export function named(name: string, value: string): Change {
  return {do: 'set', kind: 'segments', id: id(name), field: 'name', value}
}

export function aTier(name: string, rank = 'V'): Change {
  return {do: 'create', kind: 'tiers', id: id(name), fields: {name, rank}}
}

export function aNote(name: string, fields: NewFields = {}): Change {
  const all = {text: name, authorId: 'anna', departmentId: 'sales', ...fields}
  return {do: 'create', kind: 'notes', id: id(name), fields: all}
}

/** The bytes of a board as the server seeds it, with these changes on it. */
export function aState(...changes: readonly Change[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  seedMeta(doc)
  writeChanges(doc, changes)
  return Y.encodeStateAsUpdate(doc)
}

/** Somebody's own copy of a board. */
export function aCopy(state: Uint8Array, clientID?: number): Y.Doc {
  const doc = new Y.Doc()
  if (clientID !== undefined) doc.clientID = clientID
  Y.applyUpdate(doc, state)
  return doc
}

/** What an edit of a copy sends: one update. */
export function editOf(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array {
  const sent: Uint8Array[] = []
  const listen = (update: Uint8Array) => void sent.push(update)
  doc.on('update', listen)
  doc.transact(() => edit(doc))
  doc.off('update', listen)
  return sent.length === 1 && sent[0] ? sent[0] : Y.mergeUpdates(sent)
}

export const anna: Writer = {is: 'person', participantId: 'anna', departmentId: 'sales', leads: false, writes: true}
export const bo: Writer = {is: 'person', participantId: 'bo', departmentId: 'medical', leads: false, writes: true}
export const frida: Writer = {is: 'person', participantId: 'frida', departmentId: 'product', leads: true, writes: true}
export const reader: Writer = {is: 'person', participantId: 'ron', departmentId: 'sales', leads: false, writes: false}

export const inPhase = (phase: BoardMoment['phase'], set: Partial<BoardMoment> = {}): BoardMoment => ({
  phase,
  roundsOpened: false,
  notesPrivate: false,
  ...set,
})

/** A gate before a board, with what one person after the other uploads. */
export function aGate(state: Uint8Array, moment: BoardMoment = inPhase('segments')) {
  const gate = new Gate(state, new Map([[1, 'server']]))
  return {
    gate,
    board: () => gate.board(),
    state: () => gate.state(),
    judge: (
      update: Uint8Array,
      writer: Writer = anna,
      options: {
        moment?: BoardMoment
        liveElsewhere?: (client: number) => boolean
        mayRemove?: MayRemove
        mayEmpty?: MayEmpty
      } = {},
    ): GateAnswer => {
      const {liveElsewhere, mayRemove, mayEmpty} = options
      return gate.judge(update, writer, options.moment ?? moment, liveElsewhere, mayRemove, mayEmpty)
    },
  }
}
