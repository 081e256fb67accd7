import {describe, expect, test} from 'vitest'
import type {CriterionId, DepartmentId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {disagreements, evaluationOf} from '../../../shared/record/evaluation.ts'
import type {AskedCriterion, Mask, RevealedCell, Round} from '../../../shared/record/round.ts'
import {defaultSettings} from '../../../shared/record/settings.ts'
import type {Discussion} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import {doing, emptyBoard, id} from '../domain/commands/plainBoard.ts'

const S = (name: string): SegmentId => id<'segment'>(name)
const C = (name: string): CriterionId => id<'criterion'>(name)
const D = (name: string): DepartmentId => asId<'department'>(name)

const board = ['hospital', 'clinic'].reduce((all, name) => doing(all, 'addSegment', {id: S(name), name}), emptyBoard())

const criterion = (name: string, set: Partial<AskedCriterion> = {}): AskedCriterion => ({
  id: C(name),
  name,
  kind: 'custom',
  axis: 'attractiveness',
  anchor1: '',
  anchor5: '',
  anchor9: '',
  knockout: null,
  ...set,
})

type Answers = Readonly<Record<string, readonly number[]>>

/** `cells('growth', {hospital: {sales: [3], medical: [9]}})` */
function cells(name: string, answers: Readonly<Record<string, Answers>>): readonly RevealedCell[] {
  return Object.entries(answers).map(([segment, byDepartment]) => ({
    segmentId: S(segment),
    criterionId: C(name),
    comments: [],
    departments: Object.entries(byDepartment).map(([department, scores]) => ({
      departmentId: D(department),
      scores,
      cannotJudge: 0,
      evidence: {figures: scores.length, experience: 0, gut: 0},
    })),
  }))
}

function round(set: {
  number?: number
  criteria?: readonly AskedCriterion[]
  masks?: readonly Mask[]
  only?: Round['only']
  cells: readonly RevealedCell[]
  weights?: Readonly<Record<string, Readonly<Record<string, number>>>>
  state?: Round['state']
  kendallW?: number | null
}): Round {
  const number = set.number ?? 1
  return {
    id: asId<'round'>(`round${number}`),
    number,
    state: set.state ?? 'revealed',
    names: 'anonymous',
    segmentIds: [S('hospital'), S('clinic')],
    criteria: set.criteria ?? [criterion('growth'), criterion('strength', {axis: 'strength'})],
    masks: set.masks ?? [],
    only: set.only ?? null,
    voters: [],
    openedAt: '2026-05-12T10:00:00.000Z',
    deadline: null,
    counts: [],
    revealedAt: '2026-05-12T10:31:00.000Z',
    result:
      set.state === 'open'
        ? null
        : {
            cells: set.cells,
            weights: Object.entries(set.weights ?? {}).map(([department, shares]) => ({
              departmentId: D(department),
              shares: Object.entries(shares).map(([name, share]) => ({criterionId: C(name), share})),
              voters: 1,
            })),
            measures: {kendallW: set.kendallW ?? null, raters: 4},
            cast: 4,
          },
  }
}

function evaluate(rounds: readonly Round[], discussions: readonly Discussion[] = []): Evaluation {
  const departments = ['sales', 'marketing', 'medical'].map(name => ({id: D(name), name: ''}))
  return evaluationOf({rounds, decisions: [], discussions, departments, settings: defaultSettings}, board)
}

const segmentOf = (evaluation: Evaluation, name: string) =>
  evaluation.segments.find(({segmentId}) => segmentId === S(name))

describe('what the revealed rounds say', () => {
  test('nothing before the first reveal, and every segment unscored', () => {
    const evaluation = evaluate([round({cells: [], state: 'open'})])

    expect(evaluation).toMatchObject({round: null, criteria: [], cells: [], ranking: []})
    expect(evaluation.segments.map(({status, place}) => [status, place])).toEqual([
      ['none', null],
      ['none', null],
    ])
  })

  test('SCORE-2 each department counts once, however many people it sends', () => {
    const evaluation = evaluate([
      round({
        criteria: [criterion('growth')],
        cells: cells('growth', {hospital: {sales: [2, 2, 2, 2], medical: [8]}, clinic: {sales: [4], medical: [5]}}),
        weights: {sales: {growth: 1}},
      }),
    ])

    expect(segmentOf(evaluation, 'hospital')).toMatchObject({score: 5, place: 1, coverage: 1})
    expect(segmentOf(evaluation, 'clinic')).toMatchObject({score: 4.5, place: 2})
  })

  test('REV-3 a later round replaces only the cells that it asked again, and keeps what was before', () => {
    const first = round({
      cells: [
        ...cells('growth', {hospital: {sales: [3], medical: [9]}, clinic: {sales: [4], medical: [4]}}),
        ...cells('strength', {hospital: {sales: [5], medical: [5]}, clinic: {sales: [6], medical: [6]}}),
      ],
      weights: {sales: {growth: 0.5, strength: 0.5}},
    })
    const second = round({
      number: 2,
      only: [{segmentId: S('hospital'), criterionId: C('growth')}],
      cells: cells('growth', {hospital: {sales: [6], medical: [7]}}),
    })

    const evaluation = evaluate([first, second])
    const cell = evaluation.cells.find(c => c.segmentId === S('hospital') && c.criterionId === C('growth'))

    expect(cell).toMatchObject({round: 2, agreement: {label: 'high', median: 6.5}, earlier: {round: 1, median: 6}})
    expect(evaluation.cells.filter(({round: number}) => number === 1)).toHaveLength(3)
    expect(segmentOf(evaluation, 'hospital')?.score).toBe(5.75)
    expect(evaluation.criteria.map(({weight}) => weight)).toEqual([0.5, 0.5])
  })

  test('CRIT-4 a masked department is not asked: not in the cell, not in the weight of that criterion', () => {
    const evaluation = evaluate([
      round({
        masks: [{criterionId: C('growth'), departmentIds: [D('medical')]}],
        cells: [
          ...cells('growth', {hospital: {sales: [4]}, clinic: {sales: [5]}}),
          ...cells('strength', {hospital: {sales: [4], medical: [6]}, clinic: {sales: [5], medical: [5]}}),
        ],
        weights: {sales: {growth: 0.6, strength: 0.4}, medical: {strength: 1}},
      }),
    ])

    expect(evaluation.criteria[0]).toMatchObject({notAsked: ['medical'], departments: [{departmentId: 'sales'}]})
    expect(evaluation.criteria.map(({weight}) => weight)).toEqual([0.6, 0.4])
    expect(segmentOf(evaluation, 'hospital')).toMatchObject({coverage: 1})
  })

  test('CRIT-3 a must-have is judged but not weighted, and who misses it is failed, not low', () => {
    const evaluation = evaluate([
      round({
        criteria: [criterion('growth'), criterion('reach', {knockout: {below: 4}})],
        cells: [
          ...cells('growth', {hospital: {sales: [8]}, clinic: {sales: [5]}}),
          ...cells('reach', {hospital: {sales: [2]}, clinic: {sales: [6]}}),
        ],
        weights: {sales: {growth: 1}},
      }),
    ])

    expect(evaluation.criteria.map(({weight}) => weight)).toEqual([1, null])
    expect(segmentOf(evaluation, 'hospital')).toMatchObject({
      score: 8,
      place: null,
      failed: [{criterionId: C('reach'), score: 2, below: 4}],
    })
    expect(segmentOf(evaluation, 'clinic')).toMatchObject({place: 1, failed: []})
    expect([evaluation.ranking.flat(), evaluation.passings]).toEqual([[S('clinic')], []])
    expect(evaluation.unranked).toContain(S('hospital'))
  })

  test('SCORE-3 a segment judged on too little of the weight has bounds and no place', () => {
    const evaluation = evaluate([
      round({
        cells: [
          ...cells('growth', {hospital: {sales: [7]}, clinic: {sales: [5]}}),
          ...cells('strength', {hospital: {sales: []}, clinic: {sales: [5]}}),
        ],
        weights: {sales: {growth: 0.5, strength: 0.5}},
      }),
    ])

    expect(segmentOf(evaluation, 'hospital')).toMatchObject({
      status: 'insufficient',
      place: null,
      coverage: 0.5,
      lowerBound: 4,
      upperBound: 8,
    })
    expect(evaluation.unranked).toEqual([S('hospital')])
  })

  test('SCORE-8 equal segments share a place', () => {
    const evaluation = evaluate([
      round({
        criteria: [criterion('growth')],
        cells: cells('growth', {hospital: {sales: [5]}, clinic: {sales: [5]}}),
      }),
    ])

    expect(evaluation.segments.map(({place}) => place)).toEqual([1, 1])
    expect(evaluation.weighted).toBe(false)
  })

  test('SCORE-5 disagreements come widest gap first and are closed by a conclusion about these very answers', () => {
    const rounds = [
      round({
        cells: [
          ...cells('growth', {hospital: {sales: [3], medical: [9]}, clinic: {sales: [4], medical: [7]}}),
          ...cells('strength', {hospital: {sales: [5], medical: [5]}, clinic: {sales: [5], medical: [5]}}),
        ],
      }),
    ]
    const concluded: Discussion = {
      segmentId: S('clinic'),
      criterionId: C('growth'),
      roundId: asId<'round'>('round1'),
      conclusion: 'The new guideline counts.',
      by: asId<'participant'>('p1'),
      at: '2026-05-12T10:40:00.000Z',
    }

    const open = disagreements(evaluate(rounds, [concluded]))

    expect(
      open.map(({segmentId, agreement, conclusion}) => [segmentId, agreement.gap, conclusion?.conclusion]),
    ).toEqual([
      [S('hospital'), 6, undefined],
      [S('clinic'), 3, 'The new guideline counts.'],
    ])
    expect(open[0]?.agreement).toMatchObject({low: 'sales', high: 'medical'})
  })

  test('SCORE-6 overall agreement is in words only with enough raters and segments', () => {
    const two = evaluate([round({cells: [], kendallW: 0.76})])

    expect(two.overall).toMatchObject({kendallW: 0.76, raters: 4, segments: 2, word: null, round: 1})
  })

  test('SCORE-1 the order of departments and answers changes nothing', () => {
    const answers = {hospital: {sales: [3, 5], medical: [9]}, clinic: {sales: [4], medical: [7]}}
    const reversed = {clinic: {medical: [7], sales: [4]}, hospital: {medical: [9], sales: [3, 5]}}

    const one = evaluate([round({cells: cells('growth', answers)})])
    const other = evaluate([round({cells: cells('growth', reversed)})])

    expect(other.segments).toEqual(one.segments)
    expect(other.ranking).toEqual(one.ranking)
  })
})
