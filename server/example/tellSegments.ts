import type {Condition as RuleCondition, Rule} from '../../shared/definition/ast.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import {change} from '../../shared/domain/change.ts'
import {addCondition} from '../../shared/domain/commands/addCondition.ts'
import {addSegment} from '../../shared/domain/commands/addSegment.ts'
import type {AttributeId, ClusterId, ConditionId, SegmentId} from '../../shared/domain/entities/ids.ts'
import type {Scalar} from '../../shared/std/field.ts'
import {ranksBetween} from '../../shared/std/rank.ts'
import {asId} from '../../shared/std/ids.ts'
import {commitCustomers} from '../actions/commitCustomers.ts'
import {movePhase} from '../actions/movePhase.ts'
import {remapCustomers, uploadCustomers} from '../actions/uploadCustomers.ts'
import {exampleCustomersCsv} from '../customers/exampleCustomers.ts'
import type {ClusterKey} from './clusters.ts'
import {attributes, segments} from './segments.ts'
import type {ExampleSegment, SegmentKey} from './segments.ts'
import type {Storyteller} from './storyteller.ts'
import {StoryBroken, told} from './storyteller.ts'

const seed = 2027
const asOf = '2026-05-03'

/** The customer file, what its columns change, and five segments with their rules. */
export async function tellSegments(
  story: Storyteller,
  heaps: ReadonlyMap<ClusterKey, ClusterId>,
): Promise<ReadonlyMap<SegmentKey, SegmentId>> {
  const {deps, services, facilitator} = story
  told(await movePhase(deps, services, facilitator, {move: 'next', reason: ''}))
  const bytes = new TextEncoder().encode(exampleCustomersCsv(seed))
  const upload = {fileName: 'customers-2400.csv', bytes: () => Promise.resolve(bytes)}
  const {importId} = told(await uploadCustomers(deps, facilitator, upload))
  const mapping = {asOf, currency: 'SEK', idColumn: 'customer_id', valueColumn: 'contribution_sek'}
  told(await remapCustomers(deps, facilitator, {importId, mapping}))
  told(await commitCustomers(deps, services, facilitator, importId))

  await story.edit(facilitator, board => change(...attributes.flatMap(each => described(story, board, each))))
  const made = new Map<SegmentKey, SegmentId>()
  for (const segment of segments) {
    const id = story.newId<'segment'>()
    made.set(segment.key, id)
    await story.edit(facilitator, board => addSegment(board, {id, name: story.in(segment.name)}))
    await story.edit(facilitator, () => change(...facts(story, id, segment, heaps)))
    for (const part of topOf(segment.rule)) await addRule(story, id, null, part)
  }
  await services.profiles.settle(story.boardId)
  return made
}

function described(story: Storyteller, board: Board, attribute: (typeof attributes)[number]): readonly Change[] {
  const {id} = attributeNamed(board, attribute.key)
  const set = (field: string, value: Scalar): Change => ({do: 'set', kind: 'attributes', id, field, value})
  return [
    set('name', story.in(attribute.name)),
    set('family', attribute.family),
    set('layer', attribute.layer),
    set('kind', attribute.kind ?? null),
    ...attribute.impact.map((key): Change => ({
      do: 'put',
      kind: 'attributes',
      id,
      field: 'engagementImpact',
      key,
      value: true,
    })),
    {do: 'text', kind: 'attributes', id, field: 'difference', to: story.in(attribute.difference)},
  ]
}

function facts(
  story: Storyteller,
  id: SegmentId,
  segment: ExampleSegment,
  heaps: ReadonlyMap<ClusterKey, ClusterId>,
): readonly Change[] {
  const set = (field: string, value: Scalar): Change => ({do: 'set', kind: 'segments', id, field, value})
  const put = (field: string, key: string, value: Scalar): Change => ({
    do: 'put',
    kind: 'segments',
    id,
    field,
    key,
    value,
  })
  const ranks = ranksBetween(null, null, segment.drivers.length)
  return [
    {do: 'text', kind: 'segments', id, field: 'need', to: story.in(segment.need)},
    ...segment.clusters.flatMap(key => {
      const heap = heaps.get(key)
      return heap === undefined ? [] : [put('clusters', heap, true)]
    }),
    ...segment.drivers.map((text, index) =>
      put('drivers', story.newId(), {text: story.in(text), rank: ranks[index] ?? 'V'}),
    ),
    set('driver', segment.driver),
    set('solution', segment.solution),
    set('collaboration', segment.collaboration),
    set('salesLogic', segment.salesLogic),
    ...segment.channels.map(channel => put('channels', channel, true)),
    set('consentShare', segment.consentShare),
    set('ownerDepartmentId', segment.owner),
    {do: 'text', kind: 'segments', id, field: 'offer', to: story.in(segment.offer)},
  ]
}

/** On the board the outermost `all` is not written: conditions without a parent stand together. */
function topOf(rule: Rule): readonly Rule[] {
  return 'all' in rule ? rule.all : [rule]
}

async function addRule(
  story: Storyteller,
  segmentId: SegmentId,
  parentId: ConditionId | null,
  rule: Rule,
): Promise<void> {
  const id = story.newId<'condition'>()
  if ('attr' in rule) {
    await story.edit(story.facilitator, board => addCondition(board, {id, segmentId, parentId, ...leaf(board, rule)}))
    return
  }
  const kind = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'not'
  const members = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not]
  await story.edit(story.facilitator, board => addCondition(board, {id, segmentId, parentId, kind}))
  for (const member of members) await addRule(story, segmentId, id, member)
}

function leaf(board: Board, {attr, op, value}: RuleCondition) {
  const attributeId = attributeNamed(board, attr).id
  return {kind: 'leaf', attributeId, op, value: value ?? null} as const
}

function attributeNamed(board: Board, key: string): {readonly id: AttributeId} {
  const found = [...board.attributes.values()].find(attribute => attribute.key === key)
  if (!found) throw new StoryBroken(`no column ${key}`)
  return {id: asId<'attribute'>(found.id)}
}
