import type {Rule} from '../definition/ast.ts'
import type {ValueMeans} from '../definition/valueMeans.ts'
import type {RevisitComparison, RevisitFigure} from '../domain/entities/revisitTrigger.ts'

/**
 * What the departments sign: everything that was agreed, nothing about who agreed or when.
 *
 * Every collection is an array sorted by id. Text is NFC with LF, trimmed; what is empty is left out. Decimals,
 * money and shares are strings. No names or ids of people, no times, nothing that depends on today. (VER-1)
 */
export type ModelContent = {
  readonly language: string
  readonly objective: {
    readonly text?: string
    readonly businessGoal?: string
    readonly offer?: string
    readonly market?: string
    readonly horizon?: string
    readonly customerUnit?: string
    readonly ladder: readonly string[]
  }
  readonly departments: readonly {readonly id: string; readonly name?: string}[]
  readonly needs: readonly {
    readonly id: string
    readonly title?: string
    /** What it was called as well before two were merged; left out where there is nothing. (NEED-4) */
    readonly aliases?: readonly string[]
    readonly statement?: string
  }[]
  readonly attributes: readonly ModelAttribute[]
  readonly segments: readonly ModelSegment[]
  readonly criteria: readonly ModelCriterion[]
  readonly scores: readonly ModelScore[]
  readonly tiers: readonly {
    readonly id: string
    readonly name: string
    readonly position: number
    readonly rule?: string
    /** In the order in which they stand. */
    readonly segmentIds: readonly string[]
  }[]
  readonly deselections: readonly {
    readonly segmentId: string
    readonly reason: string
    readonly reasonText?: string
    readonly evidence?: string
    readonly exitTreatment?: string
    readonly exitOwner?: string
    /** By when its customers are treated so. */
    readonly exitBy?: string
    readonly revisitOn?: string
    readonly revisitWhen?: string
    /** The condition as it can be measured: which figure, at least or at most, which value; shares are 0..1. (DESEL-7) */
    readonly revisitFigure?: RevisitFigure
    readonly revisitComparison?: RevisitComparison
    readonly revisitValue?: string
  }[]
  readonly contents: readonly {
    readonly id: string
    readonly title?: string
    readonly madeFor?: string
    readonly style?: string
    readonly language?: string
    readonly approvalRef?: string
    readonly approvedUntil?: string
  }[]
  readonly plan: readonly {
    readonly id: string
    readonly segmentId: string
    readonly channel: string
    readonly contentId?: string
    readonly timing?: string
    readonly frequency?: string
    readonly from?: string
    readonly to?: string
    readonly owner?: string
    readonly adapted?: true
    readonly adaptedParts?: readonly string[]
    readonly adaptedNote?: string
    readonly exit?: true
  }[]
  readonly commitments: readonly {
    readonly id: string
    readonly segmentId: string
    readonly department: string
    readonly text?: string
  }[]
  readonly waivers: readonly {
    readonly check: string
    readonly subjects: readonly string[]
    readonly reason: string
  }[]
  /**
   * Decisions about the model, in the order in which they were taken, then the chosen sales logics that hold, in that of
   * the segments' ids; never those about the proceedings. (SEG-8)
   */
  readonly decisions: readonly {
    readonly kind: string
    readonly subjects: readonly string[]
    readonly text: string
    /** Of a segment that was looked at again: its day, or the condition that held. (DESEL-7) */
    readonly causes?: readonly ModelCause[]
  }[]
  readonly thresholds: Readonly<Record<string, string>>
  readonly data: ModelData | null
}

export type ModelCause = {
  readonly on?: string
  readonly figure?: RevisitFigure
  readonly comparison?: RevisitComparison
  readonly value?: string
}

type ModelAttribute = {
  readonly id: string
  readonly key: string
  readonly name?: string
  readonly valueType: string
  readonly options?: readonly string[]
  readonly unit?: string
  readonly family?: string
  readonly layer?: string
  readonly kind?: string
  readonly availability?: string
  readonly source?: string
  readonly confidence?: string
  readonly sensitive?: true
  readonly impact?: readonly string[]
  readonly difference?: string
}

export type ModelSegment = {
  readonly id: string
  readonly name?: string
  readonly need?: string
  readonly needIds: readonly string[]
  /** What they weigh when they buy, heaviest first. */
  readonly valueDrivers?: readonly string[]
  readonly driver?: string
  readonly solution?: string
  readonly collaboration?: string
  readonly salesLogic?: string
  readonly channels?: readonly string[]
  readonly consentShare?: string
  readonly sizeEstimate?: string
  readonly sizeSource?: string
  readonly owner?: string
  readonly offer?: string
  readonly message?: string
  readonly firstAction?: string
  readonly firstActionOn?: string
  readonly rule?: Rule
  readonly definitionHash?: string
  /** 1 = asked first; a customer belongs to the first segment that takes it. */
  readonly precedence: number
  readonly status: 'active' | 'deselected' | 'merged'
  readonly mergedInto?: string
  /** Weighted score 1-9, where enough of the criteria were judged to rank the segment. */
  readonly score?: string
  readonly coverage?: string
}

type ModelCriterion = {
  readonly id: string
  readonly name?: string
  readonly kind: string
  readonly axis: string
  readonly anchor1?: string
  readonly anchor5?: string
  readonly anchor9?: string
  readonly knockoutBelow?: string
  readonly weight?: string
}

export type ModelScore = {
  readonly segmentId: string
  readonly criterionId: string
  /** high | medium | low | disagreement */
  readonly label?: string
  readonly departments: readonly {
    readonly department: string
    /** Null: every voter of the department said "cannot judge". */
    readonly median: string | null
    readonly scores: readonly number[]
  }[]
  /** Departments that stayed apart from the others in a cell of disagreement. */
  readonly dissent?: readonly string[]
  readonly conclusion?: string
  /** How many of the scores rest on what, over all departments; left out where nobody said so. (SCORE-13) */
  readonly evidence?: {readonly figures: number; readonly experience: number; readonly gut: number}
}

export type ModelData = {
  readonly digest: string
  readonly asOf: string
  readonly rows: number
  readonly idColumn?: string
  readonly valueColumn?: string
  /** Whether its amounts can show a loss; left out where the import did not say. (IMP-5) */
  readonly valueMeans?: ValueMeans
  readonly currency?: string
  readonly value?: string
  readonly segments: readonly {
    readonly segmentId: string
    readonly rows: number
    readonly value?: string
    readonly valueMissing: number
    readonly unknown: number
    /** Customers that are this segment's after precedence. */
    readonly assigned: number
  }[]
  readonly overlaps: readonly {readonly a: string; readonly b: string; readonly rows: number}[]
  readonly inNone: number
}
