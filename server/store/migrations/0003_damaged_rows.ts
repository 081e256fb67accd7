/** `damaged_rows`: last rows of a log that were found damaged and dropped, kept for whoever can mend them. */
export const damagedRows = `
CREATE TABLE damaged_rows (
  board_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  writers_json TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sum BLOB NOT NULL
) STRICT;
CREATE INDEX damaged_rows_by_board ON damaged_rows (board_id);
`
