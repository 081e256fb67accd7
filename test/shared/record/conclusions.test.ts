import {describe, expect, test} from 'vitest'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {buildContent} from '../../../shared/model/buildContent.ts'
import {modelScores} from '../../../shared/model/modelScores.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {evaluatedCells} from '../../../shared/record/evaluatedCells.ts'
import type {Logged, PublicEvent} from '../../../shared/record/events.ts'
import {reduceRecord} from '../../../shared/record/reduce.ts'
import type {Round} from '../../../shared/record/round.ts'
import type {Discussion, RecordState, Waiver} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import {applied, doing, emptyBoard, id} from '../domain/commands/plainBoard.ts'
import {aRecord, aRound, at, person} from './aRecord.ts'

const anna = person('anna', 'sales')
const people = [anna, person('mats', 'marketing')]
const segmentId = id<'segment'>('hospital')
const criterionId = id<'criterion'>('growth')
const board = applied(doing(emptyBoard(), 'addSegment', {id: segmentId, name: 'Hospital'}), [
  {do: 'create', kind: 'criteria', id: criterionId, fields: {name: 'growth', axis: 'attractiveness'}},
])

/** A round in which the two departments answer one question. */
function shown(number: number, sales: number, marketing: number, segment = segmentId): Round {
  const of = (department: string, score: number) => ({
    departmentId: asId<'department'>(department),
    scores: [score],
    cannotJudge: 0,
    evidence: {figures: 1, experience: 0, gut: 0},
  })
  const cell = {
    segmentId: segment,
    criterionId,
    comments: [],
    departments: [of('sales', sales), of('marketing', marketing)],
  }
  const result = {cells: [cell], weights: [], measures: {kendallW: null, raters: 2}, cast: 2}
  return aRound(people, {id: asId<'round'>(`round${number}`), number, state: 'revealed', revealedAt: at, result})
}

const said = (round: number, conclusion: string): Discussion => ({
  roundId: asId<'round'>(`round${round}`),
  segmentId,
  criterionId,
  conclusion,
  by: anna.id,
  at,
})

/** Whether it still has to be talked about, what stands in the model, and what the talk shows. */
function standing(set: Pick<RecordState, 'rounds' | 'discussions'>) {
  const record = aRecord({participants: people, phase: 'evaluate', ...set})
  const found = runChecks(checkView(board, record, '2026-03-02'))
  const cell = evaluatedCells(record).find(each => each.segmentId === segmentId)
  return {
    isOpen: found.some(({id: check}) => check === 'scores.disagreement'),
    inModel: modelScores(board, record).cells.find(each => each.segmentId === segmentId)?.conclusion,
    shown: [cell?.conclusion?.conclusion, cell?.earlierConclusion?.conclusion],
  }
}

describe('SCORE-11 what was concluded', () => {
  test('closes a disagreement of the answers that it is about', () => {
    const rounds = [shown(1, 2, 8)]

    expect(standing({rounds, discussions: []})).toMatchObject({isOpen: true})
    expect(standing({rounds, discussions: [said(1, 'We see it differently')]})).toEqual({
      isOpen: false,
      inModel: 'We see it differently',
      shown: ['We see it differently', undefined],
    })
  })

  test('does not close one of the answers that a later round has put in their place', () => {
    const discussions = [said(1, 'We see it differently')]
    const rounds = [shown(1, 2, 8), shown(2, 9, 3)]

    expect(standing({rounds, discussions})).toEqual({
      isOpen: true,
      inModel: undefined,
      shown: [undefined, 'We see it differently'],
    })
    expect(standing({rounds, discussions: [...discussions, said(2, 'Now it is the other way round')]})).toEqual({
      isOpen: false,
      inModel: 'Now it is the other way round',
      shown: ['Now it is the other way round', 'We see it differently'],
    })
  })

  test('of the round before counts for that round, also when it is written down after the next', () => {
    const rounds = [shown(1, 2, 8), shown(2, 9, 3)]
    const discussions = [said(2, 'Now it is the other way round'), said(1, 'That was a misunderstanding')]

    expect(standing({rounds, discussions})).toMatchObject({isOpen: false, inModel: 'Now it is the other way round'})
  })

  test('stays where a later round has asked about something else', () => {
    const rounds = [shown(1, 2, 8), shown(2, 9, 3, id<'segment'>('clinic'))]

    expect(standing({rounds, discussions: [said(1, 'We see it differently')]})).toMatchObject({
      isOpen: false,
      inModel: 'We see it differently',
    })
  })
})

describe('SCORE-14 a disagreement that was let pass', () => {
  const early = '2026-03-02T09:00:00.000Z'
  const late = '2026-03-02T11:00:00.000Z'
  const shownAt = (number: number, revealedAt: string, segment = segmentId): Round => ({
    ...shown(number, 2, 8, segment),
    revealedAt,
  })
  const letPass = (when: string, checkId = 'scores.disagreement'): Waiver => ({
    ...{id: `waiver ${when}`, checkId, subjectIds: [criterionId, segmentId], reason: 'We know', by: anna.id},
    at: when,
  })
  /** What happened in this order, whatever the clock said of each. */
  const passed = (...facts: readonly (Round | Waiver)[]) => {
    const record = facts.flatMap(logged).reduce(reduceRecord, aRecord({participants: people, phase: 'evaluate'}))
    const found = runChecks(checkView(board, record, '2026-03-02')).filter(({id: is}) => is === 'scores.disagreement')
    return [
      found.map(({waived}) => waived?.waiverId ?? null),
      buildContent(board, record, modelScores(board, record)).waivers.length,
    ]
  }
  const logged = (fact: Round | Waiver): readonly Logged<PublicEvent>[] => {
    const by = anna.id
    if (!('revealedAt' in fact)) return [{at: fact.at, by, event: {is: 'checkWaived', waiver: fact}}]
    const {id: roundId, revealedAt, result} = fact
    if (revealedAt === null || result === null) return []
    const round: Round = {...fact, state: 'open', revealedAt: null, result: null}
    return [
      {at: revealedAt, by, event: {is: 'roundOpened', round}},
      {at: revealedAt, by, event: {is: 'roundRevealed', roundId, result}},
    ]
  }

  test('is let pass in the answers that lay there, and goes into the model', () => {
    expect(passed(shownAt(1, early), letPass(early))).toEqual([[letPass(early).id], 1])
  })

  test('is open again in those that a later round has put in their place', () => {
    const before = [shownAt(1, early), letPass(early), shownAt(2, late)]

    expect(passed(...before)).toEqual([[null], 0])
    expect(passed(...before, letPass(late))).toEqual([[letPass(late).id], 1])
  })

  test('REC-3 is let pass also where the clock was set back after they were shown', () => {
    expect(passed(shownAt(1, late), letPass(early))).toEqual([[letPass(early).id], 1])
  })

  test('REC-3 is open again also where the clock was set back before the later round was shown', () => {
    expect(passed(shownAt(1, early), letPass(late), shownAt(2, early))).toEqual([[null], 0])
  })

  test('stays so where a later round has asked about something else', () => {
    const facts = [shownAt(1, early), letPass(early), shownAt(2, late, id<'segment'>('clinic'))]

    expect(passed(...facts)).toEqual([[letPass(early).id], 1])
  })

  test('what is no answer of a round stays let pass', () => {
    const [, inModel] = passed(shownAt(1, early), letPass(early, 'segments.sales_logic'), shownAt(2, late))

    expect(inModel).toBe(1)
  })
})
