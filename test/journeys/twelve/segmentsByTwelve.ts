import {expect} from 'vitest'
import {clustersInOrder} from '../../../shared/domain/needGroups.ts'
import {attributes, segments} from '../../../server/example/segments.ts'
import type {ExampleSegment} from '../../../server/example/segments.ts'
import type {Condition, Rule} from '../../../shared/definition/ast.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {change} from '../../../shared/domain/change.ts'
import {addCondition} from '../../../shared/domain/commands/addCondition.ts'
import {addSegment as addSegmentOnBoard} from '../../../shared/domain/commands/addSegment.ts'
import {removeSegment} from '../../../shared/domain/commands/removeSegment.ts'
import type {ConditionId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {asId} from '../../../shared/std/ids.ts'
import type {Scalar} from '../../../shared/std/field.ts'
import {ranksBetween} from '../../../shared/std/rank.ts'
import {id} from '../../rooms/aBoard.ts'
import {generatedFile} from '../rooms/customerFile.ts'
import {bringIn} from '../rooms/customers.ts'
import type {CustomerFile} from '../rooms/customerFile.ts'
import {press, reads} from '../rooms/people.ts'
import {addSegment, seesSizes, writeRule} from '../rooms/segments.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'
import {writes} from './room.ts'
import type {Who} from './twelvePeople.ts'

/** After precedence, as the generator makes them: 96 customers meet two rules, 212 none. */
const sizes = new Map(segments.map(({name}, index) => [name.sv, [304, 264, 742, 560, 318][index] ?? 0]))
const authors = ['S1', 'M1', 'D1', 'P1', 'S2'] as const satisfies readonly Who[]

export const segmentNames: readonly string[] = segments.map(({name}) => name.sv)

/** The file comes in, one rule is written through the page, the others by four more hands; all see the same counts. */
export async function defineAndSize(room: Room): Promise<void> {
  const frida = room.who('F')
  await timed('2,400 customers', () => bringIn(frida, withAnEmptyColumn(generatedFile())))
  const heap = clustersInOrder(await room.board())[0]
  const [first] = segments
  if (!first || !heap) throw new Error('there is nothing to begin with')
  await addSegment(frida, heap.title, first.name.sv)
  await writeRule(frida, {
    all: [
      {attribute: 'role', op: 'eq', value: 'specialist'},
      {attribute: 'evidence_requests', op: 'gte', value: 6},
    ],
  })
  for (const [index, segment] of segments.entries()) {
    const key = authors[index] ?? 'F'
    const segmentId = asId<'segment'>(index === 0 ? await idNamed(room, segment.name.sv) : id(`segment${index}`))
    const hand = await room.handOf(key)
    if (index > 0) {
      hand.does(board => addSegmentOnBoard(board, {id: segmentId, name: segment.name.sv}))
      for (const [at, part] of topOf(segment.rule).entries()) addRule(hand, segmentId, null, part, `${index}-${at}`)
    }
    hand.does(() => change(...factsOf(segment, segmentId, heap.id)))
    await hand.saved()
    hand.close()
  }
  await writes(room, 'M2', board => change(...attributes.flatMap(each => described(board, each))))
  await timed('the counts on twelve pages', () => Promise.all(room.people.map(person => seesSizes(person, sizes))))
  for (const {page, t, name} of room.people) {
    const said = page.getByText(t('segments.coverageSaid', {none: '212', twice: '96'}), {exact: true})
    await expect.poll(() => said.count(), {message: name}).toBeGreaterThan(0)
  }
  const {profile} = await room.recordOf('S3')
  expect([profile?.inNone.rows, profile?.inTwoOrMore, profile?.universe.rows]).toEqual([212, 96, 2400])
}

/** A rule on a column in which nothing stands finds nobody, and says why. (SEG-4) */
export async function ruleOnNothing(room: Room): Promise<void> {
  const segmentId = id<'segment'>('onNothing')
  await writes(
    room,
    'M2',
    board => addSegmentOnBoard(board, {id: segmentId, name: 'Ingen vet'}),
    board =>
      addCondition(board, {
        id: id<'condition'>('onNothing'),
        segmentId,
        parentId: null,
        kind: 'leaf',
        attributeId: attributeNamed(board, emptyColumn),
        op: 'eq',
        value: 'x',
      }),
  )
  await Promise.all(
    [room.who('S2'), room.who('M3'), room.who('P2')].map(async person => {
      const {page, t} = person
      await press(person, page.getByRole('tab', {name: /^Ingen vet/}))
      await reads(person, t('segments.rule.allMissing'))
      await press(person, page.getByRole('tab', {name: new RegExp(`^${segmentNames[0] ?? ''}`)}))
    }),
  )
  await writes(room, 'M2', board => removeSegment(board, {id: segmentId}))
}

const emptyColumn = 'not_asked_yet'

/** The column that a system exports although nobody has filled it in. */
function withAnEmptyColumn(file: CustomerFile): CustomerFile {
  const [head = '', ...lines] = file.csv.split('\n')
  const delimiter = head.includes(';') ? ';' : ','
  const wider = lines.map(line => (line.trim() === '' ? line : `${line.replace('\r', '')}${delimiter}`))
  return {...file, csv: [`${head.replace('\r', '')}${delimiter}${emptyColumn}`, ...wider].join('\n')}
}

async function idNamed(room: Room, name: string): Promise<SegmentId> {
  const found = [...(await room.board()).segments.values()].find(segment => segment.name === name)
  if (!found) throw new Error(`no segment ${name}`)
  return found.id
}

/** On the board the outermost `all` is not written: conditions without a parent stand together. */
function topOf(rule: Rule): readonly Rule[] {
  return 'all' in rule ? rule.all : [rule]
}

type Hand = Awaited<ReturnType<Room['handOf']>>

function addRule(hand: Hand, segmentId: SegmentId, parentId: ConditionId | null, rule: Rule, name: string): void {
  const conditionId = id<'condition'>(`rule${name}`)
  const place = {id: conditionId, segmentId, parentId}
  if ('attr' in rule) {
    hand.does(board => addCondition(board, {...place, ...leaf(board, rule)}))
    return
  }
  if (!('any' in rule)) throw new Error('the example has no such rule')
  hand.does(board => addCondition(board, {...place, kind: 'any'}))
  for (const [at, part] of rule.any.entries()) addRule(hand, segmentId, conditionId, part, `${name}-${at}`)
}

function leaf(board: Board, {attr, op, value}: Condition) {
  return {kind: 'leaf', attributeId: attributeNamed(board, attr), op, value: value ?? null} as const
}

function attributeNamed(board: Board, key: string) {
  const found = [...board.attributes.values()].find(attribute => attribute.key === key)
  if (!found) throw new Error(`no column ${key}`)
  return found.id
}

function described(board: Board, attribute: (typeof attributes)[number]): readonly Change[] {
  const at = {kind: 'attributes', id: attributeNamed(board, attribute.key)} as const
  const set = (field: string, value: Scalar): Change => ({do: 'set', ...at, field, value})
  return [
    set('family', attribute.family),
    set('layer', attribute.layer),
    set('kind', attribute.kind ?? null),
    ...attribute.impact.map((key): Change => ({do: 'put', ...at, field: 'engagementImpact', key, value: true})),
    {do: 'text', ...at, field: 'difference', to: attribute.difference.sv},
  ]
}

/** What the group says about a segment, so that no check stands in the way later. */
function factsOf(segment: ExampleSegment, segmentId: SegmentId, heap: string): readonly Change[] {
  const at = {kind: 'segments', id: segmentId} as const
  const set = (field: string, value: Scalar): Change => ({do: 'set', ...at, field, value})
  const put = (field: string, key: string, value: Scalar): Change => ({do: 'put', ...at, field, key, value})
  const ranks = ranksBetween(null, null, segment.drivers.length)
  return [
    {do: 'text', ...at, field: 'need', to: segment.need.sv},
    put('clusters', heap, true),
    ...segment.drivers.map((text, index) =>
      put('drivers', id(`driver${index}`), {text: text.sv, rank: ranks[index] ?? 'V'}),
    ),
    set('driver', segment.driver),
    set('solution', segment.solution),
    set('collaboration', segment.collaboration),
    set('salesLogic', segment.salesLogic),
    ...segment.channels.map(channel => put('channels', channel, true)),
    set('consentShare', segment.consentShare),
    set('ownerDepartmentId', segment.owner),
    {do: 'text', ...at, field: 'offer', to: segment.offer.sv},
  ]
}
