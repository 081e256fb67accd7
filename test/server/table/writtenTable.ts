import type {ErrorCode} from '../../../shared/contract/errors.ts'

/**
 * The phases of the method with who may do what in each, written down once more from the method itself and not from the
 * code: the walk tries every cell.
 */

/** Each phase as it is when it begins and, where it has a gate, when its work is done; in `evaluate` also with a round open. */
export const moments = [
  'frame',
  'frame, done',
  'needs',
  'needs, done',
  'segments',
  'segments, done',
  'evaluate',
  'evaluate, round open',
  'evaluate, done',
  'prioritise',
  'prioritise, done',
  'engage',
  'engage, done',
  'agree',
  'signed',
  'review',
] as const
export type Moment = (typeof moments)[number]

/** Here nothing but the gate is otherwise than when the phase began: only the moves are tried. */
const onlyTheGate: readonly Moment[] = ['frame, done', 'segments, done', 'prioritise, done', 'engage, done']

/** Everybody who can be there. Two rights stand beside the role: to vote, and to sign for a department. */
export const seats = [
  'facilitator, who votes and signs',
  'co-facilitator, who votes',
  'member, who votes',
  'member, who votes and signs',
  'member without a vote',
  'reviewer',
  'reviewer, who signs',
  'observer',
  'screen in the room',
  'revoked',
  'stranger',
] as const
export type SeatName = (typeof seats)[number]

export type Outcome = 'done' | ErrorCode
type When = Readonly<Partial<Record<Moment, Outcome>> & {readonly else: Outcome}>
type Row = {
  readonly who: readonly SeatName[]
  readonly when: When
  /** Where it is otherwise for those who lead. */
  readonly whenLeading?: When
  /** Where it is done by those who vote alone: what the others of `who` are told then. */
  readonly notVoting?: Outcome
  /** What those who have no seat are told; else that there is no such board. (JOIN-2) */
  readonly outside?: Outcome
}

/** There are weights to ask for again, or to set, once a round has asked for them. */
const weighing: When = {
  evaluate: 'round.noScores',
  'evaluate, round open': 'round.alreadyOpen',
  'evaluate, done': 'done',
  else: 'phase.notAllowed',
}

const lead: readonly SeatName[] = ['facilitator, who votes and signs', 'co-facilitator, who votes']
const vote: readonly SeatName[] = [...lead, 'member, who votes', 'member, who votes and signs']
const write: readonly SeatName[] = [...vote, 'member without a vote']
const speak: readonly SeatName[] = [...write, 'reviewer', 'reviewer, who signs']
const everybody: readonly SeatName[] = [...speak, 'observer']
/** Who looks on; the screen reads the workshop itself, and nothing that is for people. (REV-8) */
const looking: readonly SeatName[] = [...everybody, 'screen in the room']
const sign = everybody.filter(name => name.endsWith('signs'))

const always: When = {else: 'done'}
const from = (first: Moment, outcome: Outcome): When => ({
  ...Object.fromEntries(moments.slice(moments.indexOf(first)).map(moment => [moment, outcome])),
  else: 'done',
})
const untilAgree = from('agree', 'phase.closed')
const gated: Outcome = 'phase.gateBlocked'

