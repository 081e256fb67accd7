/**
 * Why a socket was closed. 4400-4499: do not try again as you are; everything else: come back soon.
 * 4429 is the one exception: back with the same document after the seconds in the reason.
 */
export const closeCodes = {
  broken: 4400,
  notYours: 4401,
  revoked: 4403,
  otherEpoch: 4409,
  /** It says to have seen more than there is, and cannot show it: a fresh document, as after another epoch. (SYNC-20) */
  unproven: 4409,
  tooBig: 4413,
  refused: 4422,
  /** The board is damaged: somebody has to decide how it goes on. */
  quarantined: 4423,
  tooFast: 4429,
  restarting: 4503,
  tooSlow: 4508,
} as const
export type CloseReason = keyof typeof closeCodes
