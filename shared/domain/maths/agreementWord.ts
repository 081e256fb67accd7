export type AgreementWord = 'little' | 'some' | 'fair' | 'strong'

const fewestRaters = 4
const fewestSegments = 3

/**
 * Kendall's W in words: below 0.3 little, to 0.5 some, to 0.7 fair, above strong.
 *
 * Null with fewer than 4 raters or 3 segments, or where W is unknown: then medians and ranges are shown. (SCORE-6)
 */
export function agreementWord({
  w,
  raters,
  segments,
}: {
  readonly w: number | null
  readonly raters: number
  readonly segments: number
}): AgreementWord | null {
  if (w === null || raters < fewestRaters || segments < fewestSegments) return null
  if (w < 0.3) return 'little'
  if (w < 0.5) return 'some'
  return w <= 0.7 ? 'fair' : 'strong'
}
