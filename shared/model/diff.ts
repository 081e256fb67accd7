import {byCodeUnit} from '../std/order.ts'
import {canonicalJson} from './canonicalJson.ts'
import type {Json} from './canonicalJson.ts'
import type {ModelContent} from './content.ts'
import {customerChanges} from './diffCustomers.ts'
import {collections} from './diffParts.ts'
import type {DiffPart, Item} from './diffParts.ts'
import {fieldChanges} from './fieldChanges.ts'
import type {ModelChange} from './modelChange.ts'

/** What one content says otherwise than another: by meaning, whatever the order in which things stand. (VER-6) */
export type ModelDiff = {
  /** Empty: both ask the same of everybody. */
  readonly changes: readonly ModelChange[]
  /** Questions that were answered otherwise, of those that were answered; beside the changes, as each year asks anew. */
  readonly scores: {readonly changed: number; readonly of: number}
  /** Decisions that only the later one holds. */
  readonly decided: ModelContent['decisions']
  /** What the ids in it are called, by the later content where both know them. */
  readonly names: Readonly<Record<string, string>>
}

export function diffModels(before: ModelContent, after: ModelContent): ModelDiff {
  return {
    changes: [
      ...wholeThing(
        'objective',
        {...before.objective, language: before.language},
        {
          ...after.objective,
          language: after.language,
        },
      ),
      ...collections.flatMap(({part, items}) => itemChanges(part, items(before), items(after))),
      ...orderChange('segments', 'precedence', segmentOrder(before), segmentOrder(after)),
      ...orderChange('tiers', 'position', tierOrder(before), tierOrder(after)),
      ...placeOrders(before, after),
      ...wholeThing('thresholds', before.thresholds, after.thresholds),
      ...customerChanges(before.data, after.data),
    ],
    scores: scoreChanges(before, after),
    decided: decidedSince(before, after),
    names: {...namesIn(before), ...namesIn(after)},
  }
}

function itemChanges(
  part: DiffPart,
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): readonly ModelChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].toSorted(byCodeUnit).flatMap(id => {
    const [old, fresh] = [before.get(id), after.get(id)]
    const fields = fieldChanges(old?.fields ?? {}, fresh?.fields ?? {})
    if (old && fresh && fields.length === 0) return []
    const what = old ? (fresh ? 'changed' : 'removed') : 'added'
    return [{part, what, id, about: (fresh ?? old)?.about ?? {}, fields}]
  })
}

function wholeThing(
  part: DiffPart,
  before: Readonly<Record<string, Json | undefined>>,
  after: Readonly<Record<string, Json | undefined>>,
): readonly ModelChange[] {
  const fields = fieldChanges(before, after)
  return fields.length === 0 ? [] : [{part, what: 'changed', id: '', about: {}, fields}]
}

/** Numbers shift with every newcomer; what counts is whether those in both stand in another order. */
function orderChange(
  part: DiffPart,
  field: string,
  before: readonly string[],
  after: readonly string[],
  id = '',
): readonly ModelChange[] {
  const old = before.filter(each => after.includes(each))
  const fresh = after.filter(each => before.includes(each))
  if (old.join(' ') === fresh.join(' ')) return []
  return [{part, what: 'changed', id, about: {}, fields: [{field, before: old, after: fresh}]}]
}

function segmentOrder({segments}: ModelContent): readonly string[] {
  return segments
    .filter(({status}) => status !== 'merged')
    .toSorted((a, b) => a.precedence - b.precedence)
    .map(({id}) => id)
}

function tierOrder({tiers}: ModelContent): readonly string[] {
  return tiers.toSorted((a, b) => a.position - b.position).map(({id}) => id)
}

/** Inside a tier the first stands highest. */
function placeOrders(before: ModelContent, after: ModelContent): readonly ModelChange[] {
  return after.tiers.flatMap(({id, segmentIds}) => {
    const old = before.tiers.find(tier => tier.id === id)
    return orderChange('tiers', 'segmentIds', old?.segmentIds ?? [], segmentIds, id)
  })
}

function scoreChanges(before: ModelContent, after: ModelContent): ModelDiff['scores'] {
  const old = answers(before)
  const fresh = answers(after)
  const asked = [...new Set([...old.keys(), ...fresh.keys()])]
  const restedOn = new Map(before.scores.flatMap(({evidence, ...cell}) => (evidence ? [[cellOf(cell), evidence]] : [])))
  // A version from before the grades were kept says nothing about them: that is no difference.
  const regraded = new Set(
    after.scores
      .filter(({evidence, ...cell}) => {
        const then = restedOn.get(cellOf(cell))
        return evidence && then && canonicalJson(evidence) !== canonicalJson(then)
      })
      .map(cellOf),
  )
  return {
    changed: asked.filter(cell => old.get(cell) !== fresh.get(cell) || regraded.has(cell)).length,
    of: asked.length,
  }
}

function cellOf({segmentId, criterionId}: Pick<ModelContent['scores'][number], 'segmentId' | 'criterionId'>): string {
  return `${segmentId} ${criterionId}`
}

function answers({scores}: ModelContent): ReadonlyMap<string, string> {
  return new Map(
    scores.map(({segmentId, criterionId, departments, label, dissent = [], conclusion}) => [
      cellOf({segmentId, criterionId}),
      canonicalJson({
        label: label ?? '',
        conclusion: conclusion ?? '',
        dissent: dissent.toSorted(byCodeUnit),
        departments: departments
          .toSorted((a, b) => byCodeUnit(a.department, b.department))
          .map(({department, median, scores: given}) => [department, median, ...given.toSorted((a, b) => a - b)]),
      }),
    ]),
  )
}

function decidedSince(before: ModelContent, after: ModelContent): ModelContent['decisions'] {
  const known = new Set(before.decisions.map(decision => canonicalJson(decision)))
  return after.decisions.filter(decision => !known.has(canonicalJson(decision)))
}

function namesIn(content: ModelContent): Readonly<Record<string, string>> {
  const {segments, needs, attributes, criteria, tiers, contents, departments} = content
  return Object.fromEntries([
    ...[...segments, ...attributes, ...criteria, ...tiers, ...departments].map(({id, name = ''}) => [id, name]),
    ...[...needs, ...contents].map(({id, title = ''}) => [id, title]),
  ])
}
