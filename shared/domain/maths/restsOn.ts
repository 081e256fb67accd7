import {sum} from './sum.ts'

type Graded = {
  readonly scores: readonly number[]
  readonly evidence: {readonly figures: number; readonly experience: number; readonly gut: number}
}

export type RestsOn = {
  readonly figures: number
  readonly experience: number
  readonly gut: number
  /** Scores of which nobody said what they rest on. */
  readonly unsaid: number
  /** There are scores, and each of them is a gut feeling. */
  readonly isGutAlone: boolean
}

/** What the scores of a question rest on, over all departments: how many of each grade, and nobody's. (SCORE-13) */
export function restsOn(departments: readonly Graded[]): RestsOn {
  const count = (grade: keyof Graded['evidence']): number => sum(departments.map(({evidence}) => evidence[grade]))
  const [figures, experience, gut] = [count('figures'), count('experience'), count('gut')]
  const scores = sum(departments.map(each => each.scores.length))
  return {figures, experience, gut, unsaid: scores - figures - experience - gut, isGutAlone: gut > 0 && gut === scores}
}
