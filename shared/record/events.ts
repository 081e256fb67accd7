import type {LateEdits} from './lateEdits.ts'
import type {ImportSummary} from '../definition/importPreview.ts'
import type {Profile} from '../definition/profile.ts'
import type {DepartmentId, ParticipantId, RoundId, SegmentId} from '../domain/entities/ids.ts'
import type {Guide} from '../domain/guide.ts'
import type {Phase} from '../domain/phase.ts'
import type {Delegation} from './delegation.ts'
import type {Endorsement} from './endorsement.ts'
import type {Objection, Postponed} from './objection.ts'
import type {Department, Participant} from './people.ts'
import type {SegmentDecision} from '../domain/segmentDecision.ts'
import type {PreparedCriterion} from './prepared.ts'
import type {Removal} from './removal.ts'
import type {ReviewPlan} from './reviewPlan.ts'
import type {Ballot, DepartmentCount, LateBallot, Mask, Round, RoundResult} from './round.ts'
import type {Settings} from './settings.ts'
import type {
  AgreedVersion,
  Candidate,
  Discussion,
  ExportLine,
  LoggedDecision,
  PrivacyField,
  RecordState,
  SignOff,
  SilentNote,
  Waiver,
} from './state.ts'

/** Facts, in the past tense. Public ones are in the log of the record and reach everybody on the board. */
export type PublicEvent =
  | {
      readonly is: 'workshopOpened'
      readonly boardId: RecordState['boardId']
      readonly title: string
      readonly language: RecordState['language']
      readonly settings: Settings
      readonly departments: readonly Department[]
      readonly example: RecordState['example']
    }
  | {readonly is: 'titleChanged'; readonly title: string}
  | {readonly is: 'departmentAdded'; readonly department: Department}
  | {readonly is: 'participantJoined'; readonly participant: Participant}
  | {
      readonly is: 'participantChanged'
      readonly id: ParticipantId
      readonly set: Partial<Omit<Participant, 'id' | 'invented'>>
    }
  | {readonly is: 'settingsChanged'; readonly set: Partial<Settings>}
  | {readonly is: 'guideChanged'; readonly guide: Guide}
  | {readonly is: 'looseningRefused'; readonly field: PrivacyField}
  | {readonly is: 'masksChanged'; readonly masks: readonly Mask[]}
  /** All that are prepared now; empty once they stand on the board. (PHASE-4) */
  | {readonly is: 'criteriaPrepared'; readonly criteria: readonly PreparedCriterion[]}
  | {
      readonly is: 'phaseMoved'
      readonly from: Phase
      readonly to: Phase
      readonly reason: string
      /** As it was when the workshop moved on; what is otherwise then was changed since. (FRAME-5) */
      readonly objective?: string
    }
  | {readonly is: 'notesCounted'; readonly counts: RecordState['noteWriting']['counts']}
  | {readonly is: 'notesRevealed'; readonly notes: number}
  | {readonly is: 'notesReopened'}
  | {readonly is: 'roundOpened'; readonly round: Round}
  | {
      readonly is: 'ballotCounted'
      readonly roundId: RoundId
      readonly counts: readonly DepartmentCount[]
      /** Only in a round with a deadline. */
      readonly waitingFor?: readonly ParticipantId[]
    }
  | {
      readonly is: 'consentAskedAgain'
      readonly roundId: RoundId
      readonly departmentIds: readonly DepartmentId[]
      /** Where the clock shows the answers: how long it waits for theirs. (REV-9) */
      readonly until?: string
    }
  /** Its time is up, and somebody has to show the answers. (REV-9) */
  | {readonly is: 'deadlinePassed'; readonly roundId: RoundId}
  | {readonly is: 'roundWithdrawn'; readonly roundId: RoundId; readonly number: number; readonly reason: string}
  /** Its time was up, and there was no answer to show. (REV-10) */
  | {readonly is: 'roundEndedEmpty'; readonly roundId: RoundId; readonly number: number}
  | {readonly is: 'roundRevealed'; readonly roundId: RoundId; readonly result: RoundResult}
  | {readonly is: 'discussionConcluded'; readonly discussion: Discussion}
  | {readonly is: 'decided'; readonly decision: LoggedDecision}
  | {readonly is: 'segmentDecided'; readonly decided: SegmentDecision}
  | {readonly is: 'checkWaived'; readonly waiver: Waiver}
  | {readonly is: 'waiverWithdrawn'; readonly id: string}
  /** The same removal goes on: the later fact replaces the earlier. */
  | {readonly is: 'recordsRemoved'; readonly removal: Removal}
  | {readonly is: 'recordsRestored'; readonly removalId: string; readonly records: number}
  | {readonly is: 'objectionRaised'; readonly objection: Objection}
  | {
      readonly is: 'objectionResolved'
      readonly id: string
      readonly resolution: string
      readonly isDissent?: true
    }
  /** The dissent it was recorded as is taken back. (SIGN-14) */
  | {readonly is: 'dissentWithdrawn'; readonly id: string; readonly reason: string; readonly forThem?: true}
  | {
      readonly is: 'objectionPostponed'
      readonly id: string
      readonly postponed: Postponed
      readonly segmentId?: SegmentId
    }
  | {readonly is: 'customersImported'; readonly customers: ImportSummary}
  | {readonly is: 'segmentsProfiled'; readonly profile: Profile}
  | {readonly is: 'candidateFrozen'; readonly candidate: Candidate}
  | {readonly is: 'amended'; readonly backTo: Phase; readonly reason: string}
  | {readonly is: 'signedOff'; readonly signOff: SignOff}
  | {readonly is: 'endorsed'; readonly endorsement: Endorsement}
  | {readonly is: 'versionAgreed'; readonly version: AgreedVersion}
  | {readonly is: 'signByMoved'; readonly until: string | null}
  /** The day to sign by came, and what lies there was not agreed. (SIGN-7) */
  | {readonly is: 'signByPassed'; readonly until: string; readonly missing: readonly DepartmentId[]}
  | {readonly is: 'signingDelegated'; readonly delegation: Delegation}
  | {readonly is: 'delegationEnded'; readonly departmentId: DepartmentId}
  | {readonly is: 'reviewPlanned'; readonly plan: ReviewPlan}
  | {readonly is: 'editsCameLate'; readonly late: LateEdits}
  | {
      readonly is: 'draftOpened'
      readonly from: number
      readonly deselected: readonly SegmentId[]
      /** Each with what its criterion was; drafts of an older release do not say. */
      readonly masks?: readonly Mask[]
    }
  | {readonly is: 'exported'; readonly line: ExportLine}
  /** Entries of an older release, taken over as they stood: from here on each one holds on to the one before. (LOG-3) */
  | {readonly is: 'logChained'; readonly entries: number}

/** Facts that only one person may see. They never enter the public log. (BAL-1, NOTE-1) */
export type PrivateEvent =
  | {readonly is: 'noteKept'; readonly note: SilentNote}
  | {readonly is: 'noteDropped'; readonly id: string}
  | {readonly is: 'roundConsented'; readonly roundId: RoundId; readonly accepted: boolean}
  | {readonly is: 'ballotKept'; readonly roundId: RoundId; readonly ballot: Ballot; readonly receipt: string}
  | {readonly is: 'ballotCameLate'; readonly late: LateBallot}
  | {readonly is: 'lateBallotGone'}

export type RecordEvent = PublicEvent | PrivateEvent

/** An event with who and when; `by` is `server` for what the clock or the product itself did. */
export type Logged<Event extends RecordEvent = RecordEvent> = {
  readonly at: string
  readonly by: ParticipantId | 'server'
  readonly event: Event
}

export type NoteCount = {readonly departmentId: DepartmentId; readonly notes: number}
