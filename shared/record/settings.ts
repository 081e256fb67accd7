/** Who shows the answers of a round: those who lead, the last ballot, or the clock. (REV-9) */
export const revealWays = ['facilitator', 'allIn', 'deadline'] as const
export type RevealWay = (typeof revealWays)[number]

/** Settings of a workshop with the method's defaults. Shares are 0..1. */
export type Settings = {
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
  readonly maxRounds: number
  readonly reviewAfterMonths: number
  readonly revealWhen: RevealWay
  readonly names: 'anonymous' | 'named'
  readonly signing: 'seat'
  /** ISO 4217 code of the board's money; a value column without one is a number. */
  readonly currency: string
}

/** How far each limit of the checks may be moved: beyond that a check would say nothing, or everything. (FRAME-5) */
export const countLimits = {
  minSegments: {least: 1, most: 20},
  maxSegments: {least: 1, most: 40},
  maxRounds: {least: 1, most: 5},
  reviewAfterMonths: {least: 1, most: 36},
  /** In steps of the scale 1 to 9. */
  departmentGapMax: {least: 2, most: 8},
} as const
export const shareLimits = {
  overlapMax: {least: 0, most: 1},
  unassignedMax: {least: 0, most: 1},
  minSegmentShare: {least: 0, most: 0.5},
  minCoverage: {least: 0.3, most: 1},
  layerCompleteMin: {least: 0, most: 1},
  weightMax: {least: 0.2, most: 1},
  consentMin: {least: 0, most: 1},
} as const
/** They say whether the answers suffice and where they are apart: settled with them, before anything is placed. (FRAME-5) */
export const judgedLimits = ['departmentGapMax', 'minCoverage'] as const satisfies readonly (keyof Settings)[]
export type CountLimit = keyof typeof countLimits
export type ShareLimit = keyof typeof shareLimits

export const defaultSettings: Settings = {
  minSegments: 3,
  maxSegments: 5,
  overlapMax: 0.2,
  unassignedMax: 0.05,
  minSegmentShare: 0.02,
  minCoverage: 0.7,
  departmentGapMax: 3,
  layerCompleteMin: 0.9,
  weightMax: 0.6,
  consentMin: 0.5,
  maxRounds: 3,
  reviewAfterMonths: 6,
  revealWhen: 'facilitator',
  names: 'anonymous',
  signing: 'seat',
  currency: '',
}
