import {byCodeUnit} from '../std/order.ts'
import type {ModelData} from './content.ts'
import {fieldChanges} from './fieldChanges.ts'
import type {Fields} from './fieldChanges.ts'
import type {ModelChange} from './modelChange.ts'

/** The customer file and the counts in it: another file, another number of customers in a segment. */
export function customerChanges(before: ModelData | null, after: ModelData | null): readonly ModelChange[] {
  const sizes = (data: ModelData | null) => new Map((data?.segments ?? []).map(each => [each.segmentId, each]))
  const [old, fresh] = [sizes(before), sizes(after)]
  return [
    ...changed('', file(before), file(after)),
    ...[...new Set([...old.keys(), ...fresh.keys()])]
      .toSorted(byCodeUnit)
      .flatMap(id => changed(id, counts(old.get(id)), counts(fresh.get(id)))),
  ]
}

function changed(id: string, before: Fields, after: Fields): readonly ModelChange[] {
  const fields = fieldChanges(before, after)
  return fields.length === 0 ? [] : [{part: 'customers', what: 'changed', id, about: {}, fields}]
}

function file(data: ModelData | null): Fields {
  if (data === null) return {}
  const {segments: _counted, overlaps, ...rest} = data
  const shared = overlaps.map(({a, b, rows}) => (a < b ? `${a} ${b} ${rows}` : `${b} ${a} ${rows}`))
  return {...rest, overlaps: shared.toSorted(byCodeUnit)}
}

function counts(segment: ModelData['segments'][number] | undefined): Fields {
  if (!segment) return {}
  const {segmentId: _id, ...rest} = segment
  return rest
}
