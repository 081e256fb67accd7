import type {Board, RecordKind} from '../../../../shared/domain/board.ts'
import {recordFields, recordKinds} from '../../../../shared/domain/board.ts'
import type {Change, Decision} from '../../../../shared/domain/change.ts'
import {commands} from '../../../../shared/domain/commands/registry.ts'
import type {CommandInput, CommandName} from '../../../../shared/domain/commands/registry.ts'
import {metaFields} from '../../../../shared/domain/entities/meta.ts'
import type {Id} from '../../../../shared/std/ids.ts'
import {asId} from '../../../../shared/std/ids.ts'
import type {Field} from '../../../../shared/std/field.ts'

/** A board without a document: commands are run on it and their changes applied to plain records. */
type PlainRecord = Record<string, unknown>
type Plain = Record<RecordKind, Map<string, PlainRecord>> & {meta: PlainRecord}

/** `id('note', 'a')` is `a` filled up to the length of an id. */
export function id<Kind extends string>(name: string): Id<Kind> {
  return asId<Kind>(name.padEnd(21, '_'))
}

export function emptyBoard(): Board {
  const board: Plain = {meta: missingOf(metaFields)} as Plain
  for (const kind of recordKinds) board[kind] = new Map()
  return board as unknown as Board
}

/** Runs a command and applies it; throws what was refused. */
export function doing<Name extends CommandName>(board: Board, name: Name, input: CommandInput<Name>): Board {
  const run = commands[name] as (board: Board, input: CommandInput<Name>) => Decision
  const decision = run(board, input)
  if (!decision.ok) throw new Error(decision.code)
  return applied(board, decision.changes)
}

export function applied(board: Board, changes: readonly Change[]): Board {
  const plain = structuredClone(board) as unknown as Plain
  for (const change of changes) apply(plain, change)
  return plain as unknown as Board
}

function apply(board: Plain, change: Change): void {
  if (change.do === 'create') {
    const record = {...missingOf(recordFields[change.kind]), ...change.fields, id: change.id}
    board[change.kind].set(change.id, record)
    return
  }
  if (change.do === 'remove') return void board[change.kind].delete(change.id)
  const record = change.kind === 'meta' ? board.meta : board[change.kind].get(change.id)
  if (!record) throw new Error(`no ${change.kind} ${change.id}`)
  if (change.do === 'set') record[change.field] = change.value
  if (change.do === 'text') record[change.field] = change.to
  if (change.do === 'put' || change.do === 'drop') {
    const members = record[change.field] as Set<string> & Map<string, unknown>
    if (change.do === 'drop') members.delete(change.key)
    else if (members instanceof Map) (members as Map<string, unknown>).set(change.key, change.value)
    else (members as Set<string>).add(change.key)
  }
}

function missingOf(fields: Readonly<Record<string, Field>>): PlainRecord {
  const entries = Object.entries(fields).map(([name, field]) => {
    if (field.is === 'value') return [name, field.missing]
    if (field.is === 'text') return [name, '']
    return [name, field.is === 'set' ? new Set() : new Map()]
  })
  return Object.fromEntries(entries) as PlainRecord
}
