import type {Profile} from '../definition/profile.ts'
import type {Family} from '../domain/entities/attribute.ts'
import type {SalesLogic} from '../domain/entities/segment.ts'
import type {BoardId, CriterionId, DepartmentId, ParticipantId, RoundId, SegmentId} from '../domain/entities/ids.ts'
import type {NoteEvidence, Side} from '../domain/entities/note.ts'
import type {Guide} from '../domain/guide.ts'
import type {Phase} from '../domain/phase.ts'
import type {RevisitCause} from '../domain/revisit.ts'
import type {ImportSummary} from '../definition/importPreview.ts'
import type {LogHead} from './chain.ts'
import type {LateEdits} from './lateEdits.ts'
import type {ChainFault} from './chainFault.ts'
import type {Objection} from './objection.ts'
import type {Department, Participant} from './people.ts'
import type {Removal} from './removal.ts'
import type {PreparedCriterion} from './prepared.ts'
import type {Delegation} from './delegation.ts'
import type {Draft} from './draft.ts'
import type {Endorsement} from './endorsement.ts'
import type {ReviewPlan} from './reviewPlan.ts'
import type {Ballot, LateBallot, Mask, Round, TakenBackRound, WeightsDecided} from './round.ts'
import type {Settings} from './settings.ts'

export type SilentNote = {
  readonly id: string
  readonly text: string
  readonly side: Side
  readonly family: Family | null
  readonly evidence: NoteEvidence
}

