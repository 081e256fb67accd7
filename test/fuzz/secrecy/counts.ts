/** What a run did and looked at; one that did nothing proves nothing. */
export type Counts = Record<keyof typeof none, number>

const none = {
  sessions: 0,
  people: 0,
  acts: 0,
  notes: 0,
  /** Notes and ballots that came after the reveal, or while nothing was taken. */
  late: 0,
  ballots: 0,
  /** Ballots that replaced an earlier one. */
  changed: 0,
  comments: 0,
  cannotJudge: 0,
  refusals: 0,
  away: 0,
  restarts: 0,
  startOvers: 0,
  revoked: 0,
  devices: 0,
  fullDisks: 0,
  walked: 0,
  noteReveals: 0,
  roundReveals: 0,
  deadlines: 0,
  receipts: 0,
  secretsShown: 0,
  frames: 0,
  laneFrames: 0,
  screens: 0,
  storageWrites: 0,
  bytes: 0,
  twins: 0,
  twinBytes: 0,
}

export const nothingYet = (): Counts => ({...none})

export function add(to: Counts, more: Partial<Counts>): void {
  for (const name of Object.keys(more) as (keyof Counts)[]) to[name] += more[name] ?? 0
}
