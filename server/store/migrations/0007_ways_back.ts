/**
 * `ways_back`: what whoever runs the server has made for a facilitator whose seat is forgotten; kept as hashes, for one
 * use. (JOIN-11)
 */
export const waysBack = `
CREATE TABLE ways_back (
  token_hash TEXT PRIMARY KEY,
  board_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  made_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ways_back_by_board ON ways_back (board_id, participant_id);
`
