import type {Channel, Collaboration, BuyingDriver, SalesLogic, Solution} from '../entities/segment.ts'
import type {Availability, Layer} from '../entities/attribute.ts'
import type {Axis, CriterionKind} from '../entities/criterion.ts'
import type {DeselectReason} from '../entities/placement.ts'
import type {DepartmentScores, JudgedCell} from '../maths/judgedCell.ts'
import type {Phase} from '../phase.ts'

/**
 * Everything the method checks look at: plain data that a client can hold.
 *
 * Counts stand in for customers and notes; of scores only revealed rounds, per department and without names.
 * Server and client build the same view from board and record and run the same function on it. Names are not
 * in it: a finding speaks of ids, and the reader's screen knows what they are called. Whatever a viewer may not
 * see (a masked department's figures) is simply not in that viewer's view.
 */
export type CheckView = {
  readonly phase: Phase
  /** `yyyy-mm-dd` where the workshop is. */
  readonly today: string
  readonly settings: CheckThresholds
  readonly objective: {readonly text: string; readonly ladder: readonly string[]}
  /** Every department of the workshop, also those without anybody in it. */
  readonly departments: readonly DepartmentView[]
  readonly clusters: readonly ClusterView[]
  readonly attributes: readonly AttributeView[]
  /** Share of filled demographic attributes in the customer file, 0..1; null while no file says so. */
  readonly demographicCompleteness: number | null
  /** Active and deselected segments, in order of precedence. Merged ones are not in it. */
  readonly segments: readonly SegmentView[]
  /** Null while no customers have been counted. */
  readonly customers: CustomersView | null
  readonly criteria: readonly CriterionView[]
  readonly judging: JudgingView
  readonly discussions: readonly DiscussionView[]
  readonly decisions: readonly {readonly kind: string; readonly subjectIds: readonly string[]}[]
  readonly waivers: readonly WaiverView[]
  readonly tiers: readonly TierView[]
  readonly contents: readonly {readonly id: string; readonly madeFor: Channel | null}[]
  readonly cells: readonly CellView[]
  /** Of the candidate that lies there for signature; null while there is none. */
  readonly contentHash: string | null
  readonly signOffs: readonly {readonly departmentId: string; readonly contentHash: string}[]
  readonly objections: readonly {readonly id: string; readonly departmentId: string; readonly open: boolean}[]
  /** Segments that the version before had deselected and that nobody has decided on again. (DESEL-5) */
  readonly notLookedAt: readonly string[]
  /** Of the version in force: when it was signed, when it is to be looked at again, how often it left the building. */
  readonly version: {readonly signedOn: string | null; readonly reviewOn: string | null; readonly exports: number}
}

type CheckThresholds = {
  readonly minSegments: number
  readonly maxSegments: number
  readonly overlapMax: number
  readonly unassignedMax: number
  readonly minSegmentShare: number
  readonly minCoverage: number
  readonly departmentGapMax: number
  readonly layerCompleteMin: number
  readonly weightMax: number
  readonly consentMin: number
}

export type DepartmentView = {
  readonly id: string
  /** People with a voice: facilitator, co-facilitator, member; not reviewers or observers, not the revoked. */
  readonly voices: number
  /** Of these, who writes notes and casts ballots. 0 for a facilitator who is alone and does not vote. */
  readonly voters: number
  /** Notes about what matters to the customers, also while they are silent. */
  readonly customerNotes: number
  /** Is its signature asked for? Also where nobody is left who could speak for it. (SIGN-13) */
  readonly signs: boolean
  /** Does somebody hold the right to sign for it? */
  readonly approver: boolean
}

export type ClusterView = {
  readonly id: string
  readonly statement: string
  readonly notes: number
  readonly customerNotes: number
  readonly assumptionNotes: number
}

export type AttributeView = {
  readonly id: string
  readonly layer: Layer | null
  readonly kind: 'size' | null
  readonly availability: Availability | null
  /** How many of content, channel, timing, frequency, offer, sales logic it changes. */
  readonly impacts: number
  readonly confidence: number | null
}

