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
  readonly revealWhen: 'facilitator' | 'allIn' | 'deadline'
  readonly names: 'anonymous' | 'named'
  readonly signing: 'seat'
  /** ISO 4217 code of the board's money; a value column without one is a number. */
  readonly currency: string
}

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