const table = {
  readRecord: {who: looking, when: always},
  readWhereItStands: {who: looking, when: always},
  readCandidate: {who: everybody, when: {agree: 'done', signed: 'done', review: 'done', else: 'candidate.none'}},
  makeDeviceKey: {who: looking, when: always},
  resumeElsewhere: {who: everybody, when: always},
  join: {who: looking, when: always, outside: 'done'},
  takeTicket: {who: looking, when: always},
  readDecisions: {who: everybody, when: always},
  takeDecisionsAway: {who: everybody, when: always},
  seeDoor: {who: looking, when: always, outside: 'done'},

  moveOn: {
    who: lead,
    when: {
      frame: gated,
      'frame, done': 'done',
      needs: gated,
      'needs, done': 'done',
      segments: gated,
      'segments, done': 'done',
      evaluate: gated,
      'evaluate, round open': gated,
      'evaluate, done': 'done',
      prioritise: gated,
      'prioritise, done': 'done',
      engage: gated,
      'engage, done': 'done',
      signed: 'done',
      // The last signature leads out of `agree`; nothing leads out of `review`.
      else: 'phase.notAllowed',
    },
  },
  moveBack: {
    who: lead,
    when: {
      ...from('agree', 'phase.notAllowed'),
      frame: 'phase.notAllowed',
      'frame, done': 'phase.notAllowed',
    },
  },
  moveBackWithoutReason: {
    who: lead,
    when: {
      ...from('agree', 'phase.notAllowed'),
      frame: 'phase.notAllowed',
      'frame, done': 'phase.notAllowed',
      else: 'phase.reasonMissing',
    },
  },

  keepNote: {who: vote, when: {needs: 'done', else: 'note.closed'}},
  dropNote: {who: vote, when: {needs: 'done', else: 'note.closed'}},
  revealNotes: {who: lead, when: {needs: 'done', 'needs, done': 'notes.alreadyRevealed', else: 'phase.notAllowed'}},
  reopenNotes: {who: lead, when: {needs: 'done', 'needs, done': 'done', else: 'phase.notAllowed'}},

  changeGuide: {who: lead, when: from('signed', 'phase.closed')},
  saveTemplate: {who: ['facilitator, who votes and signs'], when: always},

  changeMasks: {who: lead, when: {...from('evaluate, round open', 'field.closed'), ...from('agree', 'phase.closed')}},
  prepareCriteria: {who: lead, when: from('evaluate', 'phase.closed')},
  openRound: {
    who: lead,
    when: {
      evaluate: 'done',
      'evaluate, round open': 'round.alreadyOpen',
      'evaluate, done': 'done',
      else: 'phase.notAllowed',
    },
  },
  askForWeights: {who: lead, when: weighing},
  setWeights: {who: lead, when: weighing},
  consent: {
    who: write,
    notVoting: 'round.notAVoter',
    when: {...from('evaluate, done', 'round.closed'), 'evaluate, round open': 'done', else: 'record.unknown'},
  },
  declineRound: {
    who: write,
    notVoting: 'round.notAVoter',
    when: {...from('evaluate, done', 'round.closed'), 'evaluate, round open': 'done', else: 'record.unknown'},
  },
  castBallot: {
    who: write,
    notVoting: 'round.notAVoter',
    when: {...from('evaluate, done', 'round.closed'), 'evaluate, round open': 'done', else: 'record.unknown'},
  },
  revealRound: {
    who: lead,
    when: {...from('evaluate, done', 'round.closed'), 'evaluate, round open': 'done', else: 'record.unknown'},
  },
  /** Ballots lie in the round of this walk; one without is tried in its own tests. (REV-10) */
  withdrawRound: {
    who: lead,
    when: {
      ...from('evaluate, done', 'round.closed'),
      'evaluate, round open': 'round.hasBallots',
      else: 'record.unknown',
    },
  },
  dropLateBallot: {who: write, when: always},
  concludeDiscussion: {
    who: write,
    when: {
      ...untilAgree,
      ...Object.fromEntries(
        moments.slice(0, moments.indexOf('evaluate, done')).map(moment => [moment, 'record.unknown']),
      ),
    },
  },

  decide: {who: lead, when: untilAgree},
  waive: {who: lead, when: untilAgree},
  waiveWhatCannotBeWaived: {who: lead, when: {...untilAgree, else: 'check.notWaivable'}},
  withdrawWaiver: {who: lead, when: untilAgree},
  restoreRemoved: {who: lead, when: untilAgree},

  /** What is said against an agreed version challenges it for the next round. (VER-8) */
  object: {who: speak, when: always},
  resolveObjection: {who: [...lead, 'member, who votes', 'reviewer', 'reviewer, who signs'], when: always},
  /** By those who may resolve it; the one of this walk is resolved in the end, and is no dissent. (SIGN-14) */
  withdrawDissent: {
    who: [...lead, 'member, who votes', 'reviewer', 'reviewer, who signs'],
    when: {signed: 'objection.noDissent', review: 'objection.noDissent', else: 'done'},
  },
  /** The one of this walk is resolved before it is signed. (SIGN-12) */
  postponeObjection: {who: lead, when: {signed: 'objection.resolved', review: 'objection.resolved', else: 'done'}},
  sign: {who: sign, when: {agree: 'done', else: 'phase.notAllowed'}},
  /** For oneself, beside the signatures: who signs for a department signs. (SIGN-11) */
  endorse: {
    who: speak.filter(name => !sign.includes(name)),
    when: {agree: 'done', signed: 'done', review: 'done', else: 'phase.notAllowed'},
  },
  signAnotherHash: {who: sign, when: {agree: 'model.changed', else: 'phase.notAllowed'}},
  /** No day to sign by has been set here; with one that has passed it is tried in its own tests. (SIGN-9) */
  agreeWithoutTooEarly: {who: lead, when: {agree: 'outcome.noDay', else: 'phase.notAllowed'}},
  amend: {who: lead, when: {agree: 'done', else: 'phase.notAllowed'}},
  delegateSigning: {
    who: sign,
    when: from('signed', 'phase.closed'),
    // She who leads signs in somebody's place herself.
    whenLeading: {...from('signed', 'phase.closed'), else: 'delegation.twice'},
  },
  endDelegation: {who: lead, when: from('signed', 'phase.closed')},
  moveSignBy: {who: lead, when: {agree: 'done', else: 'phase.notAllowed'}},
  reportLateEdits: {who: everybody, when: {agree: 'done', else: 'phase.notAllowed'}},
  planReview: {who: lead, when: {agree: 'done', signed: 'done', review: 'done', else: 'phase.notAllowed'}},
  readReview: {who: everybody, when: {signed: 'done', review: 'done', else: 'model.unknown'}},
  startDraft: {who: lead, when: {signed: 'done', review: 'done', else: 'phase.notAllowed'}},

  rename: {who: lead, when: always},
  addDepartment: {who: lead, when: always},
  changeOther: {who: lead, when: always},
  revokeOther: {who: lead, when: always},
  nameApprover: {who: lead, when: always},
  makeFacilitator: {who: ['facilitator, who votes and signs'], when: always},
  changeOwnName: {who: everybody, when: always},
  changeOwnDepartment: {who: everybody, when: from('evaluate', 'phase.closed'), whenLeading: always},
  takeVote: {who: lead, when: always},
  changeSettings: {who: lead, when: untilAgree},
  /** How much must be judged, and what counts as apart, is settled with the scores. (FRAME-5) */
  changeJudgedLimits: {who: lead, when: {...from('prioritise', 'settings.judged'), ...from('agree', 'phase.closed')}},
  /** Names may be chosen until somebody may have written in private. (I13) */
  loosenPrivacy: {
    who: lead,
    when: {...untilAgree, frame: 'done', 'frame, done': 'done', else: 'privacy.loosened'},
  },
  readLink: {who: lead, when: always},
  renewLink: {who: lead, when: always},
  makeScreenLink: {who: lead, when: always},
  resumeOther: {who: lead, when: always},
  /** What is signed keeps its customers; newer ones beside a version show how it has fared. (VER-8) */
  uploadCustomers: {who: lead, when: {agree: 'phase.closed', else: 'done'}},
  openLastGood: {who: lead, when: {else: 'board.busy'}},

  readModel: {who: speak, when: {signed: 'done', review: 'done', else: 'model.unknown'}, outside: 'model.unknown'},
  compare: {
    who: everybody,
    when: {agree: 'done', signed: 'done', review: 'done', else: 'model.unknown'},
    outside: 'model.unknown',
  },
  exportModel: {who: speak, when: {signed: 'done', review: 'done', else: 'model.unknown'}, outside: 'model.unknown'},
  exportCustomers: {
    who: ['facilitator, who votes and signs'],
    when: {signed: 'export.needsCustomers', review: 'export.needsCustomers', else: 'model.unknown'},
    outside: 'model.unknown',
  },
} as const satisfies Record<string, Row>

export type ActionName = keyof typeof table

/** What is tried at a moment. */
export function triedAt(moment: Moment): readonly ActionName[] {
  const all = Object.keys(table) as readonly ActionName[]
  return onlyTheGate.includes(moment) ? all.filter(name => name.startsWith('move')) : all
}

export function written(action: ActionName, seat: SeatName, moment: Moment): Outcome {
  const row: Row = table[action]
  if (seat === 'revoked' || seat === 'stranger') return row.outside ?? 'board.unknown'
  if (!row.who.includes(seat)) return 'right.missing'
  const when = lead.includes(seat) ? (row.whenLeading ?? row.when) : row.when
  const outcome = when[moment] ?? when.else
  return outcome === 'done' && row.notVoting !== undefined && !vote.includes(seat) ? row.notVoting : outcome
}
