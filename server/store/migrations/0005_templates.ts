/** `browser_hash`: the browser that saved it, as seats are kept; nobody else finds it. (TPL-5) */
export const templates = `
CREATE TABLE templates (
  template_id TEXT PRIMARY KEY,
  browser_hash TEXT NOT NULL,
  json TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX templates_by_browser ON templates (browser_hash);
`
