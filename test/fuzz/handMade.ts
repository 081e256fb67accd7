import * as Y from 'yjs'
import {fieldsOf, rootNames, rootOf} from '../../shared/board/roots.ts'
import type {SeededNumbers} from '../../shared/std/seededNumbers.ts'
import {
  anyAt,
  collected,
  formatAt,
  protoAt,
  rawUpdate,
  skipped,
  stringAt,
  subdocumentAt,
  typeAt,
} from '../rooms/hostile.ts'

type Struct = ReturnType<typeof anyAt>
type Place = {readonly root: string} | {readonly client: number; readonly clock: number}

/**
 * An update that no Yjs document would make: structs of any kind, at any place of this board, mostly whole in
 * their bytes so that they get as far as they can.
 */
export function handMade(doc: Y.Doc, client: number, numbers: SeededNumbers, newId: () => string): Uint8Array {
  const {between, oneOf, next} = numbers
  const start = Y.getState(doc.store, client)
  const records = rootNames.flatMap(kind => [...rootOf(doc, kind).values()].filter(map => map instanceof Y.Map))
  const types = records.flatMap(record => [
    record,
    ...[...record.values()].filter(held => held instanceof Y.AbstractType),
  ])
  const kind = oneOf(rootNames as unknown as readonly ['meta', ...string[]])
  const known = types[between(0, Math.max(0, types.length - 1))]?._item?.id
  const place = (at: number): Place => {
    const draw = next()
    if (draw < 0.25) return {root: next() < 0.9 ? kind : 'elsewhere'}
    if (draw < 0.5 && at > 0) return {client, clock: start + between(0, at - 1)}
    return known ? {client: known.client, clock: known.clock} : {root: kind}
  }
  const names = Object.keys(fieldsOf(oneOf(rootNames as unknown as readonly ['segments', 'notes', 'meta'])))
  const key = () => oneOf([null, newId(), 'removed', 'evil', ...names, ...names, ...names])
  const value = (): unknown =>
    oneOf<() => unknown>([
      () => 'a word',
      () => between(-5, 5),
      () => true,
      () => null,
      () => ({in: 'unplaced', rank: 'V'}),
      () => ({clusterId: null, rank: 'V'}),
      () => ['a', 'b'],
      () => ({__proto__: null}),
      () => 'x'.repeat(between(0, 3000)),
      () => newId(),
      () => undefined,
      () => new Uint8Array(3),
    ])()
  const structs = Array.from({length: between(1, 4)}, (_, at) =>
    oneOf<() => Struct>([
      () => anyAt(place(at), key(), value()),
      () => anyAt(place(at), key(), value()),
      () => anyAt(place(at), key(), value()),
      () => stringAt(place(at), key(), 'words'),
      () => typeAt(place(at), key(), between(0, 6) as 0),
      () => typeAt({root: kind}, newId(), 1),
      () => formatAt(place(at), key()),
      () => subdocumentAt(place(at), key() ?? 'name'),
      () => protoAt(place(at), key() ?? 'placement', {in: 'unplaced', rank: 'V'}),
      () => collected(between(1, 9)),
      () => (next() < 0.9 ? collected(1) : skipped(2)),
    ])(),
  )
  const victims = [...doc.store.clients.keys()]
  const victim = victims[between(0, victims.length - 1)] ?? client
  const deletions =
    next() < 0.4 ? [{client: victim, clock: between(0, Y.getState(doc.store, victim) + 1), length: between(1, 4)}] : []
  const from = next() < 0.9 ? start : between(0, start + 2)
  return rawUpdate(next() < 0.15 ? [] : [{client: next() < 0.9 ? client : victim, clock: from, structs}], deletions)
}
