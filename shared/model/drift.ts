import type {CriterionId, DepartmentId, SegmentId} from '../domain/entities/ids.ts'
import {median} from '../domain/maths/median.ts'
import type {Evaluation} from '../record/evaluation.ts'
import type {AskedCriterion} from '../record/round.ts'
import type {ModelContent} from './content.ts'
import {decimal, written} from './written.ts'

/** How far an answer lies from the one before; `change` is null where one of the two is not there. */
type Moved = {readonly now: number | null; readonly before: number | null; readonly change: number | null}

export type DriftedCell = Moved & {
  readonly segmentId: SegmentId
  readonly criterionId: CriterionId
  /** Each beside its own answer of then; a department that was not asked both times says so by null. */
  readonly departments: readonly (Moved & {readonly departmentId: DepartmentId})[]
}

/** Is it still the same question? Answers to another question are not laid beside each other. */
type Meaning = 'same' | 'changed' | 'new'

export type Drift = {
  readonly criteria: readonly (Pick<AskedCriterion, 'id' | 'name' | 'kind'> & {readonly meaning: Meaning})[]
  /** Of criteria that still mean the same, for segments that are there. */
  readonly cells: readonly DriftedCell[]
}

/** This round's answers beside those of an agreed version, in medians as they are shown. (SCORE-10) */
export function driftSince(then: Pick<ModelContent, 'criteria' | 'scores'>, evaluation: Evaluation): Drift {
  const criteria = evaluation.criteria.map(criterion => {
    const {id, name, kind} = criterion
    return {id, name, kind, meaning: meaningOf(then.criteria, criterion)}
  })
  const comparable = new Set(criteria.filter(({meaning}) => meaning === 'same').map(({id}) => id))
  const there = new Set(evaluation.segments.map(({segmentId}) => segmentId))
  return {
    criteria,
    cells: evaluation.cells
      .filter(({segmentId, criterionId}) => comparable.has(criterionId) && there.has(segmentId))
      .map(cell => {
        const before = then.scores.find(
          ({segmentId, criterionId}) => segmentId === cell.segmentId && criterionId === cell.criterionId,
        )
        const medians = new Map((before?.departments ?? []).map(each => [each.department, medianOf(each.median)]))
        return {
          segmentId: cell.segmentId,
          criterionId: cell.criterionId,
          ...moved(cell.agreement.median, median((before?.departments ?? []).flatMap(({scores}) => scores))),
          departments: cell.departments.map(({departmentId, median: now}) => ({
            departmentId,
            ...moved(now, medians.get(departmentId) ?? null),
          })),
        }
      }),
  }
}

/** Kind, axis, anchors and threshold are what was asked; another name for the same is the same. */
function meaningOf(then: ModelContent['criteria'], now: AskedCriterion): Meaning {
  const before = then.find(({id}) => id === now.id)
  if (!before) return 'new'
  const same =
    before.kind === now.kind &&
    before.axis === now.axis &&
    before.anchor1 === written(now.anchor1) &&
    before.anchor5 === written(now.anchor5) &&
    before.anchor9 === written(now.anchor9) &&
    before.knockoutBelow === (now.knockout ? decimal(now.knockout.below) : undefined) &&
    // What a criterion of one's own asks stands in its name alone.
    (now.kind !== 'custom' || before.name === written(now.name))
  return same ? 'same' : 'changed'
}

function moved(now: number | null, before: number | null): Moved {
  return {now, before, change: now === null || before === null ? null : now - before}
}

function medianOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}
