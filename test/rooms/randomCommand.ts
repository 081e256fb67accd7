import type {Board, RecordKind} from '../../shared/domain/board.ts'
import type {Decision} from '../../shared/domain/change.ts'
import {commands} from '../../shared/domain/commands/registry.ts'
import type {CommandInput, CommandName} from '../../shared/domain/commands/registry.ts'
import {buyingDrivers, channels} from '../../shared/domain/entities/segment.ts'
import {deselectReasons} from '../../shared/domain/entities/placement.ts'
import {impacts} from '../../shared/domain/entities/attribute.ts'
import type {DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Id} from '../../shared/std/ids.ts'
import type {SeededNumbers} from '../../shared/std/seededNumbers.ts'

export type RandomCommand = {
  readonly name: CommandName
  readonly input: unknown
  readonly run: (board: Board) => Decision
}

/** Whose notes they are; the gate takes nobody's but one's own. */
export type NoteAuthor = {readonly participantId: string; readonly departmentId: string}

const anna: NoteAuthor = {participantId: 'anna', departmentId: 'sales'}

/**
 * Something that somebody might do to this board now, drawn from the seed: about a quarter adds, the rest changes,
 * moves, writes and takes away.
 */
export function randomCommand(
  board: Board,
  numbers: SeededNumbers,
  newId: () => string,
  author: NoteAuthor = anna,
): RandomCommand {
  const {next, between, oneOf} = numbers
  const one = <Kind extends string>(records: ReadonlyMap<Id<Kind>, unknown>): Id<Kind> => {
    const ids = [...records.keys()]
    return ids[between(0, Math.max(0, ids.length - 1))] ?? asId<Kind>('-'.repeat(21))
  }
  /** Fits every kind: what it becomes is said where it is used. */
  const fresh = (): Id<never> => asId<never>(newId())
  const word = () => oneOf(['åre', 'Ærø', '😀 glad', 'fast', 'often\nseldom', '', 'x'.repeat(40), 'Malmö', '👩‍🔬'])
  const spot = <Kind extends string>(records: ReadonlyMap<Id<Kind>, unknown>) =>
    next() < 0.3 ? oneOf(['first', 'last'] as const) : {after: one(records)}
  const some = <Item>(item: Item): Item | null => (next() < 0.2 ? null : item)
  const doing = <Name extends CommandName>(name: Name, input: CommandInput<Name>): RandomCommand => {
    const command = commands[name] as (board: Board, input: CommandInput<Name>) => Decision
    return {name, input, run: then => command(then, input)}
  }
  /** Some letters of what stands there go and others come, as when somebody types. */
  const typed = (from: string) => {
    const letters = [...from]
    letters.splice(between(0, letters.length), between(0, 6), word())
    return letters.slice(0, 300).join('')
  }
  const segments = () => ({segment: board.segments.get(one(board.segments)), id: one(board.segments)})
  const kinds: readonly [RecordKind, ...RecordKind[]] = [
    'notes',
    'clusters',
    'contents',
    'cells',
    'tiers',
    'attributes',
  ]
  const choices: readonly [() => RandomCommand, ...(() => RandomCommand)[]] = [
    () => doing('addSegment', {id: fresh(), name: word(), clusterId: some(one(board.clusters))}),
    () => doing('addCluster', {id: fresh(), title: word(), noteIds: [one(board.notes)]}),
    () =>
      doing('addNote', {
        id: fresh(),
        text: `${word()}.`,
        authorId: asId<'participant'>(author.participantId) satisfies ParticipantId,
        departmentId: asId<'department'>(author.departmentId) satisfies DepartmentId,
        side: oneOf(['customer', 'company'] as const),
        family: null,
        evidence: 'experience',
        clusterId: some(one(board.clusters)),
      }),
    () => doing('addAttribute', {id: fresh(), name: `${word()} a`, valueType: 'number'}),
    () =>
      doing('addCondition', {
        id: fresh(),
        segmentId: one(board.segments),
        parentId: some(one(board.conditions)),
        kind: oneOf(['all', 'any', 'not', 'leaf'] as const),
        attributeId: some(one(board.attributes)),
        op: 'gt',
        value: between(0, 99),
      }),
    () => doing('addRecord', {kind: 'contents', id: fresh(), fields: {title: word()}}),
    () => doing('moveSegment', {id: one(board.segments), tierId: some(one(board.tiers)), spot: spot(board.segments)}),
    () => doing('moveSegment', {id: one(board.segments), tierId: some(one(board.tiers)), spot: spot(board.segments)}),
    () =>
      doing('deselectSegment', {
        id: one(board.segments),
        reason: oneOf(deselectReasons),
        reasonText: 'because',
        exitTreatment: word() || 'served by phone',
        exitOwnerDepartmentId: asId<'department'>('sales'),
        revisitOn: '2027-01-01',
        revisitWhen: word(),
        exitEvidence: '',
        spot: null,
      }),
    () => doing('reorderSegment', {id: one(board.segments), spot: spot(board.segments)}),
    () => doing('moveNote', {id: one(board.notes), clusterId: some(one(board.clusters)), spot: spot(board.notes)}),
    () => doing('moveCluster', {id: one(board.clusters), spot: spot(board.clusters)}),
    () => doing('mergeClusters', {from: one(board.clusters), into: one(board.clusters)}),
    () => doing('mergeSegments', {from: one(board.segments), into: one(board.segments), withNeeds: true}),
    () => doing('moveCondition', {id: one(board.conditions), parentId: some(one(board.conditions)), spot: 'last'}),
    () => doing('changeCondition', {id: one(board.conditions), set: {value: between(0, 9)}}),
    () => doing('describeBuying', {id: one(board.segments), set: {driver: some(oneOf(buyingDrivers))}}),
    () => doing('rankDriver', {segmentId: one(board.segments), id: `d${between(0, 3)}`, text: word(), spot: 'first'}),
    () =>
      doing('changeMember', {
        kind: 'segments',
        id: one(board.segments),
        field: 'channels',
        key: oneOf(channels),
        value: next() < 0.5 ? true : null,
      }),
    () =>
      doing('changeMember', {
        kind: 'attributes',
        id: one(board.attributes),
        field: 'engagementImpact',
        key: oneOf(impacts),
        value: next() < 0.5 ? true : null,
      }),
    () => doing('changeField', {kind: 'segments', id: one(board.segments), field: 'name', value: word()}),
    () => doing('changeField', {kind: 'meta', id: '', field: 'offer', value: word()}),
    () => {
      const {segment, id} = segments()
      return doing('editText', {kind: 'segments', id, field: 'need', to: typed(segment?.need ?? '')})
    },
    () => doing('editText', {kind: 'meta', id: '', field: 'objective', to: typed(board.meta.objective)}),
    () => doing('duplicateSegment', {id: one(board.segments), newId: fresh(), name: word(), conditionIds: []}),
    () => {
      const kind = oneOf(kinds)
      return doing('removeRecord', {kind, id: one(board[kind] as ReadonlyMap<Id<string>, unknown>)})
    },
    () => doing(next() < 0.3 ? 'removeSegment' : 'removeCondition', {id: one(board.segments) as never}),
    () => doing('removeCluster', {id: one(board.clusters)}),
    () => doing('changeLadder', {ladder: ['unaware', 'aware', word().slice(0, 60) || 'trial', 'advocate']}),
  ]
  return oneOf(choices)()
}

/** Ids that are the same in every run of one seed. */
export function seededIds(numbers: SeededNumbers): () => string {
  return () => Array.from({length: 21}, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[numbers.between(0, 35)]).join('')
}
