import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Json} from '../../../shared/model/canonicalJson.ts'
import type {ModelContent} from '../../../shared/model/content.ts'
import {applyMoves, customerMoves, outside} from '../../../shared/model/customerMoves.ts'
import type {Assigned, CustomerMove} from '../../../shared/model/customerMoves.ts'
import {diffModels} from '../../../shared/model/diff.ts'
import {asJson} from '../../../shared/model/document.ts'
import {leavesOf} from '../../../shared/model/leaves.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aFullContent} from './aFullContent.ts'

const seed = 20261128
const nothing = {changes: [], scores: {changed: 0, of: 2}, decided: []}

describe('VER-6 what two contents say differently', () => {
  test('the same in another order is the same', () => {
    fc.assert(
      fc.property(fc.integer(), number => {
        const {names: _names, ...diff} = diffModels(aFullContent(), permuted(aFullContent(), number))
        expect(diff).toEqual(nothing)
      }),
      {seed, numRuns: 200},
    )
  })

  test('whatever is changed in one place is found', () => {
    const whole = asJson(aFullContent())
    const paths = [...leavesOf(whole).keys()].filter(path => !isDerived(path))
    expect(paths.length).toBeGreaterThan(120)

    const missed = paths.filter(path => {
      const {changes, scores, decided} = diffModels(aFullContent(), changedAt(whole, path))
      return changes.length + scores.changed + decided.length === 0
    })

    expect(missed).toEqual([])
  })

  test('both directions find the same places', () => {
    const whole = asJson(aFullContent())
    const places = (before: ModelContent, after: ModelContent) =>
      diffModels(before, after).changes.map(({part, id, fields}) => [part, id, fields.map(({field}) => field)])
    for (const path of leavesOf(whole).keys()) {
      const other = changedAt(whole, path)
      expect(places(aFullContent(), other)).toEqual(places(other, aFullContent()))
    }
  })

  test('a new name is a new name, not another segment', () => {
    const renamed = withSegment(aFullContent(), 'clinic', {name: 'Busy clinics'})

    expect(diffModels(aFullContent(), renamed).changes).toEqual([
      {
        part: 'segments',
        what: 'changed',
        id: 'clinic',
        about: {},
        fields: [{field: 'name', before: 'Clinics', after: 'Busy clinics'}],
      },
    ])
  })

  test('a segment that comes in between moves no other', () => {
    const before = aFullContent()
    const fresh = {id: 'pharmacy', name: 'Pharmacies', needIds: [], precedence: 2, status: 'active' as const}
    const after: ModelContent = {
      ...before,
      segments: [...before.segments.map(each => (each.precedence >= 2 ? {...each, precedence: 3} : each)), fresh],
    }

    expect(diffModels(before, after).changes.map(({part, what, id}) => [part, what, id])).toEqual([
      ['segments', 'added', 'pharmacy'],
    ])
  })

  test('moved to another tier says from where to where', () => {
    const before = aFullContent()
    const after: ModelContent = {
      ...before,
      tiers: before.tiers.map(tier => ({...tier, segmentIds: tier.id === 'grow' ? ['hospital'] : []})),
    }

    expect(diffModels(before, after).changes).toEqual([
      {
        part: 'segments',
        what: 'changed',
        id: 'hospital',
        about: {},
        fields: [{field: 'place', before: 'invest', after: 'grow'}],
      },
    ])
  })

  test('other answers stand beside the changes, since each year asks anew', () => {
    const before = aFullContent()
    const [first, ...rest] = before.scores
    const after: ModelContent = {...before, scores: first ? [{...first, label: 'low'}, ...rest] : []}

    expect(diffModels(before, after)).toMatchObject({changes: [], scores: {changed: 1, of: 2}})
  })
})

