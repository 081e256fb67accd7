/**
 * `late_ballots`: what a voter gave that no round counts, at most one each: it came after the reveal, or its round was
 * taken back. For its author alone, until the next round or the agreement. (BAL-3)
 */
export const lateBallots = `
CREATE TABLE late_ballots (
  board_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (board_id, participant_id)
) STRICT, WITHOUT ROWID;
`
