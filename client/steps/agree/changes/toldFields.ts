import type {Diff} from './useDiff.ts'

type Change = Diff['changes'][number]

/** Of the counts, those that a reader can place; the others follow from them. */
const toldCounts = new Set(['asOf', 'rows', 'assigned', 'value', 'valueMeans', 'inNone'])
/** What a new or vanished thing is called is its heading. */
const headings = new Set(['name', 'title', 'key', 'kind', 'segmentId', 'channel', 'department'])

/** The fields of a change that get a line of their own. */
export function toldFields({part, what, fields}: Pick<Change, 'part' | 'what' | 'fields'>): Change['fields'] {
  if (part === 'customers') return fields.filter(({field}) => toldCounts.has(field))
  return what === 'changed' ? fields : fields.filter(({field}) => !headings.has(field))
}

/** The text that names a field of a change. */
export function fieldKey(part: Change['part'], field: string): string {
  return part === 'thresholds' ? `limits.${field}` : `diff.field.${field}`
}
