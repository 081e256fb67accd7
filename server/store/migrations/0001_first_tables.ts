/**
 * `log`: the board's bytes, one row per room and turn; `sum` is the SHA-256 of the row, so that a torn or changed
 * row is seen. `events`: what has been decided, append-only. `latest`: facts of which only the last counts (counts,
 * profile). Secrets (`silent_notes`, `ballots`) leave the server only to their author.
 */
export const firstTables = `
CREATE TABLE boards (
  board_id TEXT PRIMARY KEY,
  epoch INTEGER NOT NULL,
  join_serial INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  remove_at TEXT
) STRICT;
CREATE INDEX boards_by_removal ON boards (remove_at) WHERE remove_at IS NOT NULL;

CREATE TABLE log (
  board_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  writers_json TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sum BLOB NOT NULL,
  PRIMARY KEY (board_id, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  board_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (board_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE latest (
  board_id TEXT NOT NULL,
  fact TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (board_id, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE seats (
  board_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  browser_hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  renewed_at TEXT NOT NULL,
  PRIMARY KEY (board_id, browser_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX seats_by_browser ON seats (browser_hash);

CREATE TABLE resume_tokens (
  token_hash TEXT PRIMARY KEY,
  board_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE silent_notes (
  board_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  note_id TEXT NOT NULL,
  json TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (board_id, participant_id, note_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballots (
  board_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  json TEXT NOT NULL,
  nonce TEXT NOT NULL,
  receipt TEXT NOT NULL,
  at TEXT NOT NULL,
  idempotency_key TEXT,
  PRIMARY KEY (board_id, round_id, participant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE consents (
  board_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  accepted INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (board_id, round_id, participant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
  import_id TEXT PRIMARY KEY,
  board_id TEXT NOT NULL,
  json TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE candidates (
  board_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  content_json TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (board_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  board_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  document_json TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  assignments_ref TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (board_id, number)
) STRICT, WITHOUT ROWID;
`
