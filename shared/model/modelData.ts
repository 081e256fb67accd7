import type {RecordState} from '../record/state.ts'
import {byCodeUnit} from '../std/order.ts'
import type {ModelData} from './content.ts'
import {without} from './written.ts'

/** The customer file as counts: which file, as of when, how many customers each segment has. Null without a file. */
export function modelData(record: RecordState): ModelData | null {
  const {customers, profile} = record
  if (!customers || !profile) return null
  return without({
    digest: customers.digest,
    asOf: customers.asOf,
    rows: profile.universe.rows,
    idColumn: customers.idColumn ?? undefined,
    valueColumn: customers.valueColumn ?? undefined,
    // Only as the import wrote it, never guessed: of a file from before imports did, the model says nothing of it. (IMP-5)
    valueMeans: customers.valueMeans ?? undefined,
    currency: record.settings.currency === '' ? undefined : record.settings.currency,
    value: profile.universe.value ?? undefined,
    segments: profile.segments
      .map(s =>
        without({
          segmentId: s.id,
          rows: s.size,
          value: s.value ?? undefined,
          valueMissing: s.valueMissing,
          unknown: s.unknownInRule,
          assigned: profile.firstMatch[s.id] ?? 0,
        }),
      )
      .toSorted((a, b) => byCodeUnit(a.segmentId, b.segmentId)),
    overlaps: profile.overlaps
      .map(({a, b, rows}) => (a < b ? {a, b, rows} : {a: b, b: a, rows}))
      .toSorted((x, y) => byCodeUnit(`${x.a} ${x.b}`, `${y.a} ${y.b}`)),
    inNone: profile.inNone.rows,
  })
}
