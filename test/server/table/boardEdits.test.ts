import {expect, test} from 'vitest'
import * as Y from 'yjs'
import {momentOf, writerOf} from '../../../server/rooms/rights.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {Gate} from '../../../shared/board/gate.ts'
import {recordFields, recordKinds} from '../../../shared/domain/board.ts'
import type {RecordKind} from '../../../shared/domain/board.ts'
import type {Change, NewFields} from '../../../shared/domain/change.ts'
import {metaFields} from '../../../shared/domain/entities/meta.ts'
import {recordOf} from '../../../shared/domain/recordOf.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aCopy, editOf} from '../../rooms/aBoard.ts'
import type {APerson} from '../http/aPerson.ts'
import {changeOf} from './aValue.ts'
import {theWalk} from './theWalk.ts'
import {moments, triedAt} from './writtenTable.ts'
import type {SeatName} from './writtenTable.ts'
import {writtenForEdit} from './writtenWindows.ts'
import type {Edit} from './writtenWindows.ts'

/** Those who try every field; whoever else there is tries a record of each kind and what is a department's own. */
const all: readonly SeatName[] = ['facilitator, who votes and signs', 'member, who votes']
const some: readonly SeatName[] = [
  'co-facilitator, who votes',
  'member, who votes and signs',
  'reviewer',
  'observer',
  'screen in the room',
]
const writersOf = ({kind, field}: Edit) => (field === null || kind === 'commitments' ? [...all, ...some] : all)

const edits: readonly Edit[] = [
  ...Object.keys(metaFields).map((field): Edit => ({kind: 'meta', field, does: 'edit'})),
  ...recordKinds.flatMap((kind): readonly Edit[] => [
    {kind, field: null, does: 'create'},
    ...Object.keys(recordFields[kind]).map((field): Edit => ({kind, field, does: 'edit'})),
    {kind, field: null, does: 'remove'},
  ]),
]

/** What a record of a kind needs to be one; whose it is, where that counts. */
const bornWith = (kind: RecordKind, of: {readonly participantId: string; readonly departmentId: string}): NewFields => {
  if (kind === 'notes') return {authorId: of.participantId, departmentId: of.departmentId}
  if (kind === 'commitments') return {segmentId: id('hospital'), departmentId: of.departmentId}
  return kind === 'conditions' || kind === 'cells' ? {segmentId: id('hospital')} : {}
}

/** The board of the walk with one record of each kind of Anna's, behind a gate as the room has one. */
function aDesk(board: Uint8Array, anna: APerson) {
  const seeded = aCopy(board)
  const made = (name: string) =>
    recordKinds.map((kind): Change => ({do: 'create', kind, id: id(`${name}-${kind}`), fields: bornWith(kind, anna)}))
  writeChanges(seeded, [...made('old'), ...made('worn')])
  let state = Y.encodeStateAsUpdate(seeded)
  let gate = new Gate(state, new Map())
  let turn = 0

  return {
    try({kind, field, does}: Edit, who: APerson, record: RecordState): string {
      turn += 1
      const names = {create: `new-${turn}`, edit: `old-${kind}`, remove: `worn-${kind}`}
      const change = changeTo({kind, field, does}, kind === 'meta' ? '' : id(names[does]), who)
      // Each tries it in a tab of one's own.
      const tab = aCopy(state)
      const update = editOf(tab, doc => writeChanges(doc, [change]))
      const verdict = gate.judge(update, writerOf(record, who.participantId), momentOf(record))
      // What was made or taken off is as it was for the next one.
      if (verdict.is === 'passed' && does === 'edit') state = Y.encodeStateAsUpdate(tab)
      else if (verdict.is !== 'refused' || verdict.spoilt) gate = new Gate(state, new Map())
      tab.destroy()
      if (verdict.is === 'passed') return 'done'
      return verdict.is === 'refused' ? verdict.code : verdict.is
    },
  }

  function changeTo({kind, field, does}: Edit, recordId: string, who: APerson): Change {
    if (kind !== 'meta' && does === 'create') return {do: 'create', kind, id: recordId, fields: bornWith(kind, who)}
    if (kind !== 'meta' && does === 'remove') return {do: 'remove', kind, id: recordId}
    const present = gate.board()
    const there: unknown = kind === 'meta' ? present.meta : recordOf(present, kind, recordId)
    return changeOf({kind, field: field ?? '', does}, recordId, (there as Record<string, unknown>)[field ?? ''], turn)
  }
}

test('PHASE-3 PHASE-4 CRIT-2 NOTE-2 NOTE-4 VER-2 JOIN-3 everybody tries to write everything on the board at every moment of the method', async () => {
  const walk = await theWalk()
  const {server, boardId} = walk
  const differs: string[] = []
  const tried = {done: 0, refused: 0}

  for (const moment of moments) {
    await walk.reach[moment]()
    // Where only the gate has opened, the board is as open as before.
    if (!triedAt(moment).includes('keepNote')) continue
    const rows = await server.deps.store.read<{bytes: Uint8Array}>({
      sql: 'SELECT bytes FROM log WHERE board_id = ? ORDER BY seq',
      parameters: [boardId],
    })
    const record = await server.record(boardId)
    const desk = aDesk(
      Y.mergeUpdates(rows.map(({bytes}) => new Uint8Array(bytes))),
      walk.seat('member, who votes', boardId),
    )
    for (const edit of edits)
      for (const name of writersOf(edit)) {
        const own = name !== 'member, who votes and signs'
        const got = desk.try(edit, walk.seat(name, boardId), record)
        const wanted = writtenForEdit(edit, name, momentOf(record), own)
        tried[got === 'done' ? 'done' : 'refused'] += 1
        if (got === wanted) continue
        const what = `${edit.does} ${edit.kind}${edit.field === null ? '' : `.${edit.field}`}`
        differs.push(`${moment} | ${name} | ${what}: ${wanted} is written, the answer was ${got}`)
      }
  }

  console.log(`edits: ${tried.done} done, ${tried.refused} refused`)
  expect(differs).toEqual([])
}, 600_000)
