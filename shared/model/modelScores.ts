import type {Board} from '../domain/board.ts'
import type {CriterionId, SegmentId} from '../domain/entities/ids.ts'
import type {JudgedCellView} from '../domain/checks/checkView.ts'
import {cellsInForce, failingSegments, labelInForce, scoresInForce, weightsInForce} from '../domain/checks/judging.ts'
import {median} from '../domain/maths/median.ts'
import {medianGap} from '../domain/maths/medianGap.ts'
import {restsOn} from '../domain/maths/restsOn.ts'
import {checkView} from '../record/checkView.ts'
import {discussionsInForce} from '../record/inForce.ts'
import type {RecordState} from '../record/state.ts'
import {asId} from '../std/ids.ts'
import {byCodeUnit} from '../std/order.ts'
import type {ScoresInForce} from './buildContent.ts'
import type {ModelScore} from './content.ts'
import {decimal, without, written} from './written.ts'

/** The revealed answers in force as the model carries them: by department, with the agreement in each cell. */
export function modelScores(board: Board, record: RecordState): ScoresInForce {
  // Nothing here depends on today.
  const view = checkView(board, record, '')
  const weights = weightsInForce(view) ?? new Map<string, number>()
  const failing = failingSegments(view)
  const segments = cellsInForce(view).length === 0 ? [] : [...scoresInForce(view)]
  return {
    weights: new Map([...weights].map(([id, weight]): [CriterionId, number] => [asId<'criterion'>(id), weight])),
    cells: cellsInForce(view).map(cell => {
      const label = labelInForce(view, cell)
      const dissent = label === 'disagreement' ? dissenting(cell, view.settings.departmentGapMax) : []
      return without({
        segmentId: cell.segmentId,
        criterionId: cell.criterionId,
        label: label ?? undefined,
        departments: cell.departments
          .map(({departmentId, scores}) => {
            const middle = median(scores)
            return {department: departmentId, median: middle === null ? null : decimal(middle), scores}
          })
          .toSorted((a, b) => byCodeUnit(a.department, b.department)),
        dissent: dissent.length > 0 ? dissent : undefined,
        conclusion: conclusionOf(record, cell),
        evidence: evidenceOf(cell),
      }) satisfies ModelScore
    }),
    segments: new Map(
      segments.map(([id, {status, score, coverage}]): [SegmentId, {score: number | null; coverage: number}] => [
        asId<'segment'>(id),
        // A score is for ranking by, and who fails a must-have is not ranked. (CRIT-3)
        {score: status === 'ok' && !failing.has(id) ? score : null, coverage},
      ]),
    ),
  }
}

/** Departments whose median lies far from the middle of the others'; where none does, the two at the ends. */
function dissenting(cell: JudgedCellView, gapMax: number): readonly string[] {
  const medians = cell.departments.flatMap(({departmentId, scores}) => {
    const middle = median(scores)
    return middle === null ? [] : [{departmentId, middle}]
  })
  const apart = medians.filter(({departmentId, middle}) => {
    const others = median(medians.filter(each => each.departmentId !== departmentId).map(each => each.middle))
    return others !== null && Math.abs(middle - others) >= gapMax
  })
  const {low, high} = medianGap(cell.departments)
  const ends = low !== null && high !== null && low !== high ? [low, high] : []
  return (apart.length > 0 ? apart.map(({departmentId}) => departmentId) : ends).toSorted(byCodeUnit)
}

function evidenceOf({departments}: JudgedCellView): ModelScore['evidence'] {
  const {figures, experience, gut} = restsOn(departments)
  return figures + experience + gut > 0 ? {figures, experience, gut} : undefined
}

/** About these answers: what was said of earlier ones stays in the log. (SCORE-11) */
function conclusionOf(record: RecordState, cell: JudgedCellView): string | undefined {
  const last = discussionsInForce(record).findLast(
    ({segmentId, criterionId}) => segmentId === cell.segmentId && criterionId === cell.criterionId,
  )
  return written(last?.conclusion ?? null)
}