export const decisionKinds = [
  'stepped_back',
  'amended',
  'opened_last_good',
  'put_back',
  'priority_alignment',
  'against_ranking',
  'no_deselection',
  'merged',
  'split',
  'weights_set',
  'unprofitable_top',
  'objective_changed',
  'sales_logic',
  'next_round',
  'deadline_moved',
  'agreed_without',
  'came_back',
  'kept_out',
  'brought_back',
  'review_skipped',
  'other',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

export type LoggedDecision = {
  readonly id: string
  readonly kind: DecisionKind
  readonly subjectIds: readonly string[]
  readonly text: string
  readonly by: ParticipantId | 'server'
  readonly at: string
  /** Of a day that was moved: what it was and what it is. (SIGN-7) */
  readonly moved?: {readonly from: string; readonly to: string}
  /** Of a way back to a seat: when whoever runs the server made it. (JOIN-11) */
  readonly madeAt?: string
  /** Of an older backup: up to when it says what happened. (SYNC-20) */
  readonly until?: string
  /** Of weights that were set by it. (CRIT-9) */
  readonly weights?: WeightsDecided
  /** Of a sales logic that was the group's to choose. (SEG-8) */
  readonly logic?: SalesLogic
  /** Of a segment that was looked at again: its day, or the condition that held. (DESEL-7) */
  readonly causes?: readonly RevisitCause[]
}

export type Discussion = {
  readonly segmentId: SegmentId
  readonly criterionId: CriterionId
  readonly roundId: RoundId
  readonly conclusion: string
  readonly by: ParticipantId
  readonly at: string
}

export type Waiver = {
  readonly id: string
  readonly checkId: string
  readonly subjectIds: readonly string[]
  readonly reason: string
  readonly by: ParticipantId
  readonly at: string
}

type GivenWaiver = Waiver & {
  /** The last round that had been shown when it was given, 0 before the first: by the log, a clock may be set back. (REC-3) */
  readonly after: number
}

/** The content put forward for signature: frozen, numbered, known by its hash. */
export type Candidate = {
  readonly number: number
  readonly contentHash: string
  readonly frozenAt: string
  readonly by: ParticipantId
  /** Where the decision log stood when it was frozen; candidates of an older release do not say. (LOG-3) */
  readonly log?: LogHead
}

export type SignOff = {
  readonly departmentId: DepartmentId
  readonly participantId: ParticipantId
  readonly name: string
  readonly role: string
  readonly candidate: number
  readonly contentHash: string
  readonly statement: string
  readonly at: string
  /** Seat: whoever held the approver's seat; not verified. */
  readonly signing: 'seat'
  /** The approver who had named this signer to sign in her place. (SIGN-6) */
  readonly onBehalfOf?: {readonly participantId: ParticipantId; readonly name: string}
}

export type AgreedVersion = {
  readonly number: number
  readonly contentHash: string
  readonly agreedAt: string
  readonly reviewOn: string
  /** Who sees to it that the version is looked at again on that day. */
  readonly ownerId?: ParticipantId
  /** The version that it takes the place of. (VER-7) */
  readonly supersedes?: number
  /** Agreed without these departments, by whom and why; for good. (SIGN-9) */
  readonly without?: {
    readonly departments: readonly DepartmentId[]
    readonly statement: string
    readonly by: ParticipantId
  }
}

export type ExportLine = {
  readonly number: number
  readonly target: string
  readonly at: string
  readonly by: ParticipantId
}

/** What people rely on when they answer in private. */
export type PrivacyField = 'names' | 'masks' | 'hiddenUntilReveal'

/** What only this viewer may see. */
export type Mine = {
  readonly participantId: ParticipantId
  readonly notes: readonly SilentNote[]
  readonly ballots: readonly {
    readonly roundId: RoundId
    readonly ballot: Ballot
    /** SHA-256 over ballot and nonce, so that the voter can check later that this is what was counted. */
    readonly receipt: string
  }[]
  /** Rounds whose sentence this person accepted or declined. */
  readonly consents: readonly {readonly roundId: RoundId; readonly accepted: boolean; readonly at: string}[]
  /** Came too late for its round, or was begun in one that was taken back. (BAL-3) */
  readonly late: LateBallot | null
}

/** What has been decided, as one viewer may see it. The server is its only writer. */
export type RecordState = {
  readonly boardId: BoardId
  readonly title: string
  readonly language: 'en' | 'sv' | 'da'
  /** Made by the product itself to look around in; removed after some days. */
  readonly example: {readonly until: string} | null
  readonly phase: Phase
  /** When the facilitator opened the present phase. */
  readonly phaseSince: string
  /** The objective when the workshop last moved on; null where nobody noted it. */
  readonly objective: string | null
  readonly settings: Settings
  /** Minutes, questions and hints for whoever leads. */
  readonly guide: Guide
  readonly departments: readonly Department[]
  readonly participants: readonly Participant[]
  readonly masks: readonly Mask[]
  /** Criteria that are not on the board yet; for those who lead alone. (PHASE-4) */
  readonly prepared: readonly PreparedCriterion[]
  readonly noteWriting: {
    readonly state: 'open' | 'revealed'
    readonly revealedAt: string | null
    readonly counts: readonly {
      readonly departmentId: DepartmentId
      readonly notes: number
    }[]
  }
  readonly rounds: readonly Round[]
  /** Rounds that ended without an answer: they count for nothing. (REV-10) */
  readonly takenBack: readonly TakenBackRound[]
  readonly discussions: readonly Discussion[]
  readonly decisions: readonly LoggedDecision[]
  readonly waivers: readonly GivenWaiver[]
  readonly removals: readonly Removal[]
  /** Who tried to make a promise of privacy looser: refused, and seen by everybody. (BAL-9) */
  readonly refusedLoosenings: readonly {
    readonly field: PrivacyField
    readonly by: ParticipantId
    readonly at: string
  }[]
  readonly objections: readonly Objection[]
  readonly customers: ImportSummary | null
  readonly profile: Profile | null
  readonly candidate: Candidate | null
  /** Had a voice when it was frozen: they sign, also when nobody sits there any more. (SIGN-13) */
  readonly mustSign: readonly DepartmentId[]
  readonly signOffs: readonly SignOff[]
  readonly endorsements: readonly Endorsement[]
  /** Who has signed by then or not is said from then on; null = no day was set. */
  readonly signBy: string | null
  /** That day has passed and it is not agreed: who was missing then. (SIGN-7) */
  readonly lapsed: {readonly until: string; readonly missing: readonly DepartmentId[]} | null
  readonly delegations: readonly Delegation[]
  readonly lateEdits: readonly LateEdits[]
  readonly versions: readonly AgreedVersion[]
  /** Null in the first round; stays until the next draft is opened. */
  readonly draft: Draft | null
  /** When the version in force is looked at again, and who sees to it; before the agreement what was planned. */
  readonly review: ReviewPlan
  readonly exports: readonly ExportLine[]
  /** The first entry of the decision log that is not as it was written, as found when the board was opened. (LOG-5) */
  readonly logFault: ChainFault | null
  readonly mine: Mine
}
