import {byCodeUnit} from '../../std/order.ts'
import type {DepartmentScores, JudgedCell} from './judgedCell.ts'

/** One answer of one person: 1..9, or null for "cannot judge", which is missing, never 0 or 5. (BAL-5) */
export type Answer = {
  readonly segmentId: string
  readonly criterionId: string
  readonly departmentId: string
  readonly score: number | null
  readonly evidence: 'figures' | 'experience' | 'gut' | null
}

export type AnonymousAnswers = DepartmentScores & {
  readonly cannotJudge: number
  /** What the scores rest on. */
  readonly evidence: {readonly figures: number; readonly experience: number; readonly gut: number}
}

export type AnonymousCell = Omit<JudgedCell, 'departments'> & {readonly departments: readonly AnonymousAnswers[]}

/**
 * What may be shown of the answers: per cell and department the sorted scores and counts, nobody's name.
 *
 * In the order of the ids, so that neither who answered first nor who sits where can be read from it. (REV-2)
 */
export function judgedCells(answers: readonly Answer[]): readonly AnonymousCell[] {
  return [...groupedBy(answers, ({segmentId}) => segmentId)].flatMap(([segmentId, ofSegment]) =>
    [...groupedBy(ofSegment, ({criterionId}) => criterionId)].map(([criterionId, ofCell]) => ({
      segmentId,
      criterionId,
      departments: [...groupedBy(ofCell, ({departmentId}) => departmentId)].map(([departmentId, own]) => ({
        departmentId,
        ...anonymous(own),
      })),
    })),
  )
}

function anonymous(answers: readonly Answer[]): Omit<AnonymousAnswers, 'departmentId'> {
  const scored = answers.filter(({score}) => score !== null)
  const restOn = (evidence: Answer['evidence']): number => scored.filter(answer => answer.evidence === evidence).length
  return {
    scores: scored.flatMap(({score}) => score ?? []).sort((a, b) => a - b),
    cannotJudge: answers.length - scored.length,
    evidence: {figures: restOn('figures'), experience: restOn('experience'), gut: restOn('gut')},
  }
}

function groupedBy(
  answers: readonly Answer[],
  key: (answer: Answer) => string,
): ReadonlyMap<string, readonly Answer[]> {
  const groups = new Map<string, Answer[]>()
  for (const answer of answers) {
    const group = groups.get(key(answer))
    if (group) group.push(answer)
    else groups.set(key(answer), [answer])
  }
  return new Map([...groups].sort(([a], [b]) => byCodeUnit(a, b)))
}
