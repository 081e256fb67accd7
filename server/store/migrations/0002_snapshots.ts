/** `snapshots`: a board's bytes merged up to a row of its log; can be made anew from the log at any time. */
export const snapshots = `
CREATE TABLE snapshots (
  board_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  owners_json TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sum BLOB NOT NULL,
  PRIMARY KEY (board_id, epoch)
) STRICT, WITHOUT ROWID;
`
