export const phases = [
  'frame',
  'needs',
  'segments',
  'evaluate',
  'prioritise',
  'engage',
  'agree',
  'signed',
  'review',
] as const
export type Phase = (typeof phases)[number]

/** Is `phase` at or after `other` in the order of the method? */
export function isFrom(phase: Phase, other: Phase): boolean {
  return phases.indexOf(phase) >= phases.indexOf(other)
}
