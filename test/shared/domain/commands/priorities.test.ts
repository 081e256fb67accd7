import {describe, expect, test} from 'vitest'
import type {Board} from '../../../../shared/domain/board.ts'
import {commands} from '../../../../shared/domain/commands/registry.ts'
import type {CommandInput} from '../../../../shared/domain/commands/registry.ts'
import type {SegmentId, TierId} from '../../../../shared/domain/entities/ids.ts'
import {lanesOf} from '../../../../shared/domain/lanes.ts'
import {asId} from '../../../../shared/std/ids.ts'
import {applied, doing, emptyBoard, id} from './plainBoard.ts'

const S = (name: string): SegmentId => id<'segment'>(name)
const T = (name: string): TierId => id<'tier'>(name)

/** Segments a to d, tiers top and low. */
function board(): Board {
  const segments = ['a', 'b', 'c', 'd'].reduce(
    (all, name) => doing(all, 'addSegment', {id: S(name), name}),
    emptyBoard(),
  )
  return applied(segments, [
    {do: 'create', kind: 'tiers', id: T('low'), fields: {name: 'maintain', rank: 'V'}},
    {do: 'create', kind: 'tiers', id: T('top'), fields: {name: 'invest', rank: 'B'}},
  ])
}

const shown = (of: Board): Readonly<Record<string, string>> =>
  Object.fromEntries(lanesOf(of).map(lane => [lane.id.replaceAll('_', ''), lane.segments.map(s => s.name).join(' ')]))

const exit: CommandInput<'deselectSegment'> = {
  id: S('d'),
  reason: 'not_profitable_enough',
  reasonText: '',
  exitTreatment: 'Self-service through a wholesaler',
  exitOwnerDepartmentId: asId<'department'>('sales'),
  revisitOn: '2027-05-12',
  revisitWhen: '',
  exitEvidence: '',
  spot: null,
}

describe('lanes', () => {
  test('TIER-1 lanes stand by rank between those not placed and the deselected', () => {
    const placed = doing(board(), 'moveSegment', {id: S('c'), tierId: T('top'), spot: 'first'})

    expect(shown(placed)).toEqual({unplaced: 'a b d', top: 'c', low: '', deselected: ''})
    expect(lanesOf(placed).map(({is}) => is)).toEqual(['unplaced', 'tier', 'tier', 'deselected'])
  })

  test('TIER-1 a segment whose tier was removed is not placed', () => {
    const placed = doing(board(), 'moveSegment', {id: S('c'), tierId: T('top'), spot: 'first'})

    expect(shown(doing(placed, 'removeRecord', {kind: 'tiers', id: T('top')}))).toMatchObject({
      unplaced: 'a c b d',
      low: '',
    })
  })

  test('SEG-6 a merged segment is in no lane', () => {
    const merged = doing(board(), 'mergeSegments', {from: S('b'), into: S('a'), withNeeds: true})

    expect(shown(merged)).toMatchObject({unplaced: 'a c d'})
  })
})

describe('moving a segment', () => {
  test('TIER-1 lands behind the one it was dropped behind', () => {
    let now = doing(board(), 'moveSegment', {id: S('a'), tierId: T('top'), spot: 'last'})
    now = doing(now, 'moveSegment', {id: S('b'), tierId: T('top'), spot: 'last'})

    now = doing(now, 'moveSegment', {id: S('c'), tierId: T('top'), spot: {after: S('a')}})

    expect(shown(now)).toMatchObject({top: 'a c b', unplaced: 'd'})
  })

  test('TIER-1 finds room where two people left equal ranks', () => {
    const tied = applied(
      board(),
      ['a', 'b'].map(name => ({
        do: 'set',
        kind: 'segments',
        id: S(name),
        field: 'placement',
        value: {in: 'tier', tierId: T('top'), rank: 'V'},
      })),
    )

    expect(shown(doing(tied, 'moveSegment', {id: S('c'), tierId: T('top'), spot: {after: S('a')}}))).toMatchObject({
      top: 'a c b',
    })
  })

  test('TIER-1 dropping where it stands writes nothing', () => {
    expect(commands.moveSegment(board(), {id: S('b'), tierId: null, spot: {after: S('a')}})).toEqual({
      ok: true,
      changes: [],
    })
  })

  test('TIER-1 an unknown segment or tier is refused', () => {
    expect(commands.moveSegment(board(), {id: S('x'), tierId: null, spot: 'last'})).toMatchObject({
      code: 'segment.unknown',
    })
    expect(commands.moveSegment(board(), {id: S('a'), tierId: T('x'), spot: 'last'})).toMatchObject({
      code: 'record.unknown',
    })
  })
})

