/** The parts of the ninety minutes, in their order. */
export const agendaParts = [
  'silentNotes',
  'grouping',
  'segments',
  'ballots',
  'reveal',
  'prioritise',
  'engage',
  'agree',
] as const
type AgendaPart = (typeof agendaParts)[number]

/** The steps that have questions of their own. */
export const guidedSteps = ['frame', 'needs', 'segments', 'evaluate', 'prioritise', 'engage', 'agree'] as const
type GuidedStep = (typeof guidedSteps)[number]

/** Where material arrives that was made for another setting. */
export const hintChannels = ['virtual', 'digital', 'marketing'] as const
type HintChannel = (typeof hintChannels)[number]

/** What a workshop takes along for whoever leads it: minutes, questions and hints, in the workshop's language. */
export type Guide = {
  readonly agenda: Readonly<Record<AgendaPart, number>>
  readonly questions: Readonly<Record<GuidedStep, readonly string[]>>
  /** What to change when material moves into this channel; empty: the method's own words. */
  readonly hints: Readonly<Record<HintChannel, string>>
}

/** More is a warning, never a ban: a group may take the time it needs. (TPL-2) */
export const agendaMax = 90

export const usualAgenda: Guide['agenda'] = {
  silentNotes: 15,
  grouping: 15,
  segments: 15,
  ballots: 6,
  reveal: 14,
  prioritise: 13,
  engage: 6,
  agree: 6,
}

export const emptyGuide: Guide = {
  agenda: usualAgenda,
  questions: {frame: [], needs: [], segments: [], evaluate: [], prioritise: [], engage: [], agree: []},
  hints: {virtual: '', digital: '', marketing: ''},
}

export function agendaMinutes(agenda: Guide['agenda']): number {
  return agendaParts.reduce((sum, part) => sum + agenda[part], 0)
}
