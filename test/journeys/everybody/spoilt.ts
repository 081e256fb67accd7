import type {Board} from '../../../shared/domain/board.ts'
import type {Change} from '../../../shared/domain/change.ts'
import type {Segment} from '../../../shared/domain/entities/segment.ts'
import type {Cell} from '../../../shared/domain/entities/cell.ts'
import type {RecordKind} from '../../../shared/domain/board.ts'
import {byCodeUnit} from '../../../shared/std/order.ts'

/** Boards on which something is wrong everywhere: raw writing, since the commands would not let it through. */
const idFor = (word: string): string => word.padEnd(21, '_')

const set = (kind: RecordKind, id: string, field: string, value: string | number | boolean | null): Change => ({
  do: 'set',
  kind,
  id,
  field,
  value,
})
const text = (kind: RecordKind, id: string, field: string, to: string): Change => ({do: 'text', kind, id, field, to})

function segmentsOf(board: Board): readonly [Segment, Segment, Segment, Segment, Segment] {
  // By name, since ids are drawn anew: who stands above whom in the ranking matters below.
  const [a, b, c, d, e] = [...board.segments.values()].toSorted((one, other) => byCodeUnit(other.name, one.name))
  if (!a || !b || !c || !d || !e) throw new Error('the example has five segments')
  return [a, b, c, d, e]
}

/** A group of nothing but what matters to us, and one of nothing but assumptions. */
export function spoiltNeeds(board: Board): readonly Change[] {
  const notes = [...board.notes.values()]
  const ours = notes.find(({side}) => side === 'company')
  const assumed = notes.find(({side, evidence}) => side === 'customer' && evidence === 'assumption')
  return [ours, assumed].flatMap((note, index): readonly Change[] => {
    const clusterId = idFor(`group${index}`)
    if (!note) return []
    return [
      {do: 'create', kind: 'clusters', id: clusterId, fields: {title: `Group ${index}`, statement: '', rank: 'V'}},
      {do: 'set', kind: 'notes', id: note.id, field: 'place', value: {clusterId, rank: 'V'}},
    ]
  })
}

/** Nothing is said of the first, which is like the second; one has no rule, one goes by size alone, one finds nobody. */
export function spoiltSegments(board: Board): readonly Change[] {
  const [first, second, ruleless, bySize, nobody] = segmentsOf(board)
  const leaves = [...board.conditions.values()].filter(({kind}) => kind === 'leaf')
  const attributes = leaves
    .filter(({segmentId}) => segmentId === bySize.id)
    .flatMap(({attributeId}) => attributeId ?? [])
  const number = [...board.attributes.values()].find(({valueType}) => valueType === 'number')
  if (!number) throw new Error('the example has an attribute that is a number')
  const leaf = (id: string, segment: Segment, op: string, value: number | null): Change => ({
    do: 'create',
    kind: 'conditions',
    id: idFor(id),
    fields: {segmentId: segment.id, kind: 'leaf', attributeId: number.id, op, value},
  })
  const without = ({id}: Segment): readonly Change[] =>
    [...board.conditions.values()]
      .filter(({segmentId}) => segmentId === id)
      .map((condition): Change => ({do: 'remove', kind: 'conditions', id: condition.id}))
  return [
    text('segments', first.id, 'need', ''),
    ...[first, second].flatMap(({id}) =>
      ['driver', 'solution', 'collaboration', 'salesLogic'].map(field => set('segments', id, field, null)),
    ),
    ...[...second.clusters].map((key): Change => ({
      do: 'drop',
      kind: 'segments',
      id: second.id,
      field: 'clusters',
      key,
    })),
    ...[...first.clusters].map((key): Change => ({
      do: 'put',
      kind: 'segments',
      id: second.id,
      field: 'clusters',
      key,
      value: true,
    })),
    ...[first, second, ruleless].flatMap(without),
    leaf('everybody', first, 'not_missing', null),
    leaf('everybody-too', second, 'not_missing', null),
    leaf('nobody', nobody, 'gt', 1e14),
    ...[...new Set(attributes)].flatMap((id): readonly Change[] => [
      set('attributes', id, 'kind', 'size'),
      set('attributes', id, 'layer', 'predictive'),
      set('attributes', id, 'availability', 'none'),
      ...[...(board.attributes.get(id)?.engagementImpact ?? [])].map((key): Change => ({
        do: 'drop',
        kind: 'attributes',
        id,
        field: 'engagementImpact',
        key,
      })),
    ]),
  ]
}

/** What cannot be let pass is mended. */
export function sizeIsNotAll(board: Board): readonly Change[] {
  return [...board.attributes.values()]
    .filter(({kind}) => kind === 'size')
    .map(({id}) => set('attributes', id, 'kind', null))
}

/** One stands in no lane, one is deselected without a word, and a tier has no rule. */
export function spoiltPriorities(board: Board): readonly Change[] {
  const [first, second, third, out] = segmentsOf(board)
  const [tier] = [...board.tiers.values()]
  if (!tier) throw new Error('the example has tiers')
  return [
    text('tiers', tier.id, 'rule', ''),
    ...[first, second, third].map(({id}, index) => placed(id, {in: 'tier', tierId: tier.id, rank: `V${index + 1}`})),
    placed(out.id, {in: 'deselected', reason: 'too_costly_to_serve', reasonText: '', rank: 'V'}),
  ]
}

export function ownedAndPlaced(board: Board): readonly Change[] {
  const [, , , out, last] = segmentsOf(board)
  const [tier] = [...board.tiers.values()]
  return [
    set('segments', out.id, 'exitOwnerDepartmentId', 'sales'),
    placed(last.id, {in: 'tier', tierId: tier?.id ?? '', rank: 'Z'}),
  ]
}

function placed(id: string, value: Readonly<Record<string, string>>): Change {
  return {do: 'set', kind: 'segments', id, field: 'placement', value}
}

/** The first is planned badly in every way, two others have the same plan, and a deselected one goes on as before. */
export function spoiltPlan(board: Board): readonly Change[] {
  const [first, second, third, out] = segmentsOf(board)
  const plan = (word: string, segment: Segment, fields: Partial<Record<keyof Cell, string | boolean>>): Change => ({
    do: 'create',
    kind: 'cells',
    id: idFor(word),
    fields: {segmentId: segment.id, channel: 'in_person', contentId: idFor('folder'), timing: 'Monthly', ...fields},
  })
  const sales = {ownerDepartmentId: 'sales'}
  return [
    {do: 'create', kind: 'contents', id: idFor('folder'), fields: {title: 'Folder', madeFor: 'in_person'}},
    plan('visit', first, sales),
    plan('film', first, {...sales, channel: 'digital'}),
    plan('letter', first, {...sales, timing: ''}),
    plan('same', second, {}),
    plan('same-again', third, {}),
    plan('still-there', out, {}),
    set('segments', first.id, 'ownerDepartmentId', null),
    text('segments', first.id, 'offer', ''),
    set('segments', first.id, 'consentShare', 0.1),
    ...[...first.channels].map((key): Change => ({do: 'drop', kind: 'segments', id: first.id, field: 'channels', key})),
    {do: 'put', kind: 'segments', id: first.id, field: 'channels', key: 'marketing', value: true},
  ]
}