describe('placing by the ranking', () => {
  test('TIER-5 a proposal places what is still open, in its order, and leaves the rest alone', () => {
    const started = doing(board(), 'moveSegment', {id: S('b'), tierId: T('low'), spot: 'first'})

    const now = doing(started, 'placeSegments', {
      placements: [
        {id: S('c'), tierId: T('top')},
        {id: S('a'), tierId: T('top')},
        {id: S('b'), tierId: T('top')},
        {id: S('d'), tierId: T('low')},
      ],
    })

    expect(shown(now)).toEqual({unplaced: '', top: 'c a', low: 'b d', deselected: ''})
  })
})

describe('deselecting', () => {
  test('DESEL-1 keeps reason, treatment, owner and day, and the definition', () => {
    const now = doing(board(), 'deselectSegment', exit)

    expect(shown(now)).toMatchObject({unplaced: 'a b c', deselected: 'd'})
    expect(now.segments.get(S('d'))).toMatchObject({
      name: 'd',
      placement: {in: 'deselected', reason: 'not_profitable_enough', reasonText: ''},
      exitTreatment: 'Self-service through a wholesaler',
      exitOwnerDepartmentId: 'sales',
      revisitOn: '2027-05-12',
    })
  })

  test.each([
    ['segment.reasonMissing', {reason: 'other', reasonText: '  '}],
    ['segment.exitMissing', {exitTreatment: ' '}],
    ['segment.exitOwnerMissing', {exitOwnerDepartmentId: null}],
    ['segment.revisitMissing', {revisitOn: null, revisitWhen: ' '}],
  ] as const)('DESEL-2 is refused as %s', (code, without) => {
    expect(commands.deselectSegment(board(), {...exit, ...without})).toMatchObject({ok: false, code})
  })

  test('DESEL-2 a condition can stand in for the day', () => {
    const now = doing(board(), 'deselectSegment', {...exit, revisitOn: null, revisitWhen: 'Contribution above 0'})

    expect(now.segments.get(S('d'))).toMatchObject({revisitOn: null, revisitWhen: 'Contribution above 0'})
  })

  test('DESEL-2 DESEL-7 so can a condition that is measured; by when the customers are treated so stands beside it', () => {
    const trigger = {figure: 'customers', comparison: 'atLeast', value: 300} as const
    const input = {...exit, revisitOn: null, revisitTrigger: trigger, exitBy: '2027-01-31'}

    const now = doing(board(), 'deselectSegment', input)

    expect(now.segments.get(S('d'))).toMatchObject({revisitOn: null, revisitTrigger: trigger, exitBy: '2027-01-31'})
    expect(commands.deselectSegment(now, input)).toEqual({ok: true, changes: []})
    expect(commands.deselectSegment(now, {...exit, revisitOn: null})).toMatchObject({ok: true})
  })

  test('DESEL-1 rewriting it writes only what changed', () => {
    const once = doing(board(), 'deselectSegment', exit)

    const decision = commands.deselectSegment(once, {...exit, exitTreatment: 'Partner'})

    expect(decision).toEqual({
      ok: true,
      changes: [{do: 'text', kind: 'segments', id: S('d'), field: 'exitTreatment', to: 'Partner'}],
    })
  })

  test('DESEL-2 rewriting it leaves a reason as it stands, also one with blanks about it', () => {
    const once = applied(doing(board(), 'deselectSegment', exit), [
      {
        do: 'set',
        kind: 'segments',
        id: S('d'),
        field: 'placement',
        value: {in: 'deselected', reason: exit.reason, reasonText: ' They pay late ', rank: 'K'},
      },
    ])

    const decision = commands.deselectSegment(once, {...exit, reasonText: 'They pay late', exitTreatment: 'Partner'})

    expect(decision).toMatchObject({ok: true, changes: [{do: 'text', field: 'exitTreatment', to: 'Partner'}]})
  })

  test('DESEL-3 brought back, it is not placed and keeps what was written about its exit', () => {
    const out = doing(board(), 'deselectSegment', exit)

    const back = doing(out, 'moveSegment', {id: S('d'), tierId: null, spot: 'last'})

    expect(shown(back)).toMatchObject({unplaced: 'a b c d', deselected: ''})
    expect(back.segments.get(S('d'))?.exitTreatment).toBe(exit.exitTreatment)
  })
})
