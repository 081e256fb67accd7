import {recordFields} from '../../../shared/domain/board.ts'
import {availabilities, families, impacts, layers, valueTypes} from '../../../shared/domain/entities/attribute.ts'
import {adaptedParts} from '../../../shared/domain/entities/cell.ts'
import {conditionOps} from '../../../shared/domain/entities/condition.ts'
import {axes, criterionKinds} from '../../../shared/domain/entities/criterion.ts'
import {customerUnits, metaFields} from '../../../shared/domain/entities/meta.ts'
import {noteEvidences, sides} from '../../../shared/domain/entities/note.ts'
import {
  buyingDrivers,
  channels,
  collaborations,
  salesLogics,
  solutions,
} from '../../../shared/domain/entities/segment.ts'
import type {Change} from '../../../shared/domain/change.ts'
import type {Field, Scalar} from '../../../shared/std/field.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {Edit} from './writtenWindows.ts'

/** Something for every kind of field; which of them a field takes, it says itself. */
const pool: readonly Scalar[] = [
  ...[id('one'), id('two'), 'B', 'D', '2027-03-01', '2027-04-01', 0.25, 0.75, 3, 4, true, false],
  ...[
    ['trial', 'regular'],
    ['aware', 'trial'],
  ],
  ...['B', 'D'].flatMap((rank): Scalar[] => [
    {clusterId: id('speed'), rank},
    {parentId: null, rank},
    {in: 'tier', tierId: id('one'), rank},
    {text: 'They want it fast', rank},
  ]),
  ...[{below: 2}, {below: 3}],
  ...[3, 4].map((value): Scalar => ({figure: 'customers', comparison: 'atLeast', value})),
  ...['size', 'any', 'all', 'include', 'exclude', 'sales', 'medical', 'words of a person', 'other words'],
  ...[
    buyingDrivers,
    solutions,
    collaborations,
    salesLogics,
    channels,
    availabilities,
    families,
    impacts,
    layers,
    adaptedParts,
  ].flat(),
  ...[valueTypes, conditionOps, axes, criterionKinds, customerUnits, noteEvidences, sides].flat(),
  null,
]

/** An edit of one field that changes what stands there, whatever stands there. */
export function changeOf(
  {kind, field}: Edit & {readonly field: string},
  recordId: string,
  now: unknown,
  turn: number,
): Change {
  const fields: Readonly<Record<string, Field>> = kind === 'meta' ? metaFields : recordFields[kind]
  const known = fields[field]
  if (!known) throw new Error(`no field ${kind}.${field}`)
  if (known.is === 'text') return {do: 'text', kind, id: recordId, field, to: `What is written for the ${turn}th time`}
  const fitting = pool.filter(value => known.accepts(value as never))
  if (fitting.length === 0) throw new Error(`no value for ${kind}.${field}`)
  if (kind !== 'meta' && (known.is === 'set' || known.is === 'map')) {
    const members = now instanceof Set || now instanceof Map ? now : new Set()
    const [key] = known.is === 'set' ? fitting.filter(value => !members.has(value)) : [`driver-${turn}`]
    if (key === undefined) return {do: 'drop', kind, id: recordId, field, key: String(fitting[0])}
    return {
      do: 'put',
      kind,
      id: recordId,
      field,
      key: String(key),
      value: known.is === 'set' ? true : (fitting[0] ?? null),
    }
  }
  const [value] = fitting.filter(each => JSON.stringify(each) !== JSON.stringify(now))
  if (value === undefined) throw new Error(`no second value for ${kind}.${field}`)
  return {do: 'set', kind, id: recordId, field, value}
}
