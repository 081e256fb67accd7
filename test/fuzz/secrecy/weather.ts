/** What the machine and its network do to the slow lanes of one of two sessions. */
export type Weather = {
  /** What comes over a lane is heard only when its tab waits for something. */
  readonly isSlow: boolean
  /** After so many frames a lane breaks without a word. */
  readonly breaksAfter: number
}

export const calm: Weather = {isSlow: false, breaksAfter: Infinity}
