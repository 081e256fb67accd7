import type {Axis, CriterionKind} from '../domain/entities/criterion.ts'
import type {CriterionId, DepartmentId, ParticipantId, RoundId, SegmentId} from '../domain/entities/ids.ts'

export const scoreEvidences = ['figures', 'experience', 'gut'] as const
export type ScoreEvidence = (typeof scoreEvidences)[number]

/** A criterion as it was when the round opened: later edits change nothing that has been asked. */
export type AskedCriterion = {
  readonly id: CriterionId
  readonly name: string
  readonly kind: CriterionKind
  readonly axis: Axis
  readonly anchor1: string
  readonly anchor5: string
  readonly anchor9: string
  readonly knockout: {readonly below: number} | null
}

/** Departments that must not judge a criterion; shown as "not asked", never as missing. */
export type Mask = {
  readonly criterionId: CriterionId
  readonly departmentIds: readonly DepartmentId[]
  /** In the draft after an agreement: what the criterion was, which may be gone or called something else by now. (CRIT-5) */
  readonly kind?: CriterionKind
}

export type ScoreCell = {readonly segmentId: SegmentId; readonly criterionId: CriterionId}

/** How many of a department have cast, never what they cast. */
export type DepartmentCount = {
  readonly departmentId: DepartmentId
  readonly cast: number
  readonly expected: number
}

export type Round = {
  readonly id: RoundId
  readonly number: number
  readonly state: 'open' | 'revealed'
  readonly names: 'anonymous' | 'named'
  readonly segmentIds: readonly SegmentId[]
  readonly criteria: readonly AskedCriterion[]
  readonly masks: readonly Mask[]
  /** Only these cells are asked again; null asks all of them, and the weights. */
  readonly only: readonly ScoreCell[] | null
  /** Asks for the weights and for nothing else; `only` is empty then. (REV-11) */
  readonly onlyWeights?: true
  /** Frozen at opening. Who does not accept the round's sentence observes it and stays in `declined`. */
  readonly voters: readonly {readonly participantId: ParticipantId; readonly departmentId: DepartmentId}[]
  readonly openedAt: string
  readonly deadline: string | null
  readonly counts: readonly DepartmentCount[]
  /** Who has not voted yet, in a round with a deadline only. (BAL-1) */
  readonly waitingFor?: readonly ParticipantId[]
  /**
   * Departments whose voters were promised that nobody can tell which answer is theirs, and of which fewer than
   * three have voted: they are asked once more. (BAL-4)
   */
  readonly askedAgain?: readonly {readonly departmentId: DepartmentId; readonly at: string}[]
  /** Until when those who were asked once more are waited for, where the clock shows the answers. (REV-9) */
  readonly askedUntil?: string
  /** Its deadline has passed, and it still waits for whoever shows the answers. (REV-9) */
  readonly isOverdue?: true
  readonly revealedAt: string | null
  readonly result: RoundResult | null
}

/** A round that ended without an answer to show, and why; without a reason its time had run out. (REV-10) */
export type TakenBackRound = Pick<
  Round,
  'id' | 'number' | 'segmentIds' | 'criteria' | 'masks' | 'only' | 'onlyWeights' | 'voters'
> & {
  readonly at: string
  readonly by: ParticipantId | 'server'
  readonly reason: string | null
}

/** What its voter has given that no round counts: offered in the next one to its voter alone. (BAL-3) */
export type LateBallot = {
  readonly roundId: RoundId
  readonly number: number
  readonly ballot: Ballot
}

/** One department's answers to one cell, without names and sorted. */
export type CellAnswers = {
  readonly departmentId: DepartmentId
  readonly scores: readonly number[]
  readonly cannotJudge: number
  readonly evidence: {readonly figures: number; readonly experience: number; readonly gut: number}
}

export type RevealedCell = ScoreCell & {
  readonly departments: readonly CellAnswers[]
  /** In an order drawn anew at the reveal; whose each is only in a round with names. */
  readonly comments: readonly {
    readonly departmentId: DepartmentId
    readonly text: string
    readonly participantId?: ParticipantId
  }[]
  /** Who gave what: only in a round with names, which every voter accepted before voting. (REV-5) */
  readonly named?: readonly NamedAnswer[]
}

export type NamedAnswer = {
  readonly participantId: ParticipantId
  readonly departmentId: DepartmentId
  /** 1..9, or null for "cannot judge". */
  readonly score: number | null
  readonly evidence: ScoreEvidence | null
}

export type DepartmentWeights = {
  readonly departmentId: DepartmentId
  /** Swing points or ranks of each voter, normalised to shares of 1 over the criteria this department may judge, then averaged. */
  readonly shares: readonly {readonly criterionId: CriterionId; readonly share: number}[]
  readonly voters: number
}

/**
 * Measures that need whole ballots, over all answers that were in force when they were taken, also those of earlier
 * rounds; null where there are too few voters or segments to say anything. (SCORE-6, SCORE-12)
 */
export type Measures = {
  readonly kendallW: number | null
  /** How many have given a score to all they were asked: of them is W. */
  readonly raters: number
  /** What follows is not in rounds of an older release, whose W is of that one round. Krippendorff's alpha, ordinal. */
  readonly alpha?: number | null
  /** ICC(2,1) of the segments' scores, of those who have scored all. */
  readonly icc?: number | null
  /** How many have given any score. */
  readonly voters?: number
  readonly segments?: number
}

/** Weights that were set by a decision with its reason, in place of those of the ballots. (CRIT-9) */
export type WeightsDecided = {
  /** The round whose weights it takes the place of: the next round that asks for weights takes its place. */
  readonly roundId: RoundId
  readonly shares: readonly {readonly criterionId: string; readonly share: number}[]
  /** The last round that was shown then, and how far people agree by these weights. */
  readonly after: number
  readonly measures: Measures
}

export type RoundResult = {
  readonly cells: readonly RevealedCell[]
  readonly weights: readonly DepartmentWeights[]
  readonly measures: Measures
  readonly cast: number
  /** Receipts of the ballots that were counted, sorted, so that each voter finds her own among them. */
  readonly receipts?: readonly string[]
}

/** Points 0..100, the most important step 100; or places 1, 2, 2, 4, the most important first, of every criterion. (CRIT-8) */
export type Weighing = readonly SwingAnswer[] | readonly RankAnswer[]
export type SwingAnswer = {readonly criterionId: CriterionId; readonly points: number}
export type RankAnswer = {readonly criterionId: CriterionId; readonly rank: number}

/** What one voter gave. Leaves the server only to its author before the reveal. (BAL-1) */
export type Ballot = {
  readonly scores: readonly (ScoreCell & {
    /** 1..9, or null for "cannot judge". */
    readonly score: number | null
    readonly evidence: ScoreEvidence | null
    readonly comment: string
  })[]
  /** By swing points or by order, as the voter likes; empty in a round on single cells. */
  readonly weights: Weighing
  /** False while the voter is still at it: kept, but not counted as cast. */
  readonly done: boolean
}
