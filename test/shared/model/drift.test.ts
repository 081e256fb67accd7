import {describe, expect, test} from 'vitest'
import type {ModelContent} from '../../../shared/model/content.ts'
import {driftSince} from '../../../shared/model/drift.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {evaluationOf} from '../../../shared/record/evaluation.ts'
import type {AskedCriterion, RevealedCell} from '../../../shared/record/round.ts'
import {asId} from '../../../shared/std/ids.ts'
import {doing, emptyBoard, id} from '../domain/commands/plainBoard.ts'
import {aRecord, aRound, criterion, person} from '../record/aRecord.ts'

const board = ['hospital', 'clinic'].reduce(
  (all, name) => doing(all, 'addSegment', {id: id<'segment'>(name), name}),
  emptyBoard(),
)

type Answers = Readonly<Record<string, readonly number[]>>

/** This year: `now({growth: {hospital: {sales: [3]}}})` */
function now(
  answers: Readonly<Record<string, Readonly<Record<string, Answers>>>>,
  criteria: readonly AskedCriterion[] = [criterion('growth')],
): Evaluation {
  const people = [person('anna', 'sales'), person('mats', 'marketing')]
  const cells = Object.entries(answers).flatMap(([name, bySegment]) =>
    Object.entries(bySegment).map(([segment, byDepartment]): RevealedCell => {
      return {
        segmentId: id<'segment'>(segment),
        criterionId: id<'criterion'>(name),
        comments: [],
        departments: Object.entries(byDepartment).map(([department, scores]) => ({
          departmentId: asId<'department'>(department),
          scores,
          cannotJudge: 0,
          evidence: {figures: 0, experience: scores.length, gut: 0},
        })),
      }
    }),
  )
  const result = {cells, weights: [], measures: {kendallW: null, raters: 2}, cast: 2}
  const round = aRound(people, {state: 'revealed', criteria, result, segmentIds: [...board.segments.keys()]})
  return evaluationOf(aRecord({participants: people, rounds: [round]}), board)
}

/** Last year, as the model holds it. */
function then(
  departments: ModelContent['scores'][number]['departments'],
  set: Partial<ModelContent['criteria'][number]> = {},
): Pick<ModelContent, 'criteria' | 'scores'> {
  return {
    criteria: [{id: id('growth'), name: 'growth', kind: 'custom', axis: 'attractiveness', ...set}],
    scores: [{segmentId: id('hospital'), criterionId: id('growth'), departments}],
  }
}

describe('SCORE-10 this year beside last year', () => {
  test('each department beside itself, and all together', () => {
    const drift = driftSince(
      then([
        {department: 'sales', median: '8', scores: [8]},
        {department: 'marketing', median: '3', scores: [3, 3]},
      ]),
      now({growth: {hospital: {sales: [5], marketing: [4]}}}),
    )

    expect(drift.cells).toEqual([
      {
        segmentId: id('hospital'),
        criterionId: id('growth'),
        now: 4.5,
        before: 3,
        change: 1.5,
        departments: [
          {departmentId: 'sales', now: 5, before: 8, change: -3},
          {departmentId: 'marketing', now: 4, before: 3, change: 1},
        ],
      },
    ])
  })

  test('what was not judged both times has no drift', () => {
    const drift = driftSince(
      then([{department: 'sales', median: null, scores: []}]),
      now({growth: {hospital: {sales: [5]}, clinic: {sales: [2]}}}),
    )

    expect(drift.cells.map(({before, change, departments}) => [before, change, departments[0]?.change])).toEqual([
      [null, null, null],
      [null, null, null],
    ])
  })

  test.each([
    ['another anchor', criterion('growth', {anchor9: 'doubles in a year'}), {}],
    ['another axis', criterion('growth', {axis: 'strength'}), {}],
    ['another threshold', criterion('growth', {knockout: {below: 3}}), {}],
    ['another question of one’s own', criterion('growth', {name: 'Margin'}), {}],
    ['another kind', criterion('growth', {kind: 'growth'}), {}],
  ])('%s is another question: flagged, not compared', (_, asked, set) => {
    const drift = driftSince(
      then([{department: 'sales', median: '8', scores: [8]}], set),
      now({growth: {hospital: {sales: [5]}}}, [asked]),
    )

    expect(drift.criteria.map(({meaning}) => meaning)).toEqual(['changed'])
    expect(drift.cells).toEqual([])
  })

  test('a question that was not asked then is new; another name for a question of the method is the same', () => {
    const answers = {growth: {hospital: {sales: [5]}}}
    const kind = {kind: 'growth', name: undefined} as const
    const {criteria: fresh} = driftSince({criteria: [], scores: []}, now(answers))
    const renamed = criterion('growth', {kind: 'growth', name: 'Our growth'})
    const {criteria: same} = driftSince(then([], kind), now(answers, [renamed]))

    expect([fresh, same].map(([one]) => one?.meaning)).toEqual(['new', 'same'])
  })
})