describe('VER-6 the customers between two versions', () => {
  const customers = fc.dictionary(
    fc.string({minLength: 1, maxLength: 4, unit: 'grapheme'}),
    fc.constantFrom('hospital', 'clinic', null),
    {maxKeys: 30, noNullPrototype: true},
  )

  test('the earlier ones and the lists give the later ones exactly', async () => {
    let told = 0
    await fc.assert(
      fc.asyncProperty(customers, customers, async (before, after) => {
        const moves: CustomerMove[] = []
        const counts = await customerMoves(inOrder(before), inOrder(after), move => moves.push(move))
        told += moves.length

        const there = applyMoves(new Map(Object.entries(before)), moves)
        expect(new Map([...there].toSorted())).toEqual(new Map(Object.entries(after).toSorted()))
        expect(moves).toHaveLength(counts.added + counts.removed + counts.moved)
        expect(counts.kept + counts.removed).toBe(Object.keys(before).length)
        expect(counts.kept + counts.added).toBe(Object.keys(after).length)
        const flowing = counts.flows.reduce((sum, flow) => sum + flow.customers, 0)
        expect(flowing).toBe(counts.kept + counts.added + counts.removed)
      }),
      {seed, numRuns: 300},
    )
    expect(told).toBeGreaterThan(1000)
  })

  test('counts say how many went where', async () => {
    const before = {a: 'hospital', b: 'hospital', c: null, d: 'clinic'}
    const after = {a: 'hospital', b: 'clinic', c: 'clinic', e: null}

    expect(await customerMoves(inOrder(before), inOrder(after), () => undefined)).toEqual({
      kept: 3,
      added: 1,
      removed: 1,
      moved: 2,
      flows: [
        {from: 'clinic', to: outside, customers: 1},
        {from: 'hospital', to: 'clinic', customers: 1},
        {from: 'hospital', to: 'hospital', customers: 1},
        {from: null, to: 'clinic', customers: 1},
        {from: outside, to: null, customers: 1},
      ],
    })
  })
})

/** By code point, as the engine gives them. */
async function* inOrder(held: Readonly<Record<string, string | null>>): AsyncGenerator<Assigned> {
  const bytes = (key: string) => Buffer.from(key).toString('hex')
  const sorted = Object.entries(held).toSorted(([a], [b]) => (bytes(a) < bytes(b) ? -1 : 1))
  for (const [customerKey, segmentId] of sorted) yield {customerKey, segmentId}
}

function withSegment(content: ModelContent, id: string, set: object): ModelContent {
  return {...content, segments: content.segments.map(each => (each.id === id ? {...each, ...set} : each))}
}

/** What follows from something else, or what the proceedings leave: its cause is what a reader is told. */
function isDerived(path: string): boolean {
  return (
    /^\/segments\/\d+\/(score|coverage|status|precedence|rule\/.*)$/.test(path) ||
    /^\/tiers\/(\d+\/position|1\/segmentIds)$/.test(path)
  )
}

function changedAt(whole: Json, path: string): ModelContent {
  const steps = path.split('/').slice(1)
  const change = (value: Json, at: number): Json => {
    const step = steps[at]
    if (step === undefined && Array.isArray(value)) return ['x']
    if (step === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}x`
    if (Array.isArray(value)) return value.map((each, index) => (String(index) === step ? change(each, at + 1) : each))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === step ? change(each, at + 1) : each]),
    )
  }
  // Made from a content by changing one value of it.
  return change(whole, 0) as unknown as ModelContent
}

/** Every list in which the order means nothing, drawn anew. */
function permuted(content: ModelContent, number: number): ModelContent {
  const {shuffled: shuffle} = seededNumbers(number)
  const {data} = content
  return {
    ...content,
    departments: shuffle(content.departments),
    needs: shuffle(content.needs),
    attributes: shuffle(content.attributes).map(each => ({...each, impact: shuffle(each.impact ?? [])})),
    segments: shuffle(content.segments).map(each => ({
      ...each,
      needIds: shuffle(each.needIds),
      ...(each.channels ? {channels: shuffle(each.channels)} : {}),
      ...(each.rule && 'all' in each.rule ? {rule: {all: shuffle(each.rule.all)}} : {}),
    })),
    criteria: shuffle(content.criteria),
    scores: shuffle(content.scores).map(each => ({...each, departments: shuffle(each.departments)})),
    tiers: shuffle(content.tiers),
    deselections: shuffle(content.deselections),
    contents: shuffle(content.contents),
    plan: shuffle(content.plan),
    commitments: shuffle(content.commitments),
    waivers: shuffle(content.waivers).map(each => ({...each, subjects: shuffle(each.subjects)})),
    data: data && {...data, segments: shuffle(data.segments), overlaps: shuffle(data.overlaps)},
  }
}
