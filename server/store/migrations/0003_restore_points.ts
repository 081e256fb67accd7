/** `restore_points`: which records one large removal took off the board, so that they can be brought back at once. */
export const restorePoints = `
CREATE TABLE restore_points (
  board_id TEXT NOT NULL,
  removal_id TEXT NOT NULL,
  at TEXT NOT NULL,
  records_json TEXT NOT NULL,
  PRIMARY KEY (board_id, removal_id)
) STRICT, WITHOUT ROWID;
`
