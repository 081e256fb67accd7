import type {Phase} from '../domain/phase.ts'

const phaseEvents = ['next', 'back', 'revealNotes', 'openRound', 'revealRound', 'sign', 'amend', 'newDraft'] as const
export type PhaseEvent = (typeof phaseEvents)[number]

/**
 * Where each event leads from each phase. Only the server moves a phase, and never past a gate. (PHASE-1)
 *
 * `next` out of `agree` is the last signature's doing, not the facilitator's.
 */
export const phaseTable = {
  frame: {
    next: 'needs',
    back: 'refuse',
    revealNotes: 'refuse',
    openRound: 'refuse',
    revealRound: 'refuse',
    sign: 'refuse',
    amend: 'refuse',
    newDraft: 'refuse',
  },
  needs: {
    next: 'segments',
    back: 'frame',
    revealNotes: 'stay',
    openRound: 'refuse',
    revealRound: 'refuse',
    sign: 'refuse',
    amend: 'refuse',
    newDraft: 'refuse',
  },
  segments: {
    next: 'evaluate',
    back: 'needs',
    revealNotes: 'refuse',
    openRound: 'refuse',
    revealRound: 'refuse',
    sign: 'refuse',
    amend: 'refuse',
    newDraft: 'refuse',
  },
  evaluate: {
    next: 'prioritise',
    back: 'segments',
    revealNotes: 'refuse',
    openRound: 'stay',
    revealRound: 'stay',
    sign: 'refuse',
    amend: 'refuse',
    newDraft: 'refuse',
  },
  prioritise: {
    next: 'engage',
    back: 'evaluate',
    revealNotes: 'refuse',
    openRound: 'refuse',
    revealRound: 'refuse',
    sign: 'refuse',
    amend: 'refuse',
    newDraft: 'refuse',
  },
  engage: {
    next: 'agree',
    back: 'prioritise',
    revealNotes: 'refuse',
    openRound: 'refuse',
    revealRound: 'refuse',
    sign: 'refuse',
    amend: 'refuse',
    newDraft: 'refuse',
  },
  agree: {
    next: 'refuse',
    back: 'refuse',
    revealNotes: 'refuse',
    openRound: 'refuse',
    revealRound: 'refuse',
    sign: 'stay',
    amend: 'stay',
    newDraft: 'refuse',
  },
  signed: {
    next: 'review',
    back: 'refuse',
    revealNotes: 'refuse',
    openRound: 'refuse',
    revealRound: 'refuse',
    sign: 'refuse',
    amend: 'refuse',
    newDraft: 'stay',
  },
  review: {
    next: 'refuse',
    back: 'refuse',
    revealNotes: 'refuse',
    openRound: 'refuse',
    revealRound: 'refuse',
    sign: 'refuse',
    amend: 'refuse',
    newDraft: 'stay',
  },
} as const satisfies Record<Phase, Record<PhaseEvent, Phase | 'stay' | 'refuse'>>