export type SegmentView = {
  readonly id: string
  readonly needStatement: string
  readonly clusterIds: readonly string[]
  /** Attributes that the rule uses; derived from it. */
  readonly attributeIds: readonly string[]
  /** `invalid`: an empty group, a half range, a comparison whose attribute is gone. It selects nobody. */
  readonly rule: 'none' | 'invalid' | 'valid'
  readonly buyingBehaviour: {
    readonly driver: BuyingDriver | null
    readonly solution: Solution | null
    readonly collaboration: Collaboration | null
  }
  readonly salesLogic: SalesLogic | null
  /** Customers the rule selects, before precedence; null while not counted. */
  readonly size: number | null
  /** Contribution after cost to serve, in the board's currency; null while not known or not for this viewer. */
  readonly contribution: number | null
  readonly preferredChannels: readonly Channel[]
  readonly consentShare: number | null
  readonly ownerDepartmentId: string | null
  readonly offer: string
  /** The tiers it stands in; more than one only in a snapshot from outside. */
  readonly tierIds: readonly string[]
  readonly deselection: DeselectionView | null
}

export type DeselectionView = {
  /** `other` needs its text. */
  readonly reason: DeselectReason | null
  readonly reasonText: string
  readonly exitTreatment: string
  /** The day or the condition; empty while neither is given. */
  readonly revisitTrigger: string
  /** Does a department look after it? */
  readonly owned: boolean
}

export type CustomersView = {
  readonly universe: number
  /** Customers that no segment's rule selects. */
  readonly unassigned: number
  /** Every pair that shares customers, before precedence. */
  readonly overlaps: readonly {readonly a: string; readonly b: string; readonly both: number}[]
}

export type CriterionView = {
  readonly id: string
  readonly kind: CriterionKind
  readonly axis: Axis
  /** A must-have: judged and discussed, but without weight. */
  readonly knockout: boolean
  /** Who scores less fails that must-have. */
  readonly below?: number
  /** Departments that are not asked about it. */
  readonly maskedFor: readonly string[]
}

export type JudgedCellView = Omit<JudgedCell, 'departments'> & {
  readonly departments: readonly (DepartmentScores & {
    /** What the scores rest on; a score without evidence is in none of the three. */
    readonly evidence: {readonly figures: number; readonly experience: number; readonly gut: number}
  })[]
}

export type JudgingView =
  /** A round is open: nothing of it is known here but how many have voted. */
  | {
      readonly state: 'open'
      readonly counts: readonly {readonly departmentId: string; readonly cast: number; readonly expected: number}[]
    }
  /** Before the first round (nothing judged yet) and whenever no round is open: the answers in force. */
  | {
      readonly state: 'closed'
      /** Each cell as the last revealed round that asked for it left it. */
      readonly cells: readonly JudgedCellView[]
      /** Of the last revealed round that asked for weights; departments where nobody weighed are not in it. */
      readonly weights: readonly {
        readonly departmentId: string
        /** Sum to 1 over the criteria this department may judge. */
        readonly shares: readonly {readonly criterionId: string; readonly share: number}[]
      }[]
      /** Set by a decision in place of these; each department has weighed all the same. (CRIT-9) */
      readonly decidedWeights?: readonly {readonly criterionId: string; readonly share: number}[]
    }

/** Null criterion: the discussion was about the whole segment. */
type DiscussionView = {readonly segmentId: string; readonly criterionId: string | null}

type WaiverView = {
  readonly id: string
  readonly checkId: string
  readonly subjectIds: readonly string[]
  readonly reason: string
}

type TierView = {
  readonly id: string
  /** 1 = top. */
  readonly position: number
  readonly rule: string
}

export type CellView = {
  readonly id: string
  readonly segmentId: string
  readonly channel: Channel
  readonly contentId: string | null
  readonly timing: string
  readonly from: string | null
  readonly to: string | null
  readonly ownerDepartmentId: string | null
  /** And it is said what changed. (PLAN-5) */
  readonly adapted: boolean
  readonly exit: boolean
}
