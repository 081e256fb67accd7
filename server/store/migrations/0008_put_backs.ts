/**
 * `put_backs`: where a board was found to be older than what tabs had seen of it, and in which document it went on.
 * Tabs that come later with an epoch between the two hear of it. (SYNC-20)
 */
export const putBacks = `
CREATE TABLE put_backs (
  board_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  next_epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (board_id, next_epoch)
) STRICT, WITHOUT ROWID;
`
